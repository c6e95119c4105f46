import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition
import Words

@Suite("Filling prepared templates")
struct PreparedTemplateTests {
  /// The page of one lesson, made with a template of the test's own.
  func page(_ template: String, title: String, summary: String? = "s") async throws -> String {
    var course = try SampleCourse.course()
    // A language without quotation marks of its own, so that every title stays as it is.
    course.language = try #require(LanguageTag("he"))
    course.units = [
      Unit(lessons: [
        try SampleCourse.lesson("a", "A", summary: summary, blocks: []),
        try SampleCourse.lesson(
          "b", title, summary: summary, blocks: [SampleCourse.paragraph("x & y")]),
      ])
    ]
    var context = try SampleCourse.context()
    context.words = CourseWords(course.language)
    context.templates = context.templates.overridden(
      by: Templates(["web/lesson.mustache": Array(template.utf8)]))
    let tree = await WebEdition(width: 1).render(course, in: context).value
    let file = tree[OutputPath(literal: "lessons/b/index.html")]
    guard case .bytes(let bytes) = file?.content else { return "no page" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "makes the same page as the template itself",
    arguments: [
      "{{title}}|{{{title}}}|{{title}}", "{{{text}}}", "{{text}}", "{{#text}}[{{{.}}}]{{/text}}",
      "<p title='{{title}}'>{{courseTitle}}",
      "{{#summary}}[{{.}}]{{/summary}}{{^summary}}none{{/summary}}",
      "{{#title}}{{{.}}}{{/title}}{{unknown}}", "{{#title}}{{summary}}{{/title}}",
    ])
  func same(template: String) async throws {
    for title in ["Plain", "R&D <b>'s \"x\"</b>", "größer 👍", ""] {
      for summary in ["s", nil] {
        let prepared = try await page(template, title: title, summary: summary)
        // A changed brace keeps a template from being prepared.
        let whole = try await page(
          "{{=<% %>=}}<%={{ }}=%>" + template, title: title, summary: summary)
        #expect(prepared == whole)
      }
    }
  }

  @Test("escapes values where the template does")
  func escapes() async throws {
    #expect(
      try await page("{{title}}|{{{title}}}", title: "<a href='x'>")
        == "&lt;a href=&#39;x&#39;&gt;|<a href='x'>")
  }

  @Test("computes with a value where a template asks for it")
  func transforms() async throws {
    #expect(try await page("{{uppercased(title)}} {{title}}", title: "abc") == "ABC abc")
  }

  @Test("takes the characters of its own marks as text")
  func marks() async throws {
    let title = "\u{F4E0}<0\u{F4E1} \u{F4E0}"
    #expect(try await page("{{{title}}}", title: title) == title)
  }
}
