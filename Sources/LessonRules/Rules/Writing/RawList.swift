package import Diagnostics
import LessonModel

/// A list must use the marks of Markdown.
package struct RawList: Rule {
  package static let description = RuleDescription(
    "raw-list", .structure, .warning, "A list must use the marks of Markdown.",
    """
    Write `- ` before each point, or `1. ` if the order matters. Lists from a word processor begin with `•`, with \
    letters, or with another kind of space. Markdown does not recognize these, and runs the lines together in one \
    paragraph.
    """,
    .lesson(before: "• Ask\n• Listen", after: "- Ask\n- Listen"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let bytes = lesson.bytes
    return lesson.passages {
      $0.kind == .paragraph && !$0.marks.isDisjoint(with: [.lineMark, .symbol, .latinSign])
        && $0.mayHoldList(in: bytes)
    }.compactMap { passage in
      guard let text = WrittenText(passage, of: lesson) else { return nil }
      let points = text.lines.compactMap { ListPoint($0, in: text) }
      let found = Self.meant(points)
      guard let first = found.first else { return nil }
      guard !first.isInItem else {
        return .warning(
          Self.id, "`\(first.shown)` comes after the mark of a list, so learners see two marks",
          at: text.span(first.mark),
          fixes: [FixIt("remove it", edits: [.init(replacing: text.span(first.mark), with: "")])])
      }
      let isInQuiz = lesson.quizzes.contains { $0.span.range.contains(passage.blockSpan.start) }
      if isInQuiz, found.contains(where: \.isLetter), !found.allSatisfy(\.hasBox) {
        return .warning(
          Self.id, "`\(first.shown)` does not begin a list, so lines like this one run together",
          at: text.span(first.mark),
          fixes: [FixIt("write `- [x]` before a right answer and `- [ ]` before a wrong one")])
      }
      if first.isSpeech {
        return .warning(
          Self.id, "`\(first.shown)` does not begin a list, so lines like this one run together",
          at: text.span(first.mark),
          fixes: [
            FixIt(
              "begin each line of a list with `-` and a space; put an empty line between lines of speech"
            )
          ])
      }
      if first.isNumberInText(text) { return Self.numbers(found, in: text) }
      return .warning(
        Self.id, "`\(first.shown)` does not begin a list, so lines like this one run together",
        at: text.span(first.mark),
        fixes: [
          FixIt(
            "begin the line with `\(first.new.split(separator: " ")[0])` and a space",
            edits: found.map { .init(replacing: text.span($0.mark), with: $0.new) })
        ])
    }
  }

  /// Numbers in the form that a list has, directly below text: only 1 begins a list there.
  private static func numbers(_ points: [ListPoint], in text: WrittenText) -> Diagnostic {
    let first = points[0]
    return .warning(
      id, "directly below text only `1.` begins a list, so lines like this one run together",
      at: text.span(first.mark),
      fixes: [.emptyLine(above: first.line.range.lowerBound, in: text.source)])
  }

  /// The points of a list: marks that can only be bullets, and others that are repeated in the next
  /// line.
  private static func meant(_ points: [ListPoint]) -> [ListPoint] {
    points.indices.filter { index in
      let point = points[index]
      if point.isCertain { return true }
      let goesOn = index + 1 < points.count && points[index + 1].follows(point)
      return goesOn || index > 0 && point.follows(points[index - 1])
    }.map { points[$0] }
  }
}

extension Passage.Outline {
  /// Whether one of its lines may begin with a mark; in scripts other than Latin, every passage is
  /// examined.
  fileprivate func mayHoldList(in bytes: [UInt8]) -> Bool {
    if marks.contains(.lineMark) { return true }
    var start = range.lowerBound
    while start < range.upperBound {
      switch bytes[start] {
      // Signs and punctuation begin with the first three; letters of other scripts with others.
      case 0xC2, 0xE2, 0xEF, 0x28...0x2B, 0x2D, 0x30...0x39: return true
      case 0x41...0x7A where ".)\t".utf8.contains(bytes[start + 1]): return true
      default: break
      }
      guard let end = bytes.next(0x0A, in: start..<range.upperBound) else { return false }
      start = end + 1
    }
    return false
  }
}
