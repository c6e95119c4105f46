import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Words

/// What helps to remember, and to do it: flash cards, and job aids of one page.
extension CourseHandouts {
  func flashCards(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let deck = PaperDeck(part: part, of: course)
    let units = units { numbered in
      guard let cards = deck.lessons.first(where: { $0.numbered.number == numbered.number })?.cards
      else { return nil }
      return entry(numbered, for: .learner, into: &draft) { writer in
        for card in cards { _ = writer.card(card) }
        return [("cards", .array(writer.cards))]
      }
    }
    let terms = deck.terms.map { term -> JSON in
      // A term is in no lesson, where a place could be.
      let place = SourceSpan.beginning(of: course.span.path)
      func side(_ words: String) -> JSON {
        .array([
          .part(
            "paragraph", place,
            [("content", .array([.part("text", place, [("text", .string(words))])]))])
        ])
      }
      return .object([
        ("at", JSON(span: place)), ("id", .string("term-\(term.id)")),
        ("front", side(term.term.value)), ("back", side(term.definition.value)),
      ])
    }
    return document(
      copy, draft,
      [
        ("units", .array(units)), ("cards", .array(terms)),
        ("sheet", .string((copy.sheet ?? HandoutSettings.CardSheet(on: copy.paper)).rawValue)),
      ])
  }

  /// What to look at while one does what a lesson teaches.
  func jobAids(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    var leftOut: [String: Substitution] = [:]
    let units = units { numbered in
      let blocks = numbered.lesson.blocks.selected(for: HandoutEdition.view)
      return entry(numbered, for: .learner, into: &draft) { writer in
        // The terms of the whole lesson are on its page.
        _ = writer.blocks(blocks)
        let terms = writer.terms.sortedByTerm.map {
          HandoutData.term($0.term, $0.span, course.glossary)
        }
        writer =
          HandoutData(
            course: course, unit: numbered.unit, lesson: numbered.lesson, number: numbered.number,
            audience: .learner, addresses: addresses, conversions: conversions, words: words
          ).writer
        writer.footnoteScope = "\(numbered.lesson.id)-"
        let keyPoints = blocks.compactMap { block in
          if case .keyPoints(let points) = block { points } else { nil }
        }
        let points = keyPoints.flatMap(\.blocks)
        let firstSteps = blocks.firstSteps
        let steps = firstSteps.map { writer.blocks([.list($0)]) } ?? []
        leftOut.merge(
          self.leftOut(
            of: numbered.lesson, steps: firstSteps?.span, points: keyPoints.first?.span, copy)
        ) { first, _ in first }
        let question = numbered.lesson.ownQuestion(in: HandoutEdition.view)
        return [
          ("points", .array(writer.blocks(points))), ("steps", .array(steps)),
          ("terms", .array(terms)), ("question", writer.headline(question)),
        ]
      }
    }
    var job = document(copy, draft, [("units", .array(units))])
    job.asksMarks = true
    job.leftOut = leftOut
    return job
  }

  /// What the page of a lesson may be too short for, by the marks of the template.
  private func leftOut(
    of lesson: Lesson, steps: SourceSpan?, points: SourceSpan?, _ copy: Copy
  ) -> [String: Substitution] {
    func part(_ name: String, _ change: Change, _ span: SourceSpan?) -> Substitution {
      Substitution(
        edition: HandoutEdition.name, form: copy.variant.kind == .poster ? .poster : .jobAid,
        lesson: lesson.id,
        StandIn(name, change, because: .noRoom, at: span ?? lesson.title.span))
    }
    return [
      "no-meanings-\(lesson.id)": part("terms", .shortened(to: "the words"), nil),
      "no-terms-\(lesson.id)": part("terms", .leftOut, nil),
      "no-steps-\(lesson.id)": part("steps", .shortened(to: "the first ones"), steps),
      "no-points-\(lesson.id)": part("key points", .shortened(to: "the first ones"), points),
    ]
  }
}
