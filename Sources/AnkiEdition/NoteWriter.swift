import ActivityData
import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import PageContent
import Words

/// Writes the notes of one deck, and finds out which files they need.
final class NoteWriter {
  private let course: Course
  private let words: CourseWords
  private let style: MarkupStyle
  private let conversions: PublishedConversions
  private let addresses: PublicAddresses?
  private let links: AnkiLinks

  private(set) var substitutions: [Substitution] = []

  init(of course: Course, in context: EditionContext) {
    self.course = course
    words = context.words
    style = .page(AnkiEdition.view, words: context.words)
    conversions = PublishedConversions(conversions: context.conversions)
    addresses = PublicAddresses(of: course, in: context)
    links = AnkiLinks(of: course, addresses: addresses)
  }

  /// The files that the notes so far show.
  var media: [AnkiMedia] { links.folder.files }

  func notes(in scope: DeckScope) -> [AnkiNote] {
    scope.cards.map { entry in
      var note = note(of: entry.card, entry.lesson)
      note.tags = DeckScope.tags(entry.unit, entry.lesson)
      // Two colons would make a deck inside another one.
      let names = [course.title] + (entry.unit?.details.map { [$0.title] } ?? [])
      note.deck = names.map { $0.replacing("::", with: ":") }.joined(separator: "::")
      return note
    }
  }

  private func note(of card: FlashCard, _ lesson: Lesson?) -> AnkiNote {
    var kind = AnkiNote.Kind.card
    let fields: [String]
    switch card.source {
    case .card(let card): fields = [side(of: card.front, lesson), side(of: card.back, lesson)]
    case .term(let term):
      fields = [side { $0.text(term.term.value) }, side { $0.text(term.definition.value) }]
    case .quiz(let quiz):
      if case .gaps(let gaps) = QuizData(quiz).answer {
        kind = .gaps(gaps.count)
        fields = [cloze(of: quiz, gaps, lesson), side(of: quiz.explanation, lesson)]
      } else {
        fields = [question(of: quiz, lesson), answer(of: quiz, lesson)]
      }
    }
    let plain = PlainQuestion(card.source, words: words.lesson, language: course.language)
    return AnkiNote(
      kind: kind, guid: AnkiNote.guid(of: card, in: course.id),
      sortText: plain?.asked.joined(separator: " ") ?? card.id,
      fields: fields + [source(of: lesson)],
      tags: [], deck: "")
  }

  // MARK: Sides

  private func side(of blocks: [Block], _ lesson: Lesson?) -> String {
    guard !blocks.isEmpty else { return "" }
    return side(playing: blocks.sounds) { html in
      write(html, lesson) { $0.write(blocks.withoutSounds) }
    }
  }

  private func question(of quiz: Quiz, _ lesson: Lesson?) -> String {
    var silent = quiz
    silent.question = quiz.question.withoutSounds
    return side(playing: quiz.question.sounds) { html in
      write(html, lesson) { $0.writeQuestion(of: silent) }
    }
  }

  private func answer(of quiz: Quiz, _ lesson: Lesson?) -> String {
    var silent = quiz
    silent.question = quiz.question.withoutSounds
    silent.explanation = quiz.explanation.withoutSounds
    return side(playing: quiz.explanation.sounds) { html in
      write(html, lesson) { $0.writeAnswer(of: silent) }
    }
  }

  /// The question with its gaps as Anki writes them: `{{c1::answer}}`.
  private func cloze(of quiz: Quiz, _ gaps: [QuizData.Gap], _ lesson: Lesson?) -> String {
    side(playing: quiz.question.sounds) { html in
      write(html, lesson) { writer in
        writer.write(quiz.question.withoutSounds) { number, html in
          let answer = MarkupWriter(.xhtml)
          answer.text(gaps[number - 1].accepted.first ?? "")
          // What ends a gap, or its answer, must not be in it.
          let plain = answer.string.replacing("}", with: "&#125;").replacing(":", with: "&#58;")
          html.markup(TrustedMarkup(trusting: "{{c\(number)::\(plain)}}"))
        }
      }
    }
  }

  private func write(
    _ html: MarkupWriter, _ lesson: Lesson?, _ content: (LessonWriter) -> Void
  ) {
    let writer = LessonWriter(
      into: html, style: style, links: links, conversions: conversions, isExcerpt: true)
    content(writer)
    substitutions += writer.standIns.map {
      Substitution(edition: AnkiEdition.name, lesson: lesson?.id, $0)
    }
  }

  /// One side: what is written in the language of the course, and then what is played.
  private func side(playing sounds: [AssetID] = [], _ content: (MarkupWriter) -> Void) -> String {
    let html = MarkupWriter(.xhtml)
    html.element(
      .div,
      [
        "lang": .text(course.language.text),
        "dir": .text(TextDirection(course.language).rawValue),
      ]
    ) { content(html) }
    // Anki plays a file by its name in brackets, sounds and videos alike.
    return html.string
      + sounds.compactMap { links.address(of: $0) }.map { "[sound:\($0)]" }.joined()
  }

  /// Where the card is from, with a link if the course is online.
  private func source(of lesson: Lesson?) -> String {
    let title = lesson?.title.value ?? course.title
    let address = lesson.map { addresses?.page(of: $0.id) } ?? addresses?.course
    return side { html in
      if let address {
        html.element(.a, ["href": .url(address)], text: title)
      } else {
        html.text(title)
      }
    }
  }
}

extension [Block] {
  /// The sounds and videos of the course in them, in reading order.
  fileprivate var sounds: [AssetID] {
    var sounds: [AssetID] = []
    forEachBlock { block in
      if case .media(let media) = block, case .asset(let asset) = media.source.value {
        sounds.append(asset)
      }
    }
    return sounds
  }

  /// The blocks without these, whose transcripts stay.
  fileprivate var withoutSounds: [Block] {
    flatMap { block -> [Block] in
      if case .media(let media) = block, case .asset = media.source.value {
        return media.transcript.withoutSounds
      }
      return [block.mappingChildren(\.withoutSounds)]
    }
  }
}
