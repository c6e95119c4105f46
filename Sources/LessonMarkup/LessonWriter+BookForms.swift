import ActivityData
package import LessonModel
import MarkupKit
import Words

/// Questions and worksheets of a book: lists, and lines to write on.
extension LessonWriter {
  func writeInBook(_ quiz: Quiz) {
    let id = elementID(of: quiz.id, kind: .quiz)
    let points = quiz.points > 1 ? [wording(.points, count: quiz.points)] : []
    let label = Word.joined([wording[.quiz]] + points, by: " · ")
    activity(.quiz, id: id, label: label, title: quiz.title) {
      line(.div, ["class": "question"]) { write(quiz.question) }
      writeChoices(of: quiz)
      writeLink(toAnswersOf: .quiz(quiz), wording[.checkAnswer])
    }
  }

  private func writeChoices(of quiz: Quiz) {
    switch quiz.answer {
    case .choices(let choices):
      words(.p, wording[quiz.kind == .single ? .chooseOne : .chooseAll], ["class": "notice"])
      line(.ol, ["type": "A", "class": "choices"]) {
        for choice in choices { passage(.li, of: choice.content) }
      }
    case .truth: words(.p, wording[.trueOrFalse], ["class": "notice"])
    case .text, .number:
      words(.p, wording[.yourAnswer], ["class": "notice"])
      writeLines()
    case .order(let steps):
      words(.p, wording[.putInOrder], ["class": "notice"])
      line(.ul, ["class": "choices"]) {
        for position in quiz.shuffledOrder(of: steps.count) { item(steps[position].blocks) }
      }
    case .matching(let matching):
      words(.p, wording[.match], ["class": "notice"])
      column(titled: matching.leftTitle, .ol, [:], matching.pairs.map(\.left))
      column(
        titled: matching.rightTitle, .ol, ["type": "A"],
        quiz.shuffledOrder(of: matching.pairs.count).map { matching.pairs[$0].right })
    // The gaps are in the question.
    case .blanks: break
    }
  }

  private func column(
    titled title: [Inline], _ element: Element, _ attributes: Attributes, _ entries: [[Inline]]
  ) {
    if !title.isEmpty { passage(.p, ["class": "column-title"], of: title) }
    var attributes = attributes
    attributes["class"] = "choices"
    line(element, attributes) { for entry in entries { passage(.li, of: entry) } }
  }

  /// A field of a worksheet: what is asked, and room for it.
  func writeInBook(_ field: Worksheet.Field) {
    line(.div, ["class": "field"]) {
      switch field.kind {
      case .line, .date: label(of: field) { writeLines() }
      case .text(let lines): label(of: field) { writeLines(lines) }
      case .number(let unit): label(of: field, unit: unit) { writeLines() }
      case .choice(let options, _):
        label(of: field) {
          line(.ul, ["class": "tasks"]) {
            for option in options {
              line(.li, directed(as: option.content.direction)) {
                writeBox(isChecked: false)
                write(option.content)
              }
            }
          }
        }
      case .rating(let highest):
        label(of: field) {
          line(.p, ["class": "rating"]) {
            html.text((1...max(2, highest)).map(String.init).joined(separator: " · "))
          }
        }
      case .table(let columns, let rows):
        label(of: field) {
          let empty = columns.map { Table.Cell(content: [], span: $0.span) }
          write(
            Table(
              alignments: [], header: columns,
              rows: Array(repeating: empty, count: max(1, rows)), span: field.span))
        }
      }
    }
  }

  private func label(of field: Worksheet.Field, unit: String? = nil, content: () -> Void) {
    line(.p, directed(["class": "label"], as: field.label.direction)) {
      write(field.label)
      if let unit { html.element(.span, ["class": "unit"], text: " (\(unit))") }
    }
    if !field.help.isEmpty { line(.div, ["class": "help"]) { write(field.help) } }
    content()
  }

  /// What a book shows at the end of a unit for an activity.
  package func writeAnswers(to activity: Activity) {
    switch activity {
    case .quiz(let quiz): writeAnswer(of: quiz)
    case .exercise(let exercise):
      for (position, hint) in exercise.hints.enumerated() {
        let isOnly = exercise.hints.count == 1
        let word = isOnly ? wording[.hint] : wording(.hintNumber, [.number: String(position + 1)])
        words(.p, word, ["class": "callout-label"])
        write(hint.blocks)
      }
      for (position, solution) in exercise.solutions.enumerated() {
        let isOnly = exercise.solutions.count == 1
        let word =
          isOnly ? wording[.solution] : wording(.solutionNumber, [.number: String(position + 1)])
        words(.p, word, ["class": "callout-label"])
        write(solution.blocks)
      }
    case .card(let card): write(card.back)
    case .rolePlay, .worksheet, .apply: break
    }
  }

  /// The title of an activity for a link to it: its kind, and its title if it has one.
  package func writeName(of activity: Activity) {
    let word: Word =
      switch activity {
      case .quiz: wording[.quiz]
      case .exercise: wording[.exercise]
      case .rolePlay: wording[.rolePlay]
      case .worksheet: wording[.worksheet]
      case .apply: wording[.apply]
      case .card: wording[.card]
      }
    writeAside(word)
    if let title = activity.title, !title.isEmpty {
      html.text(wording[.colon].text + " ")
      writeAside(title)
    }
  }
}

extension Activity {
  /// Whether a book has something to show for it at the end of its unit.
  package var hasAnswers: Bool {
    switch self {
    case .quiz, .card: true
    case .exercise(let exercise): !exercise.hints.isEmpty || !exercise.solutions.isEmpty
    case .rolePlay, .worksheet, .apply: false
    }
  }
}
