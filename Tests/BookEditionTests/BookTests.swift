import EditionKit
import LessonModel
import Testing
import XMLKit

@testable import BookEdition

@Suite("A book")
struct BookTests {
  @Test("begins with its media type, as it is, and names every file once")
  func container() async throws {
    let book = try await SampleBook(OverlayTests.lesson)
    let first = try #require(book.job.members.first)
    #expect(first.path.text == "mimetype" && first.isStored == true)
    #expect(try book.text("mimetype") == "application/epub+zip")
    let manifest = try #require(
      try book.document("EPUB/package.opf").elements.first { $0.name == "manifest" })
    let named = manifest.elements.compactMap { $0.attribute("href") }.map { "EPUB/\($0)" }
    #expect(
      Set(named)
        == Set(book.paths).subtracting(["mimetype", "META-INF/container.xml", "EPUB/package.opf"]))
    #expect(named.count == Set(named).count)
  }

  @Test("keeps its identity when titles change, and gives each part its own")
  func identity() async throws {
    let book = try await SampleBook(OverlayTests.lesson)
    var course = book.course
    let identity = course.identity(of: "book")
    course.title = "Another title"
    #expect(course.identity(of: "book") == identity)
    #expect(course.identity(of: "book/lesson/one") != identity)
    #expect(
      identity.wholeMatch(
        of: /urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
  }

  @Test("tells when it was changed by the date of the course")
  func modified() {
    #expect(PackageDocument.time(1_793_491_200) == "2026-11-01T00:00:00Z")
    #expect(PackageDocument.time(0) == "1970-01-01T00:00:00Z")
    #expect(PackageDocument.time(1_793_491_200 + 3_723) == "2026-11-01T01:02:03Z")
  }

  @Test("shows no answer beside its question, and links both ways")
  func answers() async throws {
    let book = try await SampleBook(OverlayTests.lesson)
    let chapter = try book.text("EPUB/lessons/one.xhtml")
    let answers = try book.text("EPUB/answers-1.xhtml")
    #expect(!chapter.contains("Because one follows one."))
    #expect(answers.contains("Because one follows one."))
    #expect(chapter.contains("href=\"../answers-1.xhtml#answer.sum\""))
    #expect(
      answers.contains("id=\"answer.sum\"") && answers.contains("href=\"lessons/one.xhtml#sum\""))
    #expect(!chapter.contains("<input") && !chapter.contains("<details"))
  }

  @Test("shows notes after their block, for pop-ups")
  func notes() async throws {
    let page = try await SampleBook(OverlayTests.lesson).text("EPUB/lessons/one.xhtml")
    let mark = try #require(page.firstRange(of: "epub:type=\"noteref\""))
    let note = try #require(page.firstRange(of: "<aside id=\"footnote.1\" epub:type=\"footnote\""))
    let item = try #require(page.firstRange(of: "Only an item"))
    #expect(mark.lowerBound < note.lowerBound && note.lowerBound < item.lowerBound)
  }

  @Test("also becomes a book for each lesson if the course asks, with its place in the series")
  func parts() async throws {
    let book = try await SampleBook(
      OverlayTests.lesson, settings: "book:\n  parts: lessons\n  ncx: true",
      path: "packages/course-lesson-two.epub")
    let package = try book.text("EPUB/package.opf")
    #expect(
      package.contains("<meta property=\"belongs-to-collection\" id=\"series\">Course</meta>"))
    #expect(package.contains("property=\"group-position\">2</meta>"))
    #expect(package.contains("<dc:title id=\"title\">Two</dc:title>"))
    #expect(package.contains("toc=\"ncx\""))
    #expect(!book.paths.contains("EPUB/lessons/one.xhtml"))
    // The other lesson is in no book, and nowhere online.
    #expect(!(try book.text("EPUB/lessons/two.xhtml")).contains("<a href"))
    #expect(try book.document("EPUB/toc.ncx").all.contains { $0.name == "navPoint" })
  }

  @Test("claims to be accessible only if its pictures are described")
  func accessibility() async throws {
    let described = try await SampleBook("# One\n\nText.\n").text("EPUB/package.opf")
    #expect(described.contains("WCAG 2.2 Level AA"))
    let picture = try await SampleBook("# One\n\n![](https://example.org/a.png)\n")
      .text("EPUB/package.opf")
    #expect(!picture.contains("WCAG"))
    #expect(!picture.contains("alternativeText"))
    #expect(!picture.contains("accessModeSufficient\">textual</meta>"))
  }

  @Test("turns its pages and lines as the language does, or as the author wants them")
  func directions() async throws {
    let vertical = try await SampleBook(
      "# One\n\nText.\n", settings: "book:\n  writing: vertical")
    #expect(try vertical.text("EPUB/package.opf").contains("page-progression-direction=\"rtl\""))
    #expect(try vertical.text("EPUB/nav.xhtml").contains("class=\"vertical\""))
    let plain = try await SampleBook("# One\n\nText.\n")
    #expect(try plain.text("EPUB/package.opf").contains("page-progression-direction=\"ltr\""))
  }
}
