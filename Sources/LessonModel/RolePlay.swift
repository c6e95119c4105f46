package import Diagnostics

/// A conversation that learners play; each has instructions that the others do not see.
package struct RolePlay: Hashable, Sendable {
  package struct Role: Hashable, Sendable {
    /// Who it is: "Buyer".
    package var name: [Inline]

    /// What only the player of the role is told.
    package var brief: [Block]
    package var span: SourceSpan

    package init(name: [Inline], brief: [Block], span: SourceSpan) {
      self.name = name
      self.brief = brief
      self.span = span
    }
  }

  /// What observers watch for, or what to discuss afterward.
  package struct Section: Hashable, Sendable {
    package var blocks: [Block]
    package var span: SourceSpan

    package init(blocks: [Block], span: SourceSpan) {
      self.blocks = blocks
      self.span = span
    }
  }

  package var id: ActivityID
  package var title: [Inline]?

  /// How long it takes to play and to discuss.
  package var minutes: Int?

  /// What everybody knows.
  package var scene: [Block]
  package var roles: [Role]

  /// What observers watch for: a list.
  package var checklist: Section?
  package var debrief: Section?

  /// The numbers of the lesson's objectives that it names, from 1; nil for all of them.
  package var objectiveNumbers: Spanned<[Int]>?
  package var span: SourceSpan

  package init(
    id: ActivityID, title: [Inline]? = nil, minutes: Int? = nil, scene: [Block],
    roles: [Role] = [], checklist: Section? = nil, debrief: Section? = nil, span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.scene = scene
    self.roles = roles
    self.checklist = checklist
    self.debrief = debrief
    self.span = span
  }
}
