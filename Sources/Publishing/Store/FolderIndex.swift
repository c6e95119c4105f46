import CacheKit
import Digests
import FileKit
import Synchronization

/// What the files of a folder contained when they were last read, by their stamps, so that an
/// unchanged file need not be read again.
///
/// Kept in a file of its own, which may be deleted at any time.
final class FolderIndex: Sendable {
  struct Entry: Hashable, Sendable {
    var stamp: FileStamp
    var digest: Digest
  }

  private let path: String
  private let followsLinks: Bool
  private let known: Mutex<[String: Entry]>
  private static let format = "lectern index 1"

  /// The index in a file; empty if the file is missing or damaged.
  ///
  /// A link to a file is followed, or counts as no file at all.
  init(at path: String, followsLinks: Bool) {
    self.path = path
    self.followsLinks = followsLinks
    let bytes = (try? FileSystem.read(path)) ?? []
    known = Mutex(Self.entries(in: bytes) ?? [:])
  }

  /// The digest of a file: stored, or read now.
  ///
  /// Nil if there is no such file, or if it changes every time it is read: the stamp always belongs
  /// to the digest.
  func digest(of file: String, named name: String) throws(FileFailure) -> (Digest, FileStamp)? {
    for _ in 1...3 {
      guard let stamp = FileStamp(of: file, followingLinks: followsLinks) else { return nil }
      if let entry = known.withLock({ $0[name] }), entry.stamp == stamp {
        return (entry.digest, stamp)
      }
      let (digest, _) = try FileSystem.digest(of: file)
      guard FileStamp(of: file, followingLinks: followsLinks) == stamp else { continue }
      remember(name, stamp, digest)
      return (digest, stamp)
    }
    return nil
  }

  /// Stores what a file contains; ignored while the file could still change without its stamp.
  func remember(_ name: String, _ stamp: FileStamp, _ digest: Digest) {
    guard stamp.isSettled else { return }
    known.withLock { $0[name] = Entry(stamp: stamp, digest: digest) }
  }

  /// Forgets everything except these names, and writes the index if it has changed.
  func save(keeping names: Set<String>? = nil) throws(FileFailure) {
    let entries = known.withLock { known in
      if let names { known = known.filter { names.contains($0.key) } }
      return known
    }
    let bytes = Self.bytes(of: entries)
    if let old = try? FileSystem.read(path), old == bytes { return }
    if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[..<slash])) }
    // Only one publication at a time writes it, so the unfinished file needs no unique name, and a
    // file that a killed run left is overwritten.
    let partial = "\(path)\(Self.partialEnding)"
    do {
      try FileSystem.write(bytes, to: partial)
      try FileSystem.move(partial, to: path)
    } catch {
      try? FileSystem.remove(partial)
      throw error
    }
  }

  private static let partialEnding = ".part"

  /// Removes the unfinished file that a killed run left in a folder of indexes.
  static func sweep(_ folder: String) throws(FileFailure) {
    guard FileSystem.isFolder(folder) else { return }
    for name in try FileSystem.names(in: folder) where name.contains(".") {
      try FileSystem.remove("\(folder)/\(name)")
    }
  }

  // MARK: The file

  /// One line for each name: digest, stamp, name.
  ///
  /// The first line names the format, the last holds the
  /// digest of all before it.
  private static func bytes(of entries: [String: Entry]) -> [UInt8] {
    var bytes = Array("\(format)\n".utf8)
    bytes.reserveCapacity(entries.count * 180)
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let stamp = entry.stamp
      bytes +=
        "\(entry.digest) \(stamp.device) \(stamp.inode) \(stamp.size) \(stamp.modified) \(stamp.changed) "
        .utf8
      bytes += name.utf8
      bytes.append(0)
    }
    bytes += Digest(of: bytes).text.utf8
    return bytes
  }

  private static func entries(in bytes: [UInt8]) -> [String: Entry]? {
    guard bytes.count > 64, bytes.starts(with: "\(format)\n".utf8),
      Digest(String(decoding: bytes.suffix(64), as: UTF8.self)) == Digest(of: bytes.dropLast(64))
    else { return nil }
    var entries: [String: Entry] = [:]
    for line in bytes.dropLast(64).dropFirst(format.utf8.count + 1).split(separator: 0) {
      let words = line.split(separator: UInt8(ascii: " "), maxSplits: 6)
      guard words.count == 7,
        let digest = Digest(String(decoding: words[0], as: UTF8.self)),
        let device = UInt64(String(decoding: words[1], as: UTF8.self)),
        let inode = UInt64(String(decoding: words[2], as: UTF8.self)),
        let size = Int(String(decoding: words[3], as: UTF8.self)),
        let modified = Int64(String(decoding: words[4], as: UTF8.self)),
        let changed = Int64(String(decoding: words[5], as: UTF8.self))
      else { return nil }
      entries[String(decoding: words[6], as: UTF8.self)] = Entry(
        stamp: FileStamp(
          device: device, inode: inode, size: size, modified: modified, changed: changed),
        digest: digest)
    }
    return entries
  }
}
