import ActivityData
package import LessonModel
package import Words

/// A flash card in plain text: a question that gives nothing away, and its answer.
package struct PlainQuestion: Hashable, Sendable {
  /// What is asked; a paragraph each, and never empty.
  package var asked: [String]

  /// What there is to choose from, to put in order or to match; may be empty.
  package var options: [String] = []

  /// What is right, and why.
  package var answer: [String] = []

  package init(asked: [String]) { self.asked = asked }

  /// Nil for a card that only shows something, such as a picture without a description.
  package init?(_ source: FlashCard.Source, words: WordTable<LessonWord>, language: LanguageTag) {
    switch source {
    case .card(let card):
      asked = card.front.plainLines
      answer = card.back.plainLines
    case .term(let term):
      asked = [term.term.value]
      answer = [term.definition.value]
    case .quiz(let quiz):
      asked = quiz.question.plainLines
      add(quiz, words, language)
      answer += quiz.explanation.plainLines
    }
    if asked.isEmpty { return nil }
  }

  private mutating func add(_ quiz: Quiz, _ words: WordTable<LessonWord>, _ language: LanguageTag) {
    switch QuizData(quiz).answer {
    case .choices(let choices):
      func line(_ choice: QuizData.Choice) -> String {
        "\(choice.letter). \(choice.choice.content.plainText)"
      }
      options = choices.map(line)
      answer = choices.filter(\.choice.isRight).map(line)
    case .truth(let isTrue):
      options = [words[.trueOrFalse].text]
      answer = [words[isTrue ? .isTrue : .isFalse].text]
    case .text(let accepted): answer = [accepted.joined(separator: words[.comma].text)]
    case .number(let number):
      let tolerance =
        number.tolerance > 0 ? " ± \(number.shownTolerance(in: language))" : ""
      answer = [number.shown(in: language) + tolerance]
    case .order(let steps):
      options = steps.map { "- " + $0.step.blocks.plainLines.joined(separator: " ") }
      answer = steps.sorted { $0.place < $1.place }.map {
        "\($0.place). " + $0.step.blocks.plainLines.joined(separator: " ")
      }
    case .match(_, let left, let right):
      options =
        left.map { "- \($0.content.plainText)" }
        + right.map { "\($0.letter). \($0.content.plainText)" }
      answer = left.map { item in
        let match = right.first { $0.letter == item.rightLetter }?.content.plainText ?? ""
        return "\(item.content.plainText) → \(match)"
      }
    case .gaps(let gaps):
      var answers = gaps.map { $0.accepted.first ?? Blank.mark }[...]
      answer = asked.map { line in
        let pieces = line.components(separatedBy: Blank.mark)
        return pieces.dropFirst().reduce(into: String(pieces[0])) { line, piece in
          line += (answers.popFirst() ?? Blank.mark) + piece
        }
      }
    }
  }
}

extension String {
  /// The pieces between a separator, which is not empty; at least one.
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var pieces: [Substring] = []
    var rest = self[...]
    while let found = rest.firstRange(of: separator) {
      pieces.append(rest[..<found.lowerBound])
      rest = rest[found.upperBound...]
    }
    return pieces + [rest]
  }
}
