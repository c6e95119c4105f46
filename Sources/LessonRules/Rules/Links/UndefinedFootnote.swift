package import Diagnostics
import LessonModel

/// A footnote that the text refers to must exist.
package struct UndefinedFootnote: Rule {
  package static let description = RuleDescription(
    "undefined-footnote", .links, .warning, "A footnote that the text refers to must exist.",
    """
    Without a line `[^name]: …` the reference is shown as it was typed, brackets and all. The name has no spaces, and \
    the colon follows the bracket directly.
    """,
    .lesson(
      before: "Ten percent.[^points]", after: "Ten percent.[^points]\n\n[^points]: Not ten points.")
  )

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let passages = lesson.passages { $0.marks.contains(.caret) }
    guard !passages.isEmpty else { return [] }
    let marks = passages.flatMap(Self.marks)
    // A line that was meant as the footnote itself is the cause, and its references need no message.
    let meant = Self.meantNotes(marks, in: lesson)
    let known = Set(meant.map(\.name))
    return meant.map(\.diagnostic)
      + marks.filter { !known.contains($0.name) }.map { mark in
        .warning(
          Self.id, "the footnote `\(mark.name)` does not exist, so its mark is shown as text",
          at: mark.span, fixes: [FixIt("add a line: [^\(mark.name)]: …")])
      }
  }

  /// A `[^name]` that is shown as text.
  private struct Mark {
    var name: String
    var span: SourceSpan

    /// Whether it begins a line.
    var isFirst: Bool
  }

  private static func marks(in passage: Passage) -> [Mark] {
    let places = passage.places
    return passage.footnoteMarks.compactMap { range in
      // Text with a backslash is meant as it is written.
      guard places.exactSpan(of: range.lowerBound..<(range.lowerBound + 1)) != nil else {
        return nil
      }
      let isFirst =
        passage.outline.kind == .paragraph
        && (range.lowerBound == 0 || passage.bytes[range.lowerBound - 1] == 0x0A)
      return Mark(
        name: String(decoding: passage.bytes[range].dropFirst(2).dropLast(), as: UTF8.self),
        span: places.span(of: range), isFirst: isFirst)
    }
  }

  /// Lines `[^1] Note`, `[^1] : Note` and `[^ 1]: Note`, if the text refers to such a footnote.
  private static func meantNotes(_ marks: [Mark], in lesson: LessonParts) -> [(
    name: String, diagnostic: Diagnostic
  )] {
    guard let source = lesson.source else { return [] }
    let references = Set(marks.lazy.filter { !$0.isFirst }.map(\.name))
    var found: [(name: String, diagnostic: Diagnostic)] = []
    func add(_ name: String, at mark: SourceSpan, replacing end: Int) {
      let whole = mark.moved(to: mark.start..<end)
      found.append(
        (
          name,
          .warning(
            id, "a footnote must begin with `[^\(name)]:`, so this is not one", at: whole,
            fixes: [
              FixIt(
                "write it as [^\(name)]: …", edits: [.init(replacing: whole, with: "[^\(name)]:")])
            ]
          )
        ))
    }
    for mark in marks where mark.isFirst && references.contains(mark.name) {
      let line = source.range(ofLine: source.lineNumber(at: mark.span.start))
      let rest = String(decoding: source.bytes[mark.span.end..<line.upperBound], as: UTF8.self)
      let colon = rest.prefixMatch(of: /[ \t]*[:：]/)?.0.utf8.count ?? 0
      guard rest.contains(where: \.isLetter) else { continue }
      add(mark.name, at: mark.span, replacing: mark.span.end + colon)
    }
    for definition in lesson.definitions where !definition.isFootnote && definition.key.first == "^"
    {
      let name = definition.key.dropFirst().split(separator: " ").joined(separator: "-")
      if references.contains(name) {
        add(name, at: definition.mark, replacing: definition.mark.end)
      }
    }
    return found
  }
}

extension Passage {
  /// The places of `[^name]` in the text.
  fileprivate var footnoteMarks: [Range<Int>] {
    var marks: [Range<Int>] = []
    var at = 0
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "^")) {
      at = start + 1
      guard start > 0, bytes[start - 1] == UInt8(ascii: "["),
        let end = bytes[at...].firstIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: "]") }),
        bytes[end] == UInt8(ascii: "]"), end > at
      else { continue }
      marks.append((start - 1)..<(end + 1))
      at = end
    }
    return marks
  }
}
