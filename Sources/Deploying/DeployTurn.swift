import FileKit
import Foundation
import ProcessKit

/// A run's turn at a target: no other run deploys there at the same time, as far as that is
/// possible at a place without locks.
///
/// A run writes a record to the target, checks before each step that the record is still its own,
/// and increases a number in it while it lives. Another run waits as long as that number changes.
/// On the same machine, it can see whether the run still lives.
actor DeployTurn {
  private let carrier: any Carrier
  private let scratch: ScratchPlace
  private let timing: DeployTiming
  private(set) var record: DeployRecord

  /// When this run last checked that the turn was its own.
  private var confirmed = ContinuousClock.now

  init(
    _ carrier: any Carrier, _ scratch: ScratchPlace, _ timing: DeployTiming, record: DeployRecord
  ) {
    self.carrier = carrier
    self.scratch = scratch
    self.timing = timing
    self.record = record
    let identity = ProcessIdentity.current
    self.record.run = DeployRecord.Run(
      id: UUID().uuidString, machine: identity.machine, process: identity.number,
      start: identity.start, since: Date().formatted(.iso8601))
  }

  /// The content of the target, once no other run is at work there.
  ///
  /// `waits` is called once if that takes a while. Without it, the method fails if another run may
  /// be at work.
  static func content(
    _ carrier: any Carrier, _ timing: DeployTiming, waits: (@Sendable (_ since: String) -> Void)?
  ) async throws(DeployFailure) -> TargetContent {
    var content = try await TargetContent.of(carrier)
    var waited = Duration.zero
    var hasSaid = false
    while let run = content.record?.run, run.identity.isRunning != false, waited < timing.patience {
      guard let waits else { throw .busy(run) }
      if !hasSaid { waits(run.since) }
      hasSaid = true
      do { try await Task.sleep(for: timing.poll) } catch { throw .busy(run) }
      // A run on another machine can only be seen by its number.
      if run.identity.isRunning == nil { waited += timing.poll }
      content = try await TargetContent.of(carrier)
      if content.record?.run != run { waited = .zero }
    }
    return content
  }

  /// Writes the record to the target, and makes sure that it is this run's.
  func note(_ change: (inout DeployRecord) -> Void) async throws(DeployFailure) {
    change(&record)
    try await confirm()
    try await write()
  }

  /// Begins: from now on, other runs do not trust pending files.
  func begin() async throws(DeployFailure) {
    try await write()
    try await confirm()
  }

  /// Makes sure that the turn is still this run's.
  func confirm() async throws(DeployFailure) {
    let there = try await carrier.fetch([DeployRecord.path])[DeployRecord.path]
    guard let there, let run = DeployRecord(there)?.run, run.id == record.run?.id else {
      throw DeployFailure(
        .isBusy,
        "Another run of Lectern has begun to deploy to the same target. Wait for it to finish, then run this again."
      )
    }
    confirmed = .now
  }

  /// Does some work, and increases the number in the record meanwhile.
  ///
  /// A machine that slept may have lost its turn.
  func whileAlive(
    _ work: @Sendable () async throws(DeployFailure) -> Void
  ) async throws(DeployFailure) {
    if .now - confirmed > timing.beat / 2 { try await confirm() }
    let counting = Task {
      while (try? await Task.sleep(for: timing.beat)) != nil {
        guard (try? await confirm()) != nil else { break }
        record.run?.beat += 1
        // Not canceled when the work is done, because an incomplete record belongs to no run. If
        // this fails, so does the work.
        await Task { try? await write() }.value
      }
    }
    defer { counting.cancel() }
    do {
      try await work()
    } catch {
      counting.cancel()
      await counting.value
      throw error
    }
    counting.cancel()
    await counting.value
  }

  /// Ends: removes the record, or keeps in it only what is needed later.
  func end(_ change: (inout DeployRecord) -> Void) async throws(DeployFailure) {
    change(&record)
    record.run = nil
    let isKept = !record.own.isEmpty
    try await carrier.tidy(keepingRecord: isKept)
    // This comes last, because the next run reads nothing else.
    if isKept { try await write() }
  }

  /// Gives up the turn early, so that other runs need not wait.
  func leave() async {
    guard (try? await confirm()) != nil else { return }
    record.run = nil
    try? await write()
  }

  private func write() async throws(DeployFailure) {
    let folder = try scratch.fresh("record")
    let bytes = record.bytes
    try files { () throws(FileFailure) in
      try FileSystem.makeFolder("\(folder)/\(DeployRecord.folder)")
      try FileSystem.write(bytes, to: "\(folder)/\(DeployRecord.path)")
    }
    try await carrier.put([DeployRecord.path], from: folder, byteCount: bytes.count)
  }
}

/// How runs find out about each other.
package struct DeployTiming: Sendable {
  /// How often a run that is at work says so.
  package var beat: Duration

  /// How often one that waits looks.
  package var poll: Duration

  /// How long a run may be silent before it counts as dead.
  package var patience: Duration

  package init(
    beat: Duration = .seconds(60), poll: Duration = .seconds(10), patience: Duration = .seconds(180)
  ) {
    self.beat = beat
    self.poll = poll
    self.patience = patience
  }
}

extension DeployFailure {
  fileprivate static func busy(_ run: DeployRecord.Run) -> DeployFailure {
    DeployFailure(
      .isBusy,
      "Another run of Lectern is deploying to the same target, since \(run.since). Wait for it to finish, or run "
        + "this again without --no-wait: then Lectern waits for you, and continues the other run if it has died."
    )
  }
}
