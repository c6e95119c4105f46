import EditionKit
import FileKit

/// The folder that a publication is built in.
///
/// Safe to write to from many tasks.
struct StagingFolder: Sendable {
  /// The folder, which exists.
  let path: String

  /// A new, empty folder; what a killed run left there is removed.
  init(at path: String) throws(PublishFailure) {
    self.path = path
    try files { () throws(FileFailure) in
      try FileSystem.remove(path)
      try FileSystem.makeFolder(path)
    }
  }

  /// Makes every folder that the paths need, once, before files are written side by side.
  func makeFolders(for paths: some Sequence<OutputPath>) throws(PublishFailure) {
    let folders = Set(paths.map { $0.folders.joined(separator: "/") }).sorted()
    try files { () throws(FileFailure) in
      for folder in folders where !folder.isEmpty {
        try FileSystem.makeFolder("\(path)/\(folder)")
      }
    }
  }

  func write(_ bytes: [UInt8], to output: OutputPath) throws(PublishFailure) {
    try files { () throws(FileFailure) in try FileSystem.write(bytes, to: "\(path)/\(output)") }
  }

  /// Copies a file a piece at a time, and says what it holds: its digest and how many bytes.
  func copy(_ source: String, to output: OutputPath) throws(PublishFailure) -> (Digest, Int) {
    var digester = Digester()
    try files { () throws(FileFailure) in
      try FileSystem.copy(source, to: "\(path)/\(output)") { digester.add($0) }
    }
    return (digester.digest, digester.byteCount)
  }

  /// Removes the folder when nothing will come of it; where that fails, the next publication does it.
  func discard() { try? FileSystem.remove(path) }

  /// Takes files over from the folder that will be replaced, unless the publication has its own.
  func keep(_ kept: [String], from folder: String, but made: Set<String>) throws(PublishFailure) {
    try files { () throws(FileFailure) in
      for file in kept where !made.contains(file) {
        let above = file.split(separator: "/").dropLast().joined(separator: "/")
        if !above.isEmpty { try FileSystem.makeFolder("\(path)/\(above)") }
        try FileSystem.clone("\(folder)/\(file)", to: "\(path)/\(file)")
      }
    }
  }
}
