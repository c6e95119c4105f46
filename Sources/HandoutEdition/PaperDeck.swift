import EditionKit
import LessonModel

/// The flash cards of a part of a course: those that the author wrote, lesson by lesson, and the terms of the
/// glossary, which belong to the whole course.
///
/// Quizzes, which are cards on the web, are not: on paper, nobody has to answer before the back is seen, and what
/// is right is in no learner's file.
struct PaperDeck {
  let lessons: [(numbered: (number: Int, unit: Unit, lesson: Lesson), cards: [Card])]
  let terms: [Glossary.Term]

  init(part: CoursePart, of course: Course) {
    lessons = part.lessons(of: course).compactMap { numbered in
      let cards = numbered.lesson.cards(for: HandoutEdition.view).compactMap { card -> Card? in
        switch card.source {
        case .card(let card): card
        case .quiz, .term: nil
        }
      }
      return cards.isEmpty ? nil : (numbered, cards)
    }
    terms = part == .course ? course.glossary.terms.filter(\.makesCard) : []
  }

  var isEmpty: Bool { lessons.isEmpty && terms.isEmpty }
}
