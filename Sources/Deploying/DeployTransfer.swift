import Digests
import FileKit
import LessonModel
import Publishing

/// The execution of a plan.
struct DeployTransfer: Sendable {
  private let request: DeployRequest
  private let carrier: any Carrier
  private let scratch: ScratchPlace
  private let local: LocalContent
  private let plan: DeployPlan

  /// The size of one batch.
  ///
  /// When a batch has arrived, the record says so, and it is not moved again.
  private static let batchBytes = 16_000_000

  init(
    _ request: DeployRequest, _ target: TargetPlace, _ local: LocalContent, _ plan: DeployPlan
  ) {
    self.request = request
    self.local = local
    self.plan = plan
    carrier = target.carrier
    scratch = target.scratch
  }

  /// Returns what failed after the course was online; fails if it is not.
  func run(from content: TargetContent) async throws(DeployFailure) -> String? {
    let turn = DeployTurn(carrier, scratch, request.timing, record: record(over: content))
    try await turn.begin()
    do {
      try await move(in: turn)
    } catch {
      // A run that has lost its turn may no longer change the target.
      if error.code == .isBusy { throw error }
      await turn.leave()
      throw DeployFailure(
        error.code,
        "\(error)\nThe new version is not online yet. Deploy again: it continues where this run stopped."
      )
    }
    do {
      try await removeOld()
      let own = local.own
      try await turn.end { record in
        record.pending = []
        record.done = [:]
        record.own = own
      }
      return nil
    } catch {
      await turn.leave()
      return error.description
    }
  }

  /// The record with which this run begins: the files that an earlier run touched, and those that
  /// this one will touch.
  private func record(over content: TargetContent) -> DeployRecord {
    var record = content.record ?? DeployRecord(course: local.course)
    record.course = local.course
    let moved = plan.moved.filter { $0.stage != .manifest }.flatMap { $0.files.map(\.path) }
    record.pending.formUnion(record.done.keys)
    record.pending.formUnion(moved + plan.removed)
    for path in moved { record.done[path] = nil }
    // If a record could not be read, it may have named any file.
    if content.isUncertain { record.pending.formUnion(content.files.keys) }
    return record
  }

  private func move(in turn: DeployTurn) async throws(DeployFailure) {
    let all = plan.moved.flatMap(\.files)
    var progress = DeployProgress(
      files: 0, allFiles: all.count, bytes: 0, allBytes: all.reduce(0) { $0 + $1.byteCount })
    var unwritten: [DeployPlan.File] = []
    for step in plan.moved where step.stage != .manifest {
      for batch in Self.batches(of: step.files) {
        request.progress(progress)
        let size = batch.reduce(0) { $0 + $1.byteCount }
        try await turn.whileAlive { () async throws(DeployFailure) in
          try await carrier.put(batch.map(\.path), from: local.folder, byteCount: size)
        }
        progress.files += batch.count
        progress.bytes += size
        unwritten += batch
        // Moving a small batch again is faster than writing the record.
        if unwritten.reduce(0, { $0 + $1.byteCount }) >= Self.batchBytes / 2 {
          let moved = unwritten
          try await turn.note { record in
            for file in moved { record.done[file.path] = file.digest?.text }
          }
          unwritten = []
        }
      }
    }
    request.progress(progress)
    guard plan.moved.contains(where: { $0.stage == .manifest }) else { return }
    try await turn.confirm()
    var folder = local.folder
    if !local.isWhole {
      folder = try scratch.fresh("manifest")
      try files { () throws(FileFailure) in
        try FileSystem.write(local.manifest, to: "\(folder)/\(PublicationManifest.path)")
      }
    }
    try await carrier.put(
      [PublicationManifest.path], from: folder, byteCount: local.manifest.count)
  }

  private func removeOld() async throws(DeployFailure) {
    for step in plan.steps where step.stage == .oldPages {
      try await carrier.remove(step.files.map(\.path), thenEmpty: [])
    }
    let assets = plan.steps.filter { $0.stage == .oldAssets }.flatMap { $0.files.map(\.path) }
    let folders = plan.emptied(keeping: local.files)
    if !assets.isEmpty || !folders.isEmpty {
      try await carrier.remove(assets, thenEmpty: folders)
    }
  }

  /// Files in groups of some size; a large file is alone.
  private static func batches(of files: [DeployPlan.File]) -> [[DeployPlan.File]] {
    var batches: [[DeployPlan.File]] = []
    var size = 0
    for file in files {
      if batches.isEmpty || size + file.byteCount > batchBytes {
        batches.append([])
        size = 0
      }
      batches[batches.count - 1].append(file)
      size += file.byteCount
    }
    return batches
  }
}
