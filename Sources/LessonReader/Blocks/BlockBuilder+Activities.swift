import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// An exercise: its task, with the hints and the solutions taken out.
  mutating func exercise(_ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes)
    -> Exercise
  {
    let title = title(of: directive)
    var task: [Block] = []
    var hints: [Exercise.Hint] = []
    var solutions: [Exercise.Solution] = []
    for block in directive.blocks {
      guard case .directive(let inner) = block, let name = DirectiveForm.Name(rawValue: inner.name),
        name == .hint || name == .solution
      else {
        task += blocks([block])
        continue
      }
      _ = self.attributes(of: inner, name)
      let content = blocks(inner.blocks)
      if name == .hint {
        hints.append(Exercise.Hint(blocks: content, span: inner.span))
      } else {
        solutions.append(Exercise.Solution(blocks: content, span: inner.span))
      }
    }
    var exercise = Exercise(
      id: attributes.activityID ?? derivedID(title: title, blocks: task, kind: "exercise"),
      title: title,
      minutes: attributes.integer("minutes"), task: task,
      room: WritingRoom(attributes.ground, lines: attributes.integer("lines")), hints: hints,
      solutions: solutions,
      span: directive.span)
    exercise.aloud = attributes.integer("aloud")
    exercise.objectiveNumbers = attributes.objectiveNumbers
    return exercise
  }

  /// The content of a directive's braces; problems in it are reported.
  mutating func attributes(of directive: MarkdownBlock.Directive, _ name: DirectiveForm.Name)
    -> DirectiveAttributes
  {
    DirectiveAttributes(
      directive, form: .of(name), editions: editions, hasDecimalComma: hasDecimalComma,
      into: &diagnostics)
  }

  /// The id of an activity whose author gave none: the lesson's id, and the first words of the
  /// title or the text.
  ///
  /// It stays the same if lessons and activities move, and changes with these words.
  mutating func derivedID(title: [Inline]?, blocks: [Block], kind: String) -> ActivityID {
    let words =
      (title?.plainText).flatMap { $0.trimmed.isEmpty ? nil : $0 } ?? firstText(of: blocks)
    let start = words.split(whereSeparator: \.isWhitespace).prefix(6).joined(separator: " ")
    let slug = IdentifierRule.nearest(to: start) ?? kind
    var taken = activityIDs ?? writtenIDs()
    activityIDs = nil
    defer { activityIDs = taken }
    var number = derivedIDs[slug, default: 0]
    while true {
      number += 1
      derivedIDs[slug] = number
      let suffix = number == 1 ? "" : "-\(number)"
      let room = IdentifierRule.maximumLength - suffix.utf8.count
      var base = String("\(lesson)-\(slug)".prefix(room))
      while base.hasSuffix("-") { base.removeLast() }
      if let id = ActivityID(base + suffix), taken.insert(id).inserted { return id }
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
