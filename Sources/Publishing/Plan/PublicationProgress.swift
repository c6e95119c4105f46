/// What a publication is doing, for display.
package struct PublicationProgress: Hashable, Sendable {
  package enum Stage: String, Hashable, Sendable {
    case reading = "Reading"
    case checking = "Checking"
    case speaking = "Speaking"
    case mastering = "Mastering"
    case rendering = "Rendering"
    case typesetting = "Typesetting"
    case packing = "Packing"
    case writing = "Writing"
  }

  package var stage: Stage

  /// How many of `total` are finished.
  package var done: Int
  package var total: Int

  package init(_ stage: Stage, done: Int, total: Int) {
    self.stage = stage
    self.done = done
    self.total = total
  }
}

/// Called with the progress of a publication; from any thread, at most a few times a second for
/// each kind of work.
package typealias ProgressReport = @Sendable (PublicationProgress) -> Void
