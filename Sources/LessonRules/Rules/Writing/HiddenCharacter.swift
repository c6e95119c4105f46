package import Diagnostics
import LessonModel

/// A word must not contain invisible characters.
package struct HiddenCharacter: Rule {
  package static let description = RuleDescription(
    "hidden-character", .structure, .warning, "A word must not contain invisible characters.",
    """
    Zero-width spaces and soft hyphens come along with text from a word processor or a web page. Nobody sees them, \
    but search does not find the word, and it breaks where it should not. Soft hyphens in long words, which may \
    need them, are left alone.
    """,
    .lesson(before: "Ask twi\u{AD}ce, and lis\u{200B}ten.", after: "Ask twice, and listen."))

  package init() {}

  /// Characters of a word that may need a place to break.
  private static let longWord = 12

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let mayBreak = Self.breaking.contains(course.course.language.primary)
    guard Self.stands(in: lesson.bytes) else { return [] }
    return lesson.passages { !$0.marks.isDisjoint(with: [.symbol, .latinSign]) }.compactMap {
      passage in
      let places = Self.places(in: passage.bytes, mayBreak: mayBreak)
      guard let first = places.first else { return nil }
      let written = passage.places
      let spans = places.compactMap { written.exactSpan(of: $0) }
      let isSoft = passage.bytes[first.lowerBound] == 0xC2
      return .warning(
        Self.id,
        isSoft
          ? "this word contains a hidden soft hyphen"
          : "there is an invisible (zero-width) space here",
        at: written.span(of: first),
        fixes: [
          FixIt(
            places.count > 1 ? "remove it, and \(places.count - 1) more in this text" : "remove it",
            edits: spans.map { .init(replacing: $0, with: "") })
        ])
    }
  }

  /// Languages whose words are set without spaces, and may say where to break.
  private static let breaking: Set<String> = ["th", "km", "lo", "my", "ja", "zh", "bo", "dz"]

  /// Whether one of them occurs: the search is for the last byte of each, which few texts contain.
  private static func stands(in bytes: [UInt8]) -> Bool {
    for (first, middle, last) in [(0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF), (0x00, 0xC2, 0xAD)]
      as [(UInt8, UInt8, UInt8)]
    {
      var at = 2
      while let place = bytes.next(last, from: at) {
        at = place + 1
        if bytes[place - 1] == middle, first == 0 || bytes[place - 2] == first { return true }
      }
    }
    return false
  }

  private static func places(in bytes: [UInt8], mayBreak: Bool) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var at = 0
    while at + 1 < bytes.count {
      let byte = bytes[at]
      if byte == 0xC2, bytes[at + 1] == 0xAD {
        if isOutOfPlace(softHyphen: at, in: bytes) { places.append(at..<at + 2) }
        at += 2
      } else if at + 2 < bytes.count,
        byte == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x8B && !mayBreak
          || byte == 0xEF && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF
      {
        places.append(at..<at + 3)
        at += 3
      } else {
        at += 1
      }
    }
    return places
  }

  /// Whether a soft hyphen is at the edge of a word, or in one that is short.
  private static func isOutOfPlace(softHyphen at: Int, in bytes: [UInt8]) -> Bool {
    var start = at
    while start > 0, bytes[start - 1] > 0x20 { start -= 1 }
    var end = at + 2
    while end < bytes.count, bytes[end] > 0x20 { end += 1 }
    guard start < at, at + 2 < end else { return true }
    return String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars
      .count { $0 != "\u{AD}" && $0.properties.isAlphabetic } < longWord
  }
}
