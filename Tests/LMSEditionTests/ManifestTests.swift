import EditionKit
import Foundation
import LMSEdition
import LessonModel
import TestKit
import Testing
import XMLKit

@Suite("The manifest of a package")
struct ManifestTests {
  private static let more = [
    "10-start/unit.yaml": "id: start\ntitle: Start & go\n",
    "10-start/01-three.md": "# Three\n\nText.\n", "10-start/02-four.md": "# Four\n\nText.\n",
  ]

  private static func schema(_ name: String) throws -> [UInt8] {
    let path = "\(repositoryFolder)/Tests/ConformanceTests/schemas/\(name).rng"
    return Array(try String(contentsOfFile: path, encoding: .utf8).utf8)
  }

  private func problems<Standard: LMSStandard>(
    _ standard: Standard.Type, _ path: String, _ schema: String, settings: String = "",
    edit: (String) -> String = { $0 }
  ) async throws -> [String] {
    var problems: [String] = []
    for parts in LMSSettings.Part.allCases {
      let sample = try await SamplePackage(
        standard, settings: settings, more: Self.more, parts: parts)
      let bytes = Array(edit(try sample.text(path)).utf8)
      problems += try XMLDocument.problems(in: bytes, relaxNG: Self.schema(schema)).map(\.message)
    }
    return problems
  }

  @Test("of SCORM 1.2 is valid, whatever its parts are")
  func scorm12() async throws {
    #expect(try await problems(SCORM12.self, "imsmanifest.xml", "scorm12") == [])
  }

  @Test("of SCORM 2004 is valid in both editions")
  func scorm2004() async throws {
    for edition in LMSSettings.SCORM2004.allCases {
      let settings = "lms: {scorm2004: \(edition.rawValue)}"
      #expect(
        try await problems(SCORM2004.self, "imsmanifest.xml", "scorm2004", settings: settings)
          == [])
      let sample = try await SamplePackage(SCORM2004.self, settings: settings)
      #expect(
        try sample.text("imsmanifest.xml").contains(
          "<schemaversion>2004 \(edition.rawValue) Edition</schemaversion>"))
    }
  }

  @Test(
    "of SCORM 2004 has an objective for each unit of a part that has several, before the first visit"
  )
  func objectives() async throws {
    let two = Self.more.merging([
      "20-end/unit.yaml": "id: end\ntitle: End\n", "20-end/01-five.md": "# Five\n\nText.\n",
    ]) { $1 }
    func objectives(_ more: [String: String]) async throws -> [String] {
      let manifest = try await SamplePackage(SCORM2004.self, more: more).document("imsmanifest.xml")
      return ["primaryObjective", "objective"].flatMap { manifest.all($0) }.compactMap {
        $0.attribute("objectiveID")
      }
    }
    #expect(try await objectives(Self.more) == [])
    #expect(try await objectives(two) == ["result", "unit-start", "unit-end"])
    let sample = try await SamplePackage(SCORM2004.self, more: two)
    let bytes = Array(try sample.text("imsmanifest.xml").utf8)
    #expect(try XMLDocument.problems(in: bytes, relaxNG: Self.schema("scorm2004")).isEmpty)
    #expect(
      try sample.text("index.html").contains(
        #""units":[{"id":"unit-start","lessons":["three","four"]},{"id":"unit-end","lessons":["five"]}]"#
      ))
    #expect(
      try await !SamplePackage(SCORM12.self, more: two).text("index.html").contains("\"units\":"))
  }

  @Test("has the schemas of the author's own beside it, at the paths that they have there")
  func schemas() async throws {
    var choices = LMSChoices()
    choices.schemas = [
      .init(path: OutputPath(literal: "common/x.xsd"), bytes: Array("<x/>".utf8)),
      .init(path: OutputPath(literal: "imscp_v1p1.xsd"), bytes: Array("<y/>".utf8)),
    ]
    let sample = try await SamplePackage(SCORM2004.self, choices: choices)
    #expect(sample.paths.prefix(3) == ["imsmanifest.xml", "common/x.xsd", "imscp_v1p1.xsd"])
    #expect(try sample.text("common/x.xsd") == "<x/>")
    // A manifest lists what a course consists of.
    #expect(try !sample.text("imsmanifest.xml").contains(".xsd"))
  }

  @Test("of cmi5 is valid, also for platforms for xAPI alone")
  func cmi5() async throws {
    #expect(try await problems(CMI5.self, "cmi5.xml", "cmi5") == [])
    #expect(try await problems(CMI5.self, "tincan.xml", "tincan") == [])
  }

  @Test("that is spelled as in the other version of SCORM is noticed")
  func spelling() async throws {
    let wrong = try await problems(SCORM12.self, "imsmanifest.xml", "scorm12") {
      $0.replacing("scormtype", with: "scormType")
    }
    #expect(!wrong.isEmpty)
    let other = try await problems(SCORM2004.self, "imsmanifest.xml", "scorm2004") {
      $0.replacing("completionSetByContent", with: "completionByContent")
    }
    #expect(!other.isEmpty)
  }

  @Test("of cmi5 waits for what the course reports, and keeps its identities")
  func moveOn() async throws {
    func unit(_ settings: String, lesson: String = "# One\n\n\(SamplePackage.question)")
      async throws -> XMLElement
    {
      try #require(
        try await SamplePackage(CMI5.self, lesson, settings: settings).document("cmi5.xml")
          .all("au").first)
    }
    let passed = try await unit("site: https://example.org/school/")
    #expect(passed.attribute("moveOn") == "CompletedAndPassed")
    #expect(passed.attribute("masteryScore") == "0.80")
    #expect(passed.attribute("id") == "https://example.org/school/cmi5/sample/course")
    let completed = try await unit("lms: {report: completed-incomplete}")
    #expect(completed.attribute("moveOn") == "Completed")
    #expect(completed.attribute("masteryScore") == nil)
    #expect(completed.attribute("id")?.hasPrefix("urn:uuid:") == true)
    let plain = try await unit("", lesson: "# One\n\nText.\n")
    #expect(plain.attribute("moveOn") == "Completed")
    let own = try await unit("lms: {iri-base: \"https://id.example.org\", pass: 5}")
    #expect(own.attribute("id") == "https://id.example.org/cmi5/sample/course")
    #expect(own.attribute("masteryScore") == "0.05")
  }
}
