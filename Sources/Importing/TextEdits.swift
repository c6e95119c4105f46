import Diagnostics

/// Changes to a text, by ranges of its bytes; the rest keeps every character.
struct TextEdits {
  private var edits: [(range: Range<Int>, new: String)] = []

  mutating func replace(_ range: Range<Int>, with new: String) {
    edits.append((range, new))
  }

  /// The text after all edits; of two that touch the same bytes, only the first one is made.
  func applied(to bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var at = 0
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered where edit.range.lowerBound >= at {
      result += bytes[at..<edit.range.lowerBound]
      result += edit.new.utf8
      at = edit.range.upperBound
    }
    result += bytes[at...]
    return String(decoding: result, as: UTF8.self)
  }
}
