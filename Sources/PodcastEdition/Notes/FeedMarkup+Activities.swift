import EditionKit
import LessonModel
import MarkupKit
import Words

/// Activities as a listener may read them: without answers, and without what only one player may
/// know.
extension FeedMarkup {
  mutating func activity(_ activity: Activity) {
    switch activity {
    case .quiz(let quiz): self.quiz(quiz)
    case .exercise(let exercise): self.exercise(exercise)
    case .rolePlay(let play): rolePlay(play)
    case .worksheet(let worksheet): self.worksheet(worksheet, or: words.lesson[.worksheet])
    case .apply(let apply):
      self.worksheet(apply.worksheet, or: words.podcast[.apply])
      if let days = apply.followUpDays {
        element(.p, words.podcast(.comeBack, [.span: words.span(ofDays: days).text]))
      }
    case .card(let card):
      report("flash card", .shortened(to: "its front"), because: .givesAnswer, at: card.span)
      title(nil, or: words.lesson[.card])
      blocks(card.front)
    }
  }

  private mutating func quiz(_ quiz: Quiz) {
    report("quiz", .shortened(to: quiz.answer.standIn), because: .givesAnswer, at: quiz.span)
    title(quiz.title, or: words.lesson[.quiz])
    blocks(quiz.question)
    switch quiz.answer {
    case .choices(let choices): choicesList(choices.map(\.content))
    case .truth:
      html.element(.ul) {
        element(.li, words.lesson[.isTrue])
        element(.li, words.lesson[.isFalse])
      }
    case .order(let steps):
      html.element(.ul) {
        for place in quiz.shuffledOrder(of: steps.count) { item(steps[place].blocks) }
      }
    case .matching(let matching):
      columnTitle(matching.leftTitle)
      choicesList(matching.pairs.map(\.left))
      columnTitle(matching.rightTitle)
      choicesList(quiz.shuffledOrder(of: matching.pairs.count).map { matching.pairs[$0].right })
    case .text, .number, .blanks: break
    }
  }

  private mutating func choicesList(_ contents: [[Inline]]) {
    html.element(.ul) {
      for content in contents { element(.li, content) }
    }
  }

  private mutating func columnTitle(_ title: [Inline]) {
    guard !title.isEmpty else { return }
    html.element(.p) {
      inlines(title)
      html.text(words.lesson[.colon].text)
    }
  }

  private mutating func exercise(_ exercise: Exercise) {
    if !exercise.hints.isEmpty || !exercise.solutions.isEmpty {
      report(
        "exercise with help", .shortened(to: "the task"), because: .givesAnswer, at: exercise.span)
    }
    title(exercise.title, or: words.lesson[.exercise])
    blocks(exercise.task)
  }

  private mutating func rolePlay(_ play: RolePlay) {
    report(
      "role-play", .shortened(to: "its scene and the names of its roles"), because: .onePlayer,
      at: play.span)
    title(play.title, or: words.lesson[.rolePlay])
    blocks(play.scene)
    guard !play.roles.isEmpty else { return }
    element(.p, words.podcast[.roles])
    choicesList(play.roles.map(\.name))
    element(.p, words.podcast[.rolesOnPage])
  }

  /// Feed readers have no forms, so a worksheet becomes a list of what it asks for.
  private mutating func worksheet(_ worksheet: Worksheet, or word: Word) {
    report(
      "worksheet", .substituted(by: "a list of what it asks for"), because: .cannotFillIn,
      at: worksheet.span)
    title(worksheet.title, or: word)
    for part in worksheet.parts {
      switch part {
      case .text(let blocks): self.blocks(blocks)
      case .fields(let fields):
        html.element(.ul) {
          for field in fields { self.field(field) }
        }
      }
    }
  }

  private mutating func field(_ field: Worksheet.Field) {
    html.element(.li) {
      inlines(field.label)
      switch field.kind {
      case .line, .text, .date: break
      case .number(let unit): if let unit { html.text(" (\(unit))") }
      case .rating(let highest): html.text(" (1–\(highest))")
      case .choice(let options, _): row(options.map(\.content))
      case .table(let columns, _): row(columns.map(\.content))
      }
    }
  }

  /// Several words in a row: ": Qualify, Close".
  private mutating func row(_ contents: [[Inline]]) {
    for (index, content) in contents.enumerated() {
      html.text(index == 0 ? words.lesson[.colon].text + " " : words.lesson[.comma].text)
      inlines(content)
    }
  }
}

extension Quiz.Answer {
  /// What is shown for a quiz with this kind of answer.
  fileprivate var standIn: String {
    switch self {
    case .choices, .truth: "the question and its choices"
    case .order: "the question and its steps in another order"
    case .matching: "the question and both sides in another order"
    case .text, .number, .blanks: "the question"
    }
  }
}
