/// A moment in the work of a learner, in the words of the course: one value of a facet, or one each of two.
///
/// "Where the deal is: Closing", or with it "What kind of business it is: Key account".
package struct Situation: Hashable, Sendable {
  /// A value with its facet.
  package struct Part: Hashable, Sendable {
    package var facet: Facet
    package var value: Facet.Value

    package init(_ facet: Facet, _ value: Facet.Value) {
      self.facet = facet
      self.value = value
    }
  }

  /// One or two, of different facets, in the course's order.
  package let parts: [Part]

  fileprivate init(_ parts: [Part]) { self.parts = parts }

  /// Names the situation in addresses: `stage_closing`, `stage_closing__motion_key-account`.
  ///
  /// Ids have no underscore, so no two situations of a course have one name.
  package var name: String {
    parts.map { "\($0.facet.id)_\($0.value.id)" }.joined(separator: "__")
  }

  /// Whether a lesson is for it.
  package func fits(_ lesson: Lesson) -> Bool { parts.allSatisfy { lesson.fits($0) } }
}

extension Lesson {
  /// Whether this is for a value of a facet.
  package func fits(_ part: Situation.Part) -> Bool {
    facets.contains { $0.facet == part.facet.id && $0.values.contains(part.value.id) }
  }
}

extension Course {
  /// The situations that at least one lesson is for: values in the course's order, and then pairs of them.
  package var situations: [Situation] {
    let all = facets.enumerated().flatMap { number, facet in
      facet.values.map { (number, Situation.Part(facet, $0)) }
    }
    let lessons = lessons
    // Which of the values each lesson has; a course may have many of both.
    var pairs: [[Int]: Bool] = [:]
    var singles: Set<Int> = []
    for lesson in lessons where !lesson.facets.isEmpty {
      let own = all.indices.filter { lesson.fits(all[$0].1) }
      singles.formUnion(own)
      for (place, first) in own.enumerated() {
        for second in own[(place + 1)...] where all[first].0 != all[second].0 {
          pairs[[first, second]] = true
        }
      }
    }
    let inOrder = pairs.keys.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
    return singles.sorted().map { Situation([all[$0].1]) }
      + inOrder.map { pair in Situation(pair.map { all[$0].1 }) }
  }

  /// The situation of some choices, if it has a page of its own: one value of one facet or one each of two,
  /// and a lesson for them.
  package func situation(of choices: [FacetChoice]) -> Situation? {
    guard (1...2).contains(choices.count), choices.allSatisfy({ $0.values.count == 1 }) else {
      return nil
    }
    let parts = facets.compactMap { facet -> Situation.Part? in
      guard let id = choices.first(where: { $0.facet == facet.id })?.values.first,
        let value = facet.values.first(where: { $0.id == id })
      else { return nil }
      return Situation.Part(facet, value)
    }
    let situation = Situation(parts)
    guard parts.count == choices.count, lessons.contains(where: situation.fits) else { return nil }
    return situation
  }
}
