import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition

@Suite("The content security policy of a website")
struct ContentPolicyTests {
  private static let strict =
    "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'"

  func pages(_ course: Course) async throws -> [String: String] {
    let tree = await WebEdition().render(course, in: try SampleCourse.context()).value
    var pages: [String: String] = [:]
    for file in tree.files where file.path.text.hasSuffix(".html") {
      guard case .bytes(let bytes) = file.content else { continue }
      pages[file.path.text] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
  }

  func policy(_ page: String) -> String? {
    page.firstMatch(of: /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/)
      .map { String($0.output.1) }
  }

  @Test("is strict on every page, and comes before everything that a page loads")
  func strict() async throws {
    let pages = try await pages(try SampleCourse.course())
    #expect(pages.count > 5)
    for (path, page) in pages {
      #expect(policy(page) == Self.strict, "\(path)")
      let place = try #require(page.range(of: "Content-Security-Policy"))
      #expect(!page[..<place.lowerBound].contains(/<(link|script|style|base|img)/), "\(path)")
    }
  }

  @Test("is not needed for anything in a page: no style, script or handler is there")
  func noInlineCode() async throws {
    for (path, page) in try await pages(try SampleCourse.course()) {
      #expect(!page.contains(/<style|\sstyle="|\son[a-z]+="|javascript:/), "\(path)")
      for script in page.matches(of: /<script([^>]*)>/) {
        #expect(script.output.1.contains(/src="|type="application\/[a-z.+-]*json"/), "\(path)")
      }
    }
  }

  @Test(
    "allows scripts and styles in the page of a lesson with HTML of the author's, and there only")
  func ownHTML() async throws {
    var course = try SampleCourse.course()
    course.allowsRawHTML = true
    let span = SourceSpan(path: "lessons/a.md", start: 0, end: 1)
    course.units[1].lessons[0].blocks.append(
      .rawHTML(RawHTML(text: "<p style=\"color: red\">Now</p>", span: span)))
    let pages = try await pages(course)
    // The first lesson has HTML as well.
    let own = [
      "lessons/qualify/index.html", "lessons/four-levers/index.html", "print.html",
    ]
    for (path, page) in pages where !own.contains(path) {
      #expect(policy(page) == Self.strict, "\(path)")
    }
    let allowed = try #require(pages[own[0]].flatMap(policy))
    #expect(allowed.hasPrefix("default-src 'self' https: data: blob: 'unsafe-inline';"))
    #expect(allowed.contains("object-src 'none'; base-uri 'self'"))
  }
}
