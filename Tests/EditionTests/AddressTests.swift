import Diagnostics
import EditionKit
import Foundation
import JSONKit
import LessonModel
import Testing

/// Every edition says where a page is: they must all say the same.
@Suite("The address of a page")
struct AddressTests {
  /// All text that the editions make of a golden course, by path, with the data of PDFs.
  private func texts(_ style: AddressStyle, without left: EditionName? = nil) async throws
    -> [String: String]
  {
    let golden = try await GoldenCourse("everything")
    var course = golden.course
    course.addresses = style
    var context = golden.context
    context.offers.removeAll { $0.edition == left }
    var texts: [String: String] = [:]
    for edition in GoldenCourse.editions where type(of: edition).name != left {
      for file in await edition.render(course, in: context).value.files {
        switch file.content {
        case .bytes(let bytes): texts[file.path.text] = String(decoding: bytes, as: UTF8.self)
        case .typeset(let job):
          texts[file.path.text] = String(decoding: job.data.bytes, as: UTF8.self)
        case .asset, .picture, .font, .recording, .encoded, .archive, .sound: break
        }
      }
    }
    return texts
  }

  /// The whole addresses in a text that lead to a page of the course.
  private func pages(in text: String) -> Set<String> {
    let pattern = /https:\/\/[^"<> ]*\/(?:lessons\/[a-z0-9-]+|glossary|cards)\/[a-z.]*/
    // A picture and the Markdown of a page are files beside it.
    return Set(
      text.matches(of: pattern).map { String($0.output) }.filter {
        !$0.hasSuffix(".png") && !$0.hasSuffix(".md")
      })
  }

  @Test("is spelled in one way by all editions", arguments: AddressStyle.allCases)
  func oneSpelling(style: AddressStyle) async throws {
    let texts = try await texts(style)
    let ending = style == .folders ? "/" : "/index.html"
    var seen = 0
    for (path, text) in texts {
      for page in pages(in: text) {
        #expect(page.hasSuffix(ending) == true, "\(path): \(page)")
        seen += 1
      }
    }
    #expect(seen > 20)
    for path in ["sitemap.xml", "podcast/feed.xml", "index.html"] {
      #expect(try !pages(in: #require(texts[path])).isEmpty || path == "index.html", "\(path)")
    }
  }

  @Test("stays out of links inside the site, which name files", arguments: AddressStyle.allCases)
  func relativeLinks(style: AddressStyle) async throws {
    for (path, text) in try await texts(style) where path.hasSuffix(".html") {
      let links = text.matches(of: /href="(?<to>[^":#]+\/)"/).map { String($0.output.to) }
      // A `base` names the folder of the site.
      #expect(links.allSatisfy { text.contains("<base href=\"\($0)\"") }, "\(path): \(links)")
    }
  }

  @Test("is said by nobody where no edition makes the page")
  func noPages() async throws {
    let texts = try await texts(.folders, without: .web)
    try #require(texts["podcast/feed.xml"] != nil)
    for (path, text) in texts { #expect(pages(in: text).isEmpty, "\(path): \(pages(in: text))") }
  }
}
