package import Diagnostics
import LessonModel
import Narration
import Words

/// The voice must be able to say what is heard.
///
/// The script of the lesson lists what it leaves out, so that a check and a publication agree. It
/// is written only for the few lessons that contain a character that cannot always be said.
package struct UnspeakableSymbol: Rule {
  package static let description = RuleDescription(
    .unspeakableSymbol, .language, .warning, moment: .publishing,
    "The voice must be able to say what is heard.",
    """
    The voice has no sound for some symbols and scripts, and would leave them out silently. Write them in \
    words, or show them in `:::silent` and say them in `:::say`. Most are found when the course is checked; \
    some are found only when the voice speaks.
    """,
    .lesson(before: "Win rate ⊗ deal value 🚀", after: "Win rate times deal value"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard lesson.holds(course.speechSuspects, or: course.suspectTerms), lesson.isUTF8 else {
      return []
    }
    return ScriptWriter.findings(
      .unspeakableSymbol, in: lesson.lesson, of: course.course, words: course.words)
  }
}

extension LessonParts {
  /// Whether all letters could be read.
  ///
  /// Others have already been reported, and their replacements have no sound.
  var isUTF8: Bool {
    source.map { !$0.contains(0) && String(validating: $0.bytes, as: UTF8.self) != nil } ?? true
  }

  /// Whether text that may be spoken contains such a character, or needs the explanation of a term
  /// that does.
  fileprivate func holds(_ suspects: SpeechSuspects, or terms: Set<TermID>) -> Bool {
    for index in outlines.indices {
      let marks = outlines[index].marks
      if marks.contains(.standIn) {
        // Code, descriptions and the answers of gaps are not among the bytes.
        if content(at: index).hold(suspects) { return true }
      } else if !marks.isDisjoint(with: [.symbol, .latinSign]),
        suspects.mayBe(in: bytes, outlines[index].range)
      {
        return true
      }
    }
    return suspects.mayBe(in: lesson.title.value)
      || lesson.objectives.contains { suspects.mayBe(in: $0.value) }
      || quizzes.contains { $0.answerHolds(suspects) }
      || !terms.isEmpty && links.contains { $0.leads(to: terms) }
  }
}

extension Quiz {
  fileprivate func answerHolds(_ suspects: SpeechSuspects) -> Bool {
    switch answer {
    case .text(let accepted): accepted.contains { suspects.mayBe(in: $0) }
    case .number(let number): suspects.mayBe(in: number.text)
    case .choices, .truth, .order, .matching, .blanks: false
    }
  }
}

extension Link {
  fileprivate func leads(to terms: Set<TermID>) -> Bool {
    guard case .term(let term) = target else { return false }
    return terms.contains(term)
  }
}

extension [Inline] {
  fileprivate func hold(_ suspects: SpeechSuspects) -> Bool {
    contains { inline in
      switch inline {
      case .text(let text): suspects.mayBe(in: text.text)
      case .code(let code): suspects.mayBe(in: code.text)
      case .image(let image): suspects.mayBe(in: image.description)
      case .blank(let blank): blank.accepted.contains { suspects.mayBe(in: $0) }
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        inner.content.hold(suspects)
      case .styled(let styled): styled.content.hold(suspects)
      case .link(let link): link.content.hold(suspects)
      case .softBreak, .lineBreak, .footnoteReference, .formula, .rawHTML: false
      }
    }
  }
}
