import ProcessKit
import TestKit
import Testing

/// Workers in a few lines of Python: what they do with each line that they read.
private let python = Program(
  "python3", named: "the worker", installedBy: "sudo apt-get install python3")

private func worker(_ body: String) -> WorkerCommand {
  let lines = body.split(separator: "\n").map { "    \($0)" }.joined(separator: "\n")
  let script =
    "import sys, os, time, subprocess\nout = sys.stdout\ncount = 0\n"
    + "for line in sys.stdin:\n    line = line.rstrip('\\n'); count += 1\n\(lines)\n    out.flush()\n"
  return WorkerCommand(python, ["-c", script])
}

private let echo = worker("out.write(line + ' ' + str(count) + '\\n')")

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

@Suite("A pool of workers", .engines)
struct WorkerPoolTests {
  @Test("answers every request with its own answer", arguments: [1, 8])
  func echoes(width: Int) async throws {
    let pool = WorkerPool(worker("out.write(line + '\\n')"), width: width, timeLimit: .lastResort)
    let answers = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<100 {
        group.addTask { (number, text(try await pool.perform(bytes("request \(number)")))) }
      }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(answers == Dictionary(uniqueKeysWithValues: (0..<100).map { ($0, "request \($0)") }))
    await pool.shutDown()
  }

  @Test("starts no more workers than its width", arguments: [1, 2])
  func bounded(width: Int) async throws {
    // Each answer takes a moment, so that all that may run at the same time do.
    let pool = WorkerPool(
      worker("time.sleep(0.05)\nout.write(str(os.getpid()) + '\\n')"), width: width,
      timeLimit: .lastResort)
    let workers = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<12 { group.addTask { text(try await pool.perform(bytes("who?"))) } }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(workers.count <= width)
    await pool.shutDown()
  }

  @Test("uses a worker again")
  func reuses() async throws {
    let pool = WorkerPool(echo, width: 8, timeLimit: .lastResort)
    #expect(text(try await pool.perform(bytes("a"))) == "a 1")
    #expect(text(try await pool.perform(bytes("b"))) == "b 2")
    await pool.shutDown()
  }

  @Test("carries lines of ten megabytes both ways")
  func bigLines() async throws {
    let pool = WorkerPool(worker("out.write(line + '\\n')"), width: 1, timeLimit: .lastResort)
    let big = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_000)
    let answer = try await pool.perform(big)
    #expect(answer == big)
    await pool.shutDown()
  }

  @Test("kills a worker that hangs, names it, and starts another for the next request")
  func hangs() async throws {
    let pool = WorkerPool(
      worker(
        """
        if line == 'hang':
            child = subprocess.Popen(['sleep', '1000'])
            sys.stderr.write(str(child.pid)); sys.stderr.flush()
            time.sleep(1000)
        out.write(line + ' ' + str(count) + '\\n')
        """), width: 1, timeLimit: .seconds(8))
    #expect(text(try await pool.perform(bytes("first"))) == "first 1")
    let failure = await #expect(throws: ProcessFailure.self) {
      try await pool.perform(bytes("hang"))
    }
    #expect(failure?.code == .timedOut(.seconds(8)))
    #expect(
      failure?.description.hasPrefix("the worker did not finish within 8.0 s and was stopped")
        == true)
    let child = try #require(failure.flatMap { Int32($0.messages) })
    #expect(await isGone(child))
    #expect(text(try await pool.perform(bytes("next"))) == "next 1")
    await pool.shutDown()
  }

  @Test("starts a worker that died once more, and gives it its request alone")
  func triesAgainAlone() async throws {
    try await withTemporaryFolder { folder in
      // The first to take the request dies; the second looks for others that are at work.
      let pool = WorkerPool(
        worker(
          """
          mine = '\(folder)/busy-' + str(os.getpid())
          open(mine, 'w').close()
          if line == 'fatal' and not os.path.exists('\(folder)/died'):
              open('\(folder)/died', 'w').close()
              os.remove(mine)
              os._exit(3)
          time.sleep(0.1)
          others = [n for n in os.listdir('\(folder)') if n.startswith('busy-')]
          os.remove(mine)
          out.write(line + ' ' + str(len(others)) + '\\n')
          """), width: 4, timeLimit: .lastResort)
      let answers = try await withThrowingTaskGroup(of: String.self) { group in
        for number in 0..<12 {
          group.addTask {
            text(try await pool.perform(bytes(number == 2 ? "fatal" : "other")))
          }
        }
        return try await group.reduce(into: [String]()) { $0.append($1) }
      }
      #expect(answers.count == 12)
      #expect(answers.filter { $0.hasPrefix("fatal") } == ["fatal 1"])
      await pool.shutDown()
    }
  }

  @Test(
    "gives up a request over which two workers died, and goes on with the others",
    arguments: [1, 3])
  func leavesOut(width: Int) async throws {
    let pool = WorkerPool(
      worker("if line == 'fatal': os._exit(3)\nout.write(line + '\\n')"), width: width,
      timeLimit: .lastResort)
    await withTaskGroup(of: (Bool, String?).self) { group in
      for number in 0..<9 {
        let isFatal = number % 3 == 0
        group.addTask {
          (isFatal, (try? await pool.perform(bytes(isFatal ? "fatal" : "fine"))).map(text))
        }
      }
      for await (isFatal, answer) in group { #expect(answer == (isFatal ? nil : "fine")) }
    }
    await pool.shutDown()
  }

  @Test("gives the last words of a worker that dies over a request")
  func crashes() async throws {
    let pool = WorkerPool(
      worker(
        """
        if line == 'crash': raise ValueError('no such voice')
        out.write(line + '\\n')
        """), width: 1, timeLimit: .lastResort)
    #expect(text(try await pool.perform(bytes("fine"))) == "fine")
    let failure = await #expect(throws: ProcessFailure.self) {
      try await pool.perform(bytes("crash"))
    }
    #expect(failure?.code == .exited(1))
    #expect(failure?.description.hasSuffix("ValueError: no such voice") == true)
    #expect(text(try await pool.perform(bytes("fine again"))) == "fine again")
    await pool.shutDown()
  }

  @Test("replaces a worker that died while it rested, and nobody notices")
  func diesAtRest() async throws {
    // The worker goes after its first answer.
    let pool = WorkerPool(
      worker(
        """
        out.write(line + ' ' + str(os.getpid()) + '\\n')
        out.flush()
        if line == 'last': os._exit(0)
        """), width: 1, timeLimit: .lastResort)
    let answer = text(try await pool.perform(bytes("last")))
    let number = try #require(answer.split(separator: " ").last.flatMap { Int32($0) })
    #expect(await isGone(number))
    #expect(text(try await pool.perform(bytes("next"))).hasPrefix("next "))
    await pool.shutDown()
  }

  @Test("does not ask a worker again that answered nonsense")
  func nonsense() async throws {
    let pool = WorkerPool(echo, width: 1, timeLimit: .lastResort)
    let number: @Sendable ([UInt8]) -> Int? = { Int(text($0)) }
    let failure = await #expect(throws: ProcessFailure.self) {
      try await pool.perform(bytes("a"), understand: number)
    }
    #expect(failure?.code == .unexpectedAnswer)
    #expect(failure?.messages == "a 1")
    #expect(text(try await pool.perform(bytes("b"))) == "b 1")
    await pool.shutDown()
  }

  @Test("notices a worker that speaks without being asked")
  func chatters() async throws {
    let pool = WorkerPool(
      worker(
        """
        out.write(line + '\\n')
        if line == 'twice': out.write(line + '\\n')
        """), width: 1, timeLimit: .lastResort)
    #expect(text(try await pool.perform(bytes("twice"))) == "twice")
    // Whichever comes first, the second line or the next request, that line answers nothing else.
    let next = try? await pool.perform(bytes("next")) { text($0) == "next" ? true : nil }
    let after = try await pool.perform(bytes("after"))
    #expect(next != false)
    #expect(text(after) == "after")
    await pool.shutDown()
  }

  @Test("stops a worker that answers without end")
  func floods() async {
    let pool = WorkerPool(
      worker("while True: out.write('more')"), width: 1, timeLimit: .lastResort,
      lineLimit: 100_000)
    let failure = await #expect(throws: ProcessFailure.self) {
      try await pool.perform(bytes("go"))
    }
    #expect(failure?.code == .tooMuchOutput(limit: 100_000))
    await pool.shutDown()
  }

  @Test("kills the worker of a task that is cancelled, and no other")
  func cancelled() async throws {
    let pool = WorkerPool(
      worker("if line == 'hang': time.sleep(1000)\nout.write(line + '\\n')"), width: 2,
      timeLimit: .seconds(500))
    let task = Task { try await pool.perform(bytes("hang")) }
    #expect(text(try await pool.perform(bytes("fine"))) == "fine")
    task.cancel()
    let failure = await #expect(throws: ProcessFailure.self) { try await task.value }
    #expect(failure?.code == .cancelled)
    #expect(text(try await pool.perform(bytes("still fine"))) == "still fine")
    await pool.shutDown()
  }

  @Test("lets a request that waits for its turn give up", arguments: [1, 8])
  func givesUp(width: Int) async throws {
    let pool = WorkerPool(
      worker("if line == 'hang': time.sleep(1000)\nout.write(line + '\\n')"), width: width,
      timeLimit: .seconds(500))
    let tasks = (0..<20).map { _ in Task { try await pool.perform(bytes("hang")) } }
    for task in tasks.reversed() { task.cancel() }
    for task in tasks {
      let failure = await #expect(throws: ProcessFailure.self) { try await task.value }
      #expect(failure?.code == .cancelled)
    }
    #expect(text(try await pool.perform(bytes("fine"))) == "fine")
    await pool.shutDown()
  }

  @Test("answers nobody after it was shut down")
  func shutDown() async throws {
    let pool = WorkerPool(echo, width: 1, timeLimit: .lastResort)
    _ = try await pool.perform(bytes("a"))
    await pool.shutDown()
    let failure = await #expect(throws: ProcessFailure.self) {
      try await pool.perform(bytes("b"))
    }
    #expect(failure?.code == .shutDown)
  }

  @Test("fails every request for a program that is not installed")
  func missing() async {
    let command = WorkerCommand(Program("lectern-has-none", installedBy: "make"))
    let pool = WorkerPool(command, width: 2, timeLimit: .lastResort)
    for _ in 0..<2 {
      let failure = await #expect(throws: ProcessFailure.self) {
        try await pool.perform(bytes("a"))
      }
      #expect(failure?.code == .notFound)
    }
    await pool.shutDown()
  }
}

/// What the whole process shows of its children, while no other test starts any.
@Suite("Workers that are gone", .engines)
struct RemainsTests {
  @Test("end when their input ends, though another worker was started after them")
  func inputEnds() async throws {
    let identify = worker("out.write(str(os.getpid()) + '\\n')")
    let first = WorkerPool(identify, width: 1, timeLimit: .lastResort)
    let second = WorkerPool(identify, width: 1, timeLimit: .lastResort)
    let number = try #require(Int32(text(try await first.perform([]))))
    _ = try await second.perform([])
    await first.shutDown()
    #expect(await isGone(number))
    #expect(!children().contains(number))
    await second.shutDown()
  }

  @Test("leave no process and no descriptor behind")
  func noRemains() async throws {
    func round() async throws {
      let pool = WorkerPool(
        worker("if line == 'crash': os._exit(4)\nout.write(str(os.getpid()) + '\\n')"), width: 4,
        timeLimit: .lastResort)
      var numbers: [Int32] = []
      for _ in 0..<4 { numbers.append(try #require(Int32(text(try await pool.perform([]))))) }
      _ = try? await pool.perform(bytes("crash"))
      await pool.shutDown()
      #expect(!children().contains { numbers.contains($0) })
    }
    try await round()
    let before = openDescriptors()
    for _ in 0..<5 { try await round() }
    // Other suites may have a few open at either moment; a leak would be thirty and more.
    #expect(openDescriptors() - before < 30)
  }
}

extension WorkerPool {
  /// The answer to a request, as the worker wrote it.
  fileprivate func perform(_ line: [UInt8]) async throws(ProcessFailure) -> [UInt8] {
    try await perform(line) { $0 }
  }
}
