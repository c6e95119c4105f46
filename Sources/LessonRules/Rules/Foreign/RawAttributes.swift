package import Diagnostics
import LessonModel

/// Braces must be where they have a meaning.
package struct RawAttributes: Rule {
  package static let description = RuleDescription(
    "raw-attributes", .structure, .warning, "Braces must be where they have a meaning.",
    """
    Braces work after the name of a directive, at the end of a heading, and at the end of a worksheet's field. After \
    a picture, a link or a paragraph, learners see them. Pictures get their size from the page; to change how \
    something looks, use a template.
    """,
    .lesson(
      before: "![Of a hundred leads twelve become deals.](media/funnel.svg){width=50%}",
      after: "![Of a hundred leads twelve become deals.](media/funnel.svg)"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.passages { $0.marks.contains(.brace) }.flatMap { passage -> [Diagnostic] in
      guard let text = WrittenText(passage, of: lesson) else { return [] }
      return text.texts.flatMap { range -> [Diagnostic] in
        var found: [Diagnostic] = []
        var at = range.lowerBound
        while let open = text.source.bytes.next(UInt8(ascii: "{"), in: at..<range.upperBound) {
          at = open + 1
          guard !text.isEscaped(open),
            let end = Self.end(of: text.source.bytes[open..<range.upperBound]),
            Self.isBehindSomething(open, end, in: text, passage)
          else { continue }
          at = end
          found.append(Self.warning(open..<end, in: text))
        }
        return found
      }
    }
  }

  private static func warning(_ range: Range<Int>, in text: WrittenText) -> Diagnostic {
    // A line of only braces is removed as a whole, other braces with the space before them.
    var start = range.lowerBound
    let isSize = text.text(range).contains(/\b(width|height|size|align)=/)
    while start > 0, text.source.bytes[start - 1] == 0x20, text.holds(start - 1) { start -= 1 }
    return .warning(
      id, "braces have no effect here, so learners see them", at: text.span(range),
      fixes: [
        FixIt(
          isSize ? "remove them; pictures get their size from the page" : "remove them",
          edits: [.init(replacing: text.span(start..<range.upperBound), with: "")])
      ])
  }

  /// The end of braces that contain an id, a class, or a key with its value; nil for others.
  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes.prefix(300), as: UTF8.self)
    let item =
      /(?:[#.][A-Za-z][A-Za-z0-9_-]*|[A-Za-z][A-Za-z0-9_-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))/
    guard let match = text.prefixMatch(of: /\{:? *([^{}\n]+?) *\}/) else { return nil }
    var rest = match.1
    while !rest.isEmpty {
      guard let one = rest.prefixMatch(of: item) else { return nil }
      rest = rest[one.range.upperBound...]
      guard rest.isEmpty || rest.first == " " else { return nil }
      rest = rest.drop { $0 == " " }
    }
    return bytes.startIndex + String(match.0).utf8.count
  }

  /// Whether the braces follow a picture, a link, code or emphasis, or are alone on a line or at
  /// its end.
  ///
  /// Elsewhere writers mean the braces themselves.
  private static func isBehindSomething(
    _ open: Int, _ end: Int, in text: WrittenText, _ passage: Passage
  ) -> Bool {
    let bytes = text.source.bytes
    if open > 0, ")]`*".utf8.contains(bytes[open - 1]), !text.holds(open - 1) { return true }
    // Braces of a worksheet's field are reported by the reader.
    guard passage.outline.kind != .title else { return false }
    var next = end
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    return next >= bytes.count || bytes[next] == 0x0A || bytes[next] == 0x0D
      || bytes[next] == UInt8(ascii: "|")
  }
}
