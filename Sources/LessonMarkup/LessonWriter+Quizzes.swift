import ActivityData
import LessonModel
import MarkupKit
import Words

extension LessonWriter {
  /// A question, its answer fields, and the right answer, which the learner can open.
  ///
  /// It works without a script: the answer fields are form controls, and the right answer is a
  /// `details` element. The stylesheet marks the learner's own choices once the answer is open.
  func write(_ quiz: Quiz) {
    if style.isBook { return writeInBook(quiz) }
    let id = elementID(of: quiz.id, kind: .quiz)
    let points = quiz.points > 1 ? [wording(.points, count: quiz.points)] : []
    let label = Word.joined([wording[.quiz]] + points, by: " · ")
    activity(.quiz, id: id, label: label, title: quiz.title) {
      line(.div, ["class": "question", "id": .text(id + ".question")]) {
        gaps = fields(for: quiz.question, id: id)
        write(quiz.question)
        gaps = .marks
      }
      writeControls(of: quiz, id: id)
      line(.details, ["class": "answers"]) {
        words(.summary, wording[.checkAnswer])
        writeAnswer(of: quiz)
      }
    }
  }

  private func writeControls(of quiz: Quiz, id: String) {
    switch quiz.answer {
    case .choices(let choices): write(choices, kind: quiz.kind, id: id)
    case .truth(let isTrue):
      line(.fieldset, ["aria-describedby": .text(id + ".question")]) {
        words(.legend, wording[.trueOrFalse])
        for (position, word) in [wording[.isTrue], wording[.isFalse]].enumerated() {
          choice(
            id: "\(id).\(position + 1)", of: id, isSingle: true, isRight: (position == 0) == isTrue
          ) { writeAside(word) }
        }
      }
    case .text: field(["type": "text"], id: id)
    // A field of the type `number` refuses the decimal mark of another language.
    case .number: field(["type": "text", "inputmode": "decimal"], id: id)
    case .order(let steps):
      writeOrder(of: quiz.shuffledOrder(of: steps.count).map { ($0, steps[$0]) }, id: id)
    case .matching(let matching):
      write(matching, shuffled: quiz.shuffledOrder(of: matching.pairs.count), id: id)
    // The gaps are in the question.
    case .blanks: break
    }
  }

  private func write(_ choices: [Quiz.Choice], kind: Quiz.Kind, id: String) {
    let hasOneRight = kind == .single
    line(.fieldset, ["aria-describedby": .text(id + ".question")]) {
      words(.legend, wording[hasOneRight ? .chooseOne : .chooseAll])
      for (position, choice) in choices.enumerated() {
        self.choice(
          id: "\(id).\(position + 1)", of: id, isSingle: hasOneRight, isRight: choice.isRight,
          direction: choice.content.direction
        ) { write(choice.content) }
      }
    }
  }

  /// One choice.
  func choice(
    id: String, of group: String, isSingle: Bool, isRight: Bool = false,
    direction: TextDirection? = nil, content: () -> Void
  ) {
    line(.div, ["class": isRight ? "choice right" : "choice"]) {
      html.element(
        .input,
        ["type": isSingle ? "radio" : "checkbox", "name": .text(group), "id": .text(id)])
      html.text(" ")
      html.element(.label, directed(["for": .text(id)], as: direction), content: content)
    }
  }

  /// One answer to write.
  private func field(_ attributes: Attributes, id: String) {
    line(.p, ["class": "written"]) {
      let word = wording[.yourAnswer]
      html.element(.label, marked(word, ["for": .text(id + ".answer")]), text: word.text)
      html.text(" ")
      var attributes = attributes
      attributes["id"] = .text(id + ".answer")
      attributes["autocomplete"] = "off"
      attributes["aria-describedby"] = .text(id + ".question")
      html.element(.input, attributes)
    }
  }

  /// Steps in a different order, each with its right position, counted from 0.
  private func writeOrder(of steps: [(place: Int, step: Quiz.Step)], id: String) {
    line(.fieldset, ["aria-describedby": .text(id + ".question")]) {
      words(.legend, wording[.putInOrder])
      line(.ul, ["class": "steps"]) {
        for (position, entry) in steps.enumerated() {
          let stepID = "\(id).\(position + 1)"
          line(.li) {
            select(
              (1...steps.count).map(String.init), right: entry.place, id: stepID,
              labelledBy: stepID + ".step")
            item(entry.step.blocks, in: .div, ["class": "step", "id": .text(stepID + ".step")])
          }
        }
      }
    }
  }

  private func write(_ matching: Quiz.Matching, shuffled: [Int], id: String) {
    let letters = shuffled.indices.map(QuizData.letter)
    line(
      .fieldset,
      ["class": .text(Quiz.Kind.match.rawValue), "aria-describedby": .text(id + ".question")]
    ) {
      words(.legend, wording[.match])
      line(.div, ["class": "columns"]) {
        column(titled: matching.leftTitle) {
          line(.ul, ["class": "steps"]) {
            for (position, pair) in matching.pairs.enumerated() {
              let pairID = "\(id).\(position + 1)"
              line(.li) {
                select(
                  letters, right: shuffled.firstIndex(of: position) ?? 0, id: pairID,
                  labelledBy: pairID + ".left")
                html.text(" ")
                html.element(
                  .span,
                  directed(
                    ["class": "step", "id": .text(pairID + ".left")], as: pair.left.direction)
                ) { write(pair.left) }
              }
            }
          }
        }
        column(titled: matching.rightTitle) {
          line(.ol, ["type": "A", "class": "letters"]) {
            for position in shuffled { passage(.li, of: matching.pairs[position].right) }
          }
        }
      }
    }
  }

  private func column(titled title: [Inline], content: () -> Void) {
    line(.div) {
      if !title.isEmpty { passage(.p, ["class": "column-title"], of: title) }
      content()
    }
  }

  /// A list of answers to pick one from; `right` is the position of the right one.
  private func select(_ answers: [String], right: Int, id: String, labelledBy label: String) {
    line(.select, ["id": .text(id), "aria-labelledby": .text(label), "autocomplete": "off"]) {
      html.element(.option, ["value": ""], text: "–")
      for (position, answer) in answers.enumerated() {
        html.element(.option, ["class": position == right ? "right" : nil], text: answer)
      }
    }
  }

  /// Blocks in an element of their own; a single paragraph is not wrapped.
  func item(_ blocks: [Block], in element: Element = .li, _ attributes: Attributes = [:]) {
    line(element, directed(attributes, as: blocks.direction)) {
      reading(blocks.direction) {
        if blocks.count == 1, case .paragraph(let paragraph) = blocks[0] {
          write(paragraph.content)
        } else {
          write(blocks)
        }
      }
    }
  }
}
