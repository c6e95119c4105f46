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
    in directory: String? = nil, timeLimit: Duration, outputLimit: Int = 1 << 30
  ) async throws(ProcessFailure) -> ProcessOutput {
    guard let location else { throw ProcessFailure(.notFound, of: self) }
    let scratch = ScratchFolder()
    defer { scratch.remove() }
    let configuration = Configuration.ownGroup(
      location, self, arguments, environment, in: directory, scratch: scratch)
    let handle = ProcessHandle()
    let outcome = await withTaskCancellationHandler {
      await handle.within(timeLimit) {
        await Self.outcome(of: configuration, input, outputLimit, handle)
      }
    } onCancel: {
      handle.stop(.cancelled)
    }
    switch outcome {
    case .success(let result): return result
    case .failure(let ending):
      throw ProcessFailure(handle.reason ?? ending.code, of: self, messages: ending.messages)
    }
  }

  private struct Ending: Error {
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
        handle.started(execution.processIdentifier.value) {
          try? execution.send(signal: .kill, toProcessGroup: true)
        }
        defer { handle.ended() }
        async let messages = Tail.read(execution.standardError, limit: 1 << 16)
        async let feeding: Void = feed(input, to: execution.standardInputWriter)
        let output = await collect(execution.standardOutput, outputLimit, handle)
        await feeding
        return ProcessOutput(output: output, messages: await messages)
      }
      let output = result.closureResult
      if handle.reason == nil, result.terminationStatus.isSuccess { return .success(output) }
      return .failure(Ending(code: .init(result.terminationStatus), messages: output.messages))
    } catch {
      return .failure(Ending(code: .init(notRun: error), messages: "\(error)"))
    }
  }

  /// A program does not have to read all of its input: unread input is not a failure.
  private static func feed(_ input: [UInt8], to writer: StandardInputWriter) async {
    if !input.isEmpty { _ = try? await writer.write(input) }
    try? await writer.finish()
  }

  private static func collect(
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
