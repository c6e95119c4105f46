extension Activity {
  /// The groups of blocks that stand inside the activity, in reading order.
  var children: [[Block]] {
    switch self {
    case .quiz(let quiz): [quiz.question] + quiz.answer.children + [quiz.explanation]
    case .exercise(let exercise):
      [exercise.task] + exercise.hints.map(\.blocks) + [exercise.solution?.blocks ?? []]
    case .rolePlay(let play):
      [play.scene] + play.roles.map(\.brief)
        + [play.checklist?.blocks ?? [], play.debrief?.blocks ?? []]
    case .worksheet(let worksheet): worksheet.children
    case .apply(let apply): apply.worksheet.children
    case .card(let card): [card.front, card.back]
    }
  }

  /// The running texts that stand directly in the activity, in reading order.
  var inlineContents: [[Inline]] {
    switch self {
    case .quiz(let quiz): [quiz.title ?? []] + quiz.answer.inlineContents
    case .exercise(let exercise): [exercise.title ?? []]
    case .rolePlay(let play): [play.title ?? []] + play.roles.map(\.name)
    case .worksheet(let worksheet): worksheet.inlineContents
    case .apply(let apply): apply.worksheet.inlineContents
    case .card: []
    }
  }

  /// This activity with each group of the blocks inside it replaced.
  func mappingChildren(_ transform: ([Block]) -> [Block]) -> Activity {
    switch self {
    case .quiz(var quiz):
      quiz.question = transform(quiz.question)
      quiz.answer = quiz.answer.mappingChildren(transform)
      quiz.explanation = transform(quiz.explanation)
      return .quiz(quiz)
    case .exercise(var exercise):
      exercise.task = transform(exercise.task)
      for index in exercise.hints.indices {
        exercise.hints[index].blocks = transform(exercise.hints[index].blocks)
      }
      if let solution = exercise.solution {
        exercise.solution?.blocks = transform(solution.blocks)
      }
      return .exercise(exercise)
    case .rolePlay(var play):
      play.scene = transform(play.scene)
      for index in play.roles.indices {
        play.roles[index].brief = transform(play.roles[index].brief)
      }
      if let checklist = play.checklist { play.checklist?.blocks = transform(checklist.blocks) }
      if let debrief = play.debrief { play.debrief?.blocks = transform(debrief.blocks) }
      return .rolePlay(play)
    case .worksheet(let worksheet): return .worksheet(worksheet.mappingChildren(transform))
    case .apply(var apply):
      apply.worksheet = apply.worksheet.mappingChildren(transform)
      return .apply(apply)
    case .card(var card):
      card.front = transform(card.front)
      card.back = transform(card.back)
      return .card(card)
    }
  }
}

extension Quiz.Answer {
  fileprivate var children: [[Block]] {
    switch self {
    case .choices(let choices): choices.map(\.feedback)
    case .order(let steps): steps.map(\.blocks)
    case .truth, .text, .number, .matching, .blanks: []
    }
  }

  fileprivate var inlineContents: [[Inline]] {
    switch self {
    case .choices(let choices): choices.map(\.content)
    case .matching(let matching):
      [matching.leftTitle, matching.rightTitle] + matching.pairs.flatMap { [$0.left, $0.right] }
    case .truth, .text, .number, .order, .blanks: []
    }
  }

  fileprivate func mappingChildren(_ transform: ([Block]) -> [Block]) -> Quiz.Answer {
    switch self {
    case .choices(var choices):
      for index in choices.indices { choices[index].feedback = transform(choices[index].feedback) }
      return .choices(choices)
    case .order(var steps):
      for index in steps.indices { steps[index].blocks = transform(steps[index].blocks) }
      return .order(steps)
    case .truth, .text, .number, .matching, .blanks: return self
    }
  }
}

extension Worksheet {
  fileprivate var children: [[Block]] {
    parts.flatMap { part in
      switch part {
      case .text(let blocks): [blocks]
      case .fields(let fields): fields.map(\.help)
      }
    }
  }

  fileprivate var inlineContents: [[Inline]] {
    [title ?? []]
      + fields.flatMap { field -> [[Inline]] in
        switch field.kind {
        case .line, .text, .number, .date, .rating: [field.label]
        case .choice(let options, _): [field.label] + options.map(\.content)
        case .table(let columns, _): [field.label] + columns.map(\.content)
        }
      }
  }

  fileprivate func mappingChildren(_ transform: ([Block]) -> [Block]) -> Worksheet {
    var worksheet = self
    worksheet.parts = parts.map { part in
      switch part {
      case .text(let blocks): return .text(transform(blocks))
      case .fields(var fields):
        for index in fields.indices { fields[index].help = transform(fields[index].help) }
        return .fields(fields)
      }
    }
    return worksheet
  }
}
