import Glibc
import Subprocess
import Synchronization
import SystemPackage

/// The one way to stop a running process from another task: exactly while it runs, and never the
/// process that came to have its number later.
final class ProcessHandle: Sendable {
  private struct State {
    var kill: (@Sendable () -> Void)?
    var reason: ProcessFailure.Code?
    var ticket = 0
  }

  private let state = Mutex(State())

  init() { Self.brokenPipesAreErrors }

  /// Makes writing to a program that has ended an error, instead of the signal SIGPIPE.
  ///
  /// Such a program must fail its own request, not end Lectern. Children start with the default.
  private static let brokenPipesAreErrors: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

  /// Why the process was stopped by us; nil when it was not.
  var reason: ProcessFailure.Code? { state.withLock { $0.reason } }

  /// Takes note that the process runs; one that was stopped before it ran is stopped now.
  func started(kill: @escaping @Sendable () -> Void) {
    state.withLock { state in
      state.kill = kill
      if state.reason != nil { kill() }
    }
  }

  /// The process may be gone from here on: nothing is sent to it any more.
  func ended() { state.withLock { $0.kill = nil } }

  /// Stops the process and all that it started; the first reason stands.
  func stop(_ reason: ProcessFailure.Code) {
    state.withLock { state in
      if state.reason == nil { state.reason = reason }
      state.kill?()
    }
  }

  /// Runs some work, and stops the process when the work takes longer than the limit.
  ///
  /// A limit that runs out in the moment in which the work ends does not hit the work after it.
  func within<Result: Sendable>(
    _ limit: Duration, isolation: isolated (any Actor)? = #isolation, work: () async -> Result
  ) async -> Result {
    let watchdog = watch(limit)
    let result = await work()
    watchdog.cancel()
    state.withLock { $0.ticket += 1 }
    return result
  }

  /// Stops the process when the limit has run out, unless the watch is cancelled before.
  func watch(_ limit: Duration) -> Task<Void, Never> {
    let ticket = state.withLock { state in
      state.ticket += 1
      return state.ticket
    }
    return Task {
      guard (try? await Task.sleep(for: limit)) != nil else { return }
      self.stop(.timedOut(limit), ifAt: ticket)
    }
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
  /// A program in a process group of its own, so that what it starts is stopped with it, and which
  /// the system ends when Lectern ends, however that comes about.
  ///
  /// A program that reads its input learns of Lectern's end by itself; one that hangs, was stopped, or
  /// is at work for minutes does not. `setpriv` asks the system for the signal and becomes the
  /// program; the one thread that starts processes lives as long as Lectern does.
  static func ownGroup(
    _ location: String, _ arguments: [String], _ environment: [String: String],
    in directory: String?
  ) -> Configuration {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)
    ]
    let variables = environment.sorted { $0.key < $1.key }.map { name, value in
      (Environment.Key(stringLiteral: name), String?.some(value))
    }
    var location = location
    var arguments = arguments
    if let keeper {
      arguments = ["--pdeathsig", "KILL", "--", location] + arguments
      location = keeper
    }
    return Configuration(
      executable: .path(FilePath(location)), arguments: Arguments(arguments),
      environment: .inherit.updating(Dictionary(variables) { first, _ in first }),
      workingDirectory: directory.map { FilePath($0) }, platformOptions: options)
  }
}

/// The program that ties another to Lectern's life: a part of every Debian.
private let keeper = Program.locate("setpriv", onPath: "/usr/bin:/bin")

extension ProcessFailure.Code {
  /// How a process ended that nobody stopped.
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
