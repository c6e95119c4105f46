import FileKit

/// What moves files between this machine and one target.
///
/// Every path is relative to the target, and is one of a file: any text, taken literally. A file is
/// replaced in one step where the target can do that.
protocol Carrier: Sendable {
  /// The contents of files at the target; those that are not there are left out.
  func fetch(_ paths: [String]) async throws(DeployFailure) -> [String: [UInt8]]

  /// Which of these names, which are plain, files directly in the target have.
  func existing(among names: [String]) async throws(DeployFailure) -> [String]

  /// Copies files of a folder to the target, with these bytes in all; the same ones are replaced.
  func put(_ paths: [String], from folder: String, byteCount: Int) async throws(DeployFailure)

  /// Removes files, then those of the folders that are empty; what is not there is ignored.
  func remove(_ paths: [String], thenEmpty folders: [String]) async throws(DeployFailure)

  /// Removes what runs left in ``DeployRecord/folder``, and the record too unless it is kept.
  func tidy(keepingRecord: Bool) async throws(DeployFailure)
}

/// A folder of this machine for what is on its way: emptied each time.
struct ScratchPlace: Sendable {
  let folder: String

  /// The folder of this name in it, new and empty.
  func fresh(_ name: String) throws(DeployFailure) -> String {
    let path = "\(folder)/\(name)"
    try files { () throws(FileFailure) in
      try FileSystem.remove(path)
      try FileSystem.makeFolder(path)
    }
    return path
  }
}
