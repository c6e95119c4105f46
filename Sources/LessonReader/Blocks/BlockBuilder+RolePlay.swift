import Diagnostics
import LessonModel
import MarkdownKit

extension BlockBuilder {
  /// A role-play: what everybody knows, with the roles, the checklist and the debrief separated
  /// from it.
  mutating func rolePlay(_ directive: MarkdownBlock.Directive, _ attributes: DirectiveAttributes)
    -> RolePlay
  {
    let title = title(of: directive)
    var play = RolePlay(
      id: attributes.activityID ?? derivedID(title: title, blocks: [], kind: "role-play"),
      title: title, minutes: attributes.integer("minutes"), scene: [], span: directive.span)
    play.objectiveNumbers = attributes.objectiveNumbers
    for block in directive.blocks {
      guard case .directive(let inner) = block, let name = DirectiveForm.Name(rawValue: inner.name)
      else {
        play.scene += blocks([block])
        continue
      }
      switch name {
      case .role: play.roles.append(role(inner))
      case .observer: play.checklist = section(inner, name, after: play.checklist)
      case .debrief: play.debrief = section(inner, name, after: play.debrief)
      default: play.scene += blocks([block])
      }
    }
    return play
  }

  private mutating func role(_ directive: MarkdownBlock.Directive) -> RolePlay.Role {
    _ = attributes(of: directive, .role)
    let name = title(of: directive)
    // A name without brackets is reported where it is.
    if name == nil, directive.rest == nil {
      report(
        .missingAttribute, "a role needs a name", at: directive.openingSpan,
        fix: "write it in brackets: role[Buyer]")
    }
    return RolePlay.Role(
      name: name ?? [], brief: blocks(directive.blocks), span: directive.span)
  }

  /// A second one is reported, and its content is added to the first.
  private mutating func section(
    _ directive: MarkdownBlock.Directive, _ name: DirectiveForm.Name,
    after first: RolePlay.Section?
  ) -> RolePlay.Section {
    _ = attributes(of: directive, name)
    let content = blocks(directive.blocks)
    guard var first else { return RolePlay.Section(blocks: content, span: directive.span) }
    diagnostics.append(
      .error(
        .misplacedDirective, "a role-play has only one `\(name.rawValue)`",
        at: directive.openingSpan, notes: [.init("the first one is here", at: first.span)],
        fixes: [FixIt("combine the two")]))
    first.blocks += content
    return first
  }
}
