/// Something that learners are asked again, days and weeks after its lesson.
package struct PracticeItem: Hashable, Sendable {
  /// What asks and what answers; an edition decides how they look.
  package enum Source: Hashable, Sendable {
    case quiz(Quiz)
    case card(Card)

    /// A term of the glossary: its name asks, its definition answers.
    case term(Glossary.Term)

    /// The key points of a lesson: its title asks.
    case points(KeyPoints, lesson: LessonID, number: Int)

    /// What somebody wanted to do at work: it asks whether that was done.
    case apply(Apply)
  }

  package var source: Source

  /// The lessons that teach it; learners are asked once they have finished one of them.
  ///
  /// Empty for a term that no lesson uses.
  package var lessons: [LessonID]

  package init(_ source: Source, in lessons: [LessonID]) {
    self.source = source
    self.lessons = lessons
  }

  /// Unique in a course, and the same in every publication: what a learner knows depends on it.
  ///
  /// Ids of activities have no dot, so the others cannot be one of them.
  package var id: String {
    switch source {
    case .quiz(let quiz): quiz.id.text
    case .card(let card): card.id.text
    case .term(let term): term.questionID
    case .points(_, let lesson, let number):
      number == 1 ? "points.\(lesson.text)" : "points.\(lesson.text).\(number)"
    case .apply(let apply): apply.worksheet.id.text
    }
  }

  /// The objectives that its author names; nil for none, and then it is about all of them.
  private var objectiveNumbers: Spanned<[Int]>? {
    switch source {
    case .quiz(let quiz): quiz.objectiveNumbers
    case .card(let card): card.objectiveNumbers
    case .term: nil
    case .points(let points, _, _): points.objectiveNumbers
    case .apply(let apply): apply.worksheet.objectiveNumbers
    }
  }

  /// The positions, from 0, of the objectives of its lesson that it names; nil if it names none of them, and
  /// then it is about all of them.
  package func objectives(of lesson: Lesson) -> [Int]? {
    let named = Set(objectiveNumbers?.value ?? []).map { $0 - 1 }
      .filter(lesson.objectives.indices.contains)
    return named.isEmpty ? nil : named.sorted()
  }
}

extension Lesson {
  /// What learners are asked again of the lesson, in reading order, as they meet it in an edition.
  package func practiceItems(for edition: EditionView) -> [PracticeItem] {
    var items: [PracticeItem] = []
    var pointsCount = 0
    let id = id
    blocks.forEachLearnerBlock(in: edition) { block in
      switch block {
      case .activity(.quiz), .activity(.card), .activity(.apply), .keyPoints: break
      case .activity, .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML,
        .callout, .media, .figure, .details, .formula, .facilitatorNote, .say, .silent, .scoped:
        return
      }
      // The content may differ between editions, too.
      switch block.mappingChildren({ $0.selected(for: edition) }) {
      case .activity(.quiz(let quiz)): items.append(PracticeItem(.quiz(quiz), in: [id]))
      case .activity(.card(let card)): items.append(PracticeItem(.card(card), in: [id]))
      case .activity(.apply(let apply)): items.append(PracticeItem(.apply(apply), in: [id]))
      case .keyPoints(let points):
        pointsCount += 1
        items.append(PracticeItem(.points(points, lesson: id, number: pointsCount), in: [id]))
      case .activity, .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML,
        .callout, .media, .figure, .details, .formula, .facilitatorNote, .say, .silent, .scoped:
        break
      }
    }
    return items
  }

  /// The terms of the glossary that the text of the lesson links to.
  package var usedTerms: Set<TermID> {
    var terms: Set<TermID> = []
    forEachInline { inline in
      if case .link(let link) = inline, case .term(let term) = link.target { terms.insert(term) }
    }
    return terms
  }
}
