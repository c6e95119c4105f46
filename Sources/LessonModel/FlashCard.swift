/// One card of a course's deck, and what it is made from.
package struct FlashCard: Hashable, Sendable {
  /// The question and the answer of the card; an edition decides how its sides look.
  package enum Source: Hashable, Sendable {
    /// A card that the author wrote.
    case card(Card)

    /// A quiz: its question asks, its right answer answers.
    case quiz(Quiz)

    /// A term of the glossary: its name asks, its definition answers.
    case term(Glossary.Term)
  }

  package var source: Source

  /// The lesson that it is in; nil for a term.
  package var lesson: LessonID?

  package init(_ source: Source, in lesson: LessonID? = nil) {
    self.source = source
    self.lesson = lesson
  }

  /// Unique in a course, and the same in every publication: what a learner knows about the card
  /// will depend on it.
  package var id: String {
    switch source {
    case .card(let card): card.id.text
    case .quiz(let quiz): quiz.id.text
    case .term(let term): term.questionID
    }
  }
}

extension Glossary.Term {
  /// The id of the question what it means; ids of activities have no dot.
  var questionID: String { "term.\(id.text)" }
}

extension Glossary {
  /// The cards of its terms, except those that the author turned off.
  package var cards: [FlashCard] { terms.filter(\.makesCard).map { FlashCard(.term($0)) } }
}

extension Lesson {
  /// The cards that learners meet in an edition of the lesson, in reading order.
  package func cards(for edition: EditionView) -> [FlashCard] {
    var cards: [FlashCard] = []
    // A closure that captures the lesson copies it at each block, which takes a third of the time
    // of a website.
    let id = id
    blocks.forEachLearnerBlock(in: edition) { block in
      guard block.mayBeCard else { return }
      // The content of a card may differ between editions, too.
      switch block.mappingChildren({ $0.selected(for: edition) }) {
      case .activity(.card(let card)): cards.append(FlashCard(.card(card), in: id))
      case .activity(.quiz(let quiz)) where quiz.makesCard:
        cards.append(FlashCard(.quiz(quiz), in: id))
      case .activity, .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML,
        .callout, .media, .figure, .keyPoints, .details, .formula, .facilitatorNote, .say, .silent,
        .scoped:
        break
      }
    }
    return cards
  }
}

extension [Block] {
  /// Visits every block that learners see in an edition: none that is only heard, only for
  /// facilitators, or only in other editions.
  func forEachLearnerBlock(in edition: EditionView, _ visit: (Block) -> Void) {
    let blocks = span
    for index in blocks.indices {
      switch blocks[index] {
      case .facilitatorNote, .say: continue
      case .scoped(let scoped) where !scoped.scope.includes(edition): continue
      case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout,
        .activity, .media, .figure, .keyPoints, .details, .formula, .silent, .scoped:
        visit(blocks[index])
        blocks[index].forEachGroup { $0.forEachLearnerBlock(in: edition, visit) }
      }
    }
  }
}

extension Block {
  /// Whether it becomes a card; others need not be copied to find out.
  fileprivate var mayBeCard: Bool {
    if case .activity(.card) = self { return true }
    guard case .activity(.quiz(let quiz)) = self else { return false }
    return quiz.makesCard
  }
}
