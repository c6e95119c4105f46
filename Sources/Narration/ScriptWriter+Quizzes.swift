import LessonModel
import Words

extension ScriptWriter {
  /// The question and its choices, time to think, and the answer with its feedback.
  ///
  /// Terms are explained after the answer, because they might give it away.
  mutating func write(_ quiz: Quiz) {
    holdingTerms { writer in
      if let title = quiz.title {
        writer.say(writer.passage(title), pause: Pause.item)
      } else {
        writer.say(writer.wording[.question], pause: Pause.sentence)
      }
      writer.writeInner(quiz.question)
      switch quiz.answer {
      case .choices(let choices): writer.write(choices)
      case .truth(let isTrue): writer.write(isTrue)
      case .text(let accepted): writer.writeAnswer(to: quiz, accepted)
      case .number(let number): writer.writeAnswer(to: quiz, number)
      case .order(let steps): writer.write(steps, of: quiz)
      case .matching(let matching): writer.write(matching, of: quiz)
      case .blanks: writer.writeFilled(quiz)
      }
      writer.writeInner(quiz.explanation)
      writer.setLastPause(Pause.paragraph)
    }
  }

  /// The invitation to answer, and time for it.
  mutating func letThink(_ words: String?) {
    say(words, pause: Pause.thinking)
    setLastPause(Pause.thinking)
  }

  private mutating func write(_ choices: [Quiz.Choice]) {
    for (index, choice) in choices.enumerated() {
      var line = Self.lead(index)
      line.append(passage(choice.content))
      say(line, pause: Pause.item)
    }
    letThink(wording[.takeAMoment])

    let right = choices.indices.filter { choices[$0].isRight }
    let wrong = choices.indices.filter { !choices[$0].isRight && !choices[$0].feedback.isEmpty }
    guard !right.isEmpty else { return }
    say(wording.answers(right.map(Self.letter)), pause: Pause.sentence)
    for index in right where !choices[index].feedback.isEmpty {
      write(
        choices[index].feedback, after: right.count > 1 ? Self.lead(index) : Passage(),
        pause: Pause.item)
    }
    // What is wrong with the other choices teaches as much.
    if !wrong.isEmpty { say(wording[.otherAnswers], pause: Pause.sentence) }
    for index in wrong {
      write(choices[index].feedback, after: Self.lead(index), pause: Pause.item)
    }
    setLastPause(Pause.paragraph)
  }

  private mutating func write(_ isTrue: Bool) {
    letThink(wording[shared: .trueOrFalse])
    say(wording[isTrue ? .thatIsTrue : .thatIsFalse], pause: Pause.sentence)
  }

  /// The answer in words, and other accepted answers that are more than another spelling.
  private mutating func writeAnswer(to quiz: Quiz, _ accepted: [String]) {
    letThink(wording[.takeAMoment])
    guard let first = accepted.first else { return }
    sayAnswer(.answer, [first], of: quiz)
    let others = accepted.dropFirst().filter { other in
      let (one, two) = (first.lowercased(), other.lowercased())
      // "The Hawthorne effect" says no more than "Hawthorne effect".
      return !one.hasPrefix(two) && !two.contains(one)
    }
    if !others.isEmpty { sayAnswer(.alsoRight, others, of: quiz) }
  }

  private mutating func writeAnswer(to quiz: Quiz, _ number: Quiz.Number) {
    letThink(wording[.takeAMoment])
    var question = ""
    for case .paragraph(let paragraph) in quiz.question { question = paragraph.content.plainText }
    let unit = wording.unit(question, number.text)
    // Voices read digits of their own language in groups, but not all of them narrow spaces: these
    // are left out. The decimals follow the same mark as on the page.
    let shown = String(
      number.shown(in: language).filter { $0 != "\u{202F}" && $0 != "\u{A0}" && $0 != " " })
    sayAnswer(.answer, [unit.map { "\(shown) \($0)" } ?? shown], of: quiz)
  }

  private mutating func sayAnswer(_ lead: ScriptWord, _ answers: [String], of quiz: Quiz) {
    var passage = Passage()
    let label = wording.label(lead)
    if !label.isEmpty { passage.append(added: label) }
    for (index, answer) in answers.enumerated() {
      if index > 0 {
        passage.append(added: wording.separator(isLast: index + 1 == answers.count))
      }
      passage.append(answer, span: quiz.span, isWhole: true)
    }
    say(passage, pause: Pause.sentence)
  }

  /// The steps in another order, with letters and in short; then in the right order, in full.
  private mutating func write(_ steps: [Quiz.Step], of quiz: Quiz) {
    for (index, place) in quiz.shuffledOrder(of: steps.count).enumerated() {
      write(Array(steps[place].blocks.prefix(1)), after: Self.lead(index), pause: Pause.item)
    }
    letThink(wording[.takeAMoment])
    say(wording[.rightOrder], pause: Pause.sentence)
    for (index, step) in steps.enumerated() {
      var lead = Passage()
      let (written, spoken) = wording.item(index + 1)
      lead.append(added: written, spoken: spoken)
      write(step.blocks, after: lead, pause: Pause.item)
    }
    setLastPause(Pause.paragraph)
  }

  /// The left sides, the right sides in another order, and the pairs.
  private mutating func write(_ matching: Quiz.Matching, of quiz: Quiz) {
    for pair in matching.pairs { say(passage(pair.left), pause: Pause.item) }
    say(wording[.otherOrder], pause: Pause.item)
    for (index, place) in quiz.shuffledOrder(of: matching.pairs.count).enumerated() {
      var line = Self.lead(index)
      line.append(passage(matching.pairs[place].right))
      say(line, pause: Pause.item)
    }
    letThink(wording[.takeAMoment])
    say(wording[.pairs], pause: Pause.sentence)
    for pair in matching.pairs {
      var line = passage(pair.left)
      let endsInMark = line.text.last.map { ".,;:?!…".contains($0) } ?? true
      line.append(added: endsInMark ? " " : wording.colon + " ")
      line.append(passage(pair.right))
      say(line, pause: Pause.item)
    }
    setLastPause(Pause.paragraph)
  }

  /// The text again, with the answers in its gaps.
  private mutating func writeFilled(_ quiz: Quiz) {
    letThink(wording[.takeAMoment])
    say(wording[.inFull], pause: Pause.sentence)
    fillsBlanks = true
    writeInner(quiz.question)
    fillsBlanks = false
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
