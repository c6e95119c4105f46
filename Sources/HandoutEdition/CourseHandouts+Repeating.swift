import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Words

/// What is on paper after the course: sheets that ask again, and sheets for those who lead learners.
extension CourseHandouts {
  /// A sheet for each of the days on which a group is asked again: other questions each time.
  func refresher(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let numbered = part.lessons(of: course)
    let review = part.review(of: course)
    let days = course.practice.days
    let sheets = days.enumerated().map { round, days in
      let asked = review?.items(inRound: round, most: Self.questionsOnSheet) ?? []
      return JSON.object([
        ("days", .integer(days)),
        (
          "items",
          .array(
            asked.enumerated().compactMap { place, item in
              numbered.first { $0.lesson.id == item.lessons.first }.map {
                question(place + 1, item, in: $0, onSheet: round, into: &draft)
              }
            })
        ),
      ])
    }
    return document(
      copy, draft, words: HandoutWords(words: words).repeating(afterDays: days),
      [("units", .array([])), ("sheets", .array(sheets))])
  }

  /// How many questions a sheet has: they take ten minutes.
  private static let questionsOnSheet = 10

  /// A question, and what is right, each as its reader may see it.
  private func question(
    _ number: Int, _ item: PracticeItem, in numbered: (number: Int, unit: Unit, lesson: Lesson),
    onSheet sheet: Int, into draft: inout Draft
  ) -> JSON {
    func write<Made>(
      for audience: Offer.Audience, _ write: (inout BlockWriter) -> Made
    ) -> Made {
      var writer = writer(of: numbered, for: audience)
      // The same footnote may be on several sheets, and with the question and its answer.
      writer.footnoteScope += "\(sheet)-\(number)-\(audience)-"
      writer.questionCount = number - 1
      let made = write(&writer)
      draft.take(writer)
      return made
    }
    var asked: [JSON] = []
    var key: [JSON] = []
    let place = numbered.lesson.title.span
    switch item.source {
    case .quiz(let quiz):
      asked = [write(for: .learner) { $0.quiz(quiz) }]
      key = [write(for: .facilitator) { $0.quiz(quiz) }]
    case .card(let card):
      asked = write(for: .learner) { $0.blocks(card.front) }
      key = write(for: .learner) { $0.blocks(card.back) }
    case .term(let term):
      let name = words.review(.whatIs, [.title: term.term.value]).text
      asked = [Self.paragraph(name, at: place)]
      key = [Self.paragraph(term.definition.value, at: place)]
    case .points(let points, _, _):
      let name = words.review(.namePoints, [.title: numbered.lesson.title.value]).text
      asked = [Self.paragraph(name, at: place)]
      key = write(for: .learner) { $0.blocks(points.blocks) }
    // It has no answer, and is not among the questions of a review.
    case .apply: break
    }
    return .object([
      ("number", .integer(number)), ("source", .string(numbered.lesson.id.text)),
      ("lesson", .integer(numbered.number)), ("asked", .array(asked)), ("key", .array(key)),
    ])
  }

  /// Three questions about the unit, and what good sounds like.
  func coaching(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let numbered = part.lessons(of: course)
    let questions = course.coaching(of: numbered.map(\.lesson), in: HandoutEdition.view)
      .compactMap { question -> JSON? in
        guard let place = numbered.first(where: { $0.lesson.id == question.lesson }) else {
          return nil
        }
        var writer = writer(of: place, for: .facilitator)
        let asked: JSON
        var key: JSON = .null
        switch question.asked {
        case .own(let words): asked = writer.headline(words)
        case .quiz(let quiz):
          asked = .null
          key = writer.quiz(quiz)
        }
        let good = writer.blocks(question.good)
        let note = question.note.map { writer.blocks([$0]) } ?? []
        draft.take(writer)
        return .object([
          ("source", .string(place.lesson.id.text)), ("lesson", .integer(place.number)),
          ("title", .string(place.lesson.title.value)), ("asked", asked), ("quiz", key),
          ("good", .array(good)), ("note", .array(note)),
        ])
      }
    return document(
      copy, draft, words: HandoutWords(words: words).repeating(afterDays: []),
      [("units", .array([])), ("questions", .array(questions))])
  }

  private func writer(
    of numbered: (number: Int, unit: Unit, lesson: Lesson), for audience: Offer.Audience
  ) -> BlockWriter {
    var writer = HandoutData(
      course: course, unit: numbered.unit, lesson: numbered.lesson, number: numbered.number,
      audience: audience, addresses: addresses, conversions: conversions, words: words
    ).writer
    writer.footnoteScope = "\(numbered.lesson.id)-"
    return writer
  }

  private static func paragraph(_ words: String, at place: SourceSpan) -> JSON {
    .part(
      "paragraph", place,
      [("content", .array([.part("text", place, [("text", .string(words))])]))])
  }
}
