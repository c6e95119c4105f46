import LessonModel

extension ScriptWriter {
  /// The question and its choices, time to think, and the answers with what is said to each.
  mutating func write(_ quiz: Quiz) {
    if let title = quiz.title {
      say(passage(title), pause: Pause.item)
    } else {
      say(wording.question, pause: Pause.sentence)
    }
    writeInner(quiz.question)
    switch quiz.answer {
    case .choices(let choices): write(choices)
    // INTERIM: replaced before this reaches main.
    case .truth, .text, .number, .order, .matching, .blanks: break
    }
    writeInner(quiz.explanation)
  }

  private mutating func write(_ choices: [Quiz.Choice]) {
    for (index, choice) in choices.enumerated() {
      var line = Self.lead(index)
      line.append(passage(choice.content))
      say(line, pause: Pause.item)
    }
    say(wording.takeAMoment, pause: Pause.thinking)
    setLastPause(Pause.thinking)

    let right = choices.indices.filter { choices[$0].isRight }
    let wrong = choices.indices.filter { !choices[$0].isRight && !choices[$0].feedback.isEmpty }
    guard !right.isEmpty else { return }
    say(wording.answer(right.map(Self.letter)), pause: Pause.sentence)
    for index in right where !choices[index].feedback.isEmpty {
      write(
        choices[index].feedback, after: right.count > 1 ? Self.lead(index) : Passage(),
        pause: Pause.item)
    }
    // What is wrong with the others teaches as much.
    if !wrong.isEmpty { say(wording.otherAnswers, pause: Pause.sentence) }
    for index in wrong {
      write(choices[index].feedback, after: Self.lead(index), pause: Pause.item)
    }
    setLastPause(Pause.paragraph)
  }

  /// The title and how long it takes, the task, and where help is found: hints and solution would
  /// give the answer away before anyone could try.
  mutating func write(_ exercise: Exercise) {
    if let title = exercise.title {
      var line = Passage()
      if !wording.exercise.isEmpty { line.append(added: wording.exercise + " ") }
      line.append(passage(title))
      say(line, pause: Pause.item)
    }
    if let minutes = exercise.minutes { say(wording.minutes(minutes), pause: Pause.item) }
    writeInner(exercise.task)
    let words = wording.help(exercise.hints.count, exercise.solution != nil)
    say(words, pause: Pause.paragraph)
    for hint in exercise.hints { standIn("hint", words, hint.span) }
    if let solution = exercise.solution { standIn("solution", words, solution.span) }
  }

  private static func letter(_ index: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return letters.indices.contains(index) ? String(letters[index]) : String(index + 1)
  }

  private static func lead(_ index: Int) -> Passage {
    var passage = Passage()
    passage.append(added: letter(index) + ". ", spoken: letter(index) + ": ")
    return passage
  }
}
