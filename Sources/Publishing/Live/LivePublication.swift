import CacheKit
import Diagnostics
package import EditionKit
import FileKit
package import LessonModel
import Synchronization

/// A course as it is right now: pages in memory, and what takes longer when it is wanted.
///
/// ``refresh(showing:)`` reads the course again and makes the pages that are open, ``complete()`` makes
/// all pages. Recordings and documents follow one at a time (``record(_:)``, ``makeDocument(at:)``), and
/// come from the cache if they were made before. An error in the course keeps the files that there were.
///
/// Files can be asked for at any time, from many tasks; only one task at a time refreshes or records.
package final class LivePublication: Sendable {
  struct State {
    var live: LiveCourse?

    /// How often the course was replaced.
    var number = 0

    /// How often reading it has begun: what was begun earlier must not replace what was begun later.
    var readings = 0
    var files: [EditionName: [OutputPath: LiveFile]] = [:]
    var mediaTypes: [OutputPath: MediaType] = [:]
    var pages: [LessonID: OutputPath] = [:]
    var recordings = CourseRecordings()
    var findings = LiveFindings()

    /// What making recordings and documents has shown.
    var later: [Diagnostic] = []
    var work = LiveWork()

    /// Lessons without anything to hear, and documents that cannot be made: not tried again before
    /// the course changes.
    var silent: Set<LessonID> = []
    var unmade: Set<OutputPath> = []
  }

  let state = Mutex(State())
  let request: PublicationRequest
  let cache: Cache
  private let desk: String
  private let memory = CheckMemory()

  /// The editions that are made at once; the others follow.
  let first: [EditionName]

  /// - Parameters:
  ///   - check: What is checked; its editions are the ones to make, and its site is where they are
  ///     served.
  ///   - first: The editions that are made whenever something changes; the others follow.
  ///   - desk: The name of a folder under `.lectern/` that only this process uses.
  package init(_ check: CheckRequest, first: [EditionName], desk: String) {
    self.first = first
    request = PublicationRequest(check: check, store: NoStore(), output: "")
    cache = Cache(at: check.project.cache)
    self.desk = desk
  }

  /// Ends what was started for documents.
  package func finish() async {
    let live = state.withLock { $0.live }
    await live?.typesetting.finish()
  }

  // MARK: What there is

  /// The file at a path; nil if the publication has none.
  package func file(at path: OutputPath) -> LiveFile? {
    state.withLock { state in
      for files in state.files.values {
        if let file = files[path] { return file }
      }
      return nil
    }
  }

  /// Whether an edition says that it makes a file, also if that has not been made yet.
  package func isOffered(_ path: OutputPath) -> Bool {
    state.withLock { $0.mediaTypes[path] != nil }
  }

  /// The media type of a file: what its edition says, or what its name says.
  package func mediaType(of path: OutputPath) -> MediaType {
    state.withLock { $0.mediaTypes[path] } ?? MediaType(fileName: path.name)
  }

  /// The page of a lesson.
  package func page(of lesson: LessonID) -> OutputPath? { state.withLock { $0.pages[lesson] } }

  /// The files whose content is that of files on this machine.
  package func paths(ofFilesAt places: Set<String>) -> Set<OutputPath> {
    let files = state.withLock { $0.files }
    var paths: Set<OutputPath> = []
    for (path, file) in files.values.joined() {
      if case .disk(let place) = file.content, places.contains(place) { paths.insert(path) }
    }
    return paths
  }

  package var findings: LiveFindings {
    state.withLock { state in
      var findings = state.findings
      findings.diagnostics += state.later
      return findings
    }
  }

  package var work: LiveWork { state.withLock { $0.work } }

  /// The course as it was last published; nil before the first time.
  package var course: Course? { state.withLock { $0.live?.checked.course } }

  // MARK: Pages

  /// Reads and checks the course, and makes the pages that somebody looks at, unless it has an error.
  ///
  /// What is the same as before is not looked at again; so ``complete()`` has to follow.
  package func refresh(showing pages: Set<OutputPath>) async -> LiveChange {
    await refresh(only: pages)
  }

  /// Reads and checks the course, and makes all its pages, unless it has an error.
  package func complete() async -> LiveChange {
    memory.forgetFindings()
    return await refresh(only: nil)
  }

  private func refresh(only pages: Set<OutputPath>?) async -> LiveChange {
    let reading = state.withLock { state in
      state.readings += 1
      return state.readings
    }
    do throws(PublishFailure) {
      let courseFiles = CourseFiles(
        in: request.project.lessons, index: request.project.lessonIndex)
      var checked = try await Checker.check(request.check, memory: memory)
      var findings = LiveFindings()
      findings.diagnostics = checked.diagnostics
      let shown = Set(checked.diagnostics.flatMap(\.spans).map(\.path))
      findings.sources = checked.sources.filter { shown.contains($0.path) }
      guard !checked.diagnostics.containsError else {
        state.withLock { state in
          if state.readings == reading { state.findings = findings }
        }
        return LiveChange()
      }
      findings.isCurrent = true
      let shelf = SourceShelf(keeping: checked.sources)
      checked.sources = []
      checked.context.conversions.code = try await ConversionStage(request.installation, cache)
        .code(of: checked.course, width: request.width)
      let live = LiveCourse(
        checked, courseFiles,
        TypesetStage(
          request, checked, shelf, courseFiles, cache, desk: "\(desk)-\(reading)"), cache)
      return await replace(live, findings, only: pages, reading)
    } catch {
      state.withLock { state in
        guard state.readings == reading else { return }
        state.findings.failure = error.message
        state.findings.isCurrent = false
      }
      return LiveChange()
    }
  }

  /// Makes the pages of a course that was read, and puts them in place; `only` some, if they are given.
  private func replace(
    _ live: LiveCourse, _ findings: LiveFindings, only pages: Set<OutputPath>?, _ reading: Int
  ) async -> LiveChange {
    let recordings = state.withLock { state in
      var recordings = state.recordings
      let lessons = Set(live.checked.course.lessons.map(\.id))
      recordings.filter { lessons.contains($0.lesson) }
      return recordings
    }
    let quick = request.editions.filter { first.contains(type(of: $0).name) }
    let made = await live.files(
      of: quick, among: request.editions, with: recordings, only: pages)
    let replaced: (LiveCourse?, LiveChange)? = state.withLock { state in
      guard state.readings == reading else { return nil }
      let old = state.live
      state.live = live
      state.number += 1
      state.recordings = recordings
      state.findings = findings
      state.later = []
      state.mediaTypes = made.mediaTypes
      state.pages = made.pages
      (state.silent, state.unmade) = ([], [])
      return (old, Self.put(made.files, into: &state.files, isPart: pages != nil))
    }
    guard let (old, change) = replaced else { return LiveChange() }
    await old?.typesetting.finish()
    return change
  }

  /// Puts files in place, and says what is different; `isPart` if those that are missing stay.
  static func put(
    _ new: [EditionName: [OutputPath: LiveFile]],
    into files: inout [EditionName: [OutputPath: LiveFile]], isPart: Bool = false
  ) -> LiveChange {
    var change = LiveChange()
    for (edition, made) in new {
      let old = files[edition] ?? [:]
      for (path, file) in made where old[path]?.content != file.content {
        change.paths.insert(path)
      }
      if isPart {
        files[edition] = old.merging(made) { $1 }
      } else {
        change.paths.formUnion(old.keys.filter { made[$0] == nil })
        files[edition] = made
      }
    }
    return change
  }
}
