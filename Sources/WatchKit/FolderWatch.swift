import Dispatch
import FileKit
import Glibc
import Synchronization

/// Watches some folders inside a folder, with everything below them, as the system reports changes
/// (inotify(7)).
///
/// Changes that belong together are reported together: those of an editor that writes a new file and
/// gives it the name of the old one, of a program that saves many files, of a checkout.
package final class FolderWatch: Sendable {
  /// What changes, moment by moment; ends when the watch does.
  package let changes: AsyncStream<FolderChanges>

  private let continuation: AsyncStream<FolderChanges>.Continuation
  private let queue = DispatchQueue(label: "FolderWatch")
  private let state: Mutex<WatchState>

  /// How long nothing may happen before changes are reported.
  private let quiet: DispatchTimeInterval

  /// After this time changes are reported even if there are more and more of them.
  private static let longest: UInt64 = 1_000_000_000

  /// How long git is waited for while it changes the folder.
  private static let longestLock: UInt64 = 10_000_000_000

  /// How often a folder that is away is looked for.
  private static let retry = DispatchTimeInterval.milliseconds(300)

  /// Begins to watch.
  ///
  /// - Parameters:
  ///   - folder: An absolute path.
  ///   - names: The folders in it that are watched; they need not exist.
  ///   - quiet: How many milliseconds nothing may happen before changes are reported.
  /// - Throws: `WatchFailure`, if the system does not watch more folders.
  package init(_ folder: String, names: [String], quiet: Int = 12) throws(WatchFailure) {
    (changes, continuation) = AsyncStream.makeStream(bufferingPolicy: .unbounded)
    self.quiet = .milliseconds(quiet)
    state = Mutex(WatchState(folder, names: names))
    try state.withLock { [queue] state in
      state.open(on: queue) { [weak self] in self?.read() }
    }.get()
  }

  deinit { continuation.finish() }

  /// Ends the watch.
  package func stop() {
    state.withLock { $0.close() }
    continuation.finish()
  }

  /// Takes what the system has reported, and reports it when it has been quiet for a moment.
  private func read() {
    let (number, isAway) = state.withLock { state in
      state.read()
      return (state.number, state.beginsSearch())
    }
    queue.asyncAfter(deadline: .now() + quiet) { [weak self] in self?.settle(number) }
    if isAway { lookAgain() }
  }

  /// Reports what was collected, unless something else has happened since.
  private func settle(_ number: Int) {
    let (collected, isLocked): (FolderChanges?, Bool) = state.withLock { state in
      guard !state.collected.isEmpty else { return (nil, false) }
      let isOld = DispatchTime.now().uptimeNanoseconds > state.firstTime + Self.longest
      guard state.number == number || isOld else { return (nil, false) }
      if state.isLocked(for: Self.longestLock) { return (nil, true) }
      defer { state.collected = FolderChanges() }
      return (state.collected, false)
    }
    if let collected { continuation.yield(collected) }
    if isLocked {
      queue.asyncAfter(deadline: .now() + quiet) { [weak self] in self?.settle(number) }
    }
  }

  /// Looks for a folder that is away until it is back.
  private func lookAgain() {
    queue.asyncAfter(deadline: .now() + Self.retry) { [weak self] in
      guard let self else { return }
      let isBack = state.withLock { $0.returnIfThere() }
      switch isBack {
      case .none: break
      case .some(true): continuation.yield(FolderChanges(isUnknown: true))
      case .some(false): lookAgain()
      }
    }
  }
}
