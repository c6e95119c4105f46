package import FileKit

/// Keeps files as they were before Lectern changed them, in `.lectern/undo/`: one folder for each time, by
/// number.
package struct UndoFolder: Sendable {
  /// From the project folder.
  package let path: String

  /// How many of these folders are kept.
  private static let limit = 20

  private let folder: String

  /// Keeps the contents of some files of a project, by path, and removes the oldest folders.
  package init(keeping files: [String: [UInt8]], of project: Project) throws(FileFailure) {
    let all = "\(project.folder)/.lectern/undo"
    try FileSystem.makeFolder(all)
    let numbers = try FileSystem.names(in: all).compactMap { Int($0) }.sorted()
    path = ".lectern/undo/\((numbers.last ?? 0) + 1)"
    folder = "\(project.folder)/\(path)"
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let file = "\(folder)/\(path)"
      try FileSystem.makeFolder(String(file.prefix(upTo: file.lastIndex(of: "/") ?? file.endIndex)))
      try FileSystem.write(bytes, to: file)
      FileSystem.copyPermissions(of: "\(project.folder)/\(path)", to: file)
      try FileSystem.sync(file)
    }
    for number in numbers.dropLast(Self.limit - 1) {
      try FileSystem.remove("\(all)/\(number)")
    }
  }

  /// Forgets a file that was not changed after all.
  func forget(_ path: String) { try? FileSystem.remove("\(folder)/\(path)") }
}
