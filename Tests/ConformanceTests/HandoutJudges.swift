import Foundation
import TestKit
import Testing

@Suite("Handouts, as PDF tools see them", .judges)
struct HandoutJudges {
  @Test("every PDF is sound for qpdf, tagged, titled and in one piece for poppler")
  func structure() throws {
    let course = try PublishedCourse.Sample.everything.course
    let pdfs = try course.files(".pdf").filter { !Self.isForPrinter($0) }
    try #require(pdfs.count > 12)
    for pdf in pdfs {
      let path = "\(course.dist)/\(pdf)"
      try judge("qpdf", ["--check", path])
      let info = try judge("pdfinfo", [path])
      #expect(info.contains("Tagged:          yes"), "\(pdf)")
      #expect(info.contains("Title:"), "\(pdf)")
      let size =
        if pdf.contains("letter") || pdf.contains("avery") {
          "612 x 792"
        } else if pdf.contains(
          "poster")
        {
          "841.89 x 1190.55"
        } else if pdf.contains("certificate") { "841.89 x 595.276" } else { "595.276 x 841.89" }
      #expect(info.contains("Page size:       \(size)"), "\(pdf)\n\(info)")
      #expect(try judge("pdfinfo", ["-struct-text", path]).contains("H1"), "\(pdf)")
      let fonts = try judge("pdffonts", [path]).split(separator: "\n").dropFirst(2)
      #expect(fonts.allSatisfy { $0.contains(" yes yes ") }, "a font is not embedded in \(pdf)")
    }
  }

  @Test(
    "every PDF claims PDF/UA-1 and PDF/A-2a, and keeps what they ask of its objects",
    arguments: Shelf.allCases)
  func standards(shelf: Shelf) throws { try judge(script: "pdf", try shelf.documents) }

  /// Sheets for a printer have no tags: the document whose pages are on them has.
  private static func isForPrinter(_ pdf: String) -> Bool {
    pdf.contains("-booklet") || pdf.contains("-two-up")
  }

  @Test("the key and the notes are in the facilitator's copy only")
  func audiences() throws {
    let course = try PublishedCourse.Sample.everything.course
    func text(_ pdf: String) throws -> String {
      try judge("pdftotext", ["-layout", "\(course.dist)/handouts/\(pdf)", "-"])
    }
    let learner = try text("activities.pdf")
    let facilitator = try text("activities-facilitator.pdf")
    for secret in ["Let pairs compare", "There is no single answer"] {
      #expect(!learner.contains(secret))
      #expect(facilitator.contains(secret))
    }
    // A key begins a line of its own.
    let practice = try text("practice-facilitator.pdf").replacing(/\s+/, with: " ")
    #expect(practice.contains("something? compelling event (right)"))
    #expect(practice.contains("make? 42.5 (right)"))
    #expect(learner.contains("On the web and on paper."))
    #expect(!learner.contains("Only the ear hears this."))
    #expect(learner.contains("Only the eye sees this."))
  }

  @Test("no learner's file has an answer, a note or a role, not even where nobody sees it")
  func leaks() throws {
    let course = try PublishedCourse.Sample.everything.course
    try judge(
      script: "leaks",
      [
        course.dist, "Let pairs compare", "There is no single answer", "The reason comes first",
        "You have an offer", "You do not know of it", "Who spoke more",
      ])
  }

  @Test("what the documents about a course are filled with is as its schema says")
  func data() throws {
    let folder = "\(repositoryFolder)/Tests/Golden/everything/expected/handouts/handouts"
    let files = try Files.read(folder).keys.filter { $0.hasPrefix("course") }.sorted()
    try #require(files.count == 14)
    try judge(script: "handout_data", files.map { "\(folder)/\($0)" })
  }

  @Test("the facilitator's guide names the pages that the participants have")
  func quotedPages() throws {
    let course = try PublishedCourse.Sample.everything.course
    func pages(_ pdf: String) throws -> [Substring] {
      try judge("pdftotext", ["-layout", "\(course.dist)/handouts/\(pdf)", "-"])
        .split(separator: "\u{C}", omittingEmptySubsequences: false)
    }
    let participants = try pages("course.pdf")
    let facilitators = try pages("course-facilitator.pdf").joined()
    for activity in ["Deal sheet", "The renewal call", "Your live deal"] {
      // The contents do not name activities, so the first page with the title has the activity.
      let page = try #require(participants.firstIndex { $0.contains(activity) }) + 1
      let row = try #require(
        facilitators.split(separator: "\n").first { $0.contains(activity) }, "\(activity)")
      #expect(row.hasSuffix(" \(page)"), "\(activity) is on page \(page), but: \(row)")
    }
  }

  @Test(
    "each code on a page leads to the page of its lesson, printed in gray with 150 dots an inch")
  func codes() throws {
    let course = try PublishedCourse.Sample.everything.course
    let lessons = ["text", "activities", "practice"]
    let files = lessons.flatMap { ["\($0).pdf", "\($0)-facilitator.pdf", "\($0)-large-print.pdf"] }
    let shared = [
      "course.pdf", "course-facilitator.pdf", "course-job-aid.pdf", "course-poster.pdf",
    ]
    for file in files + shared {
      let expected = files.contains(file) ? lessons.filter { file.hasPrefix($0) } : lessons
      try withTemporaryFolder { folder in
        // Without `-png`, which takes longer than to draw the pages.
        try judge(
          "pdftoppm",
          ["-gray", "-r", "150", "\(course.dist)/handouts/\(file)", "\(folder)/page"])
        let pages = try FileManager.default.contentsOfDirectory(atPath: folder)
        // 4: a page without a code among them.
        let codes = try judge(
          "zbarimg", ["--quiet", "--raw"] + pages.sorted().map { "\(folder)/\($0)" },
          accepting: [0, 4])
        for lesson in expected {
          #expect(
            codes.contains("https://courses.example/everything/lessons/\(lesson)/"), "\(file)")
        }
      }
    }
  }

  /// Courses whose pages are looked at one by one.
  enum Shelf: String, CaseIterable {
    case everything, flagship, hard, arabic, japanese

    var course: PublishedCourse {
      get throws {
        switch self {
        case .everything: try PublishedCourse.Sample.everything.course
        case .flagship: try PublishedCourse.Sample.flagship.course
        case .hard: try HardCourse.published.get()
        case .arabic: try HandoutJudges.arabic.get()
        case .japanese: try HandoutJudges.japanese.get()
        }
      }
    }

    /// Its PDFs, without sheets for a printer.
    var documents: [String] {
      get throws {
        let course = try course
        let files = try course.files(".pdf").filter { !HandoutJudges.isForPrinter($0) }
        try #require(files.count > 10)
        return files.map { "\(course.dist)/\($0)" }
      }
    }
  }

  private static let arabic = Result { try inAllVariants("arabic") }
  private static let japanese = Result { try inAllVariants("japanese") }

  private static func inAllVariants(_ name: String) throws -> PublishedCourse {
    try PublishedCourse.publish(
      "\(name)-paper", lessons: "Tests/ConformanceTests/courses/\(name)",
      ["--editions", "handouts", "--handouts", "all"])
  }

  @Test(
    "no page of any variant ends with something torn or alone, and none has only three lines",
    arguments: Shelf.allCases)
  func pageEnds(shelf: Shelf) throws { try judge(script: "page_ends", try shelf.documents) }

  @Test("every variant looks as it did, coarsely")
  func pictures() throws {
    let course = try PublishedCourse.Sample.everything.course
    let files = try course.files(".pdf").map { "\(course.dist)/\($0)" }
    try judge(script: "page_pictures", ["Tests/ConformanceTests/pictures"] + files)
  }

  @Test("the white at the ends of the pages of the flagship is what is allowed")
  func white() throws {
    let folder = try PublishedCourse.Sample.flagship.course.dist + "/handouts"
    let kinds = Self.whiteLimits.keys.sorted().joined(separator: ",")
    let lines = try judge("python3", ["Benchmarks/white.py", folder, "--kinds", kinds])
      .split(separator: "\n")
    var found = 0
    for line in lines {
      guard let match = line.firstMatch(of: /^ *([0-9.]+) % +[0-9]+ pages  (.+)$/),
        let share = Double(match.1), let most = Self.whiteLimits[String(match.2)]
      else { continue }
      found += 1
      #expect(share <= most, "\(line)")
    }
    #expect(found == Self.whiteLimits.count)
  }

  /// In percent of the text areas of all pages of a kind.
  private static let whiteLimits: [String: Double] = [
    "<lesson>": 10, "<lesson>-facilitator": 8, "course": 10, "course-facilitator": 8,
    "course-workbook": 10, "course-worksheets": 10,
  ]
}
