import FileKit

/// What moves files between this machine and one target.
///
/// Every path is the path of a file, relative to the target, and is taken literally. A file is
/// replaced in one step if the target can do that.
protocol Carrier: Sendable {
  /// The contents of files at the target; those that are not there are left out.
  func fetch(_ paths: [String]) async throws(DeployFailure) -> [String: [UInt8]]

  /// Which of these plain names belong to files directly in the target.
  func existing(among names: [String]) async throws(DeployFailure) -> [String]

  /// Copies files of a folder to the target, and replaces those that exist; `byteCount` is the sum
  /// of their sizes.
  func put(_ paths: [String], from folder: String, byteCount: Int) async throws(DeployFailure)

  /// Removes files, then those of the folders that are empty; what is not there is ignored.
  func remove(_ paths: [String], thenEmpty folders: [String]) async throws(DeployFailure)

  /// Removes the files that runs left in ``DeployRecord/folder``, and the record too unless it is
  /// kept.
  func tidy(keepingRecord: Bool) async throws(DeployFailure)
}

/// A temporary folder on this machine, which each run empties.
struct ScratchPlace: Sendable {
  let folder: String

  /// A new, empty folder with this name inside it.
  func fresh(_ name: String) throws(DeployFailure) -> String {
    let path = "\(folder)/\(name)"
    try files { () throws(FileFailure) in
      try FileSystem.remove(path)
      try FileSystem.makeFolder(path)
    }
    return path
  }
}
