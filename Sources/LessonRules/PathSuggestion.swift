import Diagnostics

/// Finds the file that an author most likely meant.
enum PathSuggestion {
  /// The nearest of some files to a path that leads to none, written as seen from a lesson's file.
  ///
  /// All paths are from the project folder.
  static func nearest(to path: String, among files: [String], from lesson: String) -> String? {
    let moved = files.first { name(of: $0).lowercased() == name(of: path).lowercased() }
    let renamed = Suggestion.nearest(to: name(of: path), among: files.map(name(of:)))
    let meant =
      moved ?? Suggestion.nearest(to: path, among: files)
      ?? renamed.flatMap { renamed in files.first { name(of: $0) == renamed } }
    return meant.map { relative($0, to: lesson) }
  }

  /// A path as a link in a lesson writes it.
  static func relative(_ path: String, to lesson: String) -> String {
    var target = path.split(separator: "/")[...]
    var folder = lesson.split(separator: "/").dropLast()
    while let first = target.first, target.count > 1, first == folder.first {
      target.removeFirst()
      folder.removeFirst()
    }
    let ups = String(repeating: "../", count: folder.count)
    return (ups + target.joined(separator: "/")).replacing(" ", with: "%20")
  }

  private static func name(of path: String) -> String {
    String(path.split(separator: "/").last ?? "")
  }
}
