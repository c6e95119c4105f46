/// What somebody who leads a learner asks about a lesson, and how to know a good answer.
package struct CoachingQuestion: Hashable, Sendable {
  package enum Asked: Hashable, Sendable {
    /// About a case of the learner's own, from a form of the lesson.
    case own([Inline])
    case quiz(Quiz)
  }

  package var lesson: LessonID
  package var asked: Asked

  /// What the lesson wants to be remembered; for a quiz without it, why its answer is right.
  package var good: [Block]

  /// What the facilitator asks in the room; nil if the notes ask nothing.
  package var note: Block?

  /// How many there are for a unit: as many as fit into a talk of ten minutes.
  package static let most = 3
}

extension Course {
  /// The questions about some lessons, at most ``CoachingQuestion/most``, from lessons that are as far apart
  /// as possible.
  package func coaching(of lessons: [Lesson], in view: EditionView) -> [CoachingQuestion] {
    let found = lessons.compactMap { $0.coachingQuestion(in: view) }
    guard found.count > CoachingQuestion.most else { return found }
    let last = CoachingQuestion.most - 1
    return (0...last).map { found[$0 * (found.count - 1) / last] }
  }
}

extension Lesson {
  /// Nil for a lesson that neither asks anything nor says what a good answer is.
  fileprivate func coachingQuestion(in view: EditionView) -> CoachingQuestion? {
    var points: [Block] = []
    var quiz: Quiz?
    var notes: [FacilitatorNote] = []
    blocks.selected(for: view).forEachBlock { block in
      switch block {
      case .keyPoints(let found): if points.isEmpty { points = found.blocks }
      case .activity(.quiz(let found)): quiz = quiz ?? found
      case .facilitatorNote(let note): notes.append(note)
      case .activity, .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML,
        .callout, .media, .figure, .details, .formula, .say, .silent, .scoped:
        break
      }
    }
    let note = notes.lazy.flatMap(\.blocks).first(where: \.asks)
    if let own = ownQuestion(in: view), !points.isEmpty {
      return CoachingQuestion(lesson: id, asked: .own(own), good: points, note: note)
    }
    return quiz.map {
      CoachingQuestion(
        lesson: id, asked: .quiz($0), good: $0.explanation.isEmpty ? points : $0.explanation,
        note: note)
    }
  }

  /// A question about a case of the learner's own: the first one that a form of the lesson asks, and rather
  /// one to apply than one of practice.
  package func ownQuestion(in view: EditionView) -> [Inline]? {
    var applied: [Worksheet] = []
    var practiced: [Worksheet] = []
    blocks.selected(for: view).forEachBlock { block in
      switch block {
      case .activity(.apply(let apply)): applied.append(apply.worksheet)
      case .activity(.worksheet(let worksheet)): practiced.append(worksheet)
      case .activity, .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML,
        .callout, .media, .figure, .keyPoints, .details, .formula, .facilitatorNote, .say, .silent,
        .scoped:
        break
      }
    }
    return (applied + practiced).flatMap(\.fields).first { $0.label.isQuestion }?.label
  }
}

extension Block {
  /// Whether it is a paragraph with a question.
  fileprivate var asks: Bool {
    guard case .paragraph(let paragraph) = self else { return false }
    return paragraph.content.plainText.contains { questionMarks.contains($0) }
  }
}

extension [Inline] {
  fileprivate var isQuestion: Bool { plainText.last.map(questionMarks.contains) == true }
}

/// In the scripts of the languages that Lectern has words for, and in Chinese and Japanese.
private let questionMarks: Set<Character> = ["?", "؟", "？"]
