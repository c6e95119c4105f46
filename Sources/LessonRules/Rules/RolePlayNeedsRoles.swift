package import Diagnostics
import LessonModel

/// A role-play needs at least two roles, each with a brief.
package struct RolePlayNeedsRoles: Rule {
  package static let description = RuleDescription(
    "role-play-needs-roles", .activities, .error,
    "A role-play needs at least two roles, each with a brief.",
    """
    What only one player knows makes the conversation real: the buyer's other offer, the seller's limit. \
    Somebody who only watches is an `observer`.
    """,
    .lesson(
      before:
        "::::roleplay[Renewal]{#renewal}\nThe contract ends.\n\n:::role[Buyer]\nYou have an offer.\n:::\n::::",
      after: """
        ::::roleplay[Renewal]{#renewal}
        The contract ends.

        :::role[Buyer]
        You have an offer.
        :::

        :::role[Seller]
        You may give five percent.
        :::
        ::::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for activity in lesson.activities {
      guard case .rolePlay(let play) = activity else { continue }
      if play.roles.count < 2 {
        diagnostics.append(
          .error(
            Self.id, "a role-play needs at least two roles", at: play.span,
            fixes: [FixIt("add :::role[Name], a brief and ::: for each player")]))
      }
      for role in play.roles where role.brief.isEmpty {
        diagnostics.append(
          .error(
            Self.id, "a role needs a brief", at: role.span,
            fixes: [FixIt("write what only this player knows and wants")]))
      }
    }
    return diagnostics
  }
}
