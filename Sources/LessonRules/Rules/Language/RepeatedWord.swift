package import Diagnostics
import LessonModel

/// A small word must not occur twice in a row.
package struct RepeatedWord: Rule {
  package static let description = RuleDescription(
    "repeated-word", .language, .warning, "A small word must not occur twice in a row.",
    """
    The eye skips “the the”, but the voice says it. Checked in English courses, for words that nobody repeats on \
    purpose.
    """,
    .lesson(before: "Ask what the the delay costs.", after: "Ask what the delay costs."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard course.isEnglish else { return [] }
    return lesson.passages { $0.marks.contains(.echo) }.flatMap { passage in
      let places = passage.places
      return passage.repeats.compactMap { first, second -> Diagnostic? in
        let word = String(decoding: passage.bytes[second], as: UTF8.self)
        guard Self.words.contains(word) else { return nil }
        // The one with a capital stays: it may begin the sentence.
        let isSame = passage.bytes[first].elementsEqual(passage.bytes[second])
        let surplus =
          isSame
          ? first.lowerBound..<second.lowerBound : first.upperBound..<second.upperBound
        let edit = places.exactSpan(of: surplus).map {
          FixIt.Edit(replacing: $0, with: "")
        }
        return .warning(
          Self.id, "“\(word)” is written twice", at: places.span(of: second),
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
  /// Words of at most five ASCII letters that occur twice in a row, the first one perhaps with a
  /// capital; the second one without what follows it, such as a period.
  fileprivate var repeats: [(Range<Int>, Range<Int>)] {
    var repeats: [(Range<Int>, Range<Int>)] = []
    bytes.withUnsafeBufferPointer { bytes in
      var last = 0..<0
      var start = 0
      for index in 0...bytes.count where index == bytes.count || bytes[index] <= 0x20 {
        defer { start = index + 1 }
        guard start < index else { continue }
        defer { last = start..<index }
        // Almost all pairs differ, in length or in the first letter.
        guard (1...5).contains(last.count), index - start >= last.count,
          bytes[start] == bytes[last.lowerBound] | 0x20
        else { continue }
        let word = start..<start + last.count
        let isWhole = word.upperBound == index || !bytes[word.upperBound].goesOn
        let isSame = zip(bytes[word].dropFirst(), bytes[last].dropFirst()).allSatisfy { $0 == $1 }
        if isWhole, isSame { repeats.append((last, word)) }
      }
    }
    return repeats
  }
}
