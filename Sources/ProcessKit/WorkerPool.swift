/// Some long-lived processes of one kind, which answer requests, each one at a time.
///
/// A request is a line of bytes without a line feed (JSON, by custom), and so is its answer. A
/// process is started when there is a request for it, and used again for the next. One that hangs,
/// dies or answers nonsense fails its own request only: the next one starts a new process.
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

  /// A pool that has started nothing yet.
  ///
  /// - Parameters:
  ///   - command: What starts a worker.
  ///   - width: How many workers there are at most; at least one.
  ///   - timeLimit: How long one request may take.
  ///   - startLimit: What the first request of a worker may take beyond that.
  ///   - lineLimit: How many bytes an answer may have.
  package init(
    _ command: WorkerCommand, width: Int, timeLimit: Duration,
    startLimit: Duration = .seconds(60), lineLimit: Int = 1 << 26
  ) {
    self.command = command
    turns = Turns(width)
    self.timeLimit = timeLimit
    self.startLimit = startLimit
    self.lineLimit = lineLimit
  }

  /// The answer to a request, understood.
  ///
  /// A worker whose answer is not understood is out of step and is not asked again.
  ///
  /// - Parameters:
  ///   - line: The request.
  ///   - understand: Makes a value of an answer; nil when it makes no sense.
  /// - Returns: The value.
  /// - Throws: `ProcessFailure`, when the worker could not be started, hung, died or was not
  ///   understood, and when the pool was shut down.
  package func perform<Answer: Sendable>(
    _ line: [UInt8], understand: @Sendable ([UInt8]) -> Answer?
  ) async throws(ProcessFailure) -> Answer {
    guard await turns.take() else {
      throw ProcessFailure(isShutDown ? .shutDown : .cancelled, of: command.program)
    }
    defer { turns.pass() }
    guard !isShutDown else { throw ProcessFailure(.shutDown, of: command.program) }
    while let rested = idle.popLast() {
      let answer = rested.isUsable ? await ask(rested, line, within: timeLimit) : nil
      // One that died while it rested failed nobody: another takes the request.
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

  /// Makes a value of an answer, and lets the worker rest or go.
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

  /// Ends all workers and waits until they are gone; whoever waits for an answer gets a failure.
  package func shutDown() async {
    isShutDown = true
    turns.close()
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
