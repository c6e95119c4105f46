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

  @Test("names the pages of the printed guide where they begin, and says whose they are")
  func printedPages() async throws {
    func start(of text: String) throws -> Int {
      let lesson = OverlayTests.lesson
      return lesson.utf8.distance(
        from: lesson.startIndex, to: try #require(lesson.firstRange(of: text)).lowerBound)
    }
    let book = try await SampleBook(
      OverlayTests.lesson,
      marks: [
        "lesson-one": 5, "at-\(try start(of: "This is"))-one": 5,
        "at-\(try start(of: "| Stage"))-one": 6, "at-\(try start(of: "The end"))-one": 8,
        // Only on paper, and after everything.
        "at-\(try start(of: ":::say"))-one": 7, "at-90000-one": 9, "lesson-two": 10,
      ])
    let chapter = try book.document("EPUB/lessons/one.xhtml").all
    let breaks = chapter.indices.filter { chapter[$0].attribute("role") == "doc-pagebreak" }
    #expect(breaks.map { chapter[$0].attribute("aria-label") } == ["5", "6", "7", "8", "9"])
    #expect(breaks.prefix(4).map { chapter[$0 + 1].name } == ["header", "div", "hr", "p"])
    let nav = try #require(
      try book.document("EPUB/nav.xhtml").all.first { $0.attribute("role") == "doc-pagelist" })
    #expect(
      nav.all.compactMap { $0.attribute("href") } == [
        "lessons/one.xhtml#page-5.", "lessons/one.xhtml#page-6.", "lessons/one.xhtml#page-7.",
        "lessons/one.xhtml#page-8.", "lessons/one.xhtml#page-9.", "lessons/two.xhtml#page-10.",
      ])
    let package = try book.text("EPUB/package.opf")
    #expect(package.contains("<meta property=\"pageBreakSource\">Participant guide</meta>"))
    #expect(package.contains("pageBreakMarkers") && package.contains("pageNavigation"))
  }

  @Test("names no pages where nothing is printed")
  func noPages() async throws {
    let book = try await SampleBook(OverlayTests.lesson)
    #expect(!(try book.text("EPUB/nav.xhtml")).contains("page-list"))
    #expect(!(try book.text("EPUB/package.opf")).contains("pageBreak"))
    #expect(!(try book.text("EPUB/lessons/one.xhtml")).contains("pagebreak"))
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
