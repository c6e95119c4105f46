import Diagnostics
import MarkdownKit

/// A page on its way to a lesson: its lines, and what its front matter says.
struct ForeignPage {
  var lines: [PageLine]
  var notes: [PageNote] = []
  var head = PageHead()

  /// A term of the glossary that the page explains.
  struct Term: Hashable {
    var id: String
    var name: String
    var definition: String
  }

  var terms: [Term] = []

  var text: String { lines.map(\.text).joined(separator: "\n") + "\n" }

  mutating func note(
    _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String, line: Int
  ) {
    notes.append(PageNote(outcome: outcome, construct: construct, reason: reason, line: line))
  }

  /// Adds footnotes that were written inside sentences, `[^name]: words`.
  mutating func addFootnotes(_ footnotes: [PageLine]) {
    for footnote in footnotes {
      lines += [PageLine("", number: footnote.number), footnote]
      note(
        .changed, "Footnote", "Its words are at the end of the lesson's text.",
        line: footnote.number)
    }
  }

  /// Reads the lines as Markdown, and makes changes in it; lines stay known by their numbers.
  mutating func edit(path: String, _ body: (inout PageEditing) -> Void) {
    let source = SourceText(path: path, text: text)
    var editing = PageEditing(source, PageText(MarkdownParser.parse(source).value))
    body(&editing)
    for note in editing.notes {
      let index = source.lineNumber(at: note.offset) - 1
      self.note(
        note.outcome, note.construct, note.reason,
        line: lines.indices.contains(index) ? lines[index].number : index + 1)
    }
    for place in editing.places {
      let index = source.lineNumber(at: place.offset) - 1
      guard lines.indices.contains(index) else { continue }
      lines[index].places.append(PageLine.Place(name: place.name))
    }
    lines = editing.edits.applied(to: source, lines)
  }
}

/// Changes in the Markdown of a page.
struct PageEditing {
  struct Note {
    var offset: Int
    var outcome: ImportReport.Outcome
    var construct: String
    var reason: String
  }

  let source: SourceText
  let page: PageText
  var edits = TextEdits()
  private(set) var notes: [Note] = []

  /// Names of places that links lead to, which are gone from the text.
  var places: [(offset: Int, name: String)] = []

  init(_ source: SourceText, _ page: PageText) {
    self.source = source
    self.page = page
  }

  mutating func note(
    _ offset: Int, _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String
  ) {
    notes.append(Note(offset: offset, outcome: outcome, construct: construct, reason: reason))
  }

  /// The bytes of a range as text.
  func text(_ range: Range<Int>) -> String {
    String(decoding: source.bytes[range], as: UTF8.self)
  }
}

/// The lines around fenced code.
struct CodeFence {
  /// How many marks it has.
  let length: Int

  /// What is after the opening marks on their line, without spaces at its end.
  let info: Range<Int>

  /// The closing marks; nil if the code ends without them.
  let closing: Range<Int>?

  /// Marks that no line of a text is taken for (CommonMark §4.5).
  static func marks(around text: String) -> String {
    let longest = text.matches(of: /`+/).map(\.0.count).max() ?? 0
    return String(repeating: "`", count: max(3, longest + 1))
  }

  /// Nil for code without a fence.
  init?(of code: MarkdownBlock.CodeBlock, in source: SourceText) {
    let start = code.span.start
    let line = source.range(ofLine: source.lineNumber(at: start))
    let marks = source.bytes[start..<line.upperBound].prefix {
      $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
    }
    guard marks.count > 2 else { return nil }
    length = marks.count
    var end = line.upperBound
    while end > marks.endIndex, source.bytes[end - 1] <= 0x20 { end -= 1 }
    info = marks.endIndex..<max(marks.endIndex, end)
    let last = source.range(ofLine: source.lineNumber(at: max(start, code.span.end - 1)))
    let close = source.bytes[last].firstIndex {
      $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")
    }
    if let close, last.lowerBound > start, close + marks.count <= last.upperBound {
      closing = close..<close + marks.count
    } else {
      closing = nil
    }
  }
}
