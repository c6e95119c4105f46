import Diagnostics
import EditionKit
import FileKit
import Foundation
import JSONKit
import LessonModel
import Publishing
import TestKit
import Testing

/// An edition of one document a lesson, which holds the lesson's words as one part.
struct DocumentEdition: Edition {
  static let name = EditionName.handouts
  static let needsRecordings = true

  /// What the part has besides its words.
  var members: [(String, JSON)] = []

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    var tree = OutputTree()
    for lesson in course.lessons {
      for copy in 1...2 {
        let part = JSON.object(
          [
            ("at", .array([.integer(7), .integer(40)])),
            ("text", .string(lesson.blocks.plainWords)), ("copy", .integer(copy)),
          ] + members)
        let data = JSON.object([("title", .string(course.title)), ("parts", .array([part]))])
        tree.add(
          OutputPath(safe: "\(lesson.id)-\(copy).pdf"),
          .typeset(
            TypesetJob(template: "test/a.typ", data: data, format: .pdf, lesson: lesson.id)))
      }
    }
    return Diagnosed(await tree.deliver(to: output))
  }
}

extension [Block] {
  fileprivate var plainWords: String {
    var words = ""
    forEachInline { if case .text(let text) = $0 { words += text.text } }
    return words
  }
}

@Suite("Documents that cannot show everything", .engines)
struct DocumentFaultTests {
  private static let template = """
    #let data = json(sys.inputs.data)
    #set document(title: data.title)
    #for part in data.parts [
      #part.text
      #if "picture" in part { image(part.picture, alt: "A picture") }
    ]
    """

  private static let files = [
    "lessons/course.yaml": "title: Ünits\nlanguage: en\n",
    "lessons/01-one.md": "# One\n\nAsk ü \u{E123} now.\n",
    "lessons/media/silence.wav": "", "templates/test/a.typ": template,
  ]

  /// Without recordings, unless a test is about them.
  private struct Silent: Edition {
    static let name = EditionName.handouts
    var inner = DocumentEdition()

    func render(
      _ course: Course, in context: EditionContext, into output: any OutputReceiver
    ) async -> Diagnosed<[Substitution]> {
      await inner.render(course, in: context, into: output)
    }
  }

  private func told(_ result: PublicationResult, of rule: RuleID) -> [Diagnostic] {
    result.diagnostics.filter { $0.rule == rule }
  }

  @Test("with letters that no font has are published, with one warning at the word, every time")
  func missingLetters() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(Self.files, in: folder)
      for _ in 1...2 {
        let result = try await project.publish([Silent()])
        let warning = try #require(told(result, of: "letter-without-font").first)
        #expect(told(result, of: "letter-without-font").count == 1)
        #expect(warning.severity == .warning)
        #expect(warning.message == "no font has “\u{E123}”: \u{FFFD} is printed instead")
        // Behind "# One\n\nAsk ü ", where the ü has two bytes.
        #expect(warning.span == SourceSpan(path: "lessons/01-one.md", start: 14, end: 17))
        let published = try #require(result.published)
        #expect(published.substitutions.map(\.original) == ["“\u{E123}”"])
        #expect(published.substitutions.first?.span == warning.span)
      }
    }
  }

  @Test("report the letters of a course's title once, in course.yaml")
  func title() async throws {
    try await withTemporaryFolder { folder in
      let files = Self.files.merging([
        "lessons/course.yaml": "title: All \u{E124}\nlanguage: en\n",
        "lessons/01-one.md": "# One\n\nFine.\n", "lessons/02-two.md": "# Two\n\nFine.\n",
        "templates/test/a.typ": Self.template + "\n#data.title",
      ]) { $1 }
      let result = try await TestProject(files, in: folder).publish([Silent()])
      #expect(
        told(result, of: "letter-without-font").map(\.span) == [
          SourceSpan(path: "lessons/course.yaml", start: 11, end: 14)
        ])
    }
  }

  @Test("are not made with a broken template of the project: one error in the template")
  func brokenTemplate() async throws {
    try await withTemporaryFolder { folder in
      // The built-in folder of this test has a template that is sound.
      var project = try TestProject(
        Self.files.merging([
          "lessons/02-two.md": "# Two\n\nText.\n",
          "built-in/test/a.typ": Self.template,
          "templates/test/a.typ": "#let x = 1\nÜ #let y = (1,",
        ]) { $1 }, in: folder)
      project.installation.templates = "\(folder)/built-in"
      let result = try await project.publish([Silent()])
      #expect(result.published == nil)
      let errors = result.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.rule) == ["broken-template"])
      let error = try #require(errors.first)
      #expect(error.message == "this template cannot be used: unclosed delimiter")
      #expect(error.fixes.last?.message == "fix or remove templates/test/a.typ")
      let source = try #require(result.sources.first { $0.path == error.span.path })
      #expect(source.path == "templates/test/a.typ")
      #expect(source.position(at: error.span.start) == SourcePosition(line: 2, column: 12))
    }
  }

  @Test("blame the lesson for its own faults, also where the project has templates of its own")
  func lessonFault() async throws {
    try await withTemporaryFolder { folder in
      var project = try TestProject(
        Self.files.merging(["built-in/test/a.typ": Self.template + "\n"]) { $1 }, in: folder)
      project.installation.templates = "\(folder)/built-in"
      let edition = DocumentEdition(members: [("picture", .string("/assets/lost.svg"))])
      let result = try await project.publish([Silent(inner: edition)])
      let errors = result.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.rule) == ["cannot-be-typeset"])
      #expect(errors.first?.span == SourceSpan(path: "lessons/01-one.md", start: 7, end: 40))
    }
  }

  @Test("end a publication before anything is recorded, where the cover's template is broken")
  func brokenCover() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        Self.files.merging(["templates/cover/cover.typ": "#let x = {"]) { $1 }, in: folder)
      let result = try await project.publish([DocumentEdition()])
      #expect(result.published == nil)
      let errors = result.diagnostics.filter { $0.severity == .error }
      #expect(errors.map(\.rule) == ["broken-template"])
      #expect(errors.first?.span.path == "templates/cover/cover.typ")
    }
  }
}
