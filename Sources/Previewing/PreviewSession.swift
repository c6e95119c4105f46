import Diagnostics
import EditionKit
import Foundation
import JSONKit
import LessonModel
import Publishing
import ServerKit
import Synchronization
import WatchKit

/// One preview: what is shown, who looks at it, and what is being made.
final class PreviewSession: Sendable {
  private struct State {
    /// How often the publication has changed.
    var number = 0

    /// How often something in the project has changed.
    var changes = 0
    var live: LivePublication?
    var site: PreviewSite?

    /// Whether pages that nobody looks at are still to be made.
    var isPartial = false

    /// Whether the editions that follow the pages are still to be made.
    var isBehind = false

    /// The lessons whose recordings somebody waits for, and those who wait.
    var wanted: [LessonID] = []
    var waiting: [CheckedContinuation<Void, Never>] = []
    var isClosed = false
  }

  private let request: PreviewRequest
  private let report: @Sendable (PreviewEvent) async -> Void
  private let hub = EventHub()
  private let state = Mutex(State())

  /// Wakes those who wait for the server, and for work.
  private let (starts, start) = AsyncStream<LivePublication>.makeStream()
  private let (signals, signal) = AsyncStream<Void>.makeStream(
    bufferingPolicy: .bufferingNewest(1))

  /// How long nothing may change before what takes long is begun: it would slow down the next change.
  private static let pause = Duration.milliseconds(400)

  init(_ request: PreviewRequest, report: @escaping @Sendable (PreviewEvent) async -> Void) {
    self.request = request
    self.report = report
  }

  // MARK: The server

  /// Begins, now that the port is known.
  func begin(port: Int) {
    let host = request.network ?? "127.0.0.1"
    let address = "http://\(host):\(port)/"
    var check = request.check
    check.site = SiteAddress(address)
    let live = LivePublication(
      check, first: request.pages, desk: "preview-\(ProcessInfo.processInfo.processIdentifier)")
    let names = ["localhost", "127.0.0.1", "[::1]"] + (request.network.map { [$0] } ?? [])
    let site = PreviewSite(
      live: live, hosts: HostCheck(names: names, port: port), address: address,
      make: { [weak self] path, file in await self?.make(file, at: path) },
      events: { [weak self] page in self?.events(for: page) ?? AsyncStream { $0.finish() } })
    state.withLock { state in
      state.live = live
      state.site = site
    }
    start.yield(live)
  }

  func answer(_ request: WebRequest) async -> WebAnswer {
    guard let site = state.withLock({ $0.site }) else {
      return WebAnswer(503, text: "The preview is starting: try again in a moment.")
    }
    return await site.answer(request)
  }

  /// Ends all connections that wait for something.
  func close() {
    let waiting = state.withLock { state in
      state.isClosed = true
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
    hub.close()
    signal.finish()
    start.finish()
  }

  /// Removes what the preview has laid out on the disk.
  func finish() async { await state.withLock { $0.live }?.finish() }

  // MARK: Pages

  /// Shows the course, and again whenever it changes.
  func follow(_ changes: AsyncStream<FolderChanges>) async {
    var beginnings = starts.makeAsyncIterator()
    guard let live = await beginnings.next() else { return }
    let folder = request.check.project.folder
    tell(await live.complete())
    let address = state.withLock { $0.site?.address } ?? ""
    let (errors, warnings) = totals(live.findings)
    await report(.ready(address: address, errors: errors, warnings: warnings))
    for await change in changes {
      let clock = ContinuousClock()
      let beginning = clock.now
      state.withLock { $0.changes += 1 }
      let open = hub.pages
      var different = await open.isEmpty ? live.complete() : live.refresh(showing: open)
      let places = Set(change.paths.map { "\(folder)/\($0)" })
      different.paths.formUnion(live.paths(ofFilesAt: places))
      tell(different, isPartial: !open.isEmpty)
      let findings = live.findings
      if let failure = findings.failure {
        await report(.failed(failure))
        continue
      }
      let (errors, warnings) = totals(findings)
      let time = (clock.now - beginning) / .milliseconds(1)
      await report(
        .changed(
          pages: different.paths.count, milliseconds: Int(time.rounded()), errors: errors,
          warnings: warnings))
    }
  }

  private func totals(_ findings: LiveFindings) -> (errors: Int, warnings: Int) {
    let errors = findings.diagnostics.count { $0.severity == .error }
    return (errors, findings.diagnostics.count - errors)
  }

  /// Tells every open page what is different, and wakes the work that follows.
  private func tell(_ change: LiveChange, isPartial: Bool = false, isBehind: Bool = true) {
    let live: LivePublication? = state.withLock { state in
      if !change.paths.isEmpty { state.number += 1 }
      if isPartial { state.isPartial = true }
      if isBehind { state.isBehind = true }
      return state.live
    }
    guard let live else { return }
    let changed = change.paths.map { "/\($0)" }.sorted()
    let pages = pageState(of: live)
    hub.send { Self.message(pages.json(for: $0, changed: changed)) }
    signal.yield()
  }

  private func events(for page: OutputPath) -> AsyncStream<String> {
    guard let live = state.withLock({ $0.live }) else { return AsyncStream { $0.finish() } }
    let first = Self.message(pageState(of: live).json(for: page, changed: []))
    // The recording of a page that somebody opens is made first.
    signal.yield()
    return hub.subscribe(page, first: first)
  }

  private func pageState(of live: LivePublication) -> PageState {
    PageState(
      folder: request.check.project.folder, findings: live.findings, work: live.work,
      course: live.course, number: state.withLock { $0.number },
      lesson: { live.file(at: $0)?.lesson }, page: { live.page(of: $0) })
  }

  private static func message(_ json: JSON) -> String {
    "data: \(String(decoding: json.bytes, as: UTF8.self))\n\n"
  }

  /// Sends something now and then, so that connections to browsers that have left end.
  func beat() async {
    while !Task.isCancelled {
      try? await Task.sleep(for: .seconds(10))
      hub.sendNothing()
    }
  }

  // MARK: What takes longer

  /// Makes all pages, then recordings and documents, one at a time, until the preview ends.
  func work() async {
    for await _ in signals {
      guard let live = state.withLock({ $0.live }) else { continue }
      await pause()
      await complete(live)
      guard request.check.editions.count > request.pages.count else { continue }
      while !Task.isCancelled, await workOnce(live) {}
    }
  }

  /// Waits until nothing has changed for a moment, unless somebody waits.
  private func pause() async {
    var seen = -1
    while !Task.isCancelled {
      let (number, isUrgent) = state.withLock { ($0.changes, !$0.wanted.isEmpty) }
      if isUrgent || number == seen { return }
      seen = number
      try? await Task.sleep(for: Self.pause)
    }
  }

  /// Makes the pages that nobody looks at, if they are still to be made.
  private func complete(_ live: LivePublication) async {
    let isPartial = state.withLock { state in
      defer { state.isPartial = false }
      return state.isPartial
    }
    guard isPartial else { return }
    tell(await live.complete())
  }

  /// Finds what was made before, and what is missing.
  private func catchUp(_ live: LivePublication) async {
    let isBehind = state.withLock { state in
      defer { state.isBehind = false }
      return state.isBehind
    }
    guard isBehind else { return }
    tell(await live.followUp(), isBehind: false)
    wake()
  }

  /// Makes one thing; false if there is nothing to do, or something more urgent.
  private func workOnce(_ live: LivePublication) async -> Bool {
    await complete(live)
    await catchUp(live)
    if let lesson = nextLesson(live) {
      tell(await live.record(lesson), isBehind: false)
      state.withLock { state in state.wanted.removeAll { $0 == lesson } }
      wake()
      return true
    }
    guard let path = live.nextDocument else { return false }
    _ = await live.makeDocument(at: path)
    tell(LiveChange([path]), isBehind: false)
    return true
  }

  /// The next lesson to record: one that somebody listens to, one that is open, the first.
  private func nextLesson(_ live: LivePublication) -> LessonID? {
    let missing = live.work.recordings
    guard !missing.isEmpty else { return nil }
    let wanted = state.withLock { $0.wanted }
    if let lesson = wanted.first(where: missing.contains) { return lesson }
    let open = Set(hub.pages.compactMap { live.file(at: $0)?.lesson })
    return missing.first(where: open.contains) ?? missing.first
  }

  /// Makes what somebody has opened; returns why it cannot be shown, if so.
  private func make(_ file: LiveFile, at path: OutputPath) async -> String? {
    guard let live = state.withLock({ $0.live }) else { return nil }
    if case .document = file.content { return await live.makeDocument(at: path) }
    guard live.mediaType(of: path).isAudio, let lesson = file.lesson else { return nil }
    while live.work.recordings.contains(lesson) {
      await withCheckedContinuation { done in
        let isClosed = state.withLock { state in
          guard !state.isClosed else { return true }
          if !state.wanted.contains(lesson) { state.wanted.append(lesson) }
          state.waiting.append(done)
          return false
        }
        if isClosed { done.resume() } else { signal.yield() }
      }
      if state.withLock({ $0.isClosed }) { break }
    }
    return nil
  }

  private func wake() {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }
}
