/// A quiz of the plugin mkdocs-quiz: `<quiz>` with choices as a task list, or `<?quiz?>` with a line for each
/// part.
struct MkDocsQuiz {
  private var question: [PageLine] = []
  private var choices: [(isRight: Bool, line: PageLine)] = []
  private var explanation: [PageLine] = []
  private let number: Int

  /// How many lines it has in the page.
  private(set) var lineCount = 0

  /// The quiz that begins with the first of some lines; nil if none does.
  init?(_ lines: ArraySlice<PageLine>) {
    guard let first = lines.first else { return nil }
    number = first.number
    let opening = first.text.filter { !$0.isWhitespace }.lowercased()
    let closing: String
    switch opening {
    case "<quiz>": closing = "</quiz>"
    case "<?quiz?>": closing = "<?/quiz?>"
    case "quiz-start": closing = "quiz-end"
    default: return nil
    }
    guard
      let end = lines.firstIndex(where: {
        $0.text.filter { !$0.isWhitespace }.lowercased() == closing
      })
    else { return nil }
    lineCount = end - lines.startIndex + 1
    let inner = lines[(lines.startIndex + 1)..<end].map { $0.outdented(by: first.indent) }
    if opening == "<quiz>" { takeList(inner) } else { takeParts(inner) }
  }

  /// A question, a task list, and the words for everybody; or a text with gaps, a line across, and the
  /// words.
  private mutating func takeList(_ lines: [PageLine]) {
    var isAfter = false
    for line in lines {
      if let match = line.text.prefixMatch(of: /\s*(?:[-*+]|\d+[.)])[ \t]+\[([ xX])\][ \t]+/) {
        var choice = line
        choice.text = String(line.text[match.range.upperBound...])
        choices.append((match.1 != " ", choice))
      } else if isAfter || !choices.isEmpty {
        explanation.append(line)
      } else if line.text.wholeMatch(of: /\s*-{3,}\s*/) != nil {
        isAfter = true
      } else {
        question.append(line)
      }
    }
  }

  /// `question:`, `answer:`, `answer-correct:` and `content:`.
  private mutating func takeParts(_ lines: [PageLine]) {
    var isContent = false
    for line in lines {
      guard !isContent,
        let match = line.text.prefixMatch(
          of: /\s*(?:quiz-)?(question|answer-correct|answer|content):[ \t]*/)
      else {
        explanation.append(line)
        continue
      }
      var part = line
      part.text = String(line.text[match.range.upperBound...])
      switch match.1 {
      case "question": question.append(part)
      case "content":
        isContent = true
        explanation.append(part)
      default: choices.append((match.1 == "answer-correct", part))
      }
    }
  }

  func write(_ writer: inout BoxWriter, indent: Int, _ page: inout ForeignPage) {
    let hasGaps = choices.isEmpty && question.contains { $0.text.contains("[[") }
    let isQuiz =
      hasGaps || choices.contains { $0.isRight } && choices.contains { !$0.isRight }
    let space = String(repeating: " ", count: indent)
    func add(_ lines: [PageLine]) {
      for var line in lines {
        line.text = line.isBlank ? "" : space + line.text
        writer.add(line)
      }
    }
    writer.open(.activity(isQuiz ? "quiz" : "exercise"), indent: indent, number: number)
    add(question)
    add([PageLine("", number: number)])
    add(
      choices.map { choice in
        var line = choice.line
        line.text = "- \(isQuiz ? choice.isRight ? "[x] " : "[ ] " : "")\(line.text)"
        return line
      })
    let words = explanation.drop { $0.isBlank }
    if !words.isEmpty {
      add([PageLine("", number: number)])
      if isQuiz {
        writer.open(
          .directive("explanation", hasLabel: false), indent: indent, number: number)
        add(Array(words))
        writer.close(number: number)
      } else {
        add(Array(words))
      }
    }
    writer.close(number: number)
    page.note(
      isQuiz ? .changed : .keptAsText, "Quiz",
      isQuiz
        ? "It is written as a quiz of Lectern's."
        : "It has no right or no wrong choice, so it is an exercise.", line: number)
  }
}
