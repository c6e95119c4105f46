/// Writes the quizzes of LiaScript as activities, each with the question above it.
struct LiaQuizzes {
  private var writer: BoxWriter

  /// Lines that are a question if a quiz comes next: a paragraph, with code or a picture below it.
  private var held: [PageLine] = []

  /// The words of the heading above: a quiz without a question asks them.
  private var heading = ""

  init(_ names: ActivityNames) { writer = BoxWriter(names) }

  var activityNames: ActivityNames { writer.activityNames }

  mutating func write(_ page: inout ForeignPage) {
    let lines = page.lines
    var fences = FenceTracker()
    var at = 0
    while at < lines.count {
      let line = lines[at]
      if fences.takesAsCode(line.text) {
        held.append(line)
        at += 1
        continue
      }
      if let quiz = LiaQuiz(lines[at...]) {
        write(quiz, &page)
        at += quiz.lineCount
        continue
      }
      if Self.hasGap(line.text) {
        at += writeGaps(lines[at...], &page)
        continue
      }
      hold(line)
      at += 1
    }
    flush()
    writer.closeAll(number: lines.last?.number ?? 1)
    page.lines = writer.lines
  }

  /// Whether a text has a gap outside code.
  private static func hasGap(_ text: String) -> Bool {
    text.contains("[[") && text.replacing(/`[^`]*`/, with: "").contains(/\[\[[^\[\]?!]+\]\](?!\()/)
  }

  private mutating func hold(_ line: PageLine) {
    if let words = HeadingLine(line.text) {
      flush()
      heading = words.title
      writer.add(line)
      return
    }
    let beginsBlock = held.last?.isBlank == true && !line.isBlank
    let goesOn =
      line.text.hasPrefix("```") || line.text.hasPrefix("~~~")
      || line.text.wholeMatch(of: /\s*!\[[^\]]*\]\([^)]*\)\s*/) != nil
    if beginsBlock, !goesOn { flush() }
    held.append(line)
  }

  private mutating func flush() {
    for line in held { writer.add(line) }
    held = []
  }

  /// The question above a quiz; a box, a table and HTML ask nothing.
  private mutating func takeQuestion(number: Int) -> [PageLine] {
    let first = held.first { !$0.isBlank }?.text ?? ""
    let isText =
      !first.isEmpty && ![":::", "<", "|", "```", "~~~"].contains { first.hasPrefix($0) }
      && !held.contains { $0.text.hasPrefix(":::") }
    guard isText else {
      flush()
      return heading.isEmpty ? [] : [PageLine(heading, number: number)]
    }
    defer { held = [] }
    return Array(held.drop { $0.isBlank })
  }

  private mutating func add(_ text: String, _ number: Int) {
    writer.add(PageLine(text, number: number))
  }

  // MARK: Activities

  private mutating func write(_ quiz: LiaQuiz, _ page: inout ForeignPage) {
    let question = takeQuestion(number: quiz.number)
    if quiz.hasScript {
      page.note(
        .leftOut, "Script of a quiz", "Lectern compares answers itself.", line: quiz.number)
    }
    switch quiz.kind {
    case .choices(let choices):
      let isQuiz = choices.contains { $0.isRight } && choices.contains { !$0.isRight }
      begin(isQuiz ? "quiz" : "exercise", question, quiz.number)
      for choice in choices {
        add("- \(isQuiz ? choice.isRight ? "[x] " : "[ ] " : "")\(choice.text)", quiz.number)
      }
      end(quiz, isQuiz: isQuiz, &page)
    case .words(let answer):
      // Words that mean something else in braces become a gap.
      let isGap = answer.contains("\"") || ["true", "false"].contains(answer.lowercased())
      let isNumber = answer.wholeMatch(of: /-?\d+(?:\.\d+)?/) != nil
      begin(
        "quiz", question, quiz.number,
        isGap ? "" : isNumber ? "answer=\(answer)" : "answer=\"\(answer)\"")
      if isGap { add("[[\(answer)]]", quiz.number) }
      end(quiz, isQuiz: true, &page)
    case .table(let columns, let rows): write(quiz, columns, rows, question, &page)
    case .script:
      begin("exercise", question, quiz.number)
      end(quiz, isQuiz: false, &page)
    case .survey(let choices, let takesSeveral):
      let braces = takesSeveral ? " {several=yes}" : ""
      survey(question, braces, choices, quiz, &page)
    case .openSurvey(let lines):
      survey(question, lines > 1 ? " {lines=\(lines)}" : "", [], quiz, &page)
    }
  }

  private mutating func begin(
    _ name: String, _ question: [PageLine], _ number: Int, _ attributes: String = ""
  ) {
    writer.add(PageLine("", number: number))
    writer.open(.activity(name), attributes: attributes, number: number)
    let indent = min(question.first?.indent ?? 0, 3)
    for line in question { writer.add(line.outdented(by: indent)) }
    add("", number)
  }

  /// A quiz has words that are said afterward; an exercise has hints and a solution.
  private mutating func end(_ quiz: LiaQuiz, isQuiz: Bool, _ page: inout ForeignPage) {
    add("", quiz.number)
    if isQuiz {
      let hints = quiz.hints.flatMap {
        [PageLine($0, number: quiz.number), PageLine("", number: quiz.number)]
      }
      box("explanation", hints + quiz.solution, quiz.number)
      if !quiz.hints.isEmpty {
        page.note(
          .changed, "Hint of a quiz", "Its words are said with the explanation, after the answer.",
          line: quiz.number)
      }
    } else {
      for hint in quiz.hints { box("hint", [PageLine(hint, number: quiz.number)], quiz.number) }
      box("solution", quiz.solution, quiz.number)
    }
    writer.close(number: quiz.number)
    add("", quiz.number)
    page.note(
      isQuiz ? .changed : .keptAsText, "Quiz",
      isQuiz
        ? "It is written as a quiz of Lectern's."
        : "Nothing says which answer is right or wrong, so it is an exercise.", line: quiz.number)
  }

  private mutating func box(_ name: String, _ lines: [PageLine], _ number: Int) {
    guard lines.contains(where: { !$0.isBlank }) else { return }
    writer.open(.directive(name, hasLabel: false), number: number)
    for line in lines { writer.add(line) }
    writer.close(number: number)
  }

  /// One right mark in each row and column makes pairs; otherwise each row is a question.
  private mutating func write(
    _ quiz: LiaQuiz, _ columns: [String], _ rows: [LiaQuiz.Row], _ question: [PageLine],
    _ page: inout ForeignPage
  ) {
    let rights = rows.map { row in row.marks.indices.filter { row.marks[$0] } }
    let arePairs =
      rows.count > 1 && rights.allSatisfy { $0.count == 1 }
      && Set(rights.compactMap(\.first)).count == rows.count
    if arePairs {
      for (place, name) in columns.enumerated() where !rights.contains([place]) {
        page.note(
          .leftOut, "Column of a quiz", "Nothing belongs to it: \(name).", line: quiz.number)
      }
      begin("quiz", question, quiz.number)
      add("| | |", quiz.number)
      add("| --- | --- |", quiz.number)
      for (row, right) in zip(rows, rights) {
        add("| \(row.text) | \(right.first.map { columns[$0] } ?? "") |", quiz.number)
      }
      end(quiz, isQuiz: true, &page)
      return
    }
    for line in question { writer.add(line) }
    for (number, row) in rows.enumerated() {
      let isLast = number == rows.count - 1
      var part = quiz
      if !isLast { (part.hints, part.solution) = ([], []) }
      let isQuiz = row.marks.contains(true) && row.marks.contains(false)
      begin(isQuiz ? "quiz" : "exercise", [PageLine(row.text, number: quiz.number)], quiz.number)
      for (name, isRight) in zip(columns, row.marks) {
        add("- \(isQuiz ? isRight ? "[x] " : "[ ] " : "")\(name)", quiz.number)
      }
      end(part, isQuiz: isQuiz, &page)
    }
  }

  /// A survey asks for an opinion: a field of a worksheet.
  private mutating func survey(
    _ question: [PageLine], _ braces: String, _ choices: [String], _ quiz: LiaQuiz,
    _ page: inout ForeignPage
  ) {
    let words = question.filter { !$0.isBlank }.map { String($0.text.drop(while: \.isWhitespace)) }
    add("", quiz.number)
    writer.open(.activity("worksheet"), number: quiz.number)
    add("- \(words.joined(separator: " "))\(braces)", quiz.number)
    for choice in choices { add("  - \(choice)", quiz.number) }
    writer.close(number: quiz.number)
    add("", quiz.number)
    page.note(
      .changed, "Survey", "It is a worksheet: what learners write stays on their device.",
      line: quiz.number)
  }

  // MARK: Gaps

  /// A paragraph with gaps; returns how many lines it has, with what belongs to it.
  private mutating func writeGaps(
    _ lines: ArraySlice<PageLine>, _ page: inout ForeignPage
  ) -> Int {
    let number = lines.first?.number ?? 1
    let paragraph = lines.prefix { !$0.isBlank && !$0.text.contains("[[?]]") }
    var text: [PageLine] = []
    if held.last?.isBlank == false { text = takeQuestion(number: number) } else { flush() }
    text += paragraph
    for index in text.indices {
      text[index] = text[index].outdented(by: text[index].indent)
      text[index].text = text[index].text.replacing(/\[\[([^\[\]]+)\]\]/) { match in
        let menu = LiaQuiz.menu(String(match.1))
        guard menu.count > 1 else { return String(match.0) }
        page.note(
          .keptAsText, "Menu in a sentence",
          "Learners write the word: \(menu.map(\.text).joined(separator: ", ")).",
          line: text[index].number)
        return "[[\(menu.filter(\.isRight).map(\.text).joined(separator: "|"))]]"
      }
    }
    let rest = LiaQuiz(below: lines.dropFirst(paragraph.count), number: number)
    begin("quiz", text, number)
    end(rest, isQuiz: true, &page)
    return paragraph.count + rest.lineCount
  }
}
