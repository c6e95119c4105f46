import EditionKit
import FileKit
import Publishing

/// A folder that a command writes as a whole, beside publications.
///
/// Its files are put in place in one step. A folder that holds anything else than what the command wrote
/// before is refused.
struct WrittenFolder {
  private let folder: String
  private let ending: String

  /// `knownBy` is how a name ends that the folder has if the command has written it.
  init(_ folder: String, knownBy ending: String) {
    self.folder = folder
    self.ending = ending
  }

  func replace(with files: [(path: OutputPath, bytes: [UInt8])]) throws {
    if FileSystem.exists(folder) {
      let names = try FileSystem.isFolder(folder) ? FileSystem.names(in: folder) : ["it"]
      guard names.isEmpty || names.contains(where: { $0.hasSuffix(ending) }) else {
        throw PublishFailure(
          .usage,
          "\(folder) is there already, and Lectern did not make it. Choose another folder with --output."
        )
      }
    }
    let new = "\(folder).lectern-new"
    try FileSystem.remove(new)
    for (path, bytes) in files {
      let target = "\(new)/\(path.text)"
      try FileSystem.makeFolder(
        String(target.prefix(upTo: target.lastIndex(of: "/") ?? target.endIndex)))
      try FileSystem.write(bytes, to: target)
    }
    try FileSystem.exchange(new, with: folder)
    try FileSystem.remove(new)
  }
}
