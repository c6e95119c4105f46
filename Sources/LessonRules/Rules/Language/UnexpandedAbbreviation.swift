package import Diagnostics
import LessonModel

/// An abbreviation must be written out where it is first used.
package struct UnexpandedAbbreviation: Rule {
  package static let description = RuleDescription(
    "unexpanded-abbreviation", .language, .warning,
    "An abbreviation must be written out where the course first uses it.",
    """
    People who are new have nobody to ask. Write “total contract value (TCV)” once, and TCV from then on. Common abbreviations, such \
    as CEO, USA or PDF, need no explanation. Checked in English courses, in text that is heard.
    """,
    .lesson(
      before: "Write the TCV of the deal on the first page.",
      after: "Write the total contract value (TCV) of the deal on the first page."))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    var seen: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for passage in lessons.flatMap(\.abbreviations) {
      var places: PassagePlaces?
      for use in passage.uses {
        guard seen.insert(use.word).inserted, !passage.passage.expands(use.word) else { continue }
        let known = places ?? passage.passage.places
        places = known
        diagnostics.append(
          .warning(
            Self.id, "`\(use.word)` is not written out where it is first used",
            at: known.span(of: use.range),
            fixes: [
              FixIt("write it out here, with the abbreviation after it: … (\(use.word))")
            ]))
      }
    }
    return diagnostics
  }
}

/// The abbreviations of a passage that are first used there in a lesson.
struct Abbreviations: Sendable {
  let passage: Passage

  /// Each with its place in the passage.
  var uses: [(word: String, range: Range<Int>)]
}

extension LessonParts {
  /// The abbreviations that not everybody knows, each where it is first heard in the text.
  var abbreviations: [Abbreviations] {
    var seen: Set<String> = []
    var abbreviations: [Abbreviations] = []
    for index in outlines.indices {
      let outline = outlines[index]
      guard outline.marks.contains(.capitals), outline.isHeard, outline.kind != .heading else {
        continue
      }
      var uses: [(word: String, range: Range<Int>)] = []
      for word in bytes.abbreviations(from: outline.capitals, in: outline.range) {
        let text = String(decoding: bytes[word], as: UTF8.self)
        guard seen.insert(text).inserted else { continue }
        let start = word.lowerBound - outline.range.lowerBound
        uses.append((text, start..<(start + word.count)))
      }
      if !uses.isEmpty {
        abbreviations.append(Abbreviations(passage: passage(at: index), uses: uses))
      }
    }
    return abbreviations
  }
}

extension [UInt8] {
  /// Words of two to six capitals among other words, except those that everybody knows; a plural s
  /// is not part of them.
  ///
  /// `start` is the place of the first two capitals in the passage.
  fileprivate func abbreviations(from start: Int, in passage: Range<Int>) -> [Range<Int>] {
    // If everything is in capitals, nothing is an abbreviation.
    guard self[passage].contains(where: { (0x61...0x7A).contains($0) }) else { return [] }
    var found: [Range<Int>] = []
    var at = start + 1
    while at < passage.upperBound {
      guard self[at].isCapital, self[at - 1].isCapital else {
        at += 1
        continue
      }
      var start = at - 1
      while start > passage.lowerBound, self[start - 1] > 0x20 { start -= 1 }
      var end = at + 1
      while end < passage.upperBound, self[end] > 0x20 { end += 1 }
      if let word = capitals(of: start..<end), !CommonAbbreviations.contain(self[word]) {
        found.append(word)
      }
      at = end + 1
    }
    return found
  }

  /// The capitals of a word that is an abbreviation.
  private func capitals(of word: Range<Int>) -> Range<Int>? {
    var start = word.lowerBound
    while start < word.upperBound, !self[start].isWordByte { start += 1 }
    var end = start
    while end < word.upperBound, self[end].isCapital { end += 1 }
    guard (2...6).contains(end - start) else { return nil }
    // "KPIs", "CRM's", "ROI." and "(TCV)" are abbreviations, but "B2B", "Q3" and "MOSSgate" are not.
    var rest = end
    if rest < word.upperBound, self[rest] == UInt8(ascii: "s") { rest += 1 }
    if rest < word.upperBound, self[rest].isWordByte { return nil }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    isLetter || (0x30...0x39).contains(self) || self == UInt8(ascii: "-")
      || self == UInt8(ascii: "&") || self == UInt8(ascii: "/")
  }
}

extension Passage {
  /// Whether an abbreviation is explained right here, before or after it.
  fileprivate func expands(_ word: String) -> Bool {
    [
      "(\(word)", "\(word) (", "\(word) stands for", "\(word) means", "\(word) is short for",
      "\(word): ",
    ]
    .contains { text.contains($0) }
  }
}
