import FileKit
import Publishing

/// Puts a publication online: compares its manifest with the one at the target, and moves what
/// differs in an order in which nothing is ever missing for visitors and subscribers.
///
/// A run that is interrupted at any point leaves a site that works, and a record of the files that
/// it touched. The next run continues from there.
package struct Deployer: Sendable {
  private let request: DeployRequest
  private let target: TargetPlace

  /// Deploys, or says with `isDryRun` what that would do.
  package static func deploy(_ request: DeployRequest) async throws(DeployFailure) -> DeployOutcome
  {
    let lock = try publishing { () throws(PublishFailure) in
      try request.project.takeLock(request.patience)
    }
    defer { withExtendedLifetime(lock) {} }
    let published = try publishing { () throws(PublishFailure) in
      try PublishedFolder(at: request.output, of: request.project)
    }
    let scratch = ScratchPlace(folder: "\(request.project.folder)/.lectern/deploy")
    defer { try? FileSystem.remove(scratch.folder) }
    let deployer = Deployer(
      request: request, target: try TargetPlace(request, from: published.path, scratch))
    var outcome = try await deployer.deploy(LocalContent(published, except: request.except))
    outcome.newer = published.newer
    outcome.links = published.links
    return outcome
  }

  private func deploy(_ local: LocalContent) async throws(DeployFailure) -> DeployOutcome {
    // If there is a lock, another run may still change this before the lock is taken, so it is not
    // a reason to refuse.
    let isLocked = target.folder != nil && !request.isDryRun
    var (content, outcome) = try await look(local, refusing: !isLocked)
    if request.isDryRun { return outcome }
    if !needsWork(content, outcome) {
      target.removeLeftLock()
      return outcome
    }
    // In a folder on this machine, the lock keeps every other run from having the turn, even for an
    // instant.
    let lock = try target.lock(waits: request.waits != nil)
    defer { withExtendedLifetime(lock) {} }
    if isLocked {
      (content, outcome) = try await look(local, refusing: true)
      if !needsWork(content, outcome) { return outcome }
    }
    if let confirms = request.confirms, outcome.plan.removesMuch,
      !confirms(outcome.plan.removed.count, outcome.plan.known)
    {
      throw DeployFailure(.declined, "Nothing was changed.")
    }
    let transfer = DeployTransfer(request, target, local, outcome.plan)
    outcome.leftover = try await transfer.run(from: content)
    return outcome
  }

  /// The content of the target, and what is to be done.
  private func look(_ local: LocalContent, refusing: Bool) async throws(DeployFailure) -> (
    TargetContent, DeployOutcome
  ) {
    let content =
      request.isDryRun
      ? try await TargetContent.of(target.carrier)
      : try await DeployTurn.content(target.carrier, request.timing, waits: request.waits)
    if refusing { try await refuse(content, local) }
    let plan = DeployPlan(
      local.files, manifest: local.manifest, to: content, all: request.all)
    return (
      content,
      DeployOutcome(
        plan: plan, isResumed: content.record.map { !$0.isClean } ?? false, newer: [], links: [],
        kept: local.kept)
    )
  }

  private func needsWork(_ content: TargetContent, _ outcome: DeployOutcome) -> Bool {
    !outcome.plan.isEmpty || outcome.isResumed || content.isUncertain
  }

  /// Refuses to replace files that are not the course's own.
  private func refuse(_ content: TargetContent, _ local: LocalContent) async throws(DeployFailure) {
    if let publication = content.publication, publication.version > PublicationManifest.version {
      throw DeployFailure(
        .usage,
        "What is at \(request.target) was made by a newer version of Lectern. Nothing there was changed. Update Lectern, then deploy again."
      )
    }
    if request.replaces { return }
    if let course = content.course, course != local.course {
      throw DeployFailure(
        .usage,
        "\(request.target) contains another course, “\(course)”. Nothing there was changed. Choose another target, or replace that course with --replace."
      )
    }
    if content.isKnown { return }
    let names = local.files.map(\.path).filter { !$0.contains("/") && !$0.contains("\n") }
    let taken = try await target.carrier.existing(among: names + [PublicationManifest.path])
    guard taken.isEmpty else {
      let shown = taken.prefix(3).joined(separator: ", ")
      throw DeployFailure(
        .usage,
        "\(request.target) contains files that Lectern did not put there and that it would replace: \(shown)\(taken.count > 3 ? ", …" : ""). Nothing there was changed. Choose another target, or replace them with --replace."
      )
    }
  }
}

/// Turns a failure of the publisher into a ``DeployFailure``.
func publishing<Value: ~Copyable>(
  _ body: () throws(PublishFailure) -> Value
) throws(DeployFailure) -> Value {
  do {
    return try body()
  } catch {
    throw DeployFailure(error)
  }
}

extension DeployPlan {
  /// Whether so many files are removed that it may be a mistake: more than half of those at the
  /// target.
  var removesMuch: Bool { removed.count > 10 && removed.count * 2 > known }
}
