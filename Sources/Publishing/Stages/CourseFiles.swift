import Digests
import FileKit
import LessonModel
import Synchronization
import XMLKit

/// The media of a course during one publication.
///
/// Each file is read once for its digest, or known from an earlier publication. It must not change
/// from before the course is read until it is published, because pages contain the sizes of
/// pictures.
final class CourseFiles: Sendable {
  private let folder: String
  private let index: FolderIndex
  private let seen = Mutex<[AssetID: (digest: Digest, stamp: FileStamp)]>([:])

  /// What the files were before the course was read.
  private let first: [String: FileStamp]

  /// Looks at the files; create this before the course is read.
  ///
  /// - Parameters:
  ///   - folder: The folder of the lessons.
  ///   - index: Where Lectern stores what the files contain.
  init(in folder: String, index: String) {
    self.folder = folder
    self.index = FolderIndex(at: index, followsLinks: true)
    // If the folder cannot be listed, reading the course reports it.
    let paths = ((try? FileSystem.files(under: folder)) ?? []).filter { !$0.hasSuffix(".md") }
    first = Dictionary(
      paths.compactMap { path in FileStamp(of: "\(folder)/\(path)").map { (path, $0) } }
    ) { first, _ in first }
  }

  /// The digest of a file.
  func digest(of asset: AssetID) throws(PublishFailure) -> Digest { try file(asset).digest }

  /// The digest of a file and its size in bytes.
  func file(_ asset: AssetID) throws(PublishFailure) -> (digest: Digest, byteCount: Int) {
    if let known = seen.withLock({ $0[asset] }) { return (known.digest, known.stamp.size) }
    let path = path(of: asset)
    let found = try files { () throws(FileFailure) in
      try index.digest(of: path, named: asset.path)
    }
    guard let (digest, stamp) = found, first[asset.path, default: stamp] == stamp else {
      throw .changed(asset.path)
    }
    // The first reading counts for the whole publication.
    let first = seen.withLock { seen in
      let first = seen[asset] ?? (digest, stamp)
      seen[asset] = first
      return first
    }
    return (first.digest, first.stamp.size)
  }

  /// Copies a file, whose content must be the same as when it was first read.
  func copy(_ asset: AssetID, to target: String) throws(PublishFailure) {
    let path = path(of: asset)
    try files { () throws(FileFailure) in try FileSystem.copyContent(of: path, to: target) }
    try refuseChanged(asset)
  }

  /// An SVG picture without what it could do besides showing itself.
  func cleaned(_ asset: AssetID) throws(PublishFailure) -> [UInt8] {
    _ = try digest(of: asset)
    let bytes = try files { [path = path(of: asset)] () throws(FileFailure) in
      try FileSystem.read(path)
    }
    try refuseChanged(asset)
    do {
      return try CleanSVG(of: bytes).bytes ?? bytes
    } catch {
      // It was looked at when the course was read, and it has not changed since.
      throw PublishFailure(.file, "lessons/\(asset.path): \(error.message)")
    }
  }

  /// Throws if the content of a file has changed since it was read.
  func refuseChanged(_ asset: AssetID) throws(PublishFailure) {
    guard let known = seen.withLock({ $0[asset] }) else { return }
    let path = path(of: asset)
    if known.stamp.isSettled, FileStamp(of: path) == known.stamp { return }
    let found = try files { () throws(FileFailure) in
      try index.digest(of: path, named: asset.path)
    }
    guard found?.0 == known.digest else { throw .changed(asset.path) }
  }

  /// Where a file is, for an engine that reads it.
  func path(of asset: AssetID) -> String { "\(folder)/\(asset.path)" }

  /// Stores what was read for the next publication; if that fails, the files are read again.
  func save() {
    let names = seen.withLock { Set($0.keys.map(\.path)) }
    try? index.save(keeping: names)
  }
}

extension PublishFailure {
  /// A file of the course was saved or removed while it was being published.
  static func changed(_ path: String) -> PublishFailure {
    PublishFailure(
      .stale, "lessons/\(path) changed again and again while it was being published. Publish again."
    )
  }
}
