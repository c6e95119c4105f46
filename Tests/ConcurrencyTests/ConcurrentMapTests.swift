import Concurrency
import Synchronization
import Testing

@Suite("Working on many elements at once")
struct ConcurrentMapTests {
  @Test(
    "results come in the order of the elements, whatever the width and the batches",
    arguments: [1, 2, 8], [0, 1, 3, 16, 1_000])
  func order(width: Int, batch: Int) async {
    for count in [0, 1, 2, 15, 16, 17, 1_000] {
      let elements = (0..<count).map { "\($0)" }
      let results = await elements.concurrentMap(width: width, batch: batch) { $0 + "!" }
      #expect(results == elements.map { $0 + "!" })
    }
  }

  @Test("every element is given out once, and no batch is larger than asked for")
  func batches() async {
    let seen = Mutex<[Int]>([])
    let largest = Atomic<Int>(0)
    let results = await Array(0..<100).concurrentMap(width: 8, batches: 7) { batch in
      seen.withLock { $0 += batch }
      largest.max(batch.count, ordering: .relaxed)
      return batch.map { -$0 }
    }
    #expect(results == (0..<100).map { -$0 })
    #expect(seen.withLock { $0.sorted() } == Array(0..<100))
    #expect(largest.load(ordering: .relaxed) == 7)
  }

  @Test("every element is given out once also when the work is next to nothing")
  func contention() async {
    let count = 20_000
    let taken = Atomic<Int>(0)
    let results = await Array(0..<count).concurrentMap(width: 8) { number in
      taken.add(1, ordering: .relaxed)
      return number
    }
    #expect(taken.load(ordering: .relaxed) == count)
    #expect(results == Array(0..<count))
  }

  @Test("no more than the width are at work at once")
  func width() async {
    let working = Atomic<Int>(0)
    let most = Atomic<Int>(0)
    _ = await Array(0..<200).concurrentMap(width: 2) { _ in
      most.max(working.add(1, ordering: .relaxed).newValue, ordering: .relaxed)
      defer { working.subtract(1, ordering: .relaxed) }
      return (0..<1_000).reduce(0, &+)
    }
    #expect((1...2).contains(most.load(ordering: .relaxed)))
  }

  private struct Odd: Error, Equatable { var number: Int }

  @Test(
    "the first failure by position is thrown, whichever is met first", arguments: [1, 2, 8],
    [1, 3])
  func failure(width: Int, batch: Int) async {
    for _ in 0..<50 {
      await #expect(throws: Odd(number: 5)) {
        _ = try await Array(0..<64).concurrentMap(width: width, batch: batch) {
          number async throws(Odd) -> Int in
          if number == 5 { await Task.yield() }
          if [5, 6, 7, 40].contains(number) { throw Odd(number: number) }
          return number
        }
      }
    }
  }

  @Test("nothing is begun after a failure, and what comes before it is finished")
  func end() async {
    let seen = Mutex<Set<Int>>([])
    await #expect(throws: Odd(number: 9)) {
      _ = try await Array(0..<10_000).concurrentMap(width: 2) { number async throws(Odd) -> Int in
        seen.withLock { _ = $0.insert(number) }
        if number == 9 { throw Odd(number: number) }
        await Task.yield()
        return number
      }
    }
    let begun = seen.withLock { $0 }
    #expect(begun.isSuperset(of: 0...9))
    #expect(begun.count < 10_000)
  }
}
