package import Diagnostics
import LessonModel

/// An abbreviation must be written out where it is first used.
package struct UnexpandedAbbreviation: Rule {
  package static let description = RuleDescription(
    "unexpanded-abbreviation", .language, .warning,
    "An abbreviation must be written out where the course first uses it.",
    """
    New learners have nobody to ask. Write “total contract value (TCV)” once, and TCV from then on. Common ones, \
    such as CEO, USA or PDF, need not be written out, nor do terms of the glossary and what `course.yaml` lists \
    under `abbreviations`. Checked in English courses, in what is heard.
    """,
    .lesson(
      before: "Write the TCV of the deal on the first page.",
      after: "Write the total contract value (TCV) of the deal on the first page."))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    var seen: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for passage in lessons.flatMap(\.abbreviations) {
      if seen.isEmpty { seen = course.knownAbbreviations }
      var places: PassagePlaces?
      for use in passage.uses {
        guard seen.insert(use.word).inserted, !passage.passage.explains(use.word) else { continue }
        let known = places ?? passage.passage.places
        places = known
        diagnostics.append(
          .warning(
            Self.id, "`\(use.word)` is not written out where it is first used",
            at: known.span(of: use.range),
            fixes: [
              FixIt(
                "write it out here, with the abbreviation after it, … (\(use.word)); or list it under "
                  + "`abbreviations` in course.yaml if everybody here knows it")
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

extension CourseIndex {
  /// Abbreviations that need not be written out in this course: those that it lists, and those in
  /// its glossary.
  fileprivate var knownAbbreviations: Set<String> {
    Set(course.abbreviations).union(course.glossary.terms.flatMap { [$0.term.value] + $0.also })
  }
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
        guard seen.insert(text).inserted, !bytes.saysInSmallLetters(word) else { continue }
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

extension Passage {
  /// Whether an abbreviation is explained right here: in words before or after it, with the same
  /// initials, or by the page that its letters link to.
  fileprivate func explains(_ word: String) -> Bool {
    // “TCV” stands for …
    let text = text.filter { !"\"“”‘’".contains($0) }
    let phrases = [
      "(\(word)", "\(word) (", "\(word) stands for", "\(word) means", "\(word) is short for",
      "\(word): ", "\(word), or ", "\(word), short for", "\(word), the ", "\(word) – ",
      "\(word) — ",
      "known as \(word)", "called \(word)", "abbreviated \(word)", "or \(word) for short",
    ]
    return phrases.contains { text.contains($0) } || text.hasInitials(word)
      || content.contains { inline in
        if case .link(let link) = inline {
          link.content.plainText.trimmingPlural == word
        } else {
          false
        }
      }
  }
}

extension String {
  /// Without the s of a plural.
  fileprivate var trimmingPlural: String { hasSuffix("s") ? String(dropLast()) : self }

  /// Whether words that follow each other begin with the letters of an abbreviation of three or more.
  fileprivate func hasInitials(_ abbreviation: String) -> Bool {
    let letters = Array(abbreviation.lowercased())
    guard letters.count > 2 else { return false }
    let words = split { !$0.isLetter }.filter { $0 != Substring(abbreviation) }.map {
      $0.lowercased()
    }
    return words.indices.contains { start in
      var found = 0
      for word in words[start...] {
        if word.first == letters[found] {
          found += 1
          if found == letters.count { return true }
        } else if found == 0 || !Self.smallWords.contains(word) {
          return false
        }
      }
      return false
    }
  }

  private static let smallWords: Set<String> = [
    "of", "and", "the", "for", "to", "in", "a", "on", "by", "with", "as",
  ]
}
