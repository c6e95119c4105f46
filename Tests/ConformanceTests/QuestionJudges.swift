import Foundation
import TestKit
import Testing
import XMLKit

@Suite("Questions for other systems, as readers of each format see them", .judges)
struct QuestionJudges {
  private static let formats = ["qti21", "qti30", "moodle-xml", "gift", "cc11", "cc13"]

  @Test(
    "ask what the course asks, and score every way to answer as the website does",
    arguments: ["Tests/Golden/everything/lessons", "Tests/Golden/german/lessons", "lessons"])
  func readers(lessons: String) throws {
    try withTemporaryFolder { folder in
      let project = try Self.pack(lessons, into: folder)
      let course = try Self.facts(of: project, in: folder)
      try judge(script: "questions", [course, "\(project)/packages"])
    }
  }

  @Test(
    "are valid QTI, item by item",
    arguments: ["Tests/Golden/everything/lessons", "Tests/Golden/arabic/lessons", "lessons"])
  func valid(lessons: String) throws {
    try withTemporaryFolder { folder in
      let project = try Self.pack(lessons, into: folder)
      for version in ["qti21", "qti30"] {
        let items = "\(folder)/\(version)"
        let packages = try FileManager.default.contentsOfDirectory(atPath: "\(project)/packages")
        let package = try #require(packages.first { $0.hasSuffix("-\(version).zip") })
        try judge("python3", ["-m", "zipfile", "-e", "\(project)/packages/\(package)", items])
        let names = try FileManager.default.contentsOfDirectory(atPath: items)
          .filter { $0.hasSuffix(".xml") }
        #expect(names.contains("imsmanifest.xml") && names.contains("test.xml"))
        for name in names {
          let schema = name == "imsmanifest.xml" ? "\(version)-manifest" : version
          let problems = try XMLDocument.problems(
            in: try Self.bytes("\(items)/\(name)"),
            relaxNG: try Self.bytes(
              "\(repositoryFolder)/Tests/ConformanceTests/schemas/\(schema).rng"))
          #expect(problems.isEmpty, "\(version), \(name): \(problems.map(\.message))")
        }
      }
    }
  }

  @Test(
    "are in a cartridge whose pages and tests are as in the course",
    arguments: ["Tests/Golden/everything/lessons", "Tests/Golden/arabic/lessons", "lessons"])
  func cartridges(lessons: String) throws {
    try withTemporaryFolder { folder in
      let project = try Self.pack(lessons, into: folder)
      let course = try Self.facts(of: project, in: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(project)/packages")
      where name.hasSuffix(".imscc") {
        try judge(script: "cartridge", [course, "\(project)/packages/\(name)"])
      }
    }
  }

  /// What each system cannot hold is in the judge.
  @Test(
    "come back with their keys when the files are imported again, and whole from pages",
    arguments: ["lessons", "Tests/Golden/everything/lessons", "Tests/Golden/german/lessons"])
  func roundTrip(lessons: String) throws {
    try withTemporaryFolder { folder in
      let formats = Self.formats + ["scorm12", "scorm2004"]
      let project = try Self.pack(lessons, as: formats, into: folder)
      let original = try Self.facts(of: project, in: folder)
      let packages = try FileManager.default.contentsOfDirectory(atPath: "\(project)/packages")
      var arguments = [original]
      for format in formats {
        let name = try #require(
          packages.first {
            $0.contains("-\(format).") && !$0.hasSuffix(".md") && !$0.hasSuffix("FIRST.txt")
          })
        let course = "\(folder)/\(format)"
        let result = try BuiltCommand.run(["import", "\(project)/packages/\(name)", course])
        try #require(result.status == 0, "\(format): \(result.errors)")
        let check = try BuiltCommand.run(["check", course])
        #expect(check.status == 0, "\(format): \(check.errors)\(check.output)")
        arguments.append("\(format)=" + (try Self.facts(of: course, in: course)))
      }
      try judge(script: "round_trip", arguments)
    }
  }

  @Test(
    "are question sets of H5P that websites take, with libraries and without",
    arguments: ["Tests/Golden/everything/lessons", "Tests/Golden/arabic/lessons", "lessons"])
  func sets(lessons: String) throws {
    try withTemporaryFolder { folder in
      let project = try Self.pack(lessons, as: ["h5p"], into: folder)
      let course = try Self.facts(of: project, in: folder)
      try judge(script: "h5p", [course, "\(project)/packages"])
      let libraries = try SampleLibraries.write(into: "\(folder)/libraries")
      let result = try BuiltCommand.run([
        "pack", project, "--for", "h5p", "--h5p-libraries", libraries,
      ])
      try #require(result.status == 0, "\(result.errors)")
      try judge(script: "h5p", [course, "\(project)/packages", libraries])
    }
  }

  @Test("two files of one course are the same bytes")
  func same() throws {
    try withTemporaryFolder { folder in
      let files = try ["one", "two"].map { name in
        let project = try Self.pack(
          "Tests/Golden/everything/lessons", as: Self.formats + ["h5p"], into: "\(folder)/\(name)")
        let names = try FileManager.default.contentsOfDirectory(atPath: "\(project)/packages")
        // A file, what became of its questions, and what to read first; H5P has a file for each lesson.
        #expect(names.count { !$0.hasSuffix(".h5p") } == 3 * Self.formats.count + 3)
        #expect(names.contains { $0.hasSuffix(".h5p") })
        return try names.sorted().map { try Self.bytes("\(project)/packages/\($0)") }
      }
      #expect(files[0] == files[1])
    }
  }

  /// A file with the course as data.
  private static func facts(of project: String, in folder: String) throws -> String {
    let facts = try BuiltCommand.run(["inspect", "--project", project, "--format", "json"])
    try #require(facts.status == 0, "\(facts.errors)")
    let path = "\(folder)/course.json"
    try facts.output.write(toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Packs lessons in all forms, and returns the folder of the project.
  private static func pack(
    _ lessons: String, as formats: [String] = formats, into folder: String
  ) throws -> String {
    let project = "\(folder)/project"
    let files = FileManager.default
    try files.createDirectory(atPath: project, withIntermediateDirectories: true)
    try files.copyItem(atPath: "\(repositoryFolder)/\(lessons)", toPath: "\(project)/lessons")
    let result = try BuiltCommand.run([
      "pack", project, "--for", formats.joined(separator: ","),
    ])
    try #require(result.status == 0, "packing \(lessons) failed:\n\(result.errors)")
    return project
  }
}
