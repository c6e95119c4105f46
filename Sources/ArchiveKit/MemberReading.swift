import Digests
import FileKit

/// The bytes of one member while an archive is written: a piece of its file at a time.
///
/// Used by one archive in one task. What went wrong is kept, because the libraries only pass on that
/// something did.
final class MemberReading {
  let member: ArchiveMember
  private(set) var failure: ArchiveFailure?
  private var file: OpenFile?
  private var piece: ArraySlice<UInt8> = []
  private var digester = Digester()

  /// How many bytes of the file were read.
  private var place = 0
  private static let pieceLength = 1 << 18

  init(_ member: ArchiveMember) { self.member = member }

  /// How many bytes there are, without opening a file; nil if it is missing.
  var byteCount: Int? {
    switch member.content {
    case .bytes(let bytes): return bytes.count
    case .file(let path, _):
      if let stamp = FileStamp(of: path) { return stamp.size }
      note { () throws(ArchiveFailure) in
        _ = try files { () throws(FileFailure) in try OpenFile(path) }
      }
      return nil
    }
  }

  /// Begins at the start; false if that is not possible.
  func open() -> Bool {
    place = 0
    digester = Digester()
    switch member.content {
    case .bytes(let bytes):
      piece = bytes[...]
      return true
    case .file(let path, _):
      piece = []
      return note { () throws(ArchiveFailure) in
        file = try files { () throws(FileFailure) in try OpenFile(path) }
      }
    }
  }

  /// Fills a buffer with the next bytes; returns how many, 0 at the end, -1 if that is not possible.
  ///
  /// A run that somebody has ended reads no more: an archive may take minutes.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if Task.isCancelled {
      failure = ArchiveFailure(.ended, "The run was ended while \(member.path) was packed.")
      return -1
    }
    if piece.isEmpty, !nextPiece() { return -1 }
    let count = min(buffer.count, piece.count)
    buffer.copyBytes(from: piece.prefix(count))
    piece = piece.dropFirst(count)
    return count
  }

  func close() {
    file = nil
    piece = []
  }

  /// Reads the next piece; at the end of a file, compares it with what was promised.
  private func nextPiece() -> Bool {
    guard case .file(let path, let promised) = member.content, let file else { return true }
    return note { () throws(ArchiveFailure) in
      // A file that has grown is read to its old end, and then has the wrong digest.
      let end = min(place + Self.pieceLength, file.stamp.size)
      let bytes = try files { [place] () throws(FileFailure) in try file.read(place..<end) }
      digester.add(bytes)
      guard bytes.count == end - place else { throw .changed(path) }
      place = end
      piece = bytes[...]
      if bytes.isEmpty, digester.digest != promised { throw .changed(path) }
    }
  }

  @discardableResult
  private func note(_ body: () throws(ArchiveFailure) -> Void) -> Bool {
    do {
      try body()
      return true
    } catch {
      failure = error
      return false
    }
  }
}
