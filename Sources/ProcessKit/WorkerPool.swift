/// Several long-lived processes of one kind, each of which answers one request at a time.
///
/// A request is a line of bytes without a line feed (usually JSON), and so is its answer. A process
/// is started when a request needs one, and used again for the next. If one hangs, dies or gives a
/// malformed answer, only its own request fails: the next request starts a new process.
package actor WorkerPool {
  private let command: WorkerCommand
  private let timeLimit: Duration
  private let startLimit: Duration
  private let lineLimit: Int

  private var idle: [Worker] = []
  private var busy: [Worker] = []
  private var isShutDown = false

  /// One for each worker that may be busy.
  private let turns: Turns
  private let width: Int

  /// The worker that has it collects all turns.
  private let gathering = Turns(1)

  /// A pool that has not started any process yet.
  ///
  /// - Parameters:
  ///   - command: What starts a worker.
  ///   - width: The maximum number of workers; at least one.
  ///   - timeLimit: How long one request may take.
  ///   - startLimit: How much longer the first request to a worker may take.
  ///   - lineLimit: How many bytes an answer may have.
  package init(
    _ command: WorkerCommand, width: Int, timeLimit: Duration,
    startLimit: Duration = .seconds(60), lineLimit: Int = 1 << 26
  ) {
    self.command = command
    turns = Turns(width)
    self.width = max(1, width)
    self.timeLimit = timeLimit
    self.startLimit = startLimit
    self.lineLimit = lineLimit
  }

  /// The answer to a request, decoded.
  ///
  /// A worker whose answer cannot be decoded is out of step and is not used again.
  ///
  /// - Parameters:
  ///   - line: The request.
  ///   - understand: Decodes an answer; nil if it makes no sense.
  /// - Returns: The value.
  /// - Throws: `ProcessFailure`, if the worker could not be started, hung, died or gave an answer
  ///   that cannot be decoded, or if the pool was shut down.
  package func perform<Answer: Sendable>(
    _ line: [UInt8], understand: @Sendable ([UInt8]) -> Answer?
  ) async throws(ProcessFailure) -> Answer {
    guard await turns.take() else { throw notTaken }
    let failure: ProcessFailure
    do throws(ProcessFailure) {
      defer { turns.pass() }
      return try await attempt(line, understand)
    } catch {
      failure = error
    }
    // A worker that died may have run out of memory beside others, or have been killed by mistake: its
    // request is tried once more, alone.
    guard failure.isDeath, !isShutDown else { throw failure }
    return try await performAlone(line, understand)
  }

  private var notTaken: ProcessFailure {
    ProcessFailure(isShutDown ? .shutDown : .cancelled, of: command.program)
  }

  /// Waits until no other worker is busy, and keeps it so meanwhile.
  private func performAlone<Answer: Sendable>(
    _ line: [UInt8], _ understand: @Sendable ([UInt8]) -> Answer?
  ) async throws(ProcessFailure) -> Answer {
    // One at a time gathers all turns: two would wait for each other.
    guard await gathering.take() else { throw notTaken }
    defer { gathering.pass() }
    var taken = 0
    defer { for _ in 0..<taken { turns.pass() } }
    while taken < width {
      guard await turns.take() else { throw notTaken }
      taken += 1
    }
    return try await attempt(line, understand)
  }

  private func attempt<Answer: Sendable>(
    _ line: [UInt8], _ understand: @Sendable ([UInt8]) -> Answer?
  ) async throws(ProcessFailure) -> Answer {
    guard !isShutDown else { throw ProcessFailure(.shutDown, of: command.program) }
    while let rested = idle.popLast() {
      let answer = rested.isUsable ? await ask(rested, line, within: timeLimit) : nil
      // If it died while idle, no request failed: another worker takes this one.
      if let answer { return try await settle(answer, of: rested, understand) }
      await rested.leave()
    }
    guard !isShutDown else { throw ProcessFailure(.shutDown, of: command.program) }
    let worker = Worker(command, lineLimit: lineLimit)
    let answer = await ask(worker, line, within: timeLimit + startLimit)
    if let answer { return try await settle(answer, of: worker, understand) }
    throw await worker.leave()
  }

  private func ask(_ worker: Worker, _ line: [UInt8], within limit: Duration) async -> Worker
    .Answer?
  {
    busy.append(worker)
    defer { busy.removeAll { $0 === worker } }
    return await worker.answer(line, within: limit)
  }

  /// Decodes an answer, and then keeps or ends the worker.
  private func settle<Answer: Sendable>(
    _ answer: Worker.Answer, of worker: Worker, _ understand: @Sendable ([UInt8]) -> Answer?
  ) async throws(ProcessFailure) -> Answer {
    switch answer {
    case .success(let bytes):
      if let value = understand(bytes) {
        if worker.isUsable, !isShutDown { idle.append(worker) } else { await worker.leave() }
        return value
      }
      worker.stop(.unexpectedAnswer)
      await worker.leave()
      throw ProcessFailure(
        .unexpectedAnswer, of: command.program,
        messages: String(decoding: bytes.prefix(200), as: UTF8.self))
    case .failure(let failure):
      await worker.leave()
      throw failure
    }
  }

  /// Ends all workers and waits until they are gone; requests that wait for an answer fail.
  package func shutDown() async {
    isShutDown = true
    turns.close()
    gathering.close()
    for worker in busy { worker.stop(.shutDown) }
    let leaving = idle + busy
    idle = []
    await withTaskGroup(of: Void.self) { group in
      for worker in leaving { group.addTask { await worker.leave() } }
    }
  }

  deinit {
    for worker in idle { worker.stop(.shutDown) }
  }
}
