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
      passage.repeats.compactMap { first, second -> Diagnostic? in
        guard let word = passage.smallWord(in: first), Self.words.contains(word) else { return nil }
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
  /// Words of at most five bytes that stand twice, one behind the other.
  fileprivate var repeats: [(Range<Int>, Range<Int>)] {
    var repeats: [(Range<Int>, Range<Int>)] = []
    bytes.withUnsafeBufferPointer { bytes in
      var last = 0..<0
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
        guard start < index else {
          start = index + 1
          continue
        }
        let word = start..<index
        start = index + 1
        // Nearly all pairs differ, in their length or in their first letter.
        if word.count == last.count, word.count <= 5,
          bytes[word.lowerBound] == bytes[last.lowerBound],
          bytes[word].elementsEqual(bytes[last])
        {
          repeats.append((last, word))
        }
        last = word
      }
    }
    return repeats
  }

  /// A word of small ASCII letters; nil for another one.
  fileprivate func smallWord(in range: Range<Int>) -> String? {
    guard range.count <= 5 else { return nil }
    let word = bytes[range]
    guard word.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
    return String(decoding: word, as: UTF8.self)
  }
}
