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

  /// A font without letters, with a directory of its tables.
  private func font(_ mark: UInt8, license: UInt8 = 0, tables: [String] = ["cmap", "head", "hmtx"])
    -> [UInt8]
  {
    var bytes: [UInt8] = [0, 1, 0, 0, 0, UInt8(tables.count + 1), 0, 0, 0, 0, 0, 0]
    let end = UInt8(12 + 16 * (tables.count + 1))
    for table in ["OS/2"] + tables {
      bytes += Array(table.utf8) + [0, 0, 0, 0, 0, 0, 0, end, 0, 0, 0, 12]
    }
    return bytes + [0, 0, 0, 0, 0, 0, 0, 0, license == 1 ? 1 : 0, license == 2 ? 2 : 0, 0, mark]
  }

  @Test("publishes the files of its fonts with the pages, each with its weight and style")
  func fonts() async throws {
    var course = try SampleCourse.course()
    course.look.textFont = wish("Source Sans 3")
    course.look.headingFont = wish("Display.otf")
    let (tree, diagnostics) = try await files(
      course,
      fonts: [
        "fonts/SourceSans3-Regular.ttf": font(1), "fonts/SourceSans3-BoldItalic.ttf": font(2),
        "fonts/SourceSans3Extra-Bold.ttf": font(3), "fonts/Display.otf": font(4, license: 1),
        "fonts/README.md": [5],
      ])
    #expect(diagnostics.isEmpty)
    let style = text("style.css", of: tree)
    #expect(
      style.contains(
        """
        @font-face { font-family: "Source Sans 3"; font-style: italic; font-weight: 700; \
        font-display: swap; src: url("fonts/SourceSans3-BoldItalic.woff2") format("woff2"); }
        """))
    #expect(style.contains("--reading: \"Source Sans 3\", serif;"))
    #expect(style.contains("font-family: \"Display\", var(--reading);"))
    let fonts = tree.files.filter { $0.path.text.hasPrefix("fonts/") }.sorted { $0.path < $1.path }
    #expect(
      fonts.map(\.path.text) == [
        "fonts/Display.otf", "fonts/SourceSans3-BoldItalic.woff2",
        "fonts/SourceSans3-Regular.woff2",
      ])
    // Its license allows the whole font only.
    #expect(fonts.first?.content == .bytes(font(4, license: 1)))
    guard case .font(let job) = fonts.last?.content else {
      Issue.record("\(fonts.map(\.content))")
      return
    }
    #expect(job.name == "SourceSans3-Regular.ttf" && job.bytes == font(1))
  }

  @Test("keeps an alphabet that pages show, and of Chinese what they show")
  func letters() async throws {
    var course = try SampleCourse.course()
    course.look.textFont = wish("Display")
    course.description = "Продажи 販売"
    let (tree, _) = try await files(course, fonts: ["fonts/Display.ttf": font(1)])
    guard case .font(let job) = tree[OutputPath(literal: "fonts/Display.woff2")]?.content else {
      Issue.record("no font")
      return
    }
    func keeps(_ text: String) -> Bool {
      text.unicodeScalars.allSatisfy { letter in
        job.letters.contains { $0.contains(letter.value) }
      }
    }
    #expect(keeps("Aß€→–ﬁ".replacing("ﬁ", with: "fi")) && keeps("Сделка") && keeps("販売"))
    #expect(!keeps("買") && !keeps("ع"))
    for (one, next) in zip(job.letters, job.letters.dropFirst()) {
      #expect(one.upperBound < next.lowerBound)
    }
  }

  @Test("reports a font that is damaged, and one that must not be published")
  func faultyFonts() async throws {
    var course = try SampleCourse.course()
    course.look.textFont = wish("Display")
    for bytes in [
      [], [1, 2, 3], Array(font(1).dropLast(1)), font(1, tables: ["cmap"]),
      Array("wOF2".utf8) + [UInt8](repeating: 0, count: 60),
    ] {
      let (tree, diagnostics) = try await files(course, fonts: ["fonts/Display.ttf": bytes])
      #expect(diagnostics.map(\.rule) == ["look-font-is-damaged"], "\(bytes)")
      #expect(!text("style.css", of: tree).contains("@font-face"))
    }
    let (_, diagnostics) = try await files(
      course, fonts: ["fonts/Display.ttf": font(1, license: 2)])
    #expect(diagnostics.map(\.rule) == ["look-font-license"])
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
