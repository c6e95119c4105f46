import Diagnostics

/// A source's bytes prepared for parsing, with the same length as before.
///
/// A reference, because all readers of one text hold it.
final class CleanText: Sendable {
  /// Valid UTF-8 without NUL.
  let bytes: [UInt8]

  /// The first byte that had to be replaced; nil if the source was clean.
  let firstBad: Int?
  private let badCount: Int

  /// Replaces a byte that is not text until the tree is made, when it becomes U+FFFD: as a single
  /// byte, it keeps every offset valid.
  private static let substitute: UInt8 = 0x1A

  init(_ source: SourceText) {
    if Self.isClean(source) {
      bytes = source.bytes
      firstBad = nil
      badCount = 0
      return
    }
    var bytes = source.bytes
    var bad: [Int] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80, bytes[at] != 0 {
        at += 1
        continue
      }
      let length = Self.sequenceLength(bytes, at)
      if length == 0 {
        bad.append(at)
        bytes[at] = Self.substitute
        at += 1
      } else {
        at += length
      }
    }
    self.bytes = bytes
    firstBad = bad.first
    badCount = bad.count
  }

  /// Whether nothing has to be replaced: true for almost all lessons.
  private static func isClean(_ source: SourceText) -> Bool {
    guard !source.contains(0) else { return false }
    let bytes = source.bytes
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }

  /// The diagnostic for the author; nil if the source was clean.
  func diagnostic(in source: SourceText) -> Diagnostic? {
    guard let firstBad else { return nil }
    let what = source.bytes[firstBad] == 0 ? "a NUL byte" : "not UTF-8"
    let more = badCount > 1 ? "; so are \(badCount - 1) more bytes of this file" : ""
    return .error(
      "invalid-utf8", "this byte is \(what)\(more)", at: source.span(firstBad, firstBad + 1),
      fixes: [FixIt("save the file as UTF-8 text")])
  }

  /// Text of the tree, with the replacement character for each byte that had to be replaced.
  func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard firstBad != nil, bytes.contains(Self.substitute) else { return text }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value == 0x1A ? "\u{FFFD}" : $0 }))
  }

  /// The length in bytes of the UTF-8 sequence at `at`; 0 if it is invalid, or NUL (RFC 3629, §4).
  private static func sequenceLength(_ bytes: [UInt8], _ at: Int) -> Int {
    func follows(_ offset: Int, _ allowed: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      at + offset < bytes.count && allowed.contains(bytes[at + offset])
    }
    switch bytes[at] {
    case 0x01...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xE1...0xEC, 0xEE...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
