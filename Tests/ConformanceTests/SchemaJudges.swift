import Diagnostics
import Foundation
import LessonReader
import TestKit
import Testing
import XMLKit

@Suite("The JSON Schemas, as a validator sees them", .judges)
struct SchemaJudges {
  /// A text of the corpus, and whether it is a good one.
  struct Case {
    /// What it is: `course`, `unit`, `lesson` or `glossary`.
    var schema: String
    var text: String
    var isGood: Bool
  }

  @Test("the reader and the schemas accept the same files, and these are the good ones")
  func agreement() throws {
    let cases = try corpus() + ownFiles()
    #expect(cases.count > 100)
    let verdicts = try self.verdicts(on: cases)
    try #require(verdicts.count == cases.count)
    for (sample, verdict) in zip(cases, verdicts) {
      let complaints = try Self.complaints(of: sample)
      #expect(
        complaints.isEmpty == sample.isGood,
        "the reader says \(complaints) of a \(sample.isGood ? "good" : "bad") \(sample.schema):\n\(sample.text)"
      )
      #expect(
        (verdict == nil) == sample.isGood,
        "the schema says \(verdict ?? "nothing") of a \(sample.isGood ? "good" : "bad") \(sample.schema):\n\(sample.text)"
      )
    }
  }

  @Test("the pattern of a day knows the calendar")
  func days() throws {
    var cases: [Case] = []
    for year in [1969, 1970, 1972, 1999, 2000, 2023, 2024, 2096, 2100, 2400, 9996, 9999] {
      for month in 0...13 {
        for day in [0, 1, 28, 29, 30, 31, 32] {
          let text = String(format: "date: %04d-%02d-%02d", year, month, day)
          cases.append(Case(schema: "lesson", text: text, isGood: true))
        }
      }
    }
    for (sample, verdict) in zip(cases, try verdicts(on: cases)) {
      #expect(
        try Self.complaints(of: sample).isEmpty == (verdict == nil),
        "\(sample.text): the schema says \(verdict ?? "nothing")")
    }
  }

  @Test(
    "every activity is one for its schema, and for nothing less or more",
    arguments: [".", "Tests/Golden/everything"])
  func activities(project: String) throws {
    try withTemporaryFolder { folder in
      let schema = try BuiltCommand.run(["schema", "activity"])
      let course = ["--project", "\(repositoryFolder)/\(project)"]
      let inspected = try BuiltCommand.run(["inspect", "--format", "json"] + course)
      try #require(schema.status == 0 && inspected.status == 0, "\(inspected.errors)")
      try Files.write(["schema.json": schema.output, "course.json": inspected.output], in: folder)
      try judge(script: "activities", ["\(folder)/schema.json", "\(folder)/course.json"])
    }
  }

  @Test(
    "exported role-plays are what their schema says, and no persona knows what others know",
    arguments: [".", "Tests/Golden/everything"])
  func rolePlays(project: String) throws {
    try withTemporaryFolder { folder in
      let course = "\(repositoryFolder)/\(project)"
      let schema = try BuiltCommand.run(["schema", "roleplays"])
      let data = try BuiltCommand.run(["inspect", "--format", "json", "--project", course])
      let export = try BuiltCommand.run([
        "export", "roleplay", course, "--for", "json", "--site-url", "https://courses.example/c/",
      ])
      try #require(schema.status == 0 && export.status == 0, "\(export.errors)")
      let texts = try BuiltCommand.run(
        ["export", "roleplay", course, "--for", "text", "--output", "\(folder)/texts"])
      try #require(texts.status == 0, "\(texts.errors)")
      try Files.write(
        ["schema.json": schema.output, "plays.json": export.output, "course.json": data.output],
        in: folder)
      try judge(
        script: "roleplays",
        ["schema", "plays", "course"].map { "\(folder)/\($0).json" } + ["\(folder)/texts"])
    }
  }

  @Test("what sales programs get is valid, says the same everywhere, and leads to published pages")
  func crm() throws {
    try withTemporaryFolder { folder in
      let course = try PublishedCourse.Sample.everything.course
      let schema = try BuiltCommand.run(["schema", "crm"])
      try #require(schema.status == 0, "\(schema.errors)")
      try Files.write(["schema.json": schema.output], in: folder)
      let programs = ["salesforce", "hubspot", "dynamics", "csv"]
      for program in programs {
        let export = try BuiltCommand.run([
          "export", "crm", course.project, "--for", program, "--output", "\(folder)/\(program)",
        ])
        try #require(export.status == 0, "\(export.errors)")
      }
      try judge(
        script: "crm",
        ["\(folder)/schema.json", course.dist, "https://courses.example/everything/"]
          + programs.map { "\(folder)/\($0)" })
      let grammar = Array(
        try Data(
          contentsOf: URL(
            fileURLWithPath: "\(repositoryFolder)/Tests/ConformanceTests/schemas/path-assistant.rng"
          )))
      let metadata = try Files.read("\(folder)/salesforce").filter {
        $0.key.hasSuffix(".pathAssistant") || $0.key.hasSuffix(".xml")
      }
      #expect(metadata.count == 3)
      for (path, bytes) in metadata {
        let problems = try XMLDocument.problems(in: bytes, relaxNG: grammar)
        #expect(problems.isEmpty, "\(path): \(problems.map(\.message))")
        // The grammar has to notice what Salesforce refuses.
        let long = String(decoding: bytes, as: UTF8.self)
          .replacing("<info>", with: "<info>" + String(repeating: "x", count: 1_000))
        if path.hasSuffix(".pathAssistant") {
          #expect(try !XMLDocument.problems(in: Array(long.utf8), relaxNG: grammar).isEmpty)
        }
      }
    }
  }

  /// What the schemas complain of, for each text; nil where they accept it.
  private func verdicts(on cases: [Case]) throws -> [String?] {
    try withTemporaryFolder { folder in
      try Files.write(["lessons/course.yaml": "title: A course\n"], in: folder)
      let written = try BuiltCommand.run(["schema", "--write", "--project", folder])
      try #require(written.status == 0, "\(written.errors)")
      let list = cases.map { ["schema": $0.schema, "text": $0.text] }
      let path = "\(folder)/cases.json"
      try JSONEncoder().encode(list).write(to: URL(fileURLWithPath: path))
      let output = try judge(script: "schemas", ["\(folder)/.lectern/schemas", path])
      return try JSONDecoder().decode([String?].self, from: Data(output.utf8))
    }
  }

  /// What the reader complains of, as far as keys and the form of their values go.
  private static func complaints(of sample: Case) throws -> [String] {
    let keys: KeySet =
      switch sample.schema {
      case "course": .course
      case "unit": .unit
      case "lesson": .lesson
      default: .glossary
      }
    let source = SourceText(path: "\(sample.schema).yaml", text: sample.text)
    return KeyCheck.diagnostics(of: source, keys: keys).map { "\($0.rule): \($0.message)" }
  }

  /// The texts of `corpus/`: several in a file, with `---` between them.
  private func corpus() throws -> [Case] {
    let folder = "\(repositoryFolder)/Tests/ConformanceTests/corpus"
    return try Files.read(folder).sorted { $0.key < $1.key }.flatMap { name, bytes in
      let parts = name.split(separator: ".").map(String.init)
      let isGood = parts[1] == "good"
      return String(decoding: bytes, as: UTF8.self).components(separatedBy: "\n---\n").map {
        Case(schema: parts[0], text: $0 + "\n", isGood: isGood)
      }
    }
  }

  /// The files of this repository's courses and seeds: all of them are good.
  private func ownFiles() throws -> [Case] {
    var cases: [Case] = []
    for folder in ["lessons", "seeds", "Tests/Golden/everything/lessons"] {
      for (path, bytes) in try Files.read("\(repositoryFolder)/\(folder)") {
        let text = String(decoding: bytes, as: UTF8.self)
        if let name = ["course", "unit", "glossary"].first(where: { path.hasSuffix("\($0).yaml") })
        {
          cases.append(Case(schema: name, text: text, isGood: true))
        } else if path.hasSuffix(".md"), text.hasPrefix("---\n"),
          let end = text.range(of: "\n---\n")
        {
          let yaml = text[text.index(text.startIndex, offsetBy: 4)..<end.upperBound].dropLast(4)
          cases.append(Case(schema: "lesson", text: String(yaml), isGood: true))
        }
      }
    }
    return cases
  }
}
