import Foundation
import TestKit
import Testing

/// Who can find the handouts with answers.
@Suite("The facilitator's copies", .engines)
struct FacilitatorFilesTests {
  private static let quiz = """
    :::quiz
    Who decides?

    - [x] The buyer
    - [ ] The seller
    :::
    """

  private func publish(_ setting: String, _ body: (SmallCourse) throws -> Void) throws {
    try SmallCourse.with(text: Self.quiz) { course in
      let path = "\(course.folder)/lessons/course.yaml"
      let yaml = try String(contentsOfFile: path, encoding: .utf8)
      try Files.write(["lessons/course.yaml": yaml + setting], in: course.folder)
      let result = try course.publish(["--editions", "web,handouts"])
      #expect(result.status == 0, "\(result.errors)")
      try body(course)
    }
  }

  /// The published files that mention such a copy, and the copies themselves.
  private func found(in course: SmallCourse) throws -> (mentions: [String], copies: [String]) {
    let files = try Files.read(course.dist)
    let name = Array("one-facilitator".utf8)
    return (
      files.filter { !$0.key.hasPrefix("handouts/") && $0.value.firstRange(of: name) != nil }.keys
        .sorted(),
      files.keys.filter { $0.contains("-facilitator") }.sorted()
    )
  }

  private static let copies = ["handouts/one-facilitator.pdf"]

  @Test("are linked from lessons in a course that says nothing")
  func linked() throws {
    try publish("") { course in
      let found = try found(in: course)
      #expect(found.mentions == ["catalog.json", "lessons/one/index.html", "publish.json"])
      #expect(found.copies == Self.copies)
    }
  }

  @Test("can be published without a link")
  func unlinked() throws {
    try publish("facilitator: unlinked\n") { course in
      let found = try found(in: course)
      #expect(found.mentions == ["publish.json"])
      #expect(found.copies == Self.copies)
    }
  }

  @Test("can be kept out of the publication, and get a folder of their own")
  func kept() throws {
    try publish("facilitator: private\n") { course in
      let found = try found(in: course)
      #expect(found.mentions == [])
      #expect(found.copies == [])
      #expect(try Files.read(course.dist)["handouts/one.pdf"] != nil)

      let refused = try course.publish(["--editions", "facilitator"])
      #expect(refused.status == 2)
      #expect(
        refused.errors
          == "lectern: The edition facilitator contains answers, so it gets a folder of its own: "
          + "lectern publish --editions facilitator --output facilitator\n")

      let own = "\(course.folder)/for-me"
      let made = try course.publish(["--editions", "facilitator", "--output", own])
      #expect(made.status == 0, "\(made.errors)")
      #expect(try Files.read(own).keys.sorted() == Self.copies + ["publish.json"])
      #expect(try self.found(in: course).copies == [])
    }
  }

  @Test("name people from a list, which never gets online, and says what is wrong with its lines")
  func people() throws {
    try SmallCourse.with(text: Self.quiz) { course in
      let own = "\(course.folder)/for-me"
      let list = "\(course.folder)/people.csv"
      let options = ["--handouts", "certificate", "--people", list]
      let apart = ["--editions", "facilitator", "--output", own] + options
      try Files.write(["people.csv": "name,company\nZoë,Łowe\nAda\n"], in: course.folder)
      let broken = try course.publish(apart)
      #expect(broken.status == 2)
      #expect(broken.errors.contains("people.csv:3: this line has 1 of 2 columns"))

      try Files.write(["people.csv": "name,company\nZoë,Łowe\nAda,\n"], in: course.folder)
      let online = try course.publish(["--editions", "handouts"] + options)
      #expect(online.status == 2)
      #expect(online.errors.contains("--people is for a folder that does not go online"))

      let made = try course.publish(apart)
      #expect(made.status == 0, "\(made.errors)")
      #expect(
        try Files.read(own).keys.sorted() == ["handouts/course-certificate.pdf", "publish.json"])
      let paper = "course-certificate.pdf: 2 pages, 2 sheets on one side"
      #expect(made.output.contains(paper), "\(made.output)")
      #expect(made.output.contains("keep it offline") && !made.output.contains("upload"))
    }
  }

  @Test("no page of a new course leads to them")
  func newCourse() throws {
    try withTemporaryFolder { folder in
      let project = "\(folder)/two-talks"
      let made = try BuiltCommand.run(["new", "course", "Two talks"], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      let result = try BuiltCommand.run([
        "publish", project, "--editions", "web,handouts", "--site-url", "https://example.org/",
      ])
      #expect(result.status == 0, "\(result.errors)")
      let pages = try Files.read("\(project)/dist").filter { $0.key.hasSuffix(".html") }
      #expect(pages.count > 3)
      for (path, page) in pages {
        #expect(page.firstRange(of: Array("-facilitator.pdf".utf8)) == nil, "\(path)")
      }
    }
  }
}
