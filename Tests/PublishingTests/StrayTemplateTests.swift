import Diagnostics
import Publishing
import TestKit
import Testing
import WebEdition

@Suite("What a project keeps in templates/", .engines)
struct StrayTemplateTests {
  func printed(_ templates: [String: String]) async throws -> String {
    try await withTemporaryFolder { folder in
      var files = TestProject.twoLessons
      for (path, text) in templates { files["templates/\(path)"] = text }
      let result = try await TestProject(files, in: folder).publish([WebEdition()])
      let printer = TerminalPrinter(sources: result.sources, isColored: false)
      return result.diagnostics.map { printer.print($0) }.joined(separator: "\n")
    }
  }

  @Test("is reported where it changes nothing, with the file that was meant")
  func strays() async throws {
    let text = try await printed([
      "web/lessn.mustache": "<p>", "style.css": "p {}", "foo/a": "x", "web/styles.css": "p {}",
      "handouts/theem.typ": "x",
    ])
    #expect(
      text.split(separator: "\n").filter { $0.contains("-->") || $0.contains("fix:") } == [
        "  --> templates/foo/a:1:1",
        "   = fix: remove it, or name it in a template; docs/look.md lists the files",
        "  --> templates/handouts/theem.typ:1:1",
        "   = fix: did you mean templates/handouts/theme.typ?",
        "  --> templates/style.css:1:1",
        "   = fix: did you mean templates/book/style.css, templates/lms/style.css, templates/web/brief/style.css or templates/web/style.css?",
        "  --> templates/web/lessn.mustache:1:1",
        "   = fix: did you mean templates/web/lesson.mustache?",
        "  --> templates/web/styles.css:1:1", "   = fix: did you mean templates/web/style.css?",
      ])
  }

  @Test("is fine where a template names it, where it goes out beside the pages, and as a note")
  func used() async throws {
    let text = try await printed([
      "web/404.mustache": "{{> banner}} {{>parts/foot}}", "web/banner.mustache": "<b></b>",
      "web/parts/foot.mustache": "<i></i>", "web/logo.svg": "<svg/>", "web/text.woff2": "x",
      "web/page.mustache": "<link rel=\"stylesheet\" href=\"{{root}}own.css\">",
      "web/own.css": "p {}",
      "handouts/theme.typ": "#import \"own.typ\": *", "handouts/own.typ": "x", "README.md": "x",
    ])
    #expect(text == "")
  }

  @Test("is quoted where a template cannot be read, or takes in one that is not there")
  func quoted() async throws {
    let text = try await printed([
      "web/lesson.mustache": "<p>\n{{> pagee}}\n</p>",
      "web/cards.mustache": "<p>\n{{#title}}\n</p>",
    ])
    #expect(
      text == """
        error: this template has a tag that is not finished or not closed [template-must-parse]
          --> templates/web/cards.mustache:3:5
           |
         3 | </p>
           |     ^
           = fix: end each tag with its braces, and each {{#section}} with its {{/section}}

        error: the template `pagee` does not exist [unknown-template]
          --> templates/web/lesson.mustache:2:5
           |
         2 | {{> pagee}}
           |     ^^^^^
           = fix: did you mean `page`?

        """)
  }

  @Test("is an error where it includes itself, at each tag of the circle")
  func circles() async throws {
    let text = try await printed([
      "web/self.mustache": "<p>\n{{> self}}\n</p>", "web/404.mustache": "{{> one}}{{> self}}",
      "web/one.mustache": "{{> two}}", "web/two.mustache": "{{#title}}{{> one}}{{/title}}",
    ])
    #expect(
      text.split(separator: "\n").filter { $0.contains("-->") || $0.contains("[") } == [
        "error: this includes `two`, which includes this template again [template-includes-itself]",
        "  --> templates/web/one.mustache:1:5",
        "error: this includes `self`, which includes this template again [template-includes-itself]",
        "  --> templates/web/self.mustache:2:5",
        "error: this includes `one`, which includes this template again [template-includes-itself]",
        "  --> templates/web/two.mustache:1:15",
      ])
  }

  @Test("is an error where it includes itself in braces of its own, and counts them as they change")
  func circlesInOtherBraces() async throws {
    let text = try await printed([
      "web/self.mustache": "{{=<% %>=}}\n{{> no}}<%> self %>",
      "web/404.mustache": "<p>{{= | | =}}{{> no}}|={{ }}=|{{> other}}{{> self}}",
      "web/other.mustache": "{{=[ ]=}}[> 404]",
    ])
    #expect(
      text.split(separator: "\n").filter { $0.contains("-->") || $0.contains("[template") } == [
        "error: this includes `other`, which includes this template again [template-includes-itself]",
        "  --> templates/web/404.mustache:1:36",
        "error: this includes `404`, which includes this template again [template-includes-itself]",
        "  --> templates/web/other.mustache:1:13",
        "error: this includes `self`, which includes this template again [template-includes-itself]",
        "  --> templates/web/self.mustache:2:13",
      ], "\(text)")
  }
}
