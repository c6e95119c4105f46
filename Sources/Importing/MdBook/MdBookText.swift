import Diagnostics
import LessonModel
import MarkdownKit

/// What only books of mdBook have in their text.
extension PageEditing {
  /// The plugin mdbook-admonish writes boxes as code: ```` ```admonish note "Title" ````.
  mutating func writeBoxes() {
    for code in page.code where code.info.hasPrefix("admonish") {
      guard let fence = CodeFence(of: code, in: source) else { continue }
      let kind = code.info.firstMatch(of: /admonish +([a-z]+)/).map { String($0.1) } ?? "note"
      let title = code.info.firstMatch(of: /"([^"]*)"/).map { String($0.1) } ?? ""
      let name = OtherTools.directive(for: kind) ?? "note"
      let colons = String(repeating: ":", count: fence.length)
      edits.replace(
        code.span.start..<fence.info.upperBound,
        with: "\(colons)\(name)" + (title.isEmpty ? "" : "[\(title)]"))
      if let closing = fence.closing { edits.replace(closing, with: colons) }
      note(code.span.start, .changed, "`admonish`", "It is written as a block of Lectern's.")
    }
  }

  /// Lines that begin with `# ` are there to compile an example; the book does not show them.
  mutating func hideLines() {
    for code in page.code where !code.info.hasPrefix("admonish") {
      let word = code.info.split { $0 == "," || $0 == " " }.first ?? ""
      if word == "rust" || MdBook.isOption(word) { hideLines(ofCodeAt: code.span.range) }
    }
  }

  private mutating func hideLines(ofCodeAt range: Range<Int>) {
    let first = source.lineNumber(at: range.lowerBound) + 1
    let last = source.lineNumber(at: max(range.lowerBound, range.upperBound - 1))
    guard first < last else { return }
    var count = 0
    for number in first..<last {
      let range = source.range(ofLine: number)
      let line = String(decoding: source.bytes[range], as: UTF8.self)
      if line.contains(/^[ >]*#(?: |$)/) {
        edits.replace(range.lowerBound..<source.offset(ofLine: number + 1), with: "")
        count += 1
      } else if let match = line.firstMatch(of: /^[ >]*##/) {
        let mark = range.lowerBound + match.0.utf8.count
        edits.replace(mark - 1..<mark, with: "")
      }
    }
    if count > 0 {
      note(
        range.lowerBound, .leftOut, "Hidden lines of code",
        "The book does not show them either: they are there to compile the example.")
    }
  }
}
