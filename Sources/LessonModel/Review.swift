/// What a unit asks again where there is no page: in an episode, and on a sheet of paper.
///
/// Its questions are the course's ``PracticeItem``s. What somebody wanted to do at work is not among them,
/// because nobody can print or say what is right.
package struct Review: Hashable, Sendable {
  /// The unit; nil for a course without units, which has one review of everything.
  package var unit: Unit.Details?

  /// The id of the unit, or of the course, as that of an episode.
  package var id: LessonID

  /// What it is about, in the order of the course; never empty.
  package var lessons: [Lesson]

  /// In the order in which they are asked: one of each lesson, then the next one of each, because changing
  /// between subjects makes them last longer than one after the other does.
  package var items: [PracticeItem]

  /// With fewer questions, a review is over before anybody has recalled anything.
  package static let fewest = 3

  /// Some of the questions, other ones in each round until all were asked; rounds are counted from 0.
  ///
  /// If there are not more than `count`, all of them are asked each time, beginning with another one.
  package func items(inRound round: Int, most count: Int) -> [PracticeItem] {
    guard !items.isEmpty else { return [] }
    let step = items.count > count ? count : 1
    return (0..<min(count, items.count)).map { items[(round * step + $0) % items.count] }
  }

  /// The lesson with which its episode appears: the last one.
  package var lastLesson: LessonID? { lessons.last?.id }
}

extension Course {
  /// The reviews of the units, in their order; lessons in no unit have none if there are units.
  ///
  /// Units with fewer than ``Review/fewest`` questions have none either; see ``unitsWithoutReview(in:)``.
  package func reviews(in view: EditionView) -> [Review] {
    allReviews(in: view).filter { $0.items.count >= Review.fewest }
  }

  /// The units, or the course, with too few questions for a review.
  package func unitsWithoutReview(in view: EditionView) -> [Review] {
    allReviews(in: view).filter { $0.items.count < Review.fewest }
  }

  /// What these lessons ask, in the order of ``Review/items``.
  package func reviewItems(of lessons: [Lesson], in view: EditionView) -> [PracticeItem] {
    var terms = glossary.terms.filter(\.makesCard)
    var waiting = lessons.map { lesson -> ArraySlice<PracticeItem> in
      var items = lesson.practiceItems(for: view).filter(\.isAnswered)
      let used = lesson.usedTerms
      // A term is asked with the first lesson that uses it.
      items += terms.filter { used.contains($0.id) }.map {
        PracticeItem(.term($0), in: [lesson.id])
      }
      terms.removeAll { used.contains($0.id) }
      return items[...]
    }
    var items: [PracticeItem] = []
    while waiting.contains(where: { !$0.isEmpty }) {
      for place in waiting.indices {
        if let next = waiting[place].popFirst() { items.append(next) }
      }
    }
    return items
  }

  private func allReviews(in view: EditionView) -> [Review] {
    let parts: [(Unit.Details?, LessonID?, [Lesson])] =
      units.contains { $0.details != nil }
      ? units.compactMap { unit in
        unit.details.map { ($0, LessonID($0.id.text), unit.lessons) }
      } : [(nil, LessonID(id.text), lessons)]
    return parts.compactMap { unit, id, lessons in
      guard let id, !lessons.isEmpty else { return nil }
      return Review(
        unit: unit, id: id, lessons: lessons, items: reviewItems(of: lessons, in: view))
    }
  }
}

extension PracticeItem {
  /// Whether there is an answer to compare with.
  fileprivate var isAnswered: Bool {
    switch source {
    case .quiz, .card, .term, .points: true
    case .apply: false
    }
  }
}
