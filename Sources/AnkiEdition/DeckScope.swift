import EditionKit
import LessonModel

/// What one deck contains: the cards of a course, or those of one of its units.
struct DeckScope {
  /// Each lesson with the unit that it is in.
  let lessons: [(unit: Unit, lesson: Lesson)]

  /// The terms of the glossary, which belong to no unit.
  let terms: [FlashCard]

  /// Nil for the whole course.
  let unit: Unit.Details?
  private let name: String

  /// The course, and each of its units, unless there is only one.
  static func all(of course: Course) -> [DeckScope] {
    func lessons(_ units: [Unit]) -> [(unit: Unit, lesson: Lesson)] {
      units.flatMap { unit in unit.lessons.map { (unit: unit, lesson: $0) } }
    }
    let whole = DeckScope(
      lessons: lessons(course.units), terms: course.glossary.cards, unit: nil,
      name: "\(course.id)-anki")
    let units = course.units.filter { !$0.lessons.isEmpty }
    guard units.count > 1 else { return [whole] }
    return [whole]
      + units.compactMap { unit in
        unit.details.map {
          DeckScope(
            lessons: lessons([unit]), terms: [], unit: $0, name: "\(course.id)-\($0.id)-anki")
        }
      }
  }

  /// The place of one of its files.
  func path(_ ending: String) -> OutputPath { .inPackages("\(name)\(ending)") }

  /// Its cards in the order of the course, each with the place that it is in.
  var cards: [Entry] {
    lessons.flatMap { unit, lesson in
      lesson.cards(for: AnkiEdition.view).map { Entry(card: $0, unit: unit, lesson: lesson) }
    } + terms.map { Entry(card: $0) }
  }

  /// A card, and where it is; a term is in no lesson.
  struct Entry {
    var card: FlashCard
    var unit: Unit?
    var lesson: Lesson?
  }

  /// The tags of a card: its unit and its lesson, and the situations that the lesson is for.
  ///
  /// Programs show what comes after two colons below what comes before them.
  static func tags(_ unit: Unit?, _ lesson: Lesson?) -> [String] {
    guard let lesson else { return ["glossary"] }
    return (unit?.details.map { ["unit::\($0.id)"] } ?? []) + ["lesson::\(lesson.id)"]
      + lesson.facets.flatMap { choice in choice.values.map { "\(choice.facet)::\($0)" } }
  }
}
