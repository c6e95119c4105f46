/// Templates that include each other without an end.
struct TemplateCircles {
  /// The templates that are a part of themselves.
  let members: Set<String>

  private let reached: [String: Set<String>]

  /// - Parameters:
  ///   - templates: All templates.
  ///   - pairs: Which template includes which other.
  init(_ templates: [String], includes pairs: [(template: String, other: String)]) {
    var direct: [String: Set<String>] = [:]
    for (template, other) in pairs { direct[template, default: []].insert(other) }
    var reached: [String: Set<String>] = [:]
    for template in templates {
      var found: Set<String> = []
      var waiting = Array(direct[template] ?? [])
      while let next = waiting.popLast() {
        if found.insert(next).inserted { waiting += direct[next] ?? [] }
      }
      reached[template] = found
    }
    self.reached = reached
    members = Set(templates.filter { reached[$0]?.contains($0) == true })
  }

  /// Whether a tag of a template is a part of such a circle.
  func holds(_ template: String, including other: String) -> Bool {
    other == template || reached[other]?.contains(template) == true
  }
}
