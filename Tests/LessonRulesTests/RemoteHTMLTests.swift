import Diagnostics
import LessonRules
import Testing

@Suite("HTML that fetches from other sites")
struct RemoteHTMLTests {
  func fetched(_ html: String) async throws -> [String] {
    let check = try await Check(
      ["course.yaml": "title: A course\nhtml: true\n", "01-lesson.md": "# Lesson\n\n\(html)\n"],
      only: ["remote-html"])
    return check.diagnostics.map { diagnostic in
      let source = check.sources.first { $0.path == diagnostic.span.path }
      return source?.text(in: diagnostic.span) ?? ""
    }
  }

  @Test(
    "is told at the address, in whatever way the address is named",
    arguments: [
      (#"<script src="https://a.example/x.js"></script>"#, ["https://a.example/x.js"]),
      ("Text <img alt=\"\" src=//a.example/i.png> more", ["//a.example/i.png"]),
      ("<IFRAME SRC='HTTP://A.example/'></IFRAME>", ["HTTP://A.example/"]),
      (
        "<video poster=https://a.example/p.png>\n<source src=https://a.example/v.mp4></video>",
        ["https://a.example/p.png", "https://a.example/v.mp4"]
      ),
      (
        #"<img srcset="a.png 1x, https://a.example/b.png 2x" alt="">"#, ["https://a.example/b.png"]
      ),
      (#"<link rel="stylesheet" href="https://a.example/s.css">"#, ["https://a.example/s.css"]),
      (
        #"<div style="background: url('https://a.example/b.png')">x</div>"#,
        ["https://a.example/b.png"]
      ),
      ("<style>\n@import \"https://a.example/s.css\";\n</style>", ["https://a.example/s.css"]),
      (#"<svg><image href="https://a.example/i.png"/></svg>"#, ["https://a.example/i.png"]),
      (#"<object data="https://a.example/o.svg"></object>"#, ["https://a.example/o.svg"]),
    ])
  func told(html: String, expected: [String]) async throws {
    #expect(try await fetched(html) == expected)
  }

  @Test(
    "files of the course, links, and what is only written about are fine",
    arguments: [
      #"<img src="media/levers.svg" alt="">"#, #"<a href="https://a.example/">A site</a>"#,
      "<!-- <img src=\"https://a.example/i.png\"> -->", "`<img src=\"https://a.example/i.png\">`",
      "<b title=\"src=https://a.example/\">x</b>", "<div data-src=\"https://a.example/\">x</div>",
      #"<div style="background: url(media/levers.svg)">x</div>"#, "1 < 2 and <br> = >",
    ])
  func fine(html: String) async throws {
    #expect(try await fetched(html) == [])
  }
}
