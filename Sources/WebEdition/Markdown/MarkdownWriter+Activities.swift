import EditionKit
import LessonMarkup
import LessonModel
import Words

/// Activities: what there is to do, and a link to where it is done.
extension MarkdownWriter {
  func write(_ activity: Activity) {
    let (kind, minutes): (LessonWord, Int?) =
      switch activity {
      case .quiz: (.quiz, nil)
      case .exercise(let exercise): (.exercise, exercise.minutes)
      case .rolePlay(let play): (.rolePlay, play.minutes)
      case .worksheet(let worksheet): (.worksheet, worksheet.minutes)
      case .apply(let apply): (.apply, apply.worksheet.minutes)
      case .card: (.card, nil)
      }
    let time = minutes.map { [wording(.minutes, count: $0)] } ?? []
    let label = escaped(Word.joined([wording[kind]] + time, by: " · "))
    let name = activity.title.flatMap { $0.isEmpty ? nil : inline($0) }
    section(name.map { "\(label): \($0)" } ?? label) {
      switch activity {
      case .quiz(let quiz):
        write(quiz)
        link(wording[.checkAnswer], to: activity)
      case .exercise(let exercise):
        write(exercise.task)
        if !exercise.hints.isEmpty || !exercise.solutions.isEmpty {
          link(wording[exercise.solutions.isEmpty ? .hint : .solution], to: activity)
        }
      case .rolePlay(let play):
        write(play.scene)
        list(play.roles.map { inline($0.name) })
        link(wording[play.roles.count > 1 ? .openOwnCard : .roleCard], to: activity)
      case .worksheet(let worksheet): write(worksheet)
      case .apply(let apply):
        write(apply.worksheet)
        if let days = apply.followUpDays {
          let span = site.words.span(ofDays: days).text
          paragraph(escaped(wording(.comeBack, [.span: span])))
        }
      case .card(let card):
        write(card.front)
        link(wording[.turnCard], to: activity)
      }
    }
  }

  private func link(_ word: Word, to activity: Activity) {
    let element = place.lesson.elementID(of: activity)
    paragraph(MarkdownText.link(escaped(word), to: address(of: place.path, "#\(element)")))
  }

  /// The question, and what there is to choose from, in the order of the page.
  private func write(_ quiz: Quiz) {
    write(quiz.question)
    switch quiz.answer {
    case .choices(let choices):
      paragraph(escaped(wording[quiz.kind == .single ? .chooseOne : .chooseAll]))
      list(choices.map { inline($0.content) })
    case .truth: paragraph(escaped(wording[.trueOrFalse]))
    case .order(let steps):
      paragraph(escaped(wording[.putInOrder]))
      let areShort = steps.allSatisfy { $0.blocks.count < 2 }
      for position in quiz.shuffledOrder(of: steps.count) {
        item(isTight: areShort) { write(steps[position].blocks) }
      }
      endList()
    case .matching(let matching):
      paragraph(escaped(wording[.match]))
      list(matching.pairs.map { inline($0.left) })
      paragraph("—")
      list(
        quiz.shuffledOrder(of: matching.pairs.count).map { inline(matching.pairs[$0].right) })
    case .text, .number, .blanks: break
    }
  }

  private func write(_ worksheet: Worksheet) {
    for part in worksheet.parts {
      switch part {
      case .text(let blocks): write(blocks)
      case .fields(let fields):
        for field in fields { write(field) }
        endList()
      }
    }
  }

  private func write(_ field: Worksheet.Field) {
    item(isTight: field.help.isEmpty) {
      let label = inline(field.label)
      switch field.kind {
      case .line, .text, .date: paragraph(label)
      case .number(let unit):
        paragraph(unit.map { "\(label) (\(MarkdownText.escaped($0)))" } ?? label)
      case .rating(let highest): paragraph("\(label) (1–\(highest))")
      case .choice(let options, _):
        paragraph(label)
        list(options.map { inline($0.content) })
      case .table(let columns, _):
        paragraph(label)
        list(columns.map { inline($0.content) })
      }
      write(field.help)
    }
  }
}
