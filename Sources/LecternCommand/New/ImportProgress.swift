import Foundation
import Synchronization

/// One line in a terminal that says what an import reads.
final class ImportProgress: Sendable {
  private let console: Console
  private let lastShown = Mutex(Date.distantPast)

  init(console: Console) { self.console = console }

  /// Shows what is read now, without a number.
  func report(_ what: String) {
    if console.showsProgress { console.showProgress("Reading \(what) …") }
  }

  /// Shows which part is read now; at most ten times a second.
  func report(_ what: String, _ number: Int, of count: Int) {
    guard console.showsProgress else { return }
    let isDue = lastShown.withLock { last in
      guard Date().timeIntervalSince(last) >= 0.1 else { return false }
      last = Date()
      return true
    }
    if isDue { console.showProgress("Reading \(what) \(number) of \(count)") }
  }

  /// Removes the line.
  func finish() {
    if console.showsProgress { console.showProgress("") }
  }
}
