extension Activity {
  /// Visits the groups of blocks inside the activity, in reading order.
  func forEachGroup(_ visit: ([Block]) -> Void) {
    switch self {
    case .quiz(let quiz):
      visit(quiz.question)
      quiz.answer.forEachGroup(visit)
      visit(quiz.explanation)
    case .exercise(let exercise):
      visit(exercise.task)
      for hint in exercise.hints { visit(hint.blocks) }
      for solution in exercise.solutions { visit(solution.blocks) }
    case .rolePlay(let play):
      visit(play.scene)
      for role in play.roles { visit(role.brief) }
      visit(play.checklist?.blocks ?? [])
      visit(play.debrief?.blocks ?? [])
    case .worksheet(let worksheet): worksheet.forEachGroup(visit)
    case .apply(let apply): apply.worksheet.forEachGroup(visit)
    case .card(let card):
      visit(card.front)
      visit(card.back)
    }
  }

  /// Visits the running texts directly in the activity, in reading order.
  func forEachContent(_ visit: ([Inline]) -> Void) {
    switch self {
    case .quiz(let quiz):
      visit(quiz.title ?? [])
      quiz.answer.forEachContent(visit)
    case .exercise(let exercise): visit(exercise.title ?? [])
    case .rolePlay(let play):
      visit(play.title ?? [])
      for role in play.roles { visit(role.name) }
    case .worksheet(let worksheet): worksheet.forEachContent(visit)
    case .apply(let apply): apply.worksheet.forEachContent(visit)
    case .card: break
    }
  }

  /// This activity, with each group of blocks in it replaced.
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
      for index in exercise.solutions.indices {
        exercise.solutions[index].blocks = transform(exercise.solutions[index].blocks)
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
  fileprivate func forEachGroup(_ visit: ([Block]) -> Void) {
    switch self {
    case .choices(let choices): for choice in choices { visit(choice.feedback) }
    case .order(let steps): for step in steps { visit(step.blocks) }
    case .truth, .text, .number, .matching, .blanks: break
    }
  }

  fileprivate func forEachContent(_ visit: ([Inline]) -> Void) {
    switch self {
    case .choices(let choices): for choice in choices { visit(choice.content) }
    case .matching(let matching):
      visit(matching.leftTitle)
      visit(matching.rightTitle)
      for pair in matching.pairs {
        visit(pair.left)
        visit(pair.right)
      }
    case .truth, .text, .number, .order, .blanks: break
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
  fileprivate func forEachGroup(_ visit: ([Block]) -> Void) {
    for part in parts {
      switch part {
      case .text(let blocks): visit(blocks)
      case .fields(let fields): for field in fields { visit(field.help) }
      }
    }
  }

  fileprivate func forEachContent(_ visit: ([Inline]) -> Void) {
    visit(title ?? [])
    for field in fields {
      visit(field.label)
      switch field.kind {
      case .line, .text, .number, .date, .rating: break
      case .choice(let options, _): for option in options { visit(option.content) }
      case .table(let columns, _): for column in columns { visit(column.content) }
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
