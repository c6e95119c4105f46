import FileKit
import Foundation
import ProcessKit

/// A run's turn at a target: nobody else deploys there meanwhile, as far as that can be known of a place
/// that has no locks.
///
/// A run writes down at the target that it is at work, looks whether that is still so before each step,
/// and counts while it lives. Another one waits as long as somebody counts; a run of the same machine is
/// known to live or not.
actor DeployTurn {
  private let carrier: any Carrier
  private let scratch: ScratchPlace
  private let timing: DeployTiming
  private(set) var record: DeployRecord

  /// When the turn was last seen to be this run's.
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

  /// What the target holds, once no other run is at work there.
  ///
  /// `waits` is called once, if that takes a while; without it, a run that may be at work is a failure.
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
      // Of another machine nothing is known but that its run counts.
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

  /// Begins: from here on, what is pending is not trusted.
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

  /// Does some work, and counts meanwhile.
  ///
  /// A machine that slept may have lost its turn without a chance to count.
  func whileAlive(
    _ work: @Sendable () async throws(DeployFailure) -> Void
  ) async throws(DeployFailure) {
    if .now - confirmed > timing.beat / 2 { try await confirm() }
    let counting = Task {
      while (try? await Task.sleep(for: timing.beat)) != nil {
        guard (try? await confirm()) != nil else { break }
        record.run?.beat += 1
        // Not broken off when the work is done: a record that is cut off is nobody's. If this fails, so
        // does the work.
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

  /// Ends: the record goes, or holds only what is needed later.
  func end(_ change: (inout DeployRecord) -> Void) async throws(DeployFailure) {
    change(&record)
    record.run = nil
    let isKept = !record.own.isEmpty
    try await carrier.tidy(keepingRecord: isKept)
    // Last: the next run looks at nothing else.
    if isKept { try await write() }
  }

  /// Leaves early: others need not wait to find that out.
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
      "Another run of Lectern is deploying to the same target, since \(run.since). Wait for it to finish, or leave "
        + "out --no-wait: then this one waits, or goes on where a run that has died stopped.")
  }
}
