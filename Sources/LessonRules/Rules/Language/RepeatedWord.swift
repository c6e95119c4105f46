package import Diagnostics
import LessonModel

/// A small word does not stand twice.
package struct RepeatedWord: Rule {
  package static let description = RuleDescription(
    "repeated-word", .language, .warning, "A small word does not stand twice in a row.",
    """
    The eye skips “the the”; the voice says it. Checked in English courses, for words that never stand twice on \
    purpose.
    """,
    .lesson(before: "Ask what the the delay costs.", after: "Ask what the delay costs."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard course.course.language.primary == "en" else { return [] }
    return lesson.passages.flatMap { passage in
      zip(passage.words, passage.words.dropFirst()).compactMap { first, second in
        // Nearly all pairs differ, and are not made into words.
        guard first.count == second.count, first.count <= 5,
          passage.bytes[first].elementsEqual(passage.bytes[second]),
          let word = passage.smallWord(in: first), Self.words.contains(word)
        else { return nil }
        let edit = passage.exactSpan(of: first.lowerBound..<second.lowerBound).map {
          FixIt.Edit(replacing: $0, with: "")
        }
        return .warning(
          Self.id, "“\(word)” stands twice", at: passage.span(of: second),
          fixes: [FixIt("remove one of them", edits: edit.map { [$0] } ?? [])])
      }
    }
  }

  private static let words: Set<String> = [
    "the", "a", "an", "of", "to", "and", "for", "with", "from", "by", "at", "it", "you", "your",
    "we", "our", "they", "is", "are", "was", "were", "be", "or", "but", "if", "when", "what",
  ]
}

extension Passage {
  /// A word of small ASCII letters; nil for another one.
  fileprivate func smallWord(in range: Range<Int>) -> String? {
    guard range.count <= 5 else { return nil }
    let word = bytes[range]
    guard word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    return String(decoding: word, as: UTF8.self)
  }
}
