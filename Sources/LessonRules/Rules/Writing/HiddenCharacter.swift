package import Diagnostics
import LessonModel

/// A word must not contain invisible characters.
package struct HiddenCharacter: Rule {
  package static let description = RuleDescription(
    "hidden-character", .structure, .warning, "A word must not contain invisible characters.",
    """
    Zero-width spaces, soft hyphens and control characters come along with text from a word processor, slides or a web page. Nobody sees \
    the first two, but search does not find the word, and it breaks where it should not; control characters, such as \
    the line breaks of slides, become � in print. Soft hyphens in long words, which may need them, are left alone.
    """,
    .lesson(before: "Ask twi\u{AD}ce, and lis\u{200B}ten.", after: "Ask twice, and listen."))

  package init() {}

  /// Characters of a word that may need a place to break.
  private static let longWord = 12

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let controls = Self.controls(in: lesson)
    let mayBreak = Self.breaking.contains(course.course.language.primary)
    guard Self.stands(in: lesson.bytes) else { return controls }
    return controls
      + lesson.passages { !$0.marks.isDisjoint(with: [.symbol, .latinSign]) }.compactMap {
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
              places.count > 1
                ? "remove it, and \(places.count - 1) more in this text" : "remove it",
              edits: spans.map { .init(replacing: $0, with: "") })
          ])
      }
  }

  /// One diagnostic for the control characters of a file, at the first of them.
  private static func controls(in lesson: LessonParts) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    var places: [Range<Int>] = []
    for sign in controlCharacters where source.contains(sign) {
      var at = 0
      while let place = source.bytes.next(sign, from: at) {
        places.append(place..<place + 1)
        at = place + 1
      }
    }
    for sign in lineBreaks where sign.allSatisfy(source.contains) {
      var at = sign.count - 1
      while let last = source.bytes.next(sign[sign.count - 1], from: at) {
        let place = last + 1 - sign.count..<last + 1
        if source.bytes[place].elementsEqual(sign) { places.append(place) }
        at = last + 1
      }
    }
    places.sort { $0.lowerBound < $1.lowerBound }
    guard let first = places.first,
      let scalar = String(decoding: source.bytes[first], as: UTF8.self).unicodeScalars.first
    else { return [] }
    let code = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: 4 - code.utf8.count) + code
    let isBreak = isBreak(source.bytes[first])
    let way = isBreak ? "write a space or a new line instead" : "remove it"
    return [
      .warning(
        id,
        isBreak
          ? "there is a line break of another program here (\(name)), which is printed as �"
          : "there is a control character here (\(name)), which is printed as �",
        at: source.span(first.lowerBound, first.upperBound),
        fixes: [
          FixIt(
            places.count > 1 ? "\(way), also at \(places.count - 1) more places" : way,
            edits: places.map { place in
              // A space keeps the words apart, wherever they are.
              .init(
                replacing: source.span(place.lowerBound, place.upperBound),
                with: Self.isBreak(source.bytes[place]) ? " " : "")
            })
        ])
    ]
  }

  /// All control characters except for tabs, line breaks and NUL, which are read as they are meant or
  /// reported when the file is read.
  private static let controlCharacters: [UInt8] =
    Array(0x01...0x08) + [0x0B, 0x0C] + Array(0x0E...0x1F) + [0x7F]

  /// Line breaks that Markdown does not know: U+0085, U+2028, U+2029.
  private static let lineBreaks: [[UInt8]] = [
    [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9],
  ]

  private static func isBreak(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.first.map { $0 == 0x0B || $0 == 0x0C || $0 >= 0x80 } ?? false
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
