/// How a course meets the programs that its learners work in, from `integrations:` in `course.yaml`.
package struct IntegrationSettings: Hashable, Sendable {
  /// A word of a sales program, and what it means in the facets of the course.
  package struct Meaning: Hashable, Sendable {
    /// As the program spells it: `Negotiation/Review`, `Key_Account`.
    package var name: String

    /// In the order of the course's facets; empty if the word means none of its situations.
    package var facets: [FacetChoice]

    package init(name: String, facets: [FacetChoice]) {
      self.name = name
      self.facets = facets
    }
  }

  /// The names of fields in the program; nil for those that it has anyway.
  package struct Fields: Hashable, Sendable {
    package var stage: String?
    package var recordType: String?
    package var deal: String?
    package var account: String?

    package init() {}
  }

  /// Whether lessons have a brief: what to look at in the minute before a call.
  package var hasBriefs = true

  /// The sites that may show briefs in a frame; if it is empty, all may.
  package var frames: [FrameSource] = []

  /// The records that have stages; nil for deals.
  package var object: String?
  package var fields = Fields()

  /// In the order in which deals go through them.
  package var stages: [Meaning] = []
  package var recordTypes: [Meaning] = []

  package init() {}
}

/// A site that may show a page in a frame, as `frame-ancestors` spells it (Content Security Policy Level 3
/// §2.3.1): `https://acme.lightning.force.com`, `https://*.hubspot.com`.
package struct FrameSource: Hashable, Sendable {
  package let text: String

  /// Nil if the text is not `https://` or `http://` and a host, with `*.` in front or a port after it at most.
  package init?(_ text: String) {
    let text = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    var host = text.dropFirst(scheme.count)
    if host.hasSuffix("/") { host = host.dropLast() }
    let whole = scheme + host
    if host.hasPrefix("*.") { host = host.dropFirst(2) }
    let halves = host.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = halves.first, halves.count <= 2 else { return nil }
    if halves.count == 2, UInt16(halves[1]) == nil { return nil }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    let arePlain = labels.allSatisfy { label in
      !label.isEmpty
        && label.utf8.allSatisfy { byte in
          (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
        }
    }
    guard arePlain else { return nil }
    self.text = whole
  }
}
