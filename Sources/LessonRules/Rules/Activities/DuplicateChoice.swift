package import Diagnostics
import LessonModel

/// The choices of a quiz differ.
package struct DuplicateChoice: Rule {
  package static let description = RuleDescription(
    "duplicate-choice", .activities, .warning, "The choices of a quiz differ.",
    """
    Of two choices with the same words one is right by chance only.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] time
        :::
        """,
      after: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] Nothing
        :::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.quizzes.flatMap { quiz in
      var seen: [String: SourceSpan] = [:]
      return (quiz.choices ?? []).compactMap { choice -> Diagnostic? in
        let words = Self.folded(choice.content.plainText)
        guard !words.isEmpty else { return nil }
        guard let first = seen[words] else {
          seen[words] = choice.span
          return nil
        }
        return .warning(
          Self.id, "this choice has the words of another one", at: choice.span,
          notes: [.init("it stands here first", at: first)],
          fixes: [FixIt("write another choice, or remove one of the two")])
      }
    }
  }

  /// In small letters, with one blank between words.
  private static func folded(_ text: String) -> String {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      return text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    // Every choice of a course comes by here, and nearly all are ASCII.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte > 0x20 {
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if let last = bytes.last, last != 0x20 {
        bytes.append(0x20)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
