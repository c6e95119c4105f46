import Diagnostics
import EditionKit
import FileKit
import LessonModel
import TestKit
import Testing
import Words

@testable import Publishing

/// An edition whose lessons are known by their ids for ever.
struct RememberingEdition: Edition {
  static let name = TitleEdition.name

  func identities(of course: Course, in context: EditionContext) -> PublishedIdentities? {
    var identities = course.published ?? PublishedIdentities()
    let known = identities.byID
    for (number, lesson) in course.lessons.enumerated() where known[EpisodeID(lesson.id)] == nil {
      identities.episodes.append(
        .init(
          lesson: Spanned(lesson.id, at: lesson.span),
          guid: "9b024349-ccf0-5f69-a609-6b82873eab3\(number)", span: lesson.span))
    }
    return identities
  }

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    await TitleEdition().render(course, in: context, into: output)
  }
}

@Suite("The file of published identities", .engines)
struct IdentityFileTests {
  @Test("is written by the first publication, added to by later ones, and never rewritten")
  func writing() async throws {
    try await withTemporaryFolder { folder in
      let path = "\(folder)/lessons/published.yaml"
      let project = try TestProject(in: folder)
      let first = try await project.publish([RememberingEdition()])
      #expect(first.published?.identities?.episodes == 2)
      let text = try FileSystem.read(path)
      #expect(String(decoding: text, as: UTF8.self).contains("lesson: \"two\""))
      let again = try await project.publish([RememberingEdition()])
      #expect(again.diagnostics.isEmpty && again.published?.identities == nil)
      #expect(again.published?.changes.written.isEmpty == true)
      #expect(try FileSystem.read(path) == text)
      try Files.write(["lessons/03-three.md": "# Three\n\nText.\n"], in: folder)
      let third = try await project.publish([RememberingEdition()])
      #expect(third.published?.identities?.episodes == 1)
      #expect(try FileSystem.read(path).starts(with: text))
    }
  }

  @Test("does not make a publication look out of date")
  func upToDate() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish([RememberingEdition()])
      #expect(CourseInputs.changes(since: "\(folder)/dist", in: try Project(at: folder)) == [])
      try Files.write(["lessons/published.yaml": "podcast:\n"], in: folder)
      #expect(
        CourseInputs.changes(since: "\(folder)/dist", in: try Project(at: folder))
          == ["lessons/published.yaml"])
    }
  }

  @Test("cannot be written where nothing can be: one sentence says so, with a way out")
  func readOnly() throws {
    try withTemporaryFolder { folder in
      let files = TestProject.twoLessons
      _ = try TestProject(files, in: folder)
      let project = try Project(at: folder)
      let id = try #require(LessonID("one"))
      let place = SourceSpan.beginning(of: "lessons/01-one.md")
      let lesson = Lesson(
        id: id, path: "lessons/01-one.md", title: Spanned("One", at: place), span: place)
      let course = Course(
        id: try #require(CourseID("two")), title: "Two", units: [Unit(lessons: [lesson])],
        span: .beginning(of: "lessons/course.yaml"))
      try FileSystem.remove("\(folder)/lessons")
      let addition = try #require(
        IdentityFile.keep(
          [RememberingEdition()], of: course,
          in: EditionContext(words: CourseWords(.english)), project))
      let failure = try #require(addition.failure)
      #expect(failure.hasPrefix("lessons/published.yaml"))
      #expect(failure.contains("publish again") && !failure.contains("\n"))
    }
  }
}
