/// Writes questions of other systems as quizzes.
struct QuestionLines {
  private let texts: MarkdownTexts

  init(_ texts: MarkdownTexts) { self.texts = texts }

  /// Writes a question, and notes in the report what it became.
  func write(
    _ question: ForeignQuestion, to writer: inout BoxWriter, _ page: inout ForeignPage
  ) {
    let noted = page.notes.count
    page.notes += question.losses
    defer { for index in noted..<page.notes.count { page.notes[index].path = question.path } }
    let number = question.line
    writer.add(PageLine("", number: number))
    defer { writer.add(PageLine("", number: number)) }
    switch question.answer {
    case .choices(let choices, let takesSeveral):
      let rights = choices.count(where: \.isRight)
      guard rights > 0, rights < choices.count else {
        return writeTask(
          question, choices.map { texts.lines($0.text, number: number) }, to: &writer, &page,
          because: "It has no right or no wrong choice, so it is an exercise.")
      }
      begin(question, "", to: &writer)
      for choice in choices { write(choice, number, to: &writer) }
      if !takesSeveral, rights > 1 {
        page.note(
          .keptAsText, "Several right choices",
          "One of them was enough: now learners pick them all.", line: number)
      }
    case .truth(let isTrue): begin(question, "answer=\(isTrue)", to: &writer)
    case .words(let words):
      // Words that mean something else in braces become a gap.
      let isPlain = words.allSatisfy {
        !$0.contains("\"") && !["true", "false"].contains($0.lowercased())
      }
      begin(
        question, isPlain ? "answer=\"\(words.joined(separator: " | "))\"" : "", to: &writer)
      if !isPlain {
        writer.add(PageLine("[[\(words.joined(separator: "|"))]]", number: number))
      }
    case .number(let value, let tolerance):
      begin(
        question, "answer=\(value)" + (tolerance.map { " tolerance=\($0)" } ?? ""), to: &writer)
    case .order(let steps):
      begin(question, "", to: &writer)
      for (place, step) in steps.enumerated() {
        item("\(place + 1). ", texts.lines(step, number: number), number, to: &writer)
      }
    case .pairs(let pairs):
      var prompt = prompt(of: question)
      let titles = Self.takeTitles(from: &prompt)
      begin(question, "", prompt: prompt, to: &writer)
      for line in ["| \(titles.left) | \(titles.right) |", "| --- | --- |"] {
        writer.add(PageLine(line, number: number))
      }
      for pair in pairs {
        let row = "| \(texts.cell(pair.left)) | \(texts.cell(pair.right)) |"
        writer.add(PageLine(row, number: number))
      }
    case .gaps(let gaps): begin(question, "", gaps: gaps, to: &writer)
    case .essay(let model):
      return writeTask(
        question, [], solution: texts.lines(model, number: number), to: &writer, &page,
        because: "A person reads the answer, so it is an exercise.")
    case .unknown(let reason):
      return writeTask(question, [], to: &writer, &page, because: reason)
    }
    end(question, to: &writer)
    page.note(.changed, "Question", "It is written as a quiz of Lectern's.", line: number)
  }

  /// A line `Left – Right` below a question has the titles of its columns: systems have no place for them.
  private static func takeTitles(from lines: inout [PageLine]) -> (left: String, right: String) {
    guard lines.count > 2, lines[lines.count - 2].isBlank,
      let match = lines.last?.text.wholeMatch(of: /([^–|]{1,40}) – ([^–|]{1,40})/)
    else { return ("", "") }
    lines.removeLast(2)
    return (String(match.1), String(match.2))
  }

  private func begin(
    _ question: ForeignQuestion, _ answer: String, prompt: [PageLine]? = nil,
    gaps: [[String]] = [], to writer: inout BoxWriter
  ) {
    let number = question.line
    let points = question.points.flatMap { (2...1000).contains($0) ? "points=\($0)" : nil }
    writer.open(
      .activity("quiz"),
      attributes: [answer, points ?? ""].filter { !$0.isEmpty }
        .joined(separator: " "), number: number)
    for var line in prompt ?? self.prompt(of: question) {
      if !gaps.isEmpty { line.text = Self.filled(line.text, gaps) }
      writer.add(line)
    }
    writer.add(PageLine("", number: number))
  }

  /// A question without words is one all the same: its picture, or its answers.
  private func prompt(of question: ForeignQuestion) -> [PageLine] {
    let lines = plain(texts.lines(question.prompt, number: question.line))
    return lines.isEmpty ? [PageLine("…", number: question.line)] : lines
  }

  /// Questions are lines of text: boxes have no place in them.
  private func plain(_ lines: [PageLine]) -> [PageLine] {
    lines.filter { !$0.text.hasPrefix("::: ") }
  }

  private static func filled(_ text: String, _ gaps: [[String]]) -> String {
    text.replacing(/LECTERNGAP(\d+)END/) { match in
      guard let place = Int(match.1), gaps.indices.contains(place) else { return String(match.0) }
      // In a table, a bar would end the cell.
      let separator = text.drop(while: \.isWhitespace).hasPrefix("|") ? "\\|" : "|"
      return "[[\(gaps[place].joined(separator: separator))]]"
    }
  }

  private func write(
    _ choice: ForeignQuestion.Choice, _ number: Int, to writer: inout BoxWriter
  ) {
    item(
      choice.isRight ? "- [x] " : "- [ ] ", texts.lines(choice.text, number: number), number,
      to: &writer, indent: 2)
    let feedback = plain(texts.lines(choice.feedback, number: number))
    guard !feedback.isEmpty else { return }
    writer.add(PageLine("", number: number))
    for line in feedback { writer.add(Self.indented(line, by: 2)) }
  }

  /// The lines of an item of a list.
  private func item(
    _ mark: String, _ lines: [PageLine], _ number: Int, to writer: inout BoxWriter,
    indent: Int? = nil
  ) {
    let lines = plain(lines)
    writer.add(PageLine(mark + (lines.first?.text ?? "…"), number: number))
    for line in lines.dropFirst() {
      writer.add(Self.indented(line, by: indent ?? mark.count))
    }
  }

  private static func indented(_ line: PageLine, by count: Int) -> PageLine {
    line.isBlank
      ? line : PageLine(String(repeating: " ", count: count) + line.text, number: line.number)
  }

  private func end(_ question: ForeignQuestion, to writer: inout BoxWriter) {
    let number = question.line
    box("explanation", texts.lines(question.explanation, number: number), number, to: &writer)
    writer.close(number: number)
    box("facilitator", texts.lines(question.note, number: number), number, to: &writer)
  }

  private func box(
    _ name: String, _ lines: [PageLine], _ number: Int, to writer: inout BoxWriter
  ) {
    let lines = plain(lines)
    guard !lines.isEmpty else { return }
    writer.add(PageLine("", number: number))
    writer.open(.directive(name, hasLabel: false), number: number)
    for line in lines { writer.add(line) }
    writer.close(number: number)
  }

  /// What cannot be rated is a task.
  private func writeTask(
    _ question: ForeignQuestion, _ items: [[PageLine]], solution: [PageLine] = [],
    to writer: inout BoxWriter, _ page: inout ForeignPage, because reason: String
  ) {
    let number = question.line
    writer.open(.activity("exercise"), number: number)
    for line in prompt(of: question) { writer.add(line) }
    if !items.isEmpty { writer.add(PageLine("", number: number)) }
    for lines in items { item("- ", lines, number, to: &writer) }
    box("solution", solution, number, to: &writer)
    box("solution", texts.lines(question.explanation, number: number), number, to: &writer)
    writer.close(number: number)
    box("facilitator", texts.lines(question.note, number: number), number, to: &writer)
    page.note(.keptAsText, "Question", reason, line: number)
  }
}
