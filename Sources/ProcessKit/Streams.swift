import Subprocess

/// The last bytes of a stream.
struct Tail {
  /// Reads a stream to its end and keeps the last part: whole lines, at most `limit` bytes.
  static func read(_ stream: SubprocessOutputSequence, limit: Int) async -> String {
    var bytes: [UInt8] = []
    var isCut = false
    do {
      for try await buffer in stream {
        buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
        if bytes.count > 2 * limit {
          bytes.removeFirst(bytes.count - limit)
          isCut = true
        }
      }
    } catch {
      // The process is gone; what was read until then is kept.
    }
    if bytes.count > limit {
      bytes.removeFirst(bytes.count - limit)
      isCut = true
    }
    if isCut, let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) {
      bytes.removeFirst(newline + 1)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The lines of a stream, one at a time, without their line feeds.
struct LineReader {
  private var stream: SubprocessOutputSequence.Iterator
  private let limit: Int
  private var bytes: [UInt8] = []

  /// How many of the bytes are known to contain no line feed.
  private var searched = 0

  init(_ stream: SubprocessOutputSequence, limit: Int) {
    self.stream = stream.makeAsyncIterator()
    self.limit = limit
  }

  /// The next line; nil at the end of the stream, where an unfinished line does not count.
  mutating func next() async throws -> [UInt8]? {
    while true {
      if let newline = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(bytes[..<newline])
        bytes.removeFirst(newline + 1)
        searched = 0
        return line
      }
      searched = bytes.count
      guard searched <= limit else { throw LimitExceeded() }
      guard let buffer = try await stream.next() else { return nil }
      buffer.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
  }
}

/// A process wrote more than it is allowed to.
struct LimitExceeded: Error {}
