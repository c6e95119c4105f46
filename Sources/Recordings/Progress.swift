import Synchronization

/// Counts what is done, and reports it in order.
final class ProgressCounter: Sendable {
  private let progress: Mutex<NarrationProgress>
  private let report: @Sendable (NarrationProgress) -> Void

  init(
    _ beginning: NarrationProgress, _ report: @escaping @Sendable (NarrationProgress) -> Void
  ) {
    progress = Mutex(beginning)
    self.report = report
    report(beginning)
  }

  func sentenceIsDone() { change { $0.sentencesDone += 1 } }

  func recordingIsDone() { change { $0.recordingsDone += 1 } }

  /// Reported under the lock, so that no report overtakes another.
  private func change(_ change: (inout NarrationProgress) -> Void) {
    progress.withLock { progress in
      change(&progress)
      report(progress)
    }
  }
}
