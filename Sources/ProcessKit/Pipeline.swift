import Subprocess
import SystemPackage

extension Program {
  /// Runs the program twice, side by side: what the first run writes, the second reads.
  ///
  /// Each run is supervised as one alone is. If both fail, the failure of the second is thrown: the
  /// first cannot continue without a reader.
  ///
  /// - Parameters:
  ///   - arguments: The arguments of the first run.
  ///   - next: The arguments of the second run.
  ///   - input: What the first run reads on its standard input.
  ///   - timeLimit: How long each may take.
  /// - Returns: What the second run wrote.
  /// - Throws: `ProcessFailure`, when one could not be started or did not succeed.
  package func run(
    _ arguments: [String], into next: [String], input: [UInt8] = [], timeLimit: Duration
  ) async throws(ProcessFailure) -> ProcessOutput {
    guard location != nil else { throw ProcessFailure(.notFound, of: self) }
    // No other program that Lectern starts may hold the pipe open.
    guard let pipe = try? FileDescriptor.pipe(options: .closeOnExec) else {
      throw ProcessFailure(.notStarted, of: self)
    }
    async let first = result {
      () async throws(ProcessFailure) in
      try await supervised(arguments, timeLimit: timeLimit) {
        await Self.outcome(of: $0, input, to: pipe.writeEnd, $1)
      }
    }
    let output = try await supervised(next, timeLimit: timeLimit) {
      await Self.outcome(of: $0, from: pipe.readEnd, $1)
    }
    _ = try await first.get()
    return output
  }

  /// An `async let` knows no typed failures.
  private func result(
    _ work: () async throws(ProcessFailure) -> ProcessOutput
  ) async -> Result<ProcessOutput, ProcessFailure> {
    do {
      return .success(try await work())
    } catch {
      return .failure(error)
    }
  }

  private static func outcome(
    of configuration: Configuration, _ input: [UInt8], to writing: FileDescriptor,
    _ handle: ProcessHandle
  ) async -> Result<ProcessOutput, Ending> {
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter,
        output: .fileDescriptor(writing, closeAfterSpawningProcess: true), error: .sequence
      ) { execution in
        handle.started(execution)
        defer { handle.ended() }
        async let messages = Tail.read(execution.standardError, limit: 1 << 16)
        await feed(input, to: execution.standardInputWriter)
        return ProcessOutput(output: [], messages: await messages)
      }
      return handle.judge(result.closureResult, result.terminationStatus)
    } catch {
      return .failure(Ending(code: .init(notRun: error), messages: "\(error)"))
    }
  }

  private static func outcome(
    of configuration: Configuration, from reading: FileDescriptor, _ handle: ProcessHandle
  ) async -> Result<ProcessOutput, Ending> {
    do {
      let result = try await Subprocess.run(
        configuration, input: .fileDescriptor(reading, closeAfterSpawningProcess: true),
        output: .sequence, error: .sequence
      ) { execution in
        handle.started(execution)
        defer { handle.ended() }
        async let messages = Tail.read(execution.standardError, limit: 1 << 16)
        let output = await collect(execution.standardOutput, outputLimit, handle)
        return ProcessOutput(output: output, messages: await messages)
      }
      return handle.judge(result.closureResult, result.terminationStatus)
    } catch {
      return .failure(Ending(code: .init(notRun: error), messages: "\(error)"))
    }
  }
}
