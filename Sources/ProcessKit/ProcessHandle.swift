import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// The one way to stop a running process from another task: only while it runs, and never a later
/// process with the same number.
final class ProcessHandle: Sendable {
  private struct State {
    var kill: (@Sendable () -> Void)?
    var reason: ProcessFailure.Code?
    var ticket = 0
    var process = Process.awaited
  }

  private enum Process {
    /// The system has not started it yet.
    case awaited
    case running(pid_t)
    /// It is gone, and all that it wrote is read.
    case ended
  }

  private let state = Mutex(State())

  init() { Self.brokenPipesAreErrors }

  /// Makes writing to a program that has ended an error instead of the signal SIGPIPE.
  ///
  /// Such a program must fail its own request, not end Lectern. Children start with the default.
  private static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  /// Why Lectern stopped the process; nil if it did not.
  var reason: ProcessFailure.Code? { state.withLock { $0.reason } }

  /// Records that the process runs; one that was stopped before it ran is stopped now.
  func started(_ process: pid_t, kill: @escaping @Sendable () -> Void) {
    state.withLock { state in
      state.process = .running(process)
      state.kill = kill
      if state.reason != nil { kill() }
    }
  }

  /// From now on the process may be gone: no more signals are sent to it.
  func ended() {
    state.withLock { state in
      state.kill = nil
      state.process = .ended
    }
  }

  /// Stops the process and everything that it started; the first reason is kept.
  func stop(_ reason: ProcessFailure.Code) {
    state.withLock { state in
      if state.reason == nil { state.reason = reason }
      state.kill?()
    }
  }

  /// Runs some work, and stops the process when the work takes longer than the limit.
  ///
  /// A limit that runs out just when the work ends does not stop later work.
  func within<Result: Sendable>(
    _ limit: Duration, isolation: isolated (any Actor)? = #isolation, work: () async -> Result
  ) async -> Result {
    let watchdog = watch(limit)
    let result = await work()
    watchdog.cancel()
    state.withLock { $0.ticket += 1 }
    return result
  }

  /// How many times the limit a process may take that continues to work, on a machine that is busy
  /// with other things.
  private static let patience = 20

  /// How many times the limit the system may take to start a process, and Lectern to read what an ended
  /// one has written.
  private static let patienceWithLectern = 5

  /// Stops the process when the limit runs out, unless the watch is canceled first.
  ///
  /// A process that works has the limit as time of a processor: on a busy machine it may take many times
  /// as long. One that does nothing hangs, and is stopped as soon as the limit is over. One that has not
  /// begun, or has ended while Lectern was too busy to notice, does not hang.
  func watch(_ limit: Duration) -> Task<Void, Never> {
    let ticket = state.withLock { state in
      state.ticket += 1
      return state.ticket
    }
    return Task {
      let start = self.processorTime
      var known = start ?? .zero
      var pause = limit
      var waits = 0
      for _ in 0..<Self.patience {
        guard (try? await Task.sleep(for: pause)) != nil else { return }
        switch self.progress {
        case .ended:
          return
        case .elsewhere:
          waits += 1
          pause = limit
          guard waits < Self.patienceWithLectern else { break }
          continue
        case .working(let now):
          let used = now - (start ?? .zero)
          guard now - known > pause / 20, used < limit else { break }
          known = now
          pause = max(limit - used, limit / 10)
          continue
        }
        break
      }
      self.stop(.timedOut(limit), ifAt: ticket)
    }
  }

  private enum Progress {
    /// It runs, and has used that much of processors.
    case working(Duration)
    /// It waits to be started, or for Lectern to read its output.
    case elsewhere
    case ended
  }

  private var progress: Progress {
    switch state.withLock({ $0.process }) {
    case .awaited: return .elsewhere
    case .ended: return .ended
    case .running(let process):
      guard let status = ProcessStatus(of: process), !status.hasEnded else { return .elsewhere }
      return .working(status.processorTime)
    }
  }

  /// What the process has used of processors; nil while there is none.
  private var processorTime: Duration? {
    if case .working(let time) = progress { time } else { nil }
  }

  private func stop(_ reason: ProcessFailure.Code, ifAt ticket: Int) {
    state.withLock { state in
      guard state.ticket == ticket else { return }
      if state.reason == nil { state.reason = reason }
      state.kill?()
    }
  }
}

extension Configuration {
  /// A program in a process group of its own, so that everything it starts is stopped with it.
  ///
  /// The system ends it when Lectern ends, for whatever reason.
  ///
  /// A program that reads its input notices by itself that Lectern has ended; one that hangs, is
  /// stopped, or works for minutes does not. `setpriv` asks the system for the signal and then
  /// becomes the program; the one thread that starts processes lives as long as Lectern.
  ///
  /// A program that asks no network runs in the ``Sandbox``, with `scratch` as its home.
  static func ownGroup(
    _ location: String, _ program: Program, _ arguments: [String],
    _ environment: [String: String], in directory: String?, scratch: ScratchFolder
  ) -> Configuration {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    var command = [location] + arguments
    if let keeper { command = [keeper, "--pdeathsig", "KILL", "--"] + command }
    let variables: Environment
    var directory = directory
    if program.asksNetwork {
      variables = .inherit.updating(keys(environment).mapValues { String?.some($0) })
    } else {
      // The namespace first: entering one takes the promised signal back.
      command = Sandbox.standard.launcher + command
      directory = directory ?? scratch.path
      variables = .custom(keys(Sandbox.environment(in: scratch.path).merging(environment) { $1 }))
    }
    return Configuration(
      executable: .path(FilePath(command[0])), arguments: Arguments(Array(command.dropFirst())),
      environment: variables, workingDirectory: directory.map { FilePath($0) },
      platformOptions: options)
  }

  private static func keys(_ variables: [String: String]) -> [Environment.Key: String] {
    Dictionary(
      variables.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    ) { first, _ in first }
  }
}

/// The program that ties another one to Lectern's lifetime: part of every Debian.
private let keeper = Program.locate("setpriv", onPath: "/usr/bin:/bin")

extension ProcessFailure.Code {
  /// How a process ended that Lectern did not stop.
  init(_ status: TerminationStatus) {
    switch status {
    case .exited(let code): self = .exited(Int(code))
    case .signaled(let signal): self = .signalled(Int(signal))
    }
  }

  /// Why a process did not run.
  init(notRun error: any Error) {
    let isMissing = (error as? SubprocessError)?.code == .executableNotFound
    self = isMissing ? .notFound : .notStarted
  }
}
