import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// A quiz: its question, how it is answered, and its explanation for everybody.
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
      } else if !block.isComment {
        // A comment between two choices is not something that the author tells learners.
        body.append(block)
      }
    }
    body = withRepairedBoxes(body)
    var written = attributes.text("answer")
    var run = choiceRun(in: body)
    // An answer that names a choice is not one to write.
    if let answer = written, let named = choices(of: directive, named: answer, in: body, run) {
      run = named
      written = nil
    }
    let hasGaps = written == nil && run == nil && holdGap(body)
    let place =
      written != nil || hasGaps ? nil : run?.places ?? Self.stepsOrPairsPlace(in: body)
    reportOtherQuestions(in: body, explanations, besides: place, run)
    let outer = gapUse
    defer { gapUse = outer }
    gapUse =
      if written != nil {
        .refused(beside: "`answer=`")
      } else if run != nil {
        .refused(beside: "choices")
      } else {
        place == nil ? .made : .outside
      }
    let question = blocks(Array(body[..<(place?.lowerBound ?? body.endIndex)]))

    let answer: Quiz.Answer
    if let written {
      answer = writtenAnswer(written, attributes)
    } else if let run {
      answer = .choices(run.items.map { choice($0) })
    } else if let place {
      if place.lowerBound > 0, case .list(let list) = body[place.lowerBound] {
        checkStep(above: list, in: body[place.lowerBound - 1])
      }
      answer = self.answer(in: Array(body[place]), after: Array(body[..<place.lowerBound]))
    } else {
      answer = hasGaps ? .blanks : .choices([])
    }
    if attributes.number("tolerance") != nil, !answer.isNumber {
      report(
        .invalidAnswer, "a tolerance works only with a number", at: directive.openingSpan,
        fix: "write the number as `answer=42`, or remove the tolerance")
    }
    var explanation = blocks(Array(body[(place?.upperBound ?? body.endIndex)...]))
    gapUse = .outside
    for inner in explanations {
      _ = self.attributes(of: inner, .explanation)
      explanation += blocks(inner.blocks)
    }
    var quiz = Quiz(
      id: attributes.activityID ?? derivedID(title: title, blocks: question, kind: "quiz"),
      title: title, question: question, answer: answer, explanation: explanation,
      points: attributes.integer("points") ?? 1, makesCard: attributes.flag("card") ?? true,
      span: directive.span)
    quiz.objectiveNumbers = attributes.objectiveNumbers
    return attributes.flag("shuffle") ?? shufflesChoices ? quiz.shufflingChoices() : quiz
  }

  /// Which blocks contain the steps or the pairs; nil if none does.
  private static func stepsOrPairsPlace(in blocks: [MarkdownBlock]) -> Range<Int>? {
    let place =
      blocks.lastIndex { block in
        if case .list(let list) = block, case .ordered = list.kind { true } else { false }
      }
      ?? blocks.lastIndex { block in
        if case .table = block { true } else { false }
      }
    guard var first = place, let last = place else { return nil }
    // Another sign after its number begins another list in Markdown: `1.`, `2)`.
    while first > 0, blocks[first].continues(blocks[first - 1]) { first -= 1 }
    return first..<last + 1
  }

  private mutating func answer(
    in blocks: [MarkdownBlock], after above: [MarkdownBlock]
  ) -> Quiz.Answer {
    if case .table(let table) = blocks[0] { return .matching(matching(table)) }
    let items = blocks.flatMap { block -> [MarkdownBlock.List.Item] in
      if case .list(let list) = block { list.items } else { [] }
    }
    if blocks.count > 1 { reportOtherSigns(of: items) }
    checkNumbers(of: items, above: above)
    return .order(items.map { Quiz.Step(blocks: self.blocks($0.blocks), span: $0.span) })
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

  /// The texts between the bars of `Tuesday | Tue`.
  static func alternatives(in text: String) -> [String] {
    text.split(separator: "|").map { $0.collapsingBlanks }.filter { !$0.isEmpty }
  }
}

extension MarkdownBlock {
  /// Whether it is a numbered list that continues the numbers of another one.
  fileprivate func continues(_ other: MarkdownBlock) -> Bool {
    guard case .list(let list) = self, case .ordered(let start) = list.kind,
      case .list(let above) = other, case .ordered(let first) = above.kind
    else { return false }
    return start == first + above.items.count
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
