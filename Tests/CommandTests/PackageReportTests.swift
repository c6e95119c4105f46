import Foundation
import TestKit
import Testing

@Suite("The report of packages", .engines)
struct PackageReportTests {
  private static let names = [
    "scorm12", "scorm2004", "cmi5", "lms-web", "qti21", "qti30", "moodle-xml", "gift", "h5p",
    "cc11",
    "cc13",
  ]
  private static let course = [
    "lessons/course.yaml": "id: two\ntitle: Two\nlanguage: en\ndate: 2026-11-24\n",
    "lessons/01-one.md": """
    # One

    :::quiz{#order}
    In order.

    1. First
    2. Second
    3. Third
    :::

    """,
  ]

  /// A report, as far as the test reads it.
  private struct Report: Decodable {
    struct Part: Decodable { var editions: [EditionPart] }
    struct EditionPart: Decodable {
      var edition: String
      var lines: [Line]
    }
    struct Line: Decodable {
      var original: String
      var change: String
      var by: String?
    }

    var parts: [Part]
  }

  @Test("names every package, and what each makes of a quiz that it cannot ask as it is")
  func packages() throws {
    try withTemporaryFolder { folder in
      try Files.write(Self.course, in: folder)
      let result = try BuiltCommand.run(
        [
          "publish", "--editions", Self.names.joined(separator: ","), "--report", "--report-to",
          "report",
        ], in: folder)
      try #require(result.status == 0, "\(result.errors)")
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/report/report.json"))
      let report = try JSONDecoder().decode(Report.self, from: data)
      let editions = try #require(report.parts.first).editions
      #expect(editions.map(\.edition) == Self.names)
      for name in Self.names { #expect(result.output.contains(name), "\(name)") }
      let changed = editions.filter { $0.lines.contains { $0.original == "quiz (order)" } }
      #expect(changed.map(\.edition) == ["moodle-xml", "gift", "h5p", "cc11", "cc13"])
    }
  }

  @Test("libraries of H5P that are not whole are refused, and say what is missing")
  func libraries() throws {
    try withTemporaryFolder { folder in
      try Files.write(Self.course, in: folder)
      func pack(_ libraries: String, _ edition: String = "h5p") throws -> BuiltCommand.Result {
        try BuiltCommand.run(
          ["pack", "--for", edition, "--h5p-libraries", libraries], in: folder)
      }
      let whole = try SampleLibraries.write(into: "\(folder)/whole")
      #expect(try pack(whole).status == 0)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/packages").sorted()
      #expect(
        names == [
          "SHA256SUMS", "two-h5p-QUESTIONS.md", "two-h5p-READ-ME-FIRST.txt", "two-h5p-one.h5p",
        ])
      let other = try pack(whole, "gift")
      #expect(other.status != 0 && other.errors.contains("--h5p-libraries is about H5P"))
      for (missing, words) in [
        ("H5P.DragText", "lacks libraries of H5P that questions need: H5P.DragText"),
        ("jQuery.ui", "lacks libraries of H5P that others in it need: jQuery.ui 1.10"),
      ] {
        let part = try SampleLibraries.write(into: "\(folder)/\(missing)", without: missing)
        let result = try pack(part)
        #expect(result.status == 2)
        #expect(result.errors.contains(words), "\(result.errors)")
      }
      let none = try pack("nowhere")
      #expect(none.status == 2 && none.errors.contains("nowhere"))
    }
  }
}
