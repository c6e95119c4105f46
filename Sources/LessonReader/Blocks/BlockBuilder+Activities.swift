import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// A quiz: its question, then the first list with boxes, then what everybody is told afterwards.
  mutating func quiz(_ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes)
    -> Quiz
  {
    let title = title(of: directive)
    let place = directive.blocks.firstIndex { block in
      if case .list(let list) = block { list.items.contains { $0.isChecked != nil } } else { false }
    }
    let question = blocks(Array(directive.blocks[..<(place ?? directive.blocks.endIndex)]))
    var choices: [Quiz.Choice] = []
    var explanation: [Block] = []
    if let place, case .list(let list) = directive.blocks[place] {
      choices = list.items.map { choice($0) }
      explanation = blocks(Array(directive.blocks[(place + 1)...]))
    }
    return Quiz(
      id: attributes.id ?? derivedID(title: title, blocks: question, kind: "quiz"), title: title,
      question: question, answer: .choices(choices), explanation: explanation,
      points: attributes.integer("points") ?? 1, span: directive.span)
  }

  private mutating func choice(_ item: MarkdownBlock.List.Item) -> Quiz.Choice {
    var content: [Inline] = []
    var feedback = item.blocks[...]
    if case .paragraph(let paragraph) = item.blocks.first {
      content = inlines(paragraph.inlines)
      feedback = feedback.dropFirst()
    }
    if item.isChecked == nil {
      let place = SourceSpan(
        path: item.span.path, start: item.span.start, end: min(item.span.start + 1, item.span.end))
      diagnostics.append(
        .error(
          .invalidChoice, "a choice among others has a box",
          at: place, fixes: [FixIt("write `- [x]` for a right one and `- [ ]` for a wrong one")]))
    } else if content.isEmpty {
      diagnostics.append(
        .error(
          .invalidChoice, "a choice needs words behind its box", at: item.span,
          fixes: [FixIt("write the answer on the line of the box")]))
    }
    return Quiz.Choice(
      content: content, isRight: item.isChecked ?? false, feedback: blocks(Array(feedback)),
      span: item.span)
  }

  /// An exercise: its task, with the hints and the solution taken out.
  mutating func exercise(_ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes)
    -> Exercise
  {
    let title = title(of: directive)
    var task: [Block] = []
    var hints: [Exercise.Hint] = []
    var solution: Exercise.Solution?
    for block in directive.blocks {
      guard case .directive(let inner) = block, let name = DirectiveForm.Name(rawValue: inner.name),
        name == .hint || name == .solution
      else {
        task += blocks([block])
        continue
      }
      _ = DirectiveAttributes(inner, form: .of(name), editions: editions, into: &diagnostics)
      let content = blocks(inner.blocks)
      if name == .hint {
        hints.append(Exercise.Hint(blocks: content, span: inner.span))
      } else if let first = solution {
        diagnostics.append(
          .error(
            .misplacedDirective, "an exercise has one solution", at: inner.openingSpan,
            notes: [.init("the first one is here", at: first.span)],
            fixes: [FixIt("make one of the two")]))
        solution?.blocks += content
      } else {
        solution = Exercise.Solution(blocks: content, span: inner.span)
      }
    }
    return Exercise(
      id: attributes.id ?? derivedID(title: title, blocks: task, kind: "exercise"), title: title,
      minutes: attributes.integer("minutes"), task: task, hints: hints, solution: solution,
      span: directive.span)
  }

  /// The id of an activity whose author gave none: the lesson's, and the first words of the title
  /// or the text.
  ///
  /// It stays when lessons and activities move, and changes with these words.
  private mutating func derivedID(title: [Inline]?, blocks: [Block], kind: String) -> ActivityID {
    let words =
      (title?.plainText).flatMap { $0.trimmed.isEmpty ? nil : $0 } ?? firstText(of: blocks)
    let start = words.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    let slug = IdentifierRule.nearest(to: start) ?? kind
    var number = 1
    while true {
      let suffix = number == 1 ? "" : "-\(number)"
      let room = IdentifierRule.maximumLength - suffix.utf8.count
      var base = String("\(lesson)-\(slug)".prefix(room))
      while base.hasSuffix("-") { base.removeLast() }
      if let id = ActivityID(base + suffix), activityIDs.insert(id).inserted { return id }
      number += 1
    }
  }

  private func firstText(of blocks: [Block]) -> String {
    var text = ""
    blocks.forEachBlock { block in
      guard text.isEmpty else { return }
      text = block.inlineContents.lazy.map(\.plainText).first { !$0.trimmed.isEmpty } ?? ""
    }
    return text
  }
}
