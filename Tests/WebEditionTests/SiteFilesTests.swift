import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition

extension OutputTree {
  /// The text of the first file whose path is matched; empty if there is none.
  func text(of path: Regex<Substring>) -> String {
    guard let file = files.first(where: { $0.path.text.wholeMatch(of: path) != nil }),
      case .bytes(let bytes) = file.content
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite("The style sheet and the script of a website")
struct SiteFilesTests {
  func render(adding files: [String: String] = [:], isLive: Bool = false) async throws -> OutputTree
  {
    var context = try SampleCourse.context()
    context.templates = context.templates.overridden(
      by: Templates(files.mapValues { Array($0.utf8) }))
    return await WebEdition(isLive: isLive).render(try SampleCourse.course(), in: context).value
  }

  func names(_ tree: OutputTree) -> [String] {
    tree.files.map(\.path.text).filter {
      ($0.hasSuffix(".css") || $0.hasSuffix(".js")) && !$0.hasPrefix("search/")
    }
  }

  @Test("have names that say what is in them, and pages use these names")
  func names() async throws {
    let one = try await render(adding: ["web/style.css": "p { color: red }"])
    let other = try await render(adding: ["web/style.css": "p { color: blue }"])
    #expect(names(one) != names(other))
    #expect(
      names(one).filter { !$0.hasPrefix("style.") }
        == names(other).filter { !$0.hasPrefix("style.") })
    for tree in [one, other] {
      let style = try #require(names(tree).first { $0.hasPrefix("style.") })
      #expect(style.wholeMatch(of: /style\.[0-9a-f]{8}\.css/) != nil)
      #expect(tree.text(of: /index\.html/).contains("href=\"\(style)\""))
      #expect(tree.text(of: /lessons\/qualify\/index\.html/).contains("href=\"../../\(style)\""))
    }
  }

  @Test("keep their names in a preview, which changes open pages in place")
  func live() async throws {
    let tree = try await render(isLive: true)
    #expect(
      names(tree).sorted() == [
        "brief/script.js", "brief/style.css", "finder.css", "lectern-brief.js", "me/script.js",
        "practice/lessons/four-levers.js", "practice/list.js",
        "practice/script.js",
        "script.js", "style.css",
      ])
    #expect(tree.text(of: /index\.html/).contains("href=\"style.css\""))
  }

  @Test("are also there under their own names for a template of the author's that uses these")
  func ownTemplate() async throws {
    let page = "<html><link href=\"{{root}}style.css\">{{$main}}{{/main}}</html>"
    let tree = try await render(adding: ["web/page.mustache": page])
    #expect(names(tree).contains("style.css"))
    #expect(!names(tree).contains("script.js"))
    #expect(!names(try await render()).contains("style.css"))
  }
}
