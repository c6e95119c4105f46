import CartridgeEdition
import Diagnostics
import EditionKit
import Foundation
import LessonModel
import TestKit
import Testing
import XMLKit

@Suite("A cartridge")
struct CartridgeTests {
  private static func problems(_ text: String, _ schema: String) throws -> [String] {
    let rules = try String(
      contentsOfFile: "\(repositoryFolder)/Tests/ConformanceTests/schemas/\(schema).rng",
      encoding: .utf8)
    return try XMLDocument.problems(in: Array(text.utf8), relaxNG: Array(rules.utf8))
      .map(\.message)
  }

  @Test("has a valid manifest, which names every file once")
  func manifest() async throws {
    let sample = try await SampleCartridge(Cartridge11.self)
    #expect(sample.paths.first == "imsmanifest.xml")
    #expect(
      try Self.problems(try sample.text("imsmanifest.xml"), "cartridge-manifest") == [])
    let listed = try sample.document("imsmanifest.xml").all("file").compactMap {
      $0.attribute("href")
    }
    #expect(listed == Array(sample.paths.dropFirst()))
    #expect(
      listed == [
        "lesson-one.html", "quiz-one.xml", "topic-call.xml", "topic-next.xml", "lesson-two.html",
        "lesson-three.html", "site.xml", "media/1-funnel.svg",
      ])
  }

  @Test("begins with its namespace, by which Moodle knows it")
  func beginning() async throws {
    let text = try await SampleCartridge(Cartridge11.self).text("imsmanifest.xml")
    #expect(
      text.hasPrefix(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest xmlns=\"http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1\""
      ))
  }

  @Test("of version 1.3 is the same under other names")
  func versions() async throws {
    let old = try await SampleCartridge(Cartridge11.self)
    let new = try await SampleCartridge(Cartridge13.self)
    #expect(old.paths == new.paths)
    let manifest = try new.text("imsmanifest.xml")
    #expect(!manifest.contains("v1p1/") && manifest.contains("imsdt_xmlv1p3"))
    let renamed = manifest.replacing("v1p3", with: "v1p1").replacing("1.3.0", with: "1.1.0")
      .replacing("cc13", with: "cc11")
    #expect(try renamed == old.text("imsmanifest.xml"))
  }

  @Test("has a folder for each unit, with pages, their quizzes and their topics")
  func contents() async throws {
    let sample = try await SampleCartridge(Cartridge11.self)
    let root = try #require(try sample.document("imsmanifest.xml").all("item").first)
    #expect(root.all("title").count == root.all("item").count)
    #expect(
      root.all("title").map(\.text) == [
        "Q & A", "One", "One: Quiz", "The call", "Next deal", "Two", "Start & go", "Three",
        "Q & A",
      ])
  }

  @Test("has pages without scripts and style sheets, whose links lead to each other")
  func pages() async throws {
    let page = try await SampleCartridge(Cartridge11.self).text("lesson-one.html")
    #expect(!page.contains("<script") && !page.contains("<link") && !page.contains("<style"))
    #expect(page.contains("<a href=\"lesson-two.html#end\">second</a>"))
    #expect(page.contains("src=\"media/1-funnel.svg\""))
    #expect(page.contains("class=\"callout tip\" style=\""))
    // Quizzes are beside the page; solutions are at its end.
    #expect(!page.contains("Which lever?"))
    #expect(page.contains("The smallest one."))
  }

  @Test("keeps markup in a lesson's code as it is")
  func code() {
    #expect(InlineStyle.styled("<p>&lt;p class=\"line\"></p>") == "<p>&lt;p class=\"line\"></p>")
    #expect(
      InlineStyle.styled("<div class=\"line\" aria-hidden=\"true\"></div>").hasPrefix(
        "<div class=\"line\" style=\"border-bottom"))
  }

  @Test("has its language, its terms and nothing of a book in the body of a page")
  func page() async throws {
    let text = try await SampleCartridge(Cartridge11.self).text("lesson-one.html")
    #expect(text.contains("<body>\n<div lang=\"en\" dir=\"ltr\">"))
    #expect(text.contains("href=\"#glossary.lever\""))
    #expect(
      text.contains(
        "<div id=\"glossary.lever\"><dt>lever</dt><dd>What moves a number.</dd></div>"))
    #expect(!text.contains("epub:"))
  }

  @Test("has discussions without what only one player may know")
  func topics() async throws {
    let sample = try await SampleCartridge(Cartridge11.self)
    let call = try sample.document("topic-call.xml").all("text").first
    #expect(call?.text.contains("The contract ends.") == true)
    #expect(call?.text.contains("What helped?") == true)
    #expect(call?.text.contains("another offer") == false)
    let next = try sample.document("topic-next.xml").all("text").first
    #expect(next?.text.contains("<li>What hurts</li>") == true)
  }

  @Test("has a valid quiz of the kinds that cartridges have")
  func quiz() async throws {
    let sample = try await SampleCartridge(Cartridge11.self)
    #expect(try Self.problems(try sample.text("quiz-one.xml"), "qti12") == [])
    let items = try sample.document("quiz-one.xml").all("item")
    #expect(
      items.compactMap { $0.attribute("ident") } == [
        "q-lever", "q-both", "q-truth", "q-word", "q-days", "q-order-1", "q-order-2", "q-order-3",
        "q-match-1", "q-match-2", "q-match-3", "q-gaps-1", "q-gaps-2",
      ])
    #expect(items.allSatisfy { $0.attribute("title")?.isEmpty == false })
  }

  @Test("says what is right so that Moodle and Canvas count it")
  func scoring() async throws {
    let items = try await SampleCartridge(Cartridge11.self).document("quiz-one.xml").all("item")
    func right(_ item: XMLElement) -> [XMLElement] {
      item.all("respcondition").filter { !$0.all("setvar").isEmpty }.flatMap { $0.all("varequal") }
    }
    func name(_ item: XMLElement, _ id: String?) -> String? {
      item.all("response_label").first { $0.attribute("ident") == id }?.all("mattext").first?.text
    }
    #expect(right(items[0]).map { name(items[0], $0.text) } == ["The weakest one"])
    let both = right(items[1])
    #expect(
      both.filter { $0.attribute("case") == "Yes" }.map { name(items[1], $0.text) }
        == ["Two", "Four"])
    #expect(right(items[2]).map(\.text) == ["true"])
    #expect(right(items[3]).map(\.text) == ["deal", "sale"])
    for (place, step) in ["First", "Second", "Third"].enumerated() {
      #expect(right(items[5 + place]).map { name(items[5 + place], $0.text) } == ["<p>\(step)</p>"])
    }
    #expect(right(items[8]).map { name(items[8], $0.text) } == ["Yes"])
    #expect(right(items[12]).map(\.text) == ["champion"])
    #expect(items[12].all("mattext").first?.text.contains("_____ (2)") == true)
  }

  @Test("has feedback, explanations, points, and pictures by the word that platforms replace")
  func feedback() async throws {
    let items = try await SampleCartridge(Cartridge11.self).document("quiz-one.xml").all("item")
    let shown = items[0].all("displayfeedback").compactMap { $0.attribute("linkrefid") }
    let there = items[0].all("itemfeedback").compactMap { $0.attribute("ident") }
    #expect(Set(shown) == Set(there) && shown.count == 2)
    #expect(items[0].all("itemfeedback").map(\.text).contains { $0.contains("It costs least.") })
    #expect(items[0].all("fieldentry").map(\.text) == ["cc.multiple_choice.v0p1", "2"])
    #expect(
      items[1].all("mattext").first?.text.contains("$IMS-CC-FILEBASE$/media/1-funnel.svg") == true)
  }

  @Test("reports what its quizzes became")
  func substitutions() async throws {
    let sample = try await SampleCartridge(Cartridge13.self)
    #expect(
      sample.substitutions.map(\.words).filter { $0.hasPrefix("quiz") } == [
        "quiz (number): fib", "quiz (order): 3 multiple choices",
        "quiz (match): 3 multiple choices", "quiz (gaps): 2 fib",
      ])
    #expect(
      sample.files.map(\.path.text) == [
        "packages/sample-cc13-QUESTIONS.md", "packages/sample-cc13-READ-ME-FIRST.txt",
        "packages/sample-cc13.imscc",
      ])
    let note = try #require(sample.files.first { $0.path.text.hasSuffix("READ-ME-FIRST.txt") })
    guard case .bytes(let bytes) = note.content else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("1. Import the file as it is.") && text.contains("Common Cartridge 1.3"))
    #expect(text.contains("choose Common Cartridge 1.x Package."))
  }

  @Test(
    "a cartridge that many platforms refuse for its size is reported, with the files that make it large"
  )
  func size() async throws {
    func found(_ megabytes: Int) async throws -> [Diagnostic] {
      try await SampleCartridge(Cartridge11.self) { course in
        for index in course.assets.indices {
          course.assets[index].byteCount = megabytes * 1_000_000
        }
      }.diagnostics
    }
    #expect(try await found(100).isEmpty)
    let large = try #require(try await found(101).first)
    #expect(large.rule == "package-too-large")
    #expect(
      large.message
        == "the files in the package for Common Cartridge 1.1 have 101 MB, and many platforms refuse more than 100 MB"
    )
    #expect(large.notes.map(\.message) == ["funnel.svg has 101 MB"])
    // What is left on the website is a choice for other packages only.
    #expect(large.fixes.first?.message.contains("--media") == false)
  }
}
