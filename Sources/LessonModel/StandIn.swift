package import Diagnostics

/// Something that an edition does not show as it is written: one line of the parity report.
package struct StandIn: Hashable, Sendable {
  /// What the author wrote, in the author's terms: "code block", "remote image".
  package var original: String

  /// What became of it.
  package var change: Change
  package var reason: ChangeReason
  package var span: SourceSpan

  package init(
    _ original: String, _ change: Change, because reason: ChangeReason, at span: SourceSpan
  ) {
    self.original = original
    self.change = change
    self.reason = reason
    self.span = span
  }

  /// What is shown instead; "nothing" if it is left out.
  package var replacement: String { change.result }
}

/// What becomes of something that an edition cannot show as it is written.
///
/// The words continue a sentence of the report: "a list of its rows", "the show notes".
package enum Change: Hashable, Sendable {
  /// Something else says the same.
  case substituted(by: String)

  /// This part of it is shown.
  case shortened(to: String)

  /// It is complete in this other place.
  case moved(to: String)
  case leftOut

  /// The kinds of change, in the order in which they are counted.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case substituted
    case shortened
    case moved
    case leftOut
  }

  package var kind: Kind {
    switch self {
    case .substituted: .substituted
    case .shortened: .shortened
    case .moved: .moved
    case .leftOut: .leftOut
    }
  }

  /// What is shown, or where; "nothing" for what is left out.
  package var result: String {
    switch self {
    case .substituted(let words), .shortened(let words), .moved(let words): words
    case .leftOut: "nothing"
    }
  }

  /// What became of it, after its name: "plain text", "only its words", "moved to the show notes".
  package var words: String {
    switch self {
    case .substituted(let words): words
    case .shortened(let words): "only \(words)"
    case .moved(let place): "moved to \(place)"
    case .leftOut: "left out"
    }
  }
}
