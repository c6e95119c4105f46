import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition
import Words

@Suite("The script of a website")
struct SiteScriptTests {
  func script(_ course: Course, adding files: [String: [UInt8]] = [:]) async throws -> String {
    var context = try SampleCourse.context()
    context.templates = context.templates.overridden(by: Templates(files))
    return text(of: await WebEdition().render(course, in: context).value)
  }

  private func text(of tree: OutputTree) -> String {
    tree.text(of: /script\.[0-9a-f]{8}\.js/)
  }

  @Test("is one file that joins its parts in order, so that it also runs from a folder")
  func parts() async throws {
    let text = try await script(try SampleCourse.course())
    #expect(text.hasPrefix("\"use strict\";\n(() => {\nconst course = {\"id\":\""))
    #expect(text.hasSuffix("enter();\n})();\n"))
    let parts = ["const score =", "const store =", "function quizOf(", "function worksheetOf("]
    let places = parts.compactMap { text.range(of: $0)?.lowerBound }
    #expect(places.count == parts.count)
    #expect(places == places.sorted())
    for refused in ["import ", "export ", "fetch(", "eval(", "innerHTML"] {
      #expect(!text.contains(refused), "\(refused) does not work from a folder, or is not safe")
    }
  }

  @Test("has an author's own part after the built-in ones, or instead of one")
  func ownParts() async throws {
    let own = try await script(
      try SampleCourse.course(),
      adding: [
        "web/scripts/own.js": Array("const own = 1;".utf8),
        "web/scripts/6-progress.js": Array("const instead = 1;".utf8),
      ])
    #expect(own.hasSuffix("const own = 1;\n})();\n"))
    #expect(own.contains("const instead = 1;\n"))
    #expect(!own.contains("function courseProgress("))
  }

  @Test("speaks the language of the course, with its plural forms and its decimal mark")
  func words() async throws {
    var course = try SampleCourse.course()
    course.language = try #require(LanguageTag("de-DE"))
    course.title = "Kurs </script> \u{2028}"
    var context = try SampleCourse.context()
    context.words = CourseWords(course.language)
    let tree = await WebEdition().render(course, in: context).value
    let text = self.text(of: tree)
    #expect(text.contains(#""check":{"other":"Prüfen"}"#))
    #expect(
      text.contains(#""loaded":{"one":"{n} Eintrag geladen.","other":"{n} Einträge geladen."}"#))
    #expect(text.contains(#""hasDecimalComma":true"#))
  }

  @Test("marks its words as English where Lectern has none in the language")
  func foreignWords() async throws {
    var course = try SampleCourse.course()
    course.language = try #require(LanguageTag("hu"))
    var context = try SampleCourse.context()
    context.words = CourseWords(course.language)
    let tree = await WebEdition().render(course, in: context).value
    #expect(text(of: tree).contains(#""check":{"other":"Check","lang":"en"}"#))
  }

  @Test("reads from a lesson which element is which activity, and what is right")
  func data() async throws {
    let page = try await CourseFactsTests().page(
      "lessons/your-number/index.html", of: try SampleCourse.course())
    #expect(
      page.contains(#/<script defer src="../../script\.[0-9a-f]{8}\.js" data-in-place></script>/#))
    let opening = #"<script type="application/vnd.lectern.lesson+json">"#
    let data = try #require(page.components(separatedBy: opening).dropFirst().first)
    #expect(data.hasPrefix(#"{"lesson":"your-number","activities":["#))
  }
}
