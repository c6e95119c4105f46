import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// A quiz: its question, how it is answered, and what everybody is told afterwards.
  ///
  /// `answer=` asks the learner to write. Otherwise the quiz uses the first of these that it has: a
  /// list with boxes as choices, `[[ ]]` anywhere as gaps, the last numbered list as steps, the
  /// last table as pairs.
  mutating func quiz(_ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes)
    -> Quiz
  {
    let title = title(of: directive)
    var body: [MarkdownBlock] = []
    var explanations: [MarkdownBlock.Directive] = []
    for block in directive.blocks {
      if case .directive(let inner) = block,
        inner.name == DirectiveForm.Name.explanation.rawValue
      {
        explanations.append(inner)
      } else {
        body.append(block)
      }
    }
    let written = attributes.text("answer")
    let choices = Self.choicesPlace(in: body)
    let hasGaps = written == nil && choices == nil && holdGap(body)
    let place = written != nil || hasGaps ? nil : choices ?? Self.stepsOrPairsPlace(in: body)
    let outer = gapUse
    defer { gapUse = outer }
    gapUse =
      if written != nil {
        .refused(beside: "`answer=`")
      } else if choices != nil {
        .refused(beside: "choices")
      } else {
        place == nil ? .made : .outside
      }
    let question = blocks(Array(body[..<(place ?? body.endIndex)]))

    let answer: Quiz.Answer
    if let written {
      answer = writtenAnswer(written, attributes)
    } else if let place {
      answer = self.answer(in: body[place])
    } else {
      answer = hasGaps ? .blanks : .choices([])
    }
    if attributes.number("tolerance") != nil, !answer.isNumber {
      report(
        .invalidAnswer, "a tolerance works only with a number", at: directive.openingSpan,
        fix: "write the number as `answer=42`, or remove the tolerance")
    }
    var explanation = blocks(Array(body[(place.map { $0 + 1 } ?? body.endIndex)...]))
    gapUse = .outside
    for inner in explanations {
      _ = self.attributes(of: inner, .explanation)
      explanation += blocks(inner.blocks)
    }
    return Quiz(
      id: attributes.activityID ?? derivedID(title: title, blocks: question, kind: "quiz"),
      title: title, question: question, answer: answer, explanation: explanation,
      points: attributes.integer("points") ?? 1, makesCard: attributes.flag("card") ?? true,
      span: directive.span)
  }

  /// The block with the choices; nil if there is none.
  private static func choicesPlace(in blocks: [MarkdownBlock]) -> Int? {
    blocks.firstIndex { block in
      if case .list(let list) = block { list.items.contains { $0.isChecked != nil } } else { false }
    }
  }

  /// The block with the steps or the pairs; nil if there is none.
  private static func stepsOrPairsPlace(in blocks: [MarkdownBlock]) -> Int? {
    blocks.lastIndex { block in
      if case .list(let list) = block, case .ordered = list.kind { true } else { false }
    }
      ?? blocks.lastIndex { block in
        if case .table = block { true } else { false }
      }
  }

  private mutating func answer(in block: MarkdownBlock) -> Quiz.Answer {
    switch block {
    case .list(let list) where list.items.contains { $0.isChecked != nil }:
      return .choices(list.items.map { choice($0) })
    case .list(let list):
      return .order(list.items.map { Quiz.Step(blocks: blocks($0.blocks), span: $0.span) })
    case .table(let table): return .matching(matching(table))
    case .heading, .paragraph, .blockQuote, .codeBlock, .thematicBreak, .html, .directive:
      preconditionFailure("an answer is a list or a table")
    }
  }

  private mutating func matching(_ table: MarkdownBlock.Table) -> Quiz.Matching {
    guard table.header.cells.count == 2 else {
      report(
        .invalidAnswer, "pairs must be in a table of two columns", at: table.span,
        fix: "make two columns: each item, and its match")
      return Quiz.Matching(pairs: [])
    }
    let titles = table.header.cells.map { inlines($0.inlines) }
    let pairs = table.rows.map { row in
      let sides = row.cells.map { inlines($0.inlines) }
      if sides.contains(where: \.isEmpty) {
        report(
          .invalidAnswer, "a pair must have two sides", at: row.span,
          fix: "write the matching words into both cells, or remove the row")
      }
      return Quiz.Matching.Pair(left: sides[0], right: sides[1], span: row.span)
    }
    return Quiz.Matching(leftTitle: titles[0], rightTitle: titles[1], pairs: pairs)
  }

  /// The value of `answer=`: true or false, a number, or words.
  private mutating func writtenAnswer(
    _ written: Spanned<String>, _ attributes: DirectiveAttributes
  ) -> Quiz.Answer {
    let text = written.value.trimmed
    switch text.lowercased() {
    case "true": return .truth(true)
    case "false": return .truth(false)
    default: break
    }
    func number(_ value: Double) -> Quiz.Answer {
      .number(Quiz.Number(value: value, tolerance: attributes.number("tolerance") ?? 0, text: text))
    }
    switch WrittenNumber(text, hasComma: hasDecimalComma) {
    case .number(let value): return number(value)
    case .mistaken(let plain):
      diagnostics.append(
        .error(
          .invalidAnswer,
          "a number must have no marks between its thousands, and in this "
            + "course it must have a decimal \(hasDecimalComma ? "comma" : "point")",
          at: written.span,
          fixes: [
            FixIt(
              "write `answer=\(plain)`; for words, add another spelling after a |",
              edits: [.init(replacing: written.span, with: plain)])
          ]))
      return number(0)
    case .doubtful(let large, let small):
      report(
        .invalidAnswer, "`\(text)` can be read as two numbers", at: written.span,
        fix: "write `answer=\(large)` or `answer=\(small)`")
      return number(0)
    case nil: break
    }
    let accepted = Self.alternatives(in: text)
    if accepted.isEmpty {
      report(
        .invalidAnswer, "an answer needs words", at: written.span,
        fix: "write the words that are right, with | between them")
    }
    return .text(accepted: accepted)
  }

  /// The parts between the bars of `Tuesday | Tue`.
  static func alternatives(in text: String) -> [String] {
    text.split(separator: "|").map { $0.collapsingBlanks }.filter { !$0.isEmpty }
  }

  private mutating func choice(_ item: MarkdownBlock.List.Item) -> Quiz.Choice {
    var content: [Inline] = []
    var feedback = item.blocks[...]
    if case .paragraph(let paragraph) = item.blocks.first {
      content = inlines(paragraph.inlines)
      feedback = feedback.dropFirst()
    }
    let isBoxAlone =
      item.isChecked == nil
      && ["[ ]", "[x]", "[X]", "[]"].contains(content.plainText.trimmed)
    if item.isChecked == nil, !isBoxAlone {
      let place = item.span.moved(
        to: item.span.start..<min(item.span.start + 1, item.span.end))
      diagnostics.append(
        .error(
          .invalidChoice, "every choice needs a box",
          at: place, fixes: [FixIt("write `- [x]` for a right choice and `- [ ]` for a wrong one")])
      )
    } else if content.isEmpty || isBoxAlone {
      diagnostics.append(
        .error(
          .invalidChoice, "a choice needs words after its box", at: item.span,
          fixes: [FixIt("write the answer on the line of the box")]))
    }
    return Quiz.Choice(
      content: content, isRight: item.isChecked ?? false, feedback: blocks(Array(feedback)),
      span: item.span)
  }
}

extension Quiz.Answer {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}

extension GapUse {
  /// For a quiz with another kind of answer.
  fileprivate static func refused(beside answer: String) -> GapUse {
    .refused(
      reason: "a quiz has gaps or \(answer), not both",
      way: "put the gap into a quiz of its own, or remove its brackets")
  }
}
