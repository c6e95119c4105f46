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
    choices: LMSChoices = LMSChoices(),
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
    let context = EditionContext(
      words: CourseWords(course.language), site: course.site, templates: templates)
    var choices = choices
    choices.parts = parts ?? choices.parts
    let edition = LMSEdition<Standard>(choices)
    let tree = await edition.render(course, in: context).value
    self.files = tree.files
    substitutions = tree.substitutions
    diagnostics = edition.check(course, in: context)
    let package = try #require(tree.files.first { $0.path.text.hasSuffix(".zip") })
    guard case .archive(let job) = package.content else { throw Missing(path: "an archive") }
    self.job = job
  }

  struct Missing: Error {
    var path: String
  }

  var paths: [String] { job.members.map(\.path.text) }

  /// A text file of the package.
  func text(_ path: String) throws -> String {
    guard let member = job.members.first(where: { $0.path.text == path }),
      case .bytes(let bytes) = member.content
    else { throw Missing(path: path) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A file beside the package.
  func beside(_ ending: String) throws -> String {
    guard let file = files.first(where: { $0.path.text.hasSuffix(ending) }),
      case .bytes(let bytes) = file.content
    else { throw Missing(path: ending) }
    return String(decoding: bytes, as: UTF8.self)
  }

  func document(_ path: String) throws -> XMLElement {
    try XMLDocument.parse(Array(try text(path).utf8)).root
  }
}
