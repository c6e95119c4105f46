import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition

@Suite("The catalog of a course")
struct CatalogTests {
  private func file(_ path: String, _ bytes: Int) throws -> ListedFile {
    ListedFile(
      path: try #require(OutputPath(path)), edition: .web, byteCount: bytes,
      digest: String(repeating: "a", count: 64))
  }

  private func catalog(_ files: [ListedFile], of course: Course) async throws -> String? {
    var context = try SampleCourse.context()
    context.offers += WebEdition().offers(for: course, in: context)
    let listing = await WebEdition().listing(of: files, for: course, in: context)
    guard
      case .bytes(let bytes)? = listing.first(where: { $0.path.text == "catalog.json" })?.content
    else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("exists without packages, and names what is online with its size and its digest")
  func files() async throws {
    let course = try SampleCourse.course()
    let text = try #require(
      try await catalog(
        [
          file("lessons/four-levers/index.html", 9000),
          file("lessons/four-levers/index.html.md", 4000), file("media/four-levers.svg", 1200),
        ], of: course))
    struct Catalog: Decodable {
      struct Entry: Decodable, Equatable {
        var role: String?
        var path: String
        var bytes: Int
      }
      struct Lesson: Decodable {
        var id: String
        var files: [Entry]
        var media: [Entry]?
        var activities: [[String: String]]?
      }
      var lessons: [Lesson]
      var packages: [String]
    }
    let catalog = try JSONDecoder().decode(Catalog.self, from: Data(text.utf8))
    #expect(catalog.packages.isEmpty)
    #expect(catalog.lessons.map(\.id) == ["four-levers", "your-number", "qualify"])
    let first = try #require(catalog.lessons.first)
    #expect(
      first.files == [
        Catalog.Entry(role: "page", path: "lessons/four-levers/index.html", bytes: 9000),
        Catalog.Entry(role: "markdown", path: "lessons/four-levers/index.html.md", bytes: 4000),
      ])
    // The sheet that the lesson links to does not go online here.
    #expect(first.media == [Catalog.Entry(path: "media/four-levers.svg", bytes: 1200)])
    #expect(first.activities?.map { $0["id"] } == ["biggest-lever", "levers", "one-deal"])
    #expect(text.contains("\"sha256\": \"\(String(repeating: "a", count: 64))\""))
  }

  @Test("is not there if programs get no data about the course")
  func off() async throws {
    var course = try SampleCourse.course()
    course.isDiscoverable = false
    #expect(try await catalog([], of: course) == nil)
  }
}
