package import LessonModel

/// What somebody chooses for the handouts of one run; what is nil is as the course says.
package struct HandoutChoice: Hashable, Sendable {
  package var kinds: [HandoutSettings.Kind]?
  package var papers: [HandoutSettings.Paper]?
  package var start: TimeOfDay?
  package var plan: PlanID?
  package var scopes: [HandoutSettings.Scope]?
  package var cardSheets: [HandoutSettings.CardSheet]?

  /// Whom certificates and attendance sheets name; empty for lines to write names on.
  ///
  /// No publication that goes online has them: see ``FacilitatorEdition``.
  package var people: [Person]

  package init(
    kinds: [HandoutSettings.Kind]? = nil, papers: [HandoutSettings.Paper]? = nil,
    start: TimeOfDay? = nil, plan: PlanID? = nil, scopes: [HandoutSettings.Scope]? = nil,
    cardSheets: [HandoutSettings.CardSheet]? = nil, people: [Person] = []
  ) {
    self.kinds = kinds
    self.papers = papers
    self.start = start
    self.plan = plan
    self.scopes = scopes
    self.cardSheets = cardSheets
    self.people = people
  }

  /// The settings of a course with this choice.
  func applied(to course: Course) -> HandoutSettings {
    var settings = course.handouts
    settings.kinds = kinds ?? settings.kinds
    settings.papers = papers ?? settings.papers
    settings.start = start ?? settings.start
    settings.startIsChosen = start != nil
    // What is chosen for one run has no place in the course.
    settings.plan = plan.map { Spanned($0, at: course.span) } ?? settings.plan
    settings.scopes = scopes ?? settings.scopes
    settings.cardSheets = cardSheets ?? settings.cardSheets
    return settings
  }

  /// In words that tell two choices apart; empty without one.
  var text: String {
    let parts = [
      kinds.map { "variants " + $0.map(\.rawValue).joined(separator: " ") },
      papers.map { "paper " + $0.map(\.rawValue).joined(separator: " ") },
      start.map { "start \($0.minutes)" },
      plan.map { "plan \($0)" },
      scopes.map { "scope " + $0.map(\.rawValue).joined(separator: " ") },
      cardSheets.map { "cards " + $0.map(\.rawValue).joined(separator: " ") },
      people.isEmpty
        ? nil : "people " + people.map { "\($0.name)|\($0.from)" }.joined(separator: "|"),
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
