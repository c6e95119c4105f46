import Foundation

/// Files on disk for tests: text by path.
package enum Files {
  /// Writes files into a folder, and makes the folders that they need.
  package static func write(_ files: [String: String], in folder: String) throws {
    for (path, text) in files {
      let url = URL(fileURLWithPath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  /// All files under a folder, by relative path.
  package static func read(_ folder: String) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    guard FileManager.default.fileExists(atPath: folder) else { return [:] }
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      files[path] = Array(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(path)")))
    }
    return files
  }
}
