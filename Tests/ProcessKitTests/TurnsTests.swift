import Synchronization
import Testing

@testable import ProcessKit

@Suite("Turns")
struct TurnsTests {
  @Test("let no more work at a time than there are", arguments: [1, 8])
  func bound(_ width: Int) async {
    let turns = Turns(width)
    let work = Work()
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<200 {
        group.addTask {
          guard await turns.take() else { return }
          work.begin()
          await Task.yield()
          work.end()
          turns.pass()
        }
      }
    }
    #expect((1...width).contains(work.counts.most))
    #expect(work.counts.running == 0)
    #expect(work.counts.done == 200)
  }

  @Test("are not given to who was cancelled, and not lost with them")
  func cancellation() async {
    let turns = Turns(1)
    #expect(await turns.take())
    let waiting = Task { await turns.take() }
    waiting.cancel()
    #expect(await waiting.value == false)
    turns.pass()
    #expect(await turns.take())
  }

  @Test("are reported as over when they are closed")
  func closed() async {
    let turns = Turns(1)
    #expect(await turns.take())
    let waiting = Task { await turns.take() }
    turns.close()
    #expect(await waiting.value == false)
    #expect(await turns.take() == false)
  }
}

/// Counts how much work is under way.
private final class Work: Sendable {
  struct Counts {
    var running = 0
    var most = 0
    var done = 0
  }

  private let state = Mutex(Counts())

  var counts: Counts { state.withLock { $0 } }

  func begin() {
    state.withLock {
      $0.running += 1
      $0.most = max($0.most, $0.running)
    }
  }

  func end() {
    state.withLock {
      $0.running -= 1
      $0.done += 1
    }
  }
}
