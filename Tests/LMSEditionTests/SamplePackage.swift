import Diagnostics
import EditionKit
import LMSEdition
import LessonModel
import LessonReader
import TestKit
import Testing
import Words
import XMLKit

/// The package of a small course.
struct SamplePackage {
  let course: Course
  let files: [OutputTree.File]
  let job: ArchiveJob
  let substitutions: [Substitution]
  let diagnostics: [Diagnostic]
  let needsRecordings: Bool

  static let question = """
    :::quiz{#lever}
    Which lever is worth pulling first?

    - [x] The weakest one
      - Yes: it costs least.
    - [ ] The loudest one
    :::

    """

  static let sheet = """
    :::worksheet{#deal}
    - Customer
    - Next step {lines=3}
    :::

    """

  init<Standard: LMSStandard>(
    _ standard: Standard.Type, _ lesson: String = "# One\n\n\(question)", settings: String = "",
    more: [String: String] = [:], parts: LMSSettings.Part? = nil,
    choices: LMSChoices = LMSChoices(), recordedBytes: Int? = nil,
    edit: (inout Course) -> Void = { _ in }
  ) async throws {
    var files = [
      "lessons/course.yaml": Array(
        "id: sample\ntitle: Q & A\nlanguage: en\ndate: 2026-11-01\n\(settings)\n".utf8),
      "lessons/01-one.md": Array(lesson.utf8),
      "lessons/02-two.md": Array(
        "# Two\n\nThe [first](01-one.md) lesson, and [its end](01-one.md#end).\n".utf8),
    ]
    for (path, text) in more { files["lessons/\(path)"] = Array(text.utf8) }
    let read = try await CourseReader(
      folder: MemoryFolder(files),
      editions: [.web, .handouts, .scorm12, .scorm2004, .cmi5, .lmsWeb], width: 1
    ).read()
    try #require(!read.course.diagnostics.containsError, "\(read.course.diagnostics)")
    var course = read.course.value
    edit(&course)
    self.course = course
    let templates = Templates(try Files.read("\(repositoryFolder)/templates"))
    var context = EditionContext(
      words: CourseWords(course.language), site: course.site, templates: templates)
    for lesson in recordedBytes == nil ? [] : course.lessons {
      context.recordings[lesson.id] = Recording(
        id: RecordingID(digest: "of-\(lesson.id)"), lesson: lesson.id,
        byteCount: recordedBytes ?? 0, duration: 60_000,
        origin: .synthesized(voice: "hibari:heart"), chapters: [], cues: [],
        loudness: Recording.Loudness(integrated: -16, truePeak: -2))
      context.offers.append(
        Offer(
          edition: .podcast, role: .audio, lesson: lesson.id, title: Word("Recording"),
          path: OutputPath(safe: "podcast/\(lesson.id).mp3"), mediaType: .mp3))
    }
    var choices = choices
    choices.parts = parts ?? choices.parts
    let edition = LMSEdition<Standard>(choices)
    let rendered = await edition.render(course, in: context)
    let tree = rendered.value
    self.files = tree.files
    substitutions = tree.substitutions
    diagnostics = edition.check(course, in: context) + rendered.diagnostics
    needsRecordings = edition.needsRecordings(of: course)
    job = try tree.files.archive(".zip")
  }

  var paths: [String] { job.paths }

  /// A text file of the package.
  func text(_ path: String) throws -> String { try job.text(path) }

  /// A file beside the package.
  func beside(_ ending: String) throws -> String { try files.text(ending) }

  func document(_ path: String) throws -> XMLElement { try job.document(path) }
}
