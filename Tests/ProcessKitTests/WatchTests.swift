import Glibc
import Testing

@testable import ProcessKit

/// On a busy machine, a short program may be over before Lectern has looked at it.
@Suite("The watch over a process")
struct WatchTests {
  private let limit = Duration.milliseconds(20)

  /// How long the watch waits, and what it says then.
  private func watched(
    _ prepare: (ProcessHandle) throws -> Void
  ) async rethrows -> (time: Duration, reason: ProcessFailure.Code?) {
    let handle = ProcessHandle()
    let start = ContinuousClock.now
    try prepare(handle)
    await handle.watch(limit).value
    return (ContinuousClock.now - start, handle.reason)
  }

  @Test("stops one that does nothing as soon as its time is over")
  func hanging() async throws {
    let child = try Self.spawn(["sleep", "1000"])
    defer { waitpid(child, nil, 0) }
    let (_, reason) = await watched { $0.started(child) { kill(child, SIGKILL) } }
    #expect(reason == .timedOut(limit))
  }

  @Test("gives the machine time to start it")
  func notStarted() async {
    let (time, reason) = await watched { _ in }
    #expect(reason == .timedOut(limit) && time >= limit * 5)
  }

  @Test("gives Lectern time to read what one has written that is over")
  func over() async throws {
    let child = try Self.spawn(["true"])
    defer { waitpid(child, nil, 0) }
    var info = siginfo_t()
    waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT)
    let (time, reason) = await watched { $0.started(child) {} }
    #expect(reason == .timedOut(limit) && time >= limit * 5)
  }

  @Test("says nothing of one that is over and read")
  func ended() async throws {
    let (_, reason) = await watched { handle in
      handle.started(1) { Issue.record("a signal was sent") }
      handle.ended()
    }
    #expect(reason == nil)
  }

  private static func spawn(_ command: [String]) throws -> pid_t {
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    try #require(posix_spawnp(&child, command[0], nil, nil, &words, environ) == 0)
    return child
  }
}
