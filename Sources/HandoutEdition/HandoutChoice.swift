package import LessonModel

/// What somebody chooses for the handouts of one run; what is nil is as the course says.
package struct HandoutChoice: Hashable, Sendable {
  package var kinds: [HandoutSettings.Kind]?
  package var papers: [HandoutSettings.Paper]?
  package var start: TimeOfDay?

  package init(
    kinds: [HandoutSettings.Kind]? = nil, papers: [HandoutSettings.Paper]? = nil,
    start: TimeOfDay? = nil
  ) {
    self.kinds = kinds
    self.papers = papers
    self.start = start
  }

  /// The settings of a course with this choice.
  func applied(to settings: HandoutSettings) -> HandoutSettings {
    var settings = settings
    settings.kinds = kinds ?? settings.kinds
    settings.papers = papers ?? settings.papers
    settings.start = start ?? settings.start
    return settings
  }

  /// In words that tell two choices apart; empty without one.
  var text: String {
    let parts = [
      kinds.map { "variants " + $0.map(\.rawValue).joined(separator: " ") },
      papers.map { "paper " + $0.map(\.rawValue).joined(separator: " ") },
      start.map { "start \($0.minutes)" },
    ]
    return parts.compactMap { $0 }.joined(separator: ", ")
  }
}
