import FileKit
import LessonModel

/// What was spoken and mastered before, in a folder that may be deleted at any time.
///
/// Every file is written whole under its name, and opens with the digest of what follows: a file
/// that was damaged or cut counts as none.
struct NarrationCache: Sendable {
  private let folder: String

  init(folder: String) { self.folder = folder }

  /// A kind of cached file, which is also the name of its folder.
  enum Kind: String {
    case sentences
    case episodes
  }

  /// Where the sound of an episode stands, finished.
  func soundPath(_ key: ContentKey) -> String { path(.episodes, key) + ".mp3" }

  /// Makes the folder that a file of this key stands in.
  func makeRoom(_ kind: Kind, _ key: ContentKey) throws(FileFailure) {
    try FileSystem.makeFolder(
      String(path(kind, key).dropLast(key.digest.utf8.count + 1)))
  }

  /// What is known of this key; nil when nothing is, or what was is damaged.
  func read(_ kind: Kind, _ key: ContentKey) -> [UInt8]? {
    guard let bytes = try? FileSystem.read(path(kind, key)), bytes.count > 65 else { return nil }
    let content = Array(bytes[65...])
    let seal = Array(ContentKey(of: content).digest.utf8) + [UInt8(ascii: "\n")]
    return bytes.starts(with: seal) ? content : nil
  }

  func write(_ kind: Kind, _ key: ContentKey, _ content: [UInt8]) throws(FileFailure) {
    try makeRoom(kind, key)
    let seal = Array(ContentKey(of: content).digest.utf8) + [UInt8(ascii: "\n")]
    try FileSystem.replace(path(kind, key), with: seal + content)
  }

  /// Two letters of the key name a folder of their own: a crowded folder is slow.
  private func path(_ kind: Kind, _ key: ContentKey) -> String {
    "\(folder)/\(kind.rawValue)/\(key.digest.prefix(2))/\(key.digest)"
  }
}
