import LessonModel
import Words

extension ScriptWriter {
  /// The question and its choices, time to think, and the answer with its feedback, in a chapter of
  /// its own.
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
      case .choices(let choices): writer.write(choices, of: quiz)
      case .truth(let isTrue): writer.write(isTrue, of: quiz)
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

  /// The invitation to answer and time for it, then the beginning of the answer's chapter.
  private mutating func letThink(_ words: String?, _ time: Int, about quiz: Quiz) {
    say(words, pause: Pause.sentence)
    if time >= Pause.long { say(wording[.pauseHere], pause: Pause.sentence) }
    setLastPause(time)
    beginAnswer(to: quiz)
  }

  /// A listener who has stopped to think continues here.
  private mutating func beginAnswer(to quiz: Quiz) {
    let label = wording.label(.answer)
    guard depth == 0, !label.isEmpty else { return }
    let title = quiz.chapterTitle
    guard !title.isEmpty else { return }
    sections.append(
      Script.Section(title: label + title, anchor: Anchor(quiz.id.text), sentences: []))
  }

  private mutating func write(_ choices: [Quiz.Choice], of quiz: Quiz) {
    isDense = true
    for (index, choice) in choices.enumerated() {
      var line = Self.lead(index)
      line.append(passage(choice.content))
      say(line, pause: Pause.item)
    }
    isDense = false
    letThink(wording[.takeAMoment], settings.thinking.choice, about: quiz)

    let right = choices.indices.filter { choices[$0].isRight }
    let wrong = choices.indices.filter { !choices[$0].isRight && !choices[$0].feedback.isEmpty }
    guard !right.isEmpty else { return }
    // Nobody remembers what was B: the right choice is said again in words.
    let answers = wording.answers(right.map(Self.letter))
    if right.count == 1 {
      var line = Passage()
      line.append(added: Self.withoutEnd(answers) + wording.colon + " ")
      line.append(passage(choices[right[0]].content))
      say(line, pause: Pause.sentence)
      writeFeedback(to: choices[right[0]])
    } else {
      say(answers, pause: Pause.sentence)
      for index in right { sayAgain(choices[index], index) }
    }
    // What is wrong with the other choices teaches as much.
    if !wrong.isEmpty { say(wording[.otherAnswers], pause: Pause.sentence) }
    for index in wrong { sayAgain(choices[index], index) }
    setLastPause(Pause.paragraph)
  }

  /// A choice in words, and what is said about it; a long one only by its letter.
  private mutating func sayAgain(_ choice: Quiz.Choice, _ index: Int) {
    let words = choice.content.plainText.split(whereSeparator: \.isWhitespace).count
    guard choice.isRight || words <= Self.longChoice else {
      return write(choice.feedback, after: Self.lead(index), pause: Pause.item)
    }
    var line = Self.lead(index)
    line.append(passage(choice.content))
    say(line, pause: Pause.sentence)
    writeFeedback(to: choice)
  }

  private mutating func writeFeedback(to choice: Quiz.Choice) {
    write(choice.feedback, after: Passage(), pause: Pause.item)
    setLastPause(Pause.item)
  }

  /// A wrong choice of more words is not said twice.
  private static let longChoice = 12

  /// A sentence that continues after a colon.
  private static func withoutEnd(_ sentence: String) -> String {
    sentence.last.map { ".。".contains($0) } == true ? String(sentence.dropLast()) : sentence
  }

  private mutating func write(_ isTrue: Bool, of quiz: Quiz) {
    letThink(wording[shared: .trueOrFalse], settings.thinking.choice, about: quiz)
    say(wording[isTrue ? .thatIsTrue : .thatIsFalse], pause: Pause.sentence)
  }

  /// The answer in words, and other accepted answers that are more than another spelling.
  private mutating func writeAnswer(to quiz: Quiz, _ accepted: [String]) {
    letThink(wording[.takeAMoment], settings.thinking.words, about: quiz)
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
    letThink(wording[.takeAMoment], settings.thinking.number, about: quiz)
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
    isDense = true
    defer { isDense = false }
    for (index, place) in quiz.shuffledOrder(of: steps.count).enumerated() {
      write(Array(steps[place].blocks.prefix(1)), after: Self.lead(index), pause: Pause.item)
    }
    letThink(wording[.takeAMoment], settings.thinking.order, about: quiz)
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
    isDense = true
    defer { isDense = false }
    for pair in matching.pairs { say(passage(pair.left), pause: Pause.item) }
    say(wording[.otherOrder], pause: Pause.item)
    for (index, place) in quiz.shuffledOrder(of: matching.pairs.count).enumerated() {
      var line = Self.lead(index)
      line.append(passage(matching.pairs[place].right))
      say(line, pause: Pause.item)
    }
    letThink(wording[.takeAMoment], settings.thinking.order, about: quiz)
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
    letThink(wording[.takeAMoment], settings.thinking.words, about: quiz)
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

extension Quiz {
  /// The title, or else the first words of the question.
  var chapterTitle: String { title?.plainText ?? question.chapterTitle }
}

extension [Block] {
  /// The first words of a question, for the title of a chapter.
  var chapterTitle: String {
    for case .paragraph(let paragraph) in self {
      let words = paragraph.content.plainText.split(whereSeparator: \.isWhitespace)
      var short = ""
      for word in words {
        guard short.count + word.count < Self.titleLength else { return short + " …" }
        short += (short.isEmpty ? "" : " ") + word
      }
      return short
    }
    return ""
  }

  /// The length of a chapter's title in characters, as players show it.
  private static let titleLength = 60
}
