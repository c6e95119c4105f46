import Subprocess

/// The output of a program that ran once and succeeded.
package struct ProcessOutput: Hashable, Sendable {
  /// Its standard output.
  package var output: [UInt8]

  /// The end of its standard error: whole lines, at most 64 KiB.
  package var messages: String
}

extension Program {
  /// Runs the program once, to its end.
  ///
  /// Success is exit code 0. A program that does not finish in time, or whose task is canceled, is
  /// killed with everything that it started, and no process is left running.
  ///
  /// - Parameters:
  ///   - arguments: The arguments, as the program receives them; no shell is involved.
  ///   - input: What it reads on its standard input.
  ///   - environment: Variables to set in addition to those that every engine gets.
  ///   - directory: The folder to run in; nil for one of no other use.
  ///   - timeLimit: How long it may take.
  ///   - outputLimit: How many bytes it may write to its standard output.
  /// - Returns: What it wrote.
  /// - Throws: `ProcessFailure`, when it could not be started or did not succeed.
  package func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
    in directory: String? = nil, timeLimit: Duration, outputLimit: Int = Program.outputLimit
  ) async throws(ProcessFailure) -> ProcessOutput {
    try await supervised(arguments, environment, in: directory, timeLimit: timeLimit) {
      await Self.outcome(of: $0, input, outputLimit, $1)
    }
  }

  /// How many bytes a program may write to its standard output, unless its caller says otherwise.
  package static let outputLimit = 1 << 30

  /// Runs the program as `work` does, in a scratch folder of its own, and stops it if it takes too
  /// long or its task is canceled.
  func supervised(
    _ arguments: [String], _ environment: [String: String] = [:], in directory: String? = nil,
    timeLimit: Duration,
    _ work: (Configuration, ProcessHandle) async -> Result<ProcessOutput, Ending>
  ) async throws(ProcessFailure) -> ProcessOutput {
    guard let location else { throw ProcessFailure(.notFound, of: self) }
    let scratch = ScratchFolder()
    defer { scratch.remove() }
    let configuration = Configuration.ownGroup(
      location, self, arguments, environment, in: directory, scratch: scratch)
    let handle = ProcessHandle()
    let outcome = await withTaskCancellationHandler {
      await handle.within(timeLimit) { await work(configuration, handle) }
    } onCancel: {
      handle.stop(.cancelled)
    }
    switch outcome {
    case .success(let result): return result
    case .failure(let ending):
      throw ProcessFailure(handle.reason ?? ending.code, of: self, messages: ending.messages)
    }
  }

  /// How a program ended that gave no result.
  struct Ending: Error {
    var code: ProcessFailure.Code
    var messages = ""
  }

  private static func outcome(
    of configuration: Configuration, _ input: [UInt8], _ outputLimit: Int, _ handle: ProcessHandle
  ) async -> Result<ProcessOutput, Ending> {
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        handle.started(execution)
        defer { handle.ended() }
        async let messages = Tail.read(execution.standardError, limit: 1 << 16)
        async let feeding: Void = feed(input, to: execution.standardInputWriter)
        let output = await collect(execution.standardOutput, outputLimit, handle)
        await feeding
        return ProcessOutput(output: output, messages: await messages)
      }
      return handle.judge(result.closureResult, result.terminationStatus)
    } catch {
      return .failure(Ending(code: .init(notRun: error), messages: "\(error)"))
    }
  }

  /// A program does not have to read all of its input: unread input is not a failure.
  static func feed(_ input: [UInt8], to writer: StandardInputWriter) async {
    if !input.isEmpty { _ = try? await writer.write(input) }
    try? await writer.finish()
  }

  static func collect(
    _ stream: SubprocessOutputSequence, _ limit: Int, _ handle: ProcessHandle
  ) async -> [UInt8] {
    var output: [UInt8] = []
    do {
      for try await buffer in stream {
        guard output.count + buffer.count <= limit else {
          handle.stop(.tooMuchOutput(limit: limit))
          break
        }
        buffer.withUnsafeBytes { output.append(contentsOf: $0) }
      }
    } catch {
      // The process was stopped while it wrote; the way it ended says why.
    }
    return output
  }
}

extension ProcessHandle {
  /// Records that a program runs.
  func started<Input, Output, Failure>(_ execution: Execution<Input, Output, Failure>) {
    started(execution.processIdentifier.value) {
      try? execution.send(signal: .kill, toProcessGroup: true)
    }
  }

  /// The result of a program that has ended: its output, unless it failed or was stopped.
  func judge(
    _ output: ProcessOutput, _ status: TerminationStatus
  ) -> Result<ProcessOutput, Program.Ending> {
    if reason == nil, status.isSuccess { return .success(output) }
    return .failure(Program.Ending(code: .init(status), messages: output.messages))
  }
}
