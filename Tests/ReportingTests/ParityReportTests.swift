import Diagnostics
import EditionKit
import Foundation
import JSONKit
import LessonModel
import Reporting
import Testing

@Suite("The report of what editions show differently")
struct ParityReportTests {
  static let source = SourceText(
    path: "lessons/01-a.md",
    text: """
      # A

      Look at [this <list>](media/a.csv) & more.

      :::facilitator{minutes=5}
      **Wait** for an answer.
      :::

      :::exercise[Draw your map]{#map}
      Draw.
      :::

      """)

  static func span(_ words: String) throws -> SourceSpan {
    let text = String(decoding: source.bytes, as: UTF8.self)
    let range = try #require(text.range(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return source.span(start, start + words.utf8.count)
  }

  static let note = ":::facilitator{minutes=5}\n**Wait** for an answer.\n:::"

  /// A lesson of three blocks.
  static func course() throws -> Course {
    let path = source.path
    let id = try #require(LessonID("a"))
    var lesson = Lesson(
      id: id, path: path, title: Spanned("A <lesson>", at: source.span(0, 3)),
      span: source.span(0, source.bytes.count))
    let exercise = ":::exercise[Draw your map]{#map}\nDraw.\n:::"
    lesson.blocks = [
      .paragraph(
        Paragraph(content: [], span: try span("Look at [this <list>](media/a.csv) & more."))),
      .facilitatorNote(FacilitatorNote(blocks: [], span: try span(note))),
      .silent(
        Silent(
          blocks: [.paragraph(Paragraph(content: [], span: try span(exercise)))],
          span: try span(exercise))),
    ]
    var course = Course(
      id: try #require(CourseID("course")), title: "Numbers & names", language: .english,
      span: .beginning(of: "lessons/course.yaml"))
    course.units = [Unit(lessons: [lesson])]
    return course
  }

  static func report() throws -> ParityReport {
    let lesson = LessonID("a")
    let note = StandIn(
      "facilitator note", .moved(to: "the facilitator's copy"), because: .forFacilitators,
      at: try span(note))
    let link = StandIn(
      "link to a file", .shortened(to: "its words"), because: .noAddress,
      at: try span("[this <list>](media/a.csv)"))
    let exercise = StandIn(
      "exercise with help", .leftOut, because: .givesAnswer,
      at: try span(":::exercise[Draw your map]"))
    return ParityReport(
      of: try course(), editions: [.web, .handouts],
      [
        Substitution(edition: .handouts, form: .learnersHandout, lesson: lesson, exercise),
        Substitution(edition: .handouts, lesson: lesson, link),
        Substitution(edition: .handouts, lesson: lesson, link),
        Substitution(edition: .web, lesson: lesson, note),
      ], sources: [source], generator: "Lectern test")
  }

  @Test("counts blocks and lines by edition, each line once")
  func counts() throws {
    let report = try Self.report()
    #expect(report.totals.map(\.blockCount) == [3, 3])
    #expect(report.totals.map(\.shownCount) == [2, 1])
    #expect(report.totals.map(\.lines) == [[.moved: 1], [.shortened: 1, .leftOut: 1]])
  }

  @Test("lists lines in the order of the lesson, with their reason, for a terminal")
  func text() throws {
    #expect(
      try Self.report().text == """
        What each edition shows differently:
          web: 2 of 3 blocks as written; 1 moved
          handouts: 1 of 3 blocks as written; 1 shortened, 1 left out

        web, lesson a
          lessons/01-a.md:5  facilitator note: moved to the facilitator's copy – it is for facilitators only

        handouts, lesson a
          lessons/01-a.md:3  link to a file: only its words – the address of your site is not known, so nothing can lead there
          lessons/01-a.md:9  exercise with help, in the learner's handout: left out – it would give the answer away

        """)
  }

  @Test("quotes what a line is about as its author knows it")
  func excerpts() throws {
    let lines = try Self.report().parts.flatMap(\.editions).flatMap(\.lines)
    #expect(lines.map(\.excerpt) == ["Wait for an answer.", "this <list>", "Draw your map"])
  }

  @Test("is a page that needs no other file and runs no script")
  func page() throws {
    let page = String(decoding: ReportPage.bytes(of: try Self.report()), as: UTF8.self)
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"en\">"))
    #expect(page.contains("<h1 dir=\"auto\">Numbers &amp; names</h1>"))
    #expect(page.contains("<q dir=\"auto\">this &lt;list&gt;</q>"))
    #expect(page.contains("<strong>Facilitator note</strong> → the facilitator's copy"))
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("url("))
  }

  @Test("says in JSON what it says to people")
  func json() throws {
    let report = try Self.report()
    let data = try JSONDecoder().decode(Written.self, from: Data(report.json.bytes))
    #expect(data.format == "lectern-report" && data.version == 1)
    let editions = try #require(data.parts.first).editions
    #expect(editions.map(\.leftOut) == [0, 1])
    let lines = editions.flatMap(\.lines)
    #expect(lines.map(\.line) == [5, 3, 9])
    #expect(lines.map(\.reason) == ["forFacilitators", "noAddress", "givesAnswer"])
    #expect(lines.map(\.result) == ["the facilitator's copy", "its words", nil])
  }

  /// A report as a program reads it.
  private struct Written: Decodable {
    struct Part: Decodable { var editions: [Edition] }

    struct Edition: Decodable {
      var leftOut: Int
      var lines: [Line]
    }

    struct Line: Decodable {
      var line: Int
      var reason: String
      var result: String?
    }

    var format: String
    var version: Int
    var parts: [Part]
  }

  @Test("is the same whatever order editions report in, and says when there is nothing to say")
  func order() throws {
    let course = try Self.course()
    let all = try Self.report()
    let empty = ParityReport(
      of: course, editions: [.web], [], sources: [], generator: "Lectern test")
    #expect(empty.text == "Every edition shows everything.\n")
    #expect(empty.parts.map(\.editions.count) == [1] && all.parts.count == 1)
    #expect(try Self.report().json.bytes == all.json.bytes)
  }
}
