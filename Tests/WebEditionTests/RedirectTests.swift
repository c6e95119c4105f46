import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition

@Suite("Former addresses of lessons")
struct RedirectTests {
  private func course(_ redirects: [String]) throws -> Course {
    var course = try SampleCourse.course()
    course.site = SiteAddress("https://a.example/c/")
    course.units[1].lessons[0].redirects = redirects.map { Spanned($0, at: SampleCourse.here) }
    return course
  }

  @Test(
    "are pages that lead to the lesson, without a script",
    arguments: [
      ("lessons/ask/", "lessons/ask/index.html", "../qualify/index.html"),
      ("/ask", "ask/index.html", "../lessons/qualify/index.html"),
      ("https://a.example/c/old.html", "old.html", "lessons/qualify/index.html"),
      ("a/b/c/d/", "a/b/c/d/index.html", "../../../../lessons/qualify/index.html"),
    ])
  func pages(address: String, path: String, target: String) async throws {
    let course = try course([address])
    let context = try SampleCourse.context()
    #expect(WebEdition().check(course, in: context).isEmpty)
    let tree = await WebEdition().render(course, in: context).value
    let place = try #require(OutputPath(path))
    let file = try #require(tree[place])
    guard case .bytes(let bytes) = file.content else { return }
    let html = String(decoding: bytes, as: UTF8.self)
    #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">"))
    #expect(html.contains("href=\"\(target)\">Qualify by what hurts</a>"))
    #expect(html.contains("<p class=\"lead\">This page has moved.</p>"))
    let root = String(repeating: "../", count: path.split(separator: "/").count - 1)
    #expect(html.contains("<a class=\"course\" href=\"\(root)index.html\">"))
  }

  @Test(
    "must be paths of the site that no other page has",
    arguments: [
      (["https://other.example/x"], ["redirect-must-be-a-path"]),
      (["../up"], ["redirect-must-be-a-path"]), (["old.pdf"], ["redirect-must-be-a-path"]),
      (["/"], ["redirect-must-be-a-path"]), (["lessons/Four-Levers/"], ["redirect-must-be-free"]),
      (["index.html"], ["redirect-must-be-free"]), (["cards"], ["redirect-must-be-free"]),
      (["old/", "old/index.html"], ["redirect-must-be-free"]), (["fine/"], []),
    ] as [([String], [RuleID])])
  func clashes(addresses: [String], rules: [RuleID]) throws {
    let found = WebEdition().check(try course(addresses), in: try SampleCourse.context())
    #expect(found.map(\.rule) == rules)
    #expect(found.allSatisfy { !$0.fixes.isEmpty })
  }
}
