import Subprocess
import Synchronization

/// How a worker is started: a program that reads requests, one per line, and answers each with one
/// line, until its standard input ends.
package struct WorkerCommand: Hashable, Sendable {
  package var program: Program
  package var arguments: [String]

  /// Variables to set in addition to those that every engine gets.
  package var environment: [String: String]

  /// The folder to run in; nil for one of no other use.
  package var directory: String?

  package init(
    _ program: Program, _ arguments: [String] = [], environment: [String: String] = [:],
    in directory: String? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.directory = directory
  }
}

/// One long-lived process that answers one request at a time.
///
/// It ends when `leave` closes its input, and at the latest when Lectern ends: then its standard
/// input ends too, whatever happened to Lectern.
final class Worker: Sendable {
  typealias Answer = Result<[UInt8], ProcessFailure>

  private struct Request: Sendable {
    var line: [UInt8]
    var reply: CheckedContinuation<Answer?, Never>
  }

  /// How long a worker may take to end when it is asked to.
  private static let patience: Duration = .seconds(2)

  private let program: Program
  private let handle = ProcessHandle()
  private let requests: AsyncStream<Request>.Continuation
  private let pending = Mutex<Request?>(nil)
  private let isOver = Mutex(false)
  private let life = Mutex<Task<ProcessFailure, Never>?>(nil)

  init(_ command: WorkerCommand, lineLimit: Int) {
    program = command.program
    let (stream, requests) = AsyncStream.makeStream(of: Request.self)
    self.requests = requests
    let task = Task { await self.live(command, stream, lineLimit) }
    life.withLock { $0 = task }
  }

  /// Whether it can take another request.
  var isUsable: Bool { handle.reason == nil && !isOver.withLock { $0 } }

  /// The answer to a request, both one line; nil if the process was gone before it could take the
  /// request.
  func answer(_ line: [UInt8], within limit: Duration) async -> Answer? {
    await withTaskCancellationHandler {
      await handle.within(limit) {
        await withCheckedContinuation { reply in
          if case .terminated = requests.yield(Request(line: line, reply: reply)) {
            reply.resume(returning: nil)
          }
        }
      }
    } onCancel: {
      handle.stop(.cancelled)
    }
  }

  /// Ends the process at once.
  func stop(_ reason: ProcessFailure.Code) { handle.stop(reason) }

  /// Lets the process end, waits for that, and returns how it ended.
  @discardableResult
  func leave() async -> ProcessFailure {
    requests.finish()
    return await life.withLock { $0 }?.value ?? ProcessFailure(.shutDown, of: program)
  }

  /// Runs the process from start to end, then reports to waiting tasks how it ended.
  private func live(
    _ command: WorkerCommand, _ stream: AsyncStream<Request>, _ lineLimit: Int
  ) async -> ProcessFailure {
    var ending: ProcessFailure
    if let location = program.location {
      let scratch = ScratchFolder()
      defer { scratch.remove() }
      let configuration = Configuration.ownGroup(
        location, program, command.arguments, command.environment, in: command.directory,
        scratch: scratch)
      ending = await converse(configuration, stream, lineLimit)
    } else {
      ending = ProcessFailure(.notFound, of: program)
    }
    isOver.withLock { $0 = true }
    if let reason = handle.reason {
      ending = ProcessFailure(reason, of: program, messages: ending.messages)
    }
    requests.finish()
    let last = pending.withLock { request in
      defer { request = nil }
      return request
    }
    last?.reply.resume(returning: .failure(ending))
    for await request in stream { request.reply.resume(returning: nil) }
    return ending
  }

  private func converse(
    _ configuration: Configuration, _ stream: AsyncStream<Request>, _ lineLimit: Int
  ) async -> ProcessFailure {
    do {
      let result = try await Subprocess.run(
        configuration, input: .inputWriter, output: .sequence, error: .sequence
      ) { execution in
        handle.started(execution.processIdentifier.value) {
          try? execution.send(signal: .kill, toProcessGroup: true)
        }
        defer { handle.ended() }
        async let messages = Tail.read(execution.standardError, limit: 1 << 14)
        async let listening: Void = listen(execution.standardOutput, lineLimit)
        for await request in stream {
          pending.withLock { $0 = request }
          do {
            _ = try await execution.standardInputWriter.write(request.line + [UInt8(ascii: "\n")])
          } catch {
            // The process was gone before it could take the request.
            let untaken = pending.withLock { request in
              defer { request = nil }
              return request
            }
            untaken?.reply.resume(returning: nil)
          }
        }
        try? await execution.standardInputWriter.finish()
        let departure = handle.watch(Self.patience)
        defer { departure.cancel() }
        await listening
        return await messages
      }
      return ProcessFailure(
        .init(result.terminationStatus), of: program, messages: result.closureResult)
    } catch {
      return ProcessFailure(.init(notRun: error), of: program, messages: "\(error)")
    }
  }

  /// Hands every line to the request that waits for it, until the process closes its output.
  private func listen(_ output: SubprocessOutputSequence, _ lineLimit: Int) async {
    var lines = LineReader(output, limit: lineLimit)
    do {
      while let line = try await lines.next() {
        let request = pending.withLock { request in
          defer { request = nil }
          return request
        }
        guard let request else {
          handle.stop(.unexpectedAnswer)
          break
        }
        request.reply.resume(returning: .success(line))
      }
    } catch is LimitExceeded {
      handle.stop(.tooMuchOutput(limit: lineLimit))
    } catch {
      // The process is gone; the way it ended says why.
    }
    isOver.withLock { $0 = true }
    requests.finish()
  }
}
