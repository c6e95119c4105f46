import Diagnostics
import EditionKit
import FileKit
import LessonModel
import TestKit
import Testing
import WebEdition

@Suite("The look of a course")
struct LookTests {
  private func files(_ course: Course, fonts: [String: [UInt8]] = [:]) async throws -> (
    tree: OutputTree, diagnostics: [Diagnostic]
  ) {
    var context = try SampleCourse.context()
    context.templates = context.templates.overridden(by: Templates(fonts))
    let edition = WebEdition(isLive: true)
    return (
      await edition.render(course, in: context).value, edition.check(course, in: context)
    )
  }

  private func text(_ path: StaticString, of tree: OutputTree) -> String {
    guard case .bytes(let bytes) = tree[OutputPath(literal: path)]?.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func wish(_ name: String) -> Spanned<String> { Spanned(name, at: SampleCourse.here) }

  @Test("is the last part of the style sheet, for light and for dark pages")
  func accent() async throws {
    var course = try SampleCourse.course()
    course.look.accent = RGBColor("#b3261e")
    let style = text("style.css", of: try await files(course).tree)
    let own = try #require(style.split(separator: "/* The look of this course").last)
    #expect(own.contains(":root { --accent: #b3261e;"))
    #expect(own.contains(":root[data-theme=\"dark\"] { --accent: #"))
    #expect(
      !text("style.css", of: try await files(try SampleCourse.course()).tree).contains(
        "look of this"))
  }

  @Test("has a logo before the name of the course and a line below every page")
  func logo() async throws {
    var course = try SampleCourse.course()
    course.look.logo = try SampleCourse.funnel()
    course.look.footer = "Ask <Ana> & Ben."
    let tree = try await files(course).tree
    let page = text("lessons/qualify/index.html", of: tree)
    #expect(
      page.contains(
        "<img src=\"../../media/four-levers.svg\" alt=\"\" class=\"logo\">Sales Velocity</a>"))
    #expect(page.contains("<p>Ask &lt;Ana&gt; &amp; Ben.</p>\n</footer>"))
    #expect(tree[OutputPath(literal: "media/four-levers.svg")] != nil)
  }

  @Test("publishes the files of its fonts with the pages, each with its weight and style")
  func fonts() async throws {
    var course = try SampleCourse.course()
    course.look.textFont = wish("Source Sans 3")
    course.look.headingFont = wish("Display.otf")
    let (tree, diagnostics) = try await files(
      course,
      fonts: [
        "fonts/SourceSans3-Regular.woff2": [1], "fonts/SourceSans3-BoldItalic.ttf": [2],
        "fonts/SourceSans3Extra-Bold.ttf": [3], "fonts/Display.otf": [4], "fonts/README.md": [5],
      ])
    #expect(diagnostics.isEmpty)
    let style = text("style.css", of: tree)
    #expect(
      style.contains(
        """
        @font-face { font-family: "Source Sans 3"; font-style: italic; font-weight: 700; \
        font-display: swap; src: url("fonts/SourceSans3-BoldItalic.ttf") format("truetype"); }
        """))
    #expect(style.contains("--reading: \"Source Sans 3\", serif;"))
    #expect(style.contains("font-family: \"Display\", var(--reading);"))
    let fonts = tree.files.map(\.path.text).filter { $0.hasPrefix("fonts/") }.sorted()
    #expect(
      fonts == [
        "fonts/Display.otf", "fonts/SourceSans3-BoldItalic.ttf", "fonts/SourceSans3-Regular.woff2",
      ])
  }

  @Test("reports a font file that does not exist, and lets no name of a font end its rule")
  func missing() async throws {
    var course = try SampleCourse.course()
    course.look.textFont = wish("Lora.ttf")
    let (_, diagnostics) = try await files(course, fonts: ["fonts/Lora-Bold.ttf": [1]])
    #expect(diagnostics.map(\.rule) == ["look-font-must-exist"])
    course.look.textFont = wish("x\"; } body { display: none; } \"")
    let style = text("style.css", of: try await files(course).tree)
    #expect(!style.contains("body { display: none"))
  }
}
