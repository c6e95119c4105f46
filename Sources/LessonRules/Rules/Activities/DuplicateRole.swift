package import Diagnostics
import LessonModel

/// The roles of a role-play must have different names.
package struct DuplicateRole: Rule {
  package static let description = RuleDescription(
    "duplicate-role", .activities, .warning, "The roles of a role-play must have different names.",
    """
    Players find their card by its name, and the podcast says the names one after the other: “Buyer and Buyer” \
    helps nobody.
    """,
    .lesson(
      before: """
        ::::roleplay[Renewal]{#renewal}
        The contract ends.

        :::role[Buyer]
        You have an offer.
        :::

        :::role[Buyer]
        You may give five percent.
        :::
        ::::
        """,
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
    lesson.activities.flatMap { activity -> [Diagnostic] in
      guard case .rolePlay(let play) = activity,
        FoldedWords.mayRepeat(in: play.roles, { $0.name })
      else { return [] }
      return Repetition.of(play.roles) { ($0.name.plainText, $0.span) }.map { repeated in
        .warning(
          Self.id, "another role has this name", at: repeated.span,
          notes: [.init("first used here", at: repeated.first)],
          fixes: [FixIt("give this role another name")])
      }
    }
  }
}
