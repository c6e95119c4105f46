import Diagnostics
import EditionKit
import FileKit
import Foundation
import LMSEdition
import LessonModel
import Publishing

extension PackCommand {
  /// Packs books and packages for learning platforms: as they are published, or made now.
  /// - Returns: What was packed; nil if the course has errors, which were reported.
  func pack(
    _ wanted: [EditionName], _ choices: PackChoices, of project: Project, into folder: String,
    _ console: Console
  ) async throws(PublishFailure) -> [Packer.Made]? {
    // What is published has the parts that the course asks for, and no others.
    if parts.isEmpty, choices == PackChoices(),
      let made = try packPublished(wanted, of: project, into: folder, console)
    {
      return made
    }
    guard try await make(wanted, choices, of: project, console) else { return nil }
    let lock = try takeLock(of: project, console)
    defer { withExtendedLifetime(lock) {} }
    let made = try PublishedFolder(at: project.books, of: project)
    return try Packer.copy(wanted, from: made, of: project, into: folder)
  }

  /// Packs what is published; nil if it is not there, or if the course has changed since.
  private func packPublished(
    _ wanted: [EditionName], of project: Project, into folder: String, _ console: Console
  ) throws(PublishFailure) -> [Packer.Made]? {
    let lock = try takeLock(of: project, console)
    defer { withExtendedLifetime(lock) {} }
    guard let published = try? PublishedFolder(at: project.output, of: project),
      published.newer.isEmpty
    else { return nil }
    let there = Set(published.publication.files.map(\.edition))
    guard wanted.allSatisfy(there.contains) else { return nil }
    return try Packer.copy(wanted, from: published, of: project, into: folder)
  }

  /// Makes them in the project's own folder for that; returns false if the course has errors.
  private func make(
    _ wanted: [EditionName], _ choices: PackChoices, of project: Project, _ console: Console
  ) async throws(PublishFailure) -> Bool {
    try await PackageMaker(project: project, patience: patience(console)).make(
      (Editions.books(alsoOf: parts) + Editions.platforms(choices.platforms)
        + Editions.imported(choices.libraries) + Editions.decks)
        .filter { wanted.contains(type(of: $0).name) }, console)
  }

  func takeLock(of project: Project, _ console: Console) throws(PublishFailure) -> FolderLock {
    try project.takeLock(patience(console))
  }

  private func patience(_ console: Console) -> Patience {
    noWait
      ? .none
      : .wait { _ in
        console.report("Waiting for another run of Lectern that publishes this course …")
      }
  }
}

/// Makes what is only made on request, in the project's own folder for that.
struct PackageMaker {
  var project: Project
  var patience: Patience

  /// Returns false if the course has errors, which were reported.
  func make(_ editions: [any Edition], _ console: Console) async throws(PublishFailure) -> Bool {
    let line = ProgressLine(console: console)
    var request = PublicationRequest(
      check: CheckRequest(
        project: project, installation: try .locate(program: "/proc/self/exe"),
        editions: editions, knownEditions: Editions.known, rules: Editions.rules,
        sourceDateEpoch: try SourceDate.epoch(),
        width: ProcessInfo.processInfo.activeProcessorCount, generator: Version.generator),
      store: FolderStore(at: project.books, of: project, patience: patience),
      output: project.books,
      cacheLimit: try UserSettings.load().cacheLimit?.bytes
        ?? PublicationRequest.standardCacheLimit,
      reports: false, patience: patience, progress: { line.report($0) })
    request.elsewhere = Editions.site
    let result = try await Publisher.publish(request)
    line.finish()
    let printer = TerminalPrinter(sources: result.sources, isColored: console.colorsErrors)
    if !result.diagnostics.isEmpty {
      console.report(painted: printer.print(result.diagnostics).trimmingLastLineBreak)
    }
    return result.published != nil
  }
}
