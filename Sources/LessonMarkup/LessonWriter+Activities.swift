import LessonModel
import MarkupKit

extension LessonWriter {
  /// A question, its choices, and the answers behind a switch that the learner opens.
  ///
  /// It works without a script: the choices are a form control, the answers a `details` element.
  /// The stylesheet marks the learner's own choices once the answers are open.
  func write(_ quiz: Quiz) {
    let id = elementID(of: quiz.id, kind: "quiz")
    activity("quiz", id: id, label: wording.quiz, title: quiz.title) {
      line(.div, ["class": "question", "id": .text(id + ".question")]) { write(quiz.question) }
      switch quiz.answer {
      case .choices(let choices):
        write(choices, id: id)
        line(.details, ["class": "answers"]) {
          line(.summary) { html.text(wording.checkAnswer) }
          writeAnswers(choices)
          write(quiz.explanation)
        }
      // INTERIM: replaced before this reaches main.
      case .truth, .text, .number, .order, .matching, .blanks: write(quiz.explanation)
      }
    }
  }

  private func write(_ choices: [Quiz.Choice], id: String) {
    let hasOneRight = choices.count { $0.isRight } == 1
    line(.fieldset, ["aria-describedby": .text(id + ".question")]) {
      line(.legend) { html.text(hasOneRight ? wording.chooseOne : wording.chooseAll) }
      for (position, choice) in choices.enumerated() {
        let choiceID = "\(id).\(position + 1)"
        line(.div, ["class": choice.isRight ? "choice right" : "choice"]) {
          html.element(
            .input,
            [
              "type": hasOneRight ? "radio" : "checkbox", "name": .text(id),
              "id": .text(choiceID),
            ])
          html.text(" ")
          html.element(.label, ["for": .text(choiceID)]) { write(choice.content) }
        }
      }
    }
  }

  private func writeAnswers(_ choices: [Quiz.Choice]) {
    line(.ul, ["class": "verdicts"]) {
      for choice in choices {
        line(.li, ["class": choice.isRight ? "right" : "wrong"]) {
          html.element(.strong, text: choice.isRight ? wording.right : wording.wrong)
          html.text(" ")
          html.element(.span, ["class": "answer"]) { write(choice.content) }
          write(choice.feedback)
        }
      }
    }
  }

  func write(_ exercise: Exercise) {
    let id = elementID(of: exercise.id, kind: "exercise")
    let label = exercise.minutes.map { "\(wording.exercise) · \(wording.minutes($0))" }
    activity("exercise", id: id, label: label ?? wording.exercise, title: exercise.title) {
      write(exercise.task)
      for (position, hint) in exercise.hints.enumerated() {
        let isOnly = exercise.hints.count == 1
        line(.details, ["class": "hint"]) {
          line(.summary) { html.text(isOnly ? wording.hint : "\(wording.hint) \(position + 1)") }
          write(hint.blocks)
        }
      }
      if let solution = exercise.solution {
        line(.details, ["class": "solution"]) {
          line(.summary) { html.text(wording.solution) }
          write(solution.blocks)
        }
      }
    }
  }

  /// The frame of an activity, with its kind and its title as one heading under the current one.
  private func activity(
    _ kind: String, id: String, label: String, title: [Inline]?, content: () -> Void
  ) {
    let outerLevel = headingLevel
    headingLevel = min(6, outerLevel + 1)
    line(.section, ["class": .text("activity " + kind), "id": .text(id)]) {
      line(.heading(headingLevel), ["class": "activity-title"]) {
        html.element(.span, ["class": "activity-kind"], text: label)
        if let title, !title.isEmpty {
          html.text(" ")
          write(title)
        }
      }
      content()
    }
    headingLevel = outerLevel
  }
}
