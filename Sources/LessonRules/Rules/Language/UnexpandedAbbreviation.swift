package import Diagnostics
import LessonModel

/// An abbreviation is written out where it is first used.
package struct UnexpandedAbbreviation: Rule {
  package static let description = RuleDescription(
    "unexpanded-abbreviation", .language, .warning,
    "An abbreviation is written out where the course first uses it.",
    """
    Who is new has nobody to ask. Write “total contract value (TCV)” once, and TCV from then on. Common ones, such \
    as CEO, USA or PDF, need no words. Checked in English courses, in what is heard.
    """,
    .lesson(
      before: "Write the TCV of the deal on the first page.",
      after: "Write the total contract value (TCV) of the deal on the first page."))

  package init() {}

  package func check(_ lessons: [LessonParts], in course: CourseIndex) -> [Diagnostic] {
    guard course.course.language.primary == "en" else { return [] }
    var seen = CommonAbbreviations.all
    var diagnostics: [Diagnostic] = []
    for lesson in lessons {
      for passage in lesson.passages where passage.isHeard && passage.kind != .heading {
        for range in passage.capitals {
          let word = String(decoding: passage.bytes[range], as: UTF8.self)
          guard seen.insert(word).inserted, !passage.expands(word) else { continue }
          diagnostics.append(
            .warning(
              Self.id, "`\(word)` is not written out where it is first used",
              at: passage.span(of: range),
              fixes: [FixIt("write it out here, with the abbreviation behind it: … (\(word))")]))
        }
      }
    }
    return diagnostics
  }
}

extension Passage {
  /// Words of two to six capitals that stand among other words; a plural s does not belong to them.
  fileprivate var capitals: [Range<Int>] {
    guard marks.isSuperset(of: [.capitals, .smallLetter]) else { return [] }
    return words.compactMap { word in
      var range = word
      func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
      while let first = bytes[range].first, !isCapital(first), !Self.isWordByte(first) {
        range = (range.lowerBound + 1)..<range.upperBound
      }
      let end = bytes[range].firstIndex { !isCapital($0) } ?? range.upperBound
      let capitals = range.lowerBound..<end
      guard (2...6).contains(capitals.count) else { return nil }
      // "KPIs", "CRM's", "ROI." and "(TCV)" are abbreviations, "B2B", "Q3" and "MOSSgate" are none.
      var rest = bytes[end..<range.upperBound]
      if rest.first == UInt8(ascii: "s") { rest = rest.dropFirst() }
      guard rest.first.map({ !Self.isWordByte($0) }) ?? true else { return nil }
      return capitals
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "/")
  }

  /// Whether an abbreviation is explained right here, before or behind it.
  fileprivate func expands(_ word: String) -> Bool {
    [
      "(\(word)", "\(word) (", "\(word) stands for", "\(word) means", "\(word) is short for",
      "\(word): ",
    ]
    .contains { text.contains($0) }
  }
}
