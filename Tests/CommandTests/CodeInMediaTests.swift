import Foundation
import TestKit
import Testing

@Suite("A course with pages, styles and scripts of its own", .engines)
struct CodeInMediaTests {
  @Test("is published with what they load, and with the addresses that its lessons name")
  func published() throws {
    try SmallCourse.with { course in
      let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"
      try Files.write(
        [
          "lessons/course.yaml": "id: small\ntitle: Small\nlanguage: en\nhtml: true\n",
          "lessons/media/page.html": """
          <!doctype html><link rel=stylesheet href=s.css><script src=s.js></script>
          <svg><use href="icons.svg#a"/></svg>
          """,
          "lessons/media/s.css": "@import 'more.css';",
          "lessons/media/more.css": "b { background: url(deep.svg#x) }",
          "lessons/media/s.js": "show('media/data.json')", "lessons/media/data.json": "[]",
          "lessons/media/own.json": "{}", "lessons/media/unused.svg": picture,
          "lessons/media/icons.svg": picture, "lessons/media/deep.svg": picture,
          "lessons/media/back.svg": picture, "lessons/media/shown.svg": picture,
        ], in: course.folder)
      try course.write(
        """
        <iframe src="media/page.html" title="A page"></iframe>

        <div style="background: url('media/back.svg')"><img src="media/shown.svg" alt="A square"></div>

        <script>
        load('media/own.json')
        </script>
        """)
      let result = try course.publish(["--editions", "web,handouts"])
      #expect(result.status == 0, "\(result.errors)")
      let files = Set(try Files.read(course.dist).keys)
      let media = files.filter { $0.hasPrefix("media/") }
      #expect(
        media == [
          "media/page.html", "media/s.css", "media/more.css", "media/s.js", "media/data.json",
          "media/own.json", "media/icons.svg", "media/deep.svg", "media/back.svg",
          "media/shown.svg",
        ])
      let page = try String(
        contentsOfFile: "\(course.dist)/lessons/one/index.html", encoding: .utf8)
      for address in ["media/page.html", "media/back.svg", "media/shown.svg", "media/own.json"] {
        #expect(page.contains("../../\(address)"), "\(address)")
      }
    }
  }
}
