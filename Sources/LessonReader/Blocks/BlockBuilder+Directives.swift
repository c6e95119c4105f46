import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// The block that a directive makes.
  ///
  /// A directive that is unknown or in the wrong place is reported, and its content is kept.
  mutating func directive(_ directive: MarkdownBlock.Directive) -> [Block] {
    guard let name = DirectiveForm.Name(rawValue: directive.name) else {
      reportUnknown(directive)
      let known = diagnostics.count
      let blocks = blocks(directive.blocks)
      // Its parts are only misplaced because its name is not known.
      let own = diagnostics[known...].filter { $0.rule != .misplacedDirective }
      diagnostics.replaceSubrange(known..., with: Array(own))
      return blocks
    }
    let attributes = attributes(of: directive, name)
    switch name {
    case .note: return [callout(.note, directive)]
    case .tip: return [callout(.tip, directive)]
    case .important: return [callout(.important, directive)]
    case .warning: return [callout(.warning, directive)]
    case .caution: return [callout(.caution, directive)]
    case .example: return [callout(.example, directive)]
    case .story: return [callout(.story, directive)]
    case .quiz: return [.activity(.quiz(quiz(directive, attributes)))]
    case .exercise: return [.activity(.exercise(exercise(directive, attributes)))]
    case .roleplay: return [.activity(.rolePlay(rolePlay(directive, attributes)))]
    case .worksheet:
      return [.activity(.worksheet(worksheet(directive, attributes, kind: "worksheet")))]
    case .apply:
      let worksheet = worksheet(directive, attributes, kind: "apply")
      return [
        .activity(.apply(Apply(worksheet: worksheet, followUpDays: attributes.integer("after"))))
      ]
    case .card: return [.activity(.card(card(directive, attributes)))]
    case .explanation: return misplaced(name, in: "a quiz", directive)
    case .hint, .solution: return misplaced(name, in: "an exercise", directive)
    case .role, .observer, .debrief: return misplaced(name, in: "a role-play", directive)
    case .video: return media(directive, attributes, kind: .video)
    case .audio: return media(directive, attributes, kind: .audio)
    case .figure: return [.figure(figure(directive, attributes))]
    case .keypoints:
      var points = KeyPoints(blocks: blocks(directive.blocks), span: directive.span)
      points.objectiveNumbers = attributes.objectiveNumbers
      return [.keyPoints(points)]
    case .facilitator:
      return [
        .facilitatorNote(
          FacilitatorNote(
            minutes: attributes.integer("minutes"), blocks: blocks(directive.blocks),
            span: directive.span))
      ]
    case .say: return [.say(Say(blocks: blocks(directive.blocks), span: directive.span))]
    case .silent:
      return [.silent(Silent(blocks: blocks(directive.blocks), span: directive.span))]
    case .only: return scoped(directive, attributes.editions.map { .only($0) })
    case .except: return scoped(directive, attributes.editions.map { .except($0) })
    }
  }

  /// Reports a part of an activity that is outside one, and keeps its content.
  private mutating func misplaced(
    _ name: DirectiveForm.Name, in parent: String, _ directive: MarkdownBlock.Directive
  ) -> [Block] {
    diagnostics.append(.misplaced(name, in: parent, directive))
    return blocks(directive.blocks)
  }

  private mutating func callout(_ kind: Callout.Kind, _ directive: MarkdownBlock.Directive)
    -> Block
  {
    let title = title(of: directive)
    return .callout(
      Callout(kind: kind, title: title, blocks: blocks(directive.blocks), span: directive.span))
  }

  /// Without a scope, which was reported, the content is for everybody.
  private mutating func scoped(_ directive: MarkdownBlock.Directive, _ scope: Scoped.Scope?)
    -> [Block]
  {
    let content = blocks(directive.blocks)
    guard let scope else { return content }
    return [.scoped(Scoped(scope: scope, blocks: content, span: directive.span))]
  }

  /// The label in brackets; nil if it has no words.
  mutating func title(of directive: MarkdownBlock.Directive) -> [Inline]? {
    let title = directive.label.map { inlines($0.inlines) } ?? []
    return title.isEmpty ? nil : title
  }

  /// What people call directives by other names.
  private static let otherNames: [String: DirectiveForm.Name] = [
    "answer": .solution, "task": .exercise, "activity": .exercise, "observers": .observer,
    "checklist": .observer, "info": .note, "danger": .caution, "error": .caution,
    "question": .quiz, "test": .quiz, "flashcard": .card, "takeaways": .keypoints,
    "summary": .keypoints, "trainer": .facilitator, "notes": .facilitator, "speaker": .facilitator,
    "scenario": .roleplay, "form": .worksheet, "image": .figure,
  ]

  private mutating func reportUnknown(_ directive: MarkdownBlock.Directive) {
    // That the name is missing was reported.
    guard !directive.name.isEmpty else { return }
    let names = DirectiveForm.Name.allCases.map(\.rawValue)
    var fix = FixIt("use one of: \(names.joined(separator: ", "))")
    if let nearest = Suggestion.nearest(to: directive.name, among: names) {
      fix = FixIt(
        "did you mean `\(nearest)`?",
        edits: [.init(replacing: directive.nameSpan, with: nearest)])
    }
    if let meant = Self.otherNames[directive.name.lowercased()] {
      fix = FixIt("write :::\(meant.rawValue)")
    }
    diagnostics.append(
      .error(
        .unknownDirective, "the directive `\(directive.name.shortened)` does not exist",
        at: directive.nameSpan, fixes: [fix]))
  }
}
