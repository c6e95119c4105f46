import ProcessKit
import TestKit
import Testing

@Suite("A program that runs once", .engines)
struct RunTests {
  private let shell = Program("sh", installedBy: "sudo apt-get install dash")

  @Test("gives what it wrote, and what it said beside it")
  func gives() async throws {
    let result = try await shell.run(
      ["-c", "cat; echo said >&2"], input: Array("given".utf8), timeLimit: .lastResort)
    #expect(result.output == Array("given".utf8))
    #expect(result.messages == "said\n")
  }

  @Test("hands what it writes to a second run beside it, however much that is")
  func pipeline() async throws {
    let result = try await shell.run(
      ["-c", "cat; head -c 3000000 /dev/zero; echo first >&2"],
      into: ["-c", "head -c 5; wc -c; echo second >&2"], input: Array("given".utf8),
      timeLimit: .lastResort)
    #expect(String(decoding: result.output, as: UTF8.self) == "given3000000\n")
    #expect(result.messages == "second\n")
  }

  @Test(
    "beside a second run fails if one of them does, and tells which: the second, if both do",
    arguments: [
      ("echo lost >&2; exit 3", "cat", ProcessFailure.Code.exited(3), "lost\n"),
      ("cat /dev/zero", "echo full >&2; exit 4", .exited(4), "full\n"),
      ("exit 3", "echo nothing >&2; exit 4", .exited(4), "nothing\n"),
      ("kill -KILL $$", "cat", .signalled(9), ""),
    ])
  func brokenPipeline(
    first: String, second: String, code: ProcessFailure.Code, messages: String
  ) async {
    let failure = await #expect(throws: ProcessFailure.self) {
      try await shell.run(["-c", first], into: ["-c", second], timeLimit: .lastResort)
    }
    #expect(failure?.code == code)
    #expect(failure?.messages == messages)
  }

  @Test("beside a second run is stopped with it when its task is canceled")
  func cancelledPipeline() async throws {
    let task = Task {
      try await shell.run(
        ["-c", "sleep 1000"], into: ["-c", "cat"], timeLimit: .seconds(500))
    }
    try await Task.sleep(for: .milliseconds(300))
    task.cancel()
    let failure = await #expect(throws: ProcessFailure.self) { try await task.value }
    #expect(failure?.code == .cancelled)
  }

  @Test("runs in the folder and with the variables that it is given")
  func surroundings() async throws {
    let result = try await shell.run(
      ["-c", "printf '%s %s' \"$PWD\" \"$COURSE\""], environment: ["COURSE": "velocity"],
      in: "/usr",
      timeLimit: .lastResort)
    #expect(String(decoding: result.output, as: UTF8.self) == "/usr velocity")
  }

  @Test("has its limit as time of a processor, as long as it goes on working")
  func slowButWorking() async throws {
    // A third of a processor, as on a busy machine: two seconds of the clock are less than one of work.
    let script = """
      import time
      end = time.monotonic() + 2
      while time.monotonic() < end:
          start = time.process_time()
          while time.process_time() - start < 0.02: pass
          time.sleep(0.05)
      """
    let python = Program("python3", installedBy: "sudo apt-get install python3")
    _ = try await python.run(["-c", script], timeLimit: .seconds(1))
    let failure = await #expect(throws: ProcessFailure.self) {
      try await python.run(["-c", "while True: pass"], timeLimit: .seconds(1))
    }
    #expect(failure?.code == .timedOut(.seconds(1)))
  }

  @Test("that does not exist is named together with what installs it")
  func missing() async {
    let program = Program("lectern-has-none", installedBy: "sudo apt-get install something")
    let failure = await #expect(throws: ProcessFailure.self) {
      try await program.run([], timeLimit: .lastResort)
    }
    #expect(failure?.code == .notFound)
    #expect(
      failure?.description
        == "lectern-has-none is not installed; install it with: sudo apt-get install something")
  }

  @Test("that fails tells its exit code and its last lines")
  func fails() async {
    let failure = await #expect(throws: ProcessFailure.self) {
      try await shell.run(["-c", "echo no such cover >&2; exit 3"], timeLimit: .lastResort)
    }
    #expect(failure?.code == .exited(3))
    #expect(
      failure?.description
        == "sh failed with exit code 3; try again; if that does not help, install it "
        + "again with: \(shell.installation)\nIt wrote:\n  no such cover")
  }

  @Test(
    "what it wrote is shown without the places of files that only Lectern knows",
    arguments: [
      ("/home/x/course/.lectern/cache/1/partial/17.mp3: Invalid argument", "OWN: Invalid argument"),
      ("file:/home/My Course/.lectern/cache/1/a.png: no", "OWN: no"),
      ("Errno 2: '/home/My Course/.lectern/cache/1/a'", "Errno 2: 'OWN'"),
      ("mkdir /tmp/lectern-engines-17-4711/3/fonts failed", "mkdir OWN failed"),
      ("out=/srv/dist/.lectern-new/a.mp3, in=/srv/.dist.lectern-new/b", "out=OWN, in=OWN"),
      ("/.lectern/index", "OWN"),
      (
        "file not found (searched at /home/x/.lectern/typeset/templates/handouts/quiz.typ)",
        "file not found (searched at templates/handouts/quiz.typ)"
      ),
      (
        "a.wav and /home/x/lessons/media/a.wav: no sound",
        "a.wav and /home/x/lessons/media/a.wav: no sound"
      ),
      ("1/2 of lectern/x, ./.lectern", "1/2 of lectern/x, ./.lectern"),
    ])
  func ownFiles(text: String, shown: String) {
    #expect(text.withoutOwnFiles == shown.replacing("OWN", with: "a file of Lectern's own"))
  }

  @Test("that is ended by a signal tells which")
  func signalled() async {
    let failure = await #expect(throws: ProcessFailure.self) {
      try await shell.run(["-c", "kill -TERM $$"], timeLimit: .lastResort)
    }
    #expect(failure?.code == .signalled(15))
  }

  @Test("is killed with its children when its time is over")
  func hangs() async throws {
    let failure = await #expect(throws: ProcessFailure.self) {
      try await shell.run(
        ["-c", "sleep 1000 & echo $! >&2; wait"], timeLimit: .seconds(5))
    }
    #expect(failure?.code == .timedOut(.seconds(5)))
    let child = try #require(failure.flatMap { Int32($0.messages.dropLast()) })
    #expect(await isGone(child))
  }

  @Test("is killed when its task is cancelled")
  func cancelled() async throws {
    let task = Task { try await shell.run(["-c", "sleep 1000"], timeLimit: .seconds(500)) }
    task.cancel()
    let failure = await #expect(throws: ProcessFailure.self) { try await task.value }
    #expect(failure?.code == .cancelled)
  }

  @Test("is killed when it writes without end")
  func floods() async {
    let failure = await #expect(throws: ProcessFailure.self) {
      try await shell.run(
        ["-c", "while :; do echo more; done"], timeLimit: .lastResort, outputLimit: 100_000)
    }
    #expect(failure?.code == .tooMuchOutput(limit: 100_000))
  }

  @Test("may leave its input unread")
  func deaf() async throws {
    let input = [UInt8](repeating: 7, count: 3_000_000)
    let result = try await shell.run(
      ["-c", "exec 0<&-; echo done"], input: input, timeLimit: .lastResort)
    #expect(result.output == Array("done\n".utf8))
  }

  @Test("is looked for on PATH, and only there")
  func located() {
    #expect(Program.locate("sh", onPath: "/nowhere:/bin") == "/bin/sh")
    #expect(Program.locate("sh", onPath: "/nowhere") == nil)
    #expect(Program.locate("", onPath: "/bin") == nil)
    #expect(Program.locate("/bin/sh", onPath: nil) == "/bin/sh")
    #expect(Program.locate("/bin", onPath: nil) == nil)
  }
}
