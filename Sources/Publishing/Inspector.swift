import CacheKit
package import Diagnostics
package import EditionKit
import FileKit
package import LessonModel
import LessonReader
import Narration
import TypesetKit
package import Words

/// A course that was read, and what its editions will show differently.
package struct InspectedCourse: Sendable {
  package var course: Course

  /// The words that editions add to it.
  package var words: CourseWords

  /// Whether something could not be read as it was written.
  package var hasErrors: Bool

  /// Every file that was read as text.
  package var sources: [SourceText]

  /// The address of its pages; nil if it is not known.
  package var addresses: PublicAddresses?

  /// In the order of editions and of lessons.
  package var substitutions: [Substitution]

  /// What the last publication in the project's `dist` has to print; nil without one of this course.
  package var papers: [PrintedPaper]?
}

/// Examines a course without publishing it.
package enum Inspector {
  /// Reads the course, and lets each edition report what it cannot show as it is.
  ///
  /// Editions render as they do for a publication, but with placeholders for recordings: each is as
  /// long as its script. Nothing is written.
  package static func inspect(_ request: CheckRequest) async throws(PublishFailure)
    -> InspectedCourse
  {
    let read: ReadCourse
    do {
      read = try await CourseReader(
        folder: DiskFolder(request.project.folder), editions: request.knownEditions,
        width: request.width
      ).read()
    } catch {
      throw PublishFailure(.file, "\(error)")
    }
    let course = read.course.value
    let templates = try Templates.load(
      builtIn: request.installation.templates, own: request.project.templates)
    var context = EditionContext(
      words: WordsLoader.words(for: course, from: templates).value,
      site: request.site ?? course.site,
      timestamp: request.sourceDateEpoch ?? course.date?.unixSeconds, templates: templates,
      generator: request.generator)
    let places = await ConversionStage.formulaPlaces(in: course.lessons, width: request.width)
    let formulas = try await ConversionStage(
      request.installation, Cache(at: request.project.cache)
    ).formulas(at: places).value
    context.conversions = Conversions(
      formulas: formulas,
      formulaWords: ConversionStage.words(ofFormulasAt: places, in: course.language))

    var substitutions: [Substitution] = []
    for lesson in course.lessons {
      let expected = ExpectedRecording(of: lesson, in: course, words: context.words)
      for edition in request.editions where edition.needsRecordings(of: course) {
        substitutions += expected.substitutions(in: type(of: edition).name)
      }
      context.recordings[lesson.id] = expected.recording
    }
    for edition in request.editions { context.offers += edition.offers(for: course, in: context) }
    for edition in request.editions {
      substitutions += course.deselected(in: type(of: edition).view)
      substitutions += await edition.render(course, in: context).value.substitutions
    }
    let order = request.editions.map { type(of: $0).name }
    return InspectedCourse(
      course: course, words: context.words, hasErrors: read.course.diagnostics.containsError,
      sources: read.sources,
      addresses: PublicAddresses(of: course, in: context),
      substitutions: order.flatMap { name in
        let own = substitutions.filter { $0.edition == name }
        return (course.lessons.map { Optional($0.id) } + [nil]).flatMap { lesson in
          own.filter { $0.lesson == lesson }.sorted { $0.span < $1.span }
        }
      }, papers: papers(request.editions, of: course, in: request.project))
  }

  /// What was published last: how many pages there are is known only when documents are made.
  private static func papers(
    _ editions: [any Edition], of course: Course, in project: Project
  ) -> [PrintedPaper]? {
    func bytes(_ path: String) -> [UInt8]? { try? FileSystem.read("\(project.output)/\(path)") }
    guard let manifest = bytes(PublicationManifest.path),
      let published = PublicationManifest.read(manifest), published.course == course.id.text
    else { return nil }
    let paths = Set(published.files.map(\.path))
    return PrintedPaper.list(editions, of: course) { path in
      guard paths.contains(path) else { return nil }
      return bytes(path.text).flatMap { FinishedDocument.pages(ofPDF: $0) }
    }
  }
}

/// The recording that a lesson will have, as far as it is known without making it.
struct ExpectedRecording {
  /// Nil for a lesson that has nothing to say.
  var recording: Recording?

  private var script: Script?

  /// The milliseconds that a sentence takes, as an estimate.
  private static let sentenceLength = 4000

  init(of lesson: Lesson, in course: Course, words: CourseWords) {
    var cues: [Recording.Cue] = []
    var origin = Recording.Origin.supplied
    if case .asset = lesson.suppliedRecording?.value {
      // There is no text of the author's own recording.
    } else {
      let script = ScriptWriter.script(for: lesson, in: course, words: words).value
      self.script = script
      guard !script.sentences.isEmpty else { return }
      cues = script.sentences.filter { !$0.written.isEmpty }.enumerated().map { index, sentence in
        Recording.Cue(
          text: sentence.written, start: index * Self.sentenceLength,
          end: (index + 1) * Self.sentenceLength, span: sentence.span)
      }
      origin = .synthesized(voice: "")
    }
    let duration = max(1, cues.count) * Self.sentenceLength
    recording = Recording(
      id: RecordingID(digest: "expected-\(lesson.id)"), lesson: lesson.id, byteCount: 0,
      duration: duration, origin: origin,
      chapters: [Recording.Chapter(title: lesson.title.value, start: 0, end: duration)],
      cues: cues, loudness: Recording.Loudness(integrated: -16, truePeak: -1))
    recording?.readSections = script?.readings.compactMap(\.section) ?? []
  }

  /// What its script says differently, for an edition with recordings.
  func substitutions(in edition: EditionName) -> [Substitution] {
    script?.substitutions(in: edition) ?? []
  }
}

extension Course {
  /// What authors keep out of an edition, which no edition reports itself.
  func deselected(in edition: EditionView) -> [Substitution] {
    lessons.flatMap { lesson in
      lesson.deselected(in: edition).map {
        Substitution(edition: edition.name, lesson: lesson.id, $0)
      }
    }
  }
}

extension Script {
  /// What is said differently, as an edition with recordings reports it.
  func substitutions(in edition: EditionName) -> [Substitution] {
    standIns.map {
      Substitution(edition: edition, form: .recording, lesson: lesson, $0)
    }
  }
}
