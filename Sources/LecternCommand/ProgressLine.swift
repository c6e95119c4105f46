import Foundation
import Publishing
import Synchronization

/// One line in a terminal that says what is being done, how much of it is done and, for sound, how
/// long it will take.
final class ProgressLine: Sendable {
  private struct State {
    var stage: PublicationProgress.Stage?
    var stageStart = Date.distantPast
    var lastShown = Date.distantPast
  }

  let console: Console
  private let state = Mutex(State())

  init(console: Console) { self.console = console }

  /// Records progress; shows it at most ten times a second.
  func report(_ progress: PublicationProgress) {
    guard console.showsProgress else { return }
    let now = Date()
    state.withLock { state in
      if state.stage != progress.stage {
        state.stage = progress.stage
        state.stageStart = now
        state.lastShown = .distantPast
      }
      guard now.timeIntervalSince(state.lastShown) >= 0.1 else { return }
      state.lastShown = now
      let elapsed = now.timeIntervalSince(state.stageStart)
      console.showProgress(Self.text(progress, elapsed: elapsed))
    }
  }

  /// Removes the line.
  func finish() {
    if console.showsProgress { console.showProgress("") }
  }

  static func text(_ progress: PublicationProgress, elapsed: TimeInterval) -> String {
    guard progress.total > 0 else { return "\(progress.stage.rawValue) …" }
    var text = "\(progress.stage.rawValue) \(progress.done) of \(progress.total)"
    let isSound = progress.stage == .speaking || progress.stage == .mastering
    if isSound, progress.done > 0, elapsed > 1 {
      let left = elapsed / Double(progress.done) * Double(progress.total - progress.done)
      text += ", about \(Wording.duration(seconds: left)) left"
    }
    return text
  }
}
