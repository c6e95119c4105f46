import Diagnostics
import EditionKit
import Foundation
import LessonModel
import QuestionEdition
import TestKit
import Testing
import XMLKit

@Suite("Questions in QTI")
struct QTITests {
  private static let items = [
    "q-lever", "q-both", "q-truth", "q-word", "q-days", "q-order", "q-match", "q-gaps",
  ]

  private static func schema(_ name: String) throws -> [UInt8] {
    Array(
      try String(
        contentsOfFile: "\(repositoryFolder)/Tests/ConformanceTests/schemas/\(name).rng",
        encoding: .utf8
      ).utf8)
  }

  private static func problems(_ text: String, _ schema: String) throws -> [String] {
    try XMLDocument.problems(in: Array(text.utf8), relaxNG: try Self.schema(schema)).map(\.message)
  }

  @Test("are valid in both versions, as are the test and the manifest")
  func valid() async throws {
    let old = try await SampleQuestions(QTI21.self)
    let new = try await SampleQuestions(QTI30.self)
    for (sample, schema) in [(old, "qti21"), (new, "qti30")] {
      for name in Self.items + ["test"] {
        #expect(try Self.problems(try sample.text("\(name).xml"), schema) == [], "\(name)")
      }
      #expect(try Self.problems(try sample.text("imsmanifest.xml"), "\(schema)-manifest") == [])
    }
  }

  @Test("that are spelled as in the other version are noticed")
  func spelling() async throws {
    let item = try await SampleQuestions(QTI21.self).text("q-lever.xml")
    #expect(try !Self.problems(item, "qti30").isEmpty)
    #expect(
      try !Self.problems(item.replacing("maxChoices", with: "max-choices"), "qti21").isEmpty)
  }

  @Test("are an archive whose manifest is first and names every other file")
  func files() async throws {
    let sample = try await SampleQuestions(QTI21.self)
    let package = sample.files.first { $0.path.text == "packages/sample-qti21.zip" }
    guard case .archive(let job)? = package?.content else {
      Issue.record("no archive")
      return
    }
    let paths = job.members.map(\.path.text)
    #expect(paths == ["imsmanifest.xml", "test.xml"] + Self.items.map { "\($0).xml" })
    let manifest = try sample.document("imsmanifest.xml")
    #expect(
      manifest.all("file").compactMap { $0.attribute("href") } == Array(paths.dropFirst()))
    #expect(manifest.all("dependency").compactMap { $0.attribute("identifierref") } == Self.items)
  }

  @Test("use the template of the standard where it says all")
  func template() async throws {
    let sample = try await SampleQuestions(QTI21.self)
    func template(_ item: String) throws -> String? {
      try sample.document("\(item).xml").element(
        "responseProcessing", namespace: "http://www.imsglobal.org/xsd/imsqti_v2p1")?
        .attribute("template")
    }
    #expect(try template("q-truth")?.hasSuffix("match_correct") == true)
    // This one has two points, feedback and an explanation.
    #expect(try template("q-lever") == nil)
    #expect(try template("q-both") == nil)
  }

  @Test("are named alike in every version of the course, whatever their order is")
  func identity() async throws {
    let first = try await SampleQuestions(QTI30.self, SampleQuestions.single)
    let moved = SampleQuestions.single.replacing("- [ ] The loudest one\n", with: "")
      .replacing("- [x] The weakest", with: "- [ ] The loudest one\n- [x] The weakest")
    let second = try await SampleQuestions(QTI30.self, SampleQuestions.truth + "\n\n" + moved)
    func names(_ sample: SampleQuestions) throws -> Set<String> {
      Set(
        try sample.document("q-lever.xml").all("qti-simple-choice").compactMap {
          $0.attribute("identifier")
        })
    }
    #expect(try names(first) == names(second))
    #expect(try names(first).count == 2)
  }
}

@Suite("A file of questions")
struct QuestionEditionTests {
  @Test(
    "is there for every kind of quiz in every form, and the page beside it says what each became")
  func kinds() async throws {
    let samples = [
      try await SampleQuestions(QTI21.self), try await SampleQuestions(QTI30.self),
      try await SampleQuestions(MoodleXML.self), try await SampleQuestions(GIFT.self),
    ]
    for sample in samples {
      let sheet = try sample.text("QUESTIONS.md")
      #expect(sheet.contains("8 of 8 questions"))
      for kind in Quiz.Kind.allCases { #expect(sheet.contains("| \(kind.rawValue) |"), "\(kind)") }
      #expect(sample.diagnostics.isEmpty)
    }
  }

  @Test("reports what it asks in another way")
  func changes() async throws {
    let gift = try await SampleQuestions(GIFT.self)
    #expect(
      gift.substitutions.map(\.words) == [
        "quiz (single): multiple choice", "quiz (order): matching", "quiz (gaps): 2 missing words",
      ])
    let moodle = try await SampleQuestions(MoodleXML.self)
    #expect(
      moodle.substitutions.map(\.words) == ["quiz (order): matching", "quiz (gaps): cloze"])
    #expect(try await SampleQuestions(QTI21.self).substitutions.isEmpty)
  }

  @Test("has a note beside it for those who import it")
  func note() async throws {
    let sample = try await SampleQuestions(QTI30.self)
    #expect(
      sample.files.map(\.path.name) == [
        "sample-qti30-QUESTIONS.md", "sample-qti30-READ-ME-FIRST.txt", "sample-qti30.zip",
      ])
    let note = try sample.text("READ-ME-FIRST.txt")
    #expect(
      note.contains("sample-qti30.zip: QTI 3.0") && note.contains("1. Import the file as it is."))
    #expect(note.contains("sample-qti30-QUESTIONS.md"))
  }

  @Test("of a course without questions is not made, and the author is told why")
  func none() async throws {
    let sample = try await SampleQuestions(GIFT.self, "Text.")
    #expect(sample.files.map(\.path.text) == ["packages/sample-gift-QUESTIONS.md"])
    #expect(
      sample.diagnostics.map(\.message) == [
        "there are no questions for GIFT: there is no quiz in the course"
      ])
  }
}
