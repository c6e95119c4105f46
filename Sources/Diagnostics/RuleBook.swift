/// Every rule that Lectern can report, each described once.
package struct RuleBook: Sendable {
  /// By group, and in a group by name.
  package let rules: [RuleDescription]
  private let byName: [String: RuleDescription]

  /// A book of all rules; if two have the same name, the first counts.
  package init(_ descriptions: [RuleDescription]) {
    byName = Dictionary(descriptions.map { ($0.id.name, $0) }) { first, _ in first }
    let groups = RuleDescription.Group.allCases
    rules = groups.flatMap { [byName] group in
      byName.values.filter { $0.group == group }.sorted { $0.id < $1.id }
    }
  }

  package subscript(id: RuleID) -> RuleDescription? { byName[id.name] }
  package subscript(name: String) -> RuleDescription? { byName[name] }

  /// The rule that someone most likely meant by a name that does not exist.
  package func nearest(to name: String) -> String? {
    let names = rules.map(\.id.name)
    let wanted = name.split(separator: "-")
    // "image-description" for "image-needs-description": every word is there, in order.
    return names.first { candidate in
      var words = candidate.split(separator: "-")[...]
      // A single word is part of many names.
      return wanted.count > 1
        && wanted.allSatisfy { word in
          guard let place = words.firstIndex(of: word) else { return false }
          words = words[(place + 1)...]
          return true
        }
    } ?? Suggestion.nearest(to: name, among: names)
  }
}
