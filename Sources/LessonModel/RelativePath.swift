/// Paths of a project, with forward slashes and without `.` and `..`.
package enum RelativePath {
  /// How a file in a folder writes the path of another file.
  package static func of(_ path: String, from folder: String) -> String {
    var target = path.split(separator: "/")[...]
    var folder = folder.split(separator: "/")[...]
    while let first = target.first, target.count > 1, first == folder.first {
      target.removeFirst()
      folder.removeFirst()
    }
    return String(repeating: "../", count: folder.count) + target.joined(separator: "/")
  }
}
