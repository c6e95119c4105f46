import Diagnostics
import EditionKit
import Foundation
import HandoutEdition
import JSONKit
import LessonModel
import Testing
import Words

/// Where everything in these tests was written; spans differ where they matter.
let here = SourceSpan(path: "lessons/a.md", start: 3, end: 5)

func text(_ words: String) -> Inline { .text(Text(words, span: here)) }

func paragraph(_ inlines: Inline...) -> Block {
  .paragraph(Paragraph(content: inlines, span: here))
}

func paragraph(_ words: String) -> Block { paragraph(text(words)) }

func link(_ target: Link.Target, _ words: String) -> Inline {
  .link(Link(content: [text(words)], target: target, destination: "as-written", span: here))
}

func image(_ source: AssetReference, _ description: String) -> Inline {
  .image(
    Image(source: source, destination: "as-written", description: description, span: here))
}

/// A course of one lesson, `a`, and what its handouts are filled with.
struct Sample {
  var course: Course
  var context: EditionContext

  init(
    _ blocks: [Block], footnotes: [Footnote] = [], site: String? = "https://courses.example/sales/"
  ) throws {
    let lesson = Lesson(
      id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("Qualify", at: here),
      minutes: Spanned(5, at: here), blocks: blocks, footnotes: footnotes, span: here)
    course = Course(
      id: try #require(CourseID("sales")), title: "Sales", authors: [Author(name: "Ada")],
      units: [Unit(lessons: [lesson])], span: .beginning(of: "lessons/course.yaml"))
    let page = Offer(
      edition: .web, role: .page, lesson: lesson.id, title: Word("Page"),
      path: OutputPath(literal: "lessons/a/index.html"), mediaType: .html)
    context = EditionContext(
      words: CourseWords(.english), site: site.flatMap { SiteAddress($0) }, offers: [page])
  }

  func tree() async -> OutputTree {
    var context = context
    context.words = CourseWords(course.language)
    return await HandoutEdition().render(course, in: context).value
  }

  /// The data of a file, under a key.
  func data(_ file: String = "handouts/a.pdf", _ key: String = "blocks") async throws -> JSON {
    let path = try #require(OutputPath(file))
    guard case .typeset(let job)? = await tree()[path]?.content,
      case .members(let members) = job.data
    else { throw Missing(file: file) }
    return try #require(members.first { $0.name == key }?.value)
  }

  /// The same, as text without the places.
  func json(_ file: String = "handouts/a.pdf", _ key: String = "blocks") async throws -> String {
    String(decoding: try await data(file, key).bytes, as: UTF8.self)
      .replacingOccurrences(of: #""at":[3,5],"#, with: "")
  }

  struct Missing: Error { var file: String }
}
