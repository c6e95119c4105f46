import Diagnostics

/// Changes to a text, by ranges of its bytes; the rest keeps every character.
struct TextEdits {
  private var edits: [(range: Range<Int>, new: String)] = []

  mutating func replace(_ range: Range<Int>, with new: String) {
    edits.append((range, new))
  }

  /// In the order of the text; of two that touch the same bytes, only the first one is made.
  private var ordered: [(range: Range<Int>, new: String)] {
    var at = 0
    return edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element).filter { edit in
      guard edit.range.lowerBound >= at else { return false }
      at = edit.range.upperBound
      return true
    }
  }

  /// The text after all edits.
  func applied(to bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    var at = 0
    for edit in ordered {
      result += bytes[at..<edit.range.lowerBound]
      result += edit.new.utf8
      at = edit.range.upperBound
    }
    result += bytes[at...]
    return String(decoding: result, as: UTF8.self)
  }

  /// The lines after all edits, each with the number of the line that it begins in.
  func applied(to source: SourceText, _ lines: [PageLine]) -> [PageLine] {
    guard !edits.isEmpty else { return lines }
    var result: [PageLine] = []
    var line: [UInt8] = []
    var origin = 0
    var taken = 0
    func finish(_ next: Int) {
      let index = min(source.lineNumber(at: origin) - 1, lines.count - 1)
      var new = PageLine(
        String(decoding: line, as: UTF8.self), number: index < 0 ? 1 : lines[index].number)
      // A place stays, even if its line is gone.
      while taken <= index {
        new.places += lines[taken].places
        taken += 1
      }
      result.append(new)
      line = []
      origin = next
    }
    var at = 0
    func copy(to end: Int) {
      while at < end {
        if source.bytes[at] == 0x0A { finish(at + 1) } else { line.append(source.bytes[at]) }
        at += 1
      }
    }
    for edit in ordered {
      copy(to: edit.range.lowerBound)
      for byte in edit.new.utf8 {
        if byte == 0x0A { finish(edit.range.lowerBound) } else { line.append(byte) }
      }
      at = edit.range.upperBound
    }
    copy(to: source.bytes.count)
    if !line.isEmpty { finish(source.bytes.count) }
    return result
  }
}
