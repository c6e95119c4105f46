import Foundation
import TestKit
import Testing

@Suite("Packages for learning platforms, played in a strict platform", .judges)
struct LMSJudges {
  /// A platform, and a course that is played in it.
  struct Play: Sendable, CustomTestStringConvertible {
    var standard: String
    var lessons: String

    var testDescription: String { "\(standard), \(lessons)" }

    /// Whether it is the golden course, which is also edited and met by a slow platform.
    var isGolden: Bool { lessons.contains("Golden") }

    static let all = ["scorm12", "scorm2004"].flatMap { standard in
      ["Tests/Golden/everything/lessons", "lessons", reading].map {
        Play(standard: standard, lessons: $0)
      }
    }
  }

  /// Lessons without a question, with titles of signs that mean something in XML and in scripts.
  private static let reading = "Tests/ConformanceTests/courses/reading"

  @Test(
    "answered right, half, wrong and not at all; resumed, reviewed, met by every kind of trouble, and edited in between",
    arguments: Play.all)
  func played(play: Play) throws {
    let package = try Self.package(play.standard, play.lessons)
    // A slow platform is slow with every course: it is met with one.
    let more = play.isGolden ? [try Self.edited(play)] : ["--no-slow-platform"]
    try judge(script: "lms", [play.standard, package] + more)
  }

  /// The package of a course that was edited: it keeps the answers to what is still the same.
  private static func edited(_ play: Play) throws -> String {
    try package(play.standard, play.lessons, named: "edited-\(play.standard)") { folder in
      // A lesson is gone, one has moved and has another name, and a question has another choice.
      let files = FileManager.default
      let basics = "\(folder)/01-basics"
      for name in try files.contentsOfDirectory(atPath: basics) where name.hasSuffix(".md") {
        let text = try String(contentsOfFile: "\(basics)/\(name)", encoding: .utf8)
        try text.write(toFile: "\(basics)/9\(name)", atomically: true, encoding: .utf8)
        try files.removeItem(atPath: "\(basics)/\(name)")
        break
      }
      for path in try files.subpathsOfDirectory(atPath: folder) where path.hasSuffix(".md") {
        let place = "\(folder)/\(path)"
        let text = try String(contentsOfFile: place, encoding: .utf8)
        guard let choice = text.range(of: "- [ ] ") else { continue }
        try text.replacingCharacters(in: choice, with: "- [ ] Now ")
          .write(toFile: place, atomically: true, encoding: .utf8)
        break
      }
    }
  }

  @Test(
    "of cmi5 say what the standard allows, in its order, to a store that knows the rules",
    arguments: ["Tests/Golden/everything/lessons", "Tests/Golden/small/lessons", reading])
  func statements(lessons: String) throws {
    try judge(script: "cmi5", [try Self.package("cmi5", lessons)])
  }

  @Test(
    "pages for an area of files work without a platform, from the disk, and where nothing is kept",
    arguments: ["Tests/Golden/everything/lessons", "Tests/Golden/small/lessons", reading])
  func pages(lessons: String) throws {
    try judge(script: "pages", [try Self.package("lms-web", lessons)])
  }

  @Test(
    "add little to the website: a script of at most 25 kB, and at most 60 kB in all",
    arguments: PublishedCourse.Sample.allCases)
  func sizes(sample: PublishedCourse.Sample) throws {
    let course = try sample.course
    let lessons = sample == .flagship ? "lessons" : "Tests/Golden/everything/lessons"
    let packages = try ["scorm12", "scorm2004", "cmi5", "lms-web"].map {
      try Self.package($0, lessons)
    }
    try judge(script: "package_size", [course.dist] + packages)
  }

  @Test(
    "two packages of one course are the same bytes",
    arguments: ["scorm12", "scorm2004", "cmi5", "lms-web"])
  func same(standard: String) throws {
    let bytes = try ["one", "two"].map { name in
      try Data(
        contentsOf: URL(
          fileURLWithPath: try Self.package(
            standard, "Tests/Golden/small/lessons", named: name, isFresh: true)))
    }
    #expect(bytes[0] == bytes[1])
  }

  /// Packs lessons for a platform, and returns where the package is.
  ///
  /// The project's folder stays between runs, so that a second run costs what changed.
  private static func package(
    _ standard: String, _ lessons: String, named name: String? = nil, isFresh: Bool = false,
    edit: (_ lessons: String) throws -> Void = { _ in }
  ) throws -> String {
    let folders = lessons.split(separator: "/").filter { $0 != "lessons" }
    let own = folders.last.map(String.init) ?? "flagship"
    let project = "\(repositoryFolder)/.lectern/conformance/lms-\(name ?? own)"
    let files = FileManager.default
    if isFresh { try? files.removeItem(atPath: project) }
    try files.createDirectory(atPath: project, withIntermediateDirectories: true)
    try? files.removeItem(atPath: "\(project)/lessons")
    try files.copyItem(
      atPath: "\(repositoryFolder)/\(lessons)", toPath: "\(project)/lessons")
    try edit("\(project)/lessons")
    let result = try BuiltCommand.run(["pack", project, "--for", standard])
    try #require(result.status == 0, "packing \(lessons) failed:\n\(result.errors)")
    let made = try files.contentsOfDirectory(atPath: "\(project)/packages").filter {
      $0.hasSuffix("-\(standard).zip")
    }
    return "\(project)/packages/\(try #require(made.first))"
  }
}
