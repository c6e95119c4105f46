package import LessonModel
import MarkupKit
import Words

extension LessonWriter {
  /// The question of a quiz and its choices, without form controls: one side of a card.
  package func writeQuestion(of quiz: Quiz) {
    write(quiz.question)
    switch quiz.answer {
    case .choices(let choices): list(choices.map(\.content))
    case .truth: words(.p, wording[.trueOrFalse])
    case .order(let steps):
      line(.ul) {
        for position in quiz.shuffledOrder(of: steps.count) {
          item(steps[position].blocks)
        }
      }
    case .matching(let matching):
      list(matching.pairs.map(\.left))
      list(quiz.shuffledOrder(of: matching.pairs.count).map { matching.pairs[$0].right })
    case .text, .number, .blanks: break
    }
  }

  /// What is right, and then the explanation.
  package func writeAnswer(of quiz: Quiz) {
    switch quiz.answer {
    case .choices(let choices): writeVerdicts(on: choices)
    case .truth(let isTrue): right { writeAside(wording[isTrue ? .isTrue : .isFalse]) }
    case .text(let accepted):
      right { html.text(typeset(accepted.first ?? "")) }
      if accepted.count > 1 {
        line(.p, ["class": "also"]) {
          let others = accepted.dropFirst().map(typeset)
          let answers = others.joined(separator: wording[.comma].text)
          html.text(wording(.alsoRight, [.answers: answers]).text)
        }
      }
    case .number(let number):
      right {
        html.text(number.shown(in: style.language))
        if number.tolerance > 0 {
          html.text(" ± " + number.shownTolerance(in: style.language))
        }
      }
    case .order(let steps):
      line(.p, ["class": "verdict"]) { writeStrong(wording[.rightOrder]) }
      line(.ol) { for step in steps { item(step.blocks) } }
    case .matching(let matching): writePairs(of: matching, span: quiz)
    case .blanks:
      let (wasExcerpt, outer) = (isExcerpt, gaps)
      isExcerpt = true
      gaps = .filled
      line(.div, ["class": "filled"]) { write(quiz.question) }
      (isExcerpt, gaps) = (wasExcerpt, outer)
    }
    write(quiz.explanation)
  }

  private func writeVerdicts(on choices: [Quiz.Choice]) {
    line(.ul, ["class": "verdicts"]) {
      for choice in choices {
        line(.li, ["class": choice.isRight ? "right" : "wrong"]) {
          writeStrong(wording[choice.isRight ? .right : .wrong])
          html.text(" ")
          html.element(.span, directed(["class": "answer"], as: choice.content.direction)) {
            write(choice.content)
          }
          write(choice.feedback)
        }
      }
    }
  }

  private func writeStrong(_ word: Word) {
    html.element(.strong, marked(word), text: word.text)
  }

  private func right(content: () -> Void) {
    line(.p, ["class": "verdict"]) {
      writeStrong(wording[.rightAnswer])
      html.text(" ")
      html.element(.span, ["class": "answer"], content: content)
    }
  }

  private func writePairs(of matching: Quiz.Matching, span quiz: Quiz) {
    func cell(_ content: [Inline]) -> Table.Cell { Table.Cell(content: content, span: quiz.span) }
    write(
      Table(
        alignments: [.unset, .unset],
        header: [cell(matching.leftTitle), cell(matching.rightTitle)],
        rows: matching.pairs.map { [cell($0.left), cell($0.right)] }, span: quiz.span))
  }

  private func list(_ entries: [[Inline]]) {
    line(.ul) { for entry in entries { passage(.li, of: entry) } }
  }
}
