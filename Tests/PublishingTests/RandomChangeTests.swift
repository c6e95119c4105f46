import Diagnostics
import Digests
import EditionKit
import FileKit
import Foundation
import HandoutEdition
import LessonModel
import PodcastEdition
import Publishing
import TestKit
import Testing
import WebEdition

/// Publishing again must make what publishing from nothing makes, whatever happened in between.
@Suite("After any change, publishing again makes what publishing from nothing makes", .engines)
struct RandomChangeTests {
  /// The long run, 200 changes of each kind, needs `LECTERN_LONG_TESTS=1`.
  private let isLong = ProcessInfo.processInfo.environment["LECTERN_LONG_TESTS"] == "1"

  @Test("pages and handouts")
  func pagesAndHandouts() async throws {
    try await run(
      steps: isLong ? 200 : 60, seed: 20_261_128, [WebEdition(), HandoutEdition()])
  }

  /// Sound is mastered by the real engine: a second for each changed episode.
  ///
  /// The long run needs LECTERN_LONG_TESTS=1.
  @Test("everything with recordings")
  func recordings() async throws {
    try await run(
      steps: isLong ? 200 : 6, seed: 7, [WebEdition(), PodcastEdition(), HandoutEdition()],
      lessons: 3)
  }

  private func run(
    steps: Int, seed: UInt64, _ editions: [any Edition], lessons: Int = 6
  ) async throws {
    try await withTemporaryFolder { folder in
      var random = SplitMix(seed: seed)
      var author = RandomAuthor(lessons: lessons, &random)
      let again = try project("\(folder)/again", author.files)
      var published = 0
      for step in 1...steps {
        let change = author.change(&random)
        let width = step.isMultiple(of: 4) ? 8 : 1
        try sync(again.folder, author.files)
        let result = try await again.publish(editions, width: width, reports: false)
        let clean = try project("\(folder)/clean", author.files)
        let expected = try await clean.publish(editions, width: 1)
        #expect(result.diagnostics == expected.diagnostics, "step \(step): \(change)")
        if expected.published != nil {
          published += 1
          let differences = differences(
            try Files.read("\(again.folder)/dist"), try Files.read("\(clean.folder)/dist"))
          try #require(differences.isEmpty, "step \(step): \(change): \(differences)")
          try verifyManifest(in: "\(again.folder)/dist")
        }
        try FileSystem.remove("\(folder)/clean")
      }
      // A run in which most courses had errors would prove nothing.
      #expect(published > steps * 3 / 4)
    }
  }

  private func project(_ folder: String, _ files: [String: String]) throws -> TestProject {
    var project = try TestProject(files, in: folder)
    project.installation.workers = "\(folder)/workers"
    project.installation.python = "/usr/bin/python3"
    try Files.write(
      ["workers/typeset.py": FakeWorkers.typesetter, "workers/speak.py": FakeWorkers.speaker],
      in: folder)
    return project
  }

  /// Makes the files of a project those of the author: in place, as an editor saves them.
  private func sync(_ folder: String, _ files: [String: String]) throws {
    for part in ["lessons", "templates"] where FileSystem.isFolder("\(folder)/\(part)") {
      for path in try FileSystem.files(under: "\(folder)/\(part)")
      where files["\(part)/\(path)"] == nil {
        try FileSystem.remove("\(folder)/\(part)/\(path)")
      }
    }
    for (path, text) in files {
      let old = try? FileSystem.read("\(folder)/\(path)")
      if old != Array(text.utf8) { try Files.write([path: text], in: folder) }
    }
  }

  private func differences(_ one: [String: [UInt8]], _ other: [String: [UInt8]]) -> [String] {
    Set(one.keys).union(other.keys).filter { one[$0] != other[$0] }.sorted()
  }

  /// Every file has the digest that publish.json states, and no file is missing there.
  private func verifyManifest(in folder: String) throws {
    struct Manifest: Decodable {
      struct File: Decodable {
        var path: String
        var sha256: String
      }
      var files: [File]
    }
    let manifest = try JSONDecoder().decode(
      Manifest.self, from: Data(try FileSystem.read("\(folder)/publish.json")))
    for file in manifest.files {
      #expect(Digest(of: try FileSystem.read("\(folder)/\(file.path)")).text == file.sha256)
    }
    #expect(try FileSystem.files(under: folder).count == manifest.files.count + 1)
  }
}

/// An author who changes one thing at a time, and sometimes takes it back.
struct RandomAuthor {
  private(set) var files: [String: String] = [:]
  private var history: [[String: String]] = []
  private var next = 0

  init(lessons: Int, _ random: inout SplitMix) {
    files["lessons/course.yaml"] = Self.course("Course", pace: "1.0")
    for _ in 0..<lessons { addLesson(&random) }
    addPicture(&random)
  }

  private static func course(_ title: String, pace: String) -> String {
    """
    title: \(title)
    id: random
    language: en
    date: 2026-01-05
    site: https://courses.example/
    narration: { pace: \(pace) }

    """
  }

  private var lessons: [String] { files.keys.filter { $0.hasSuffix(".md") }.sorted() }
  private var pictures: [String] { files.keys.filter { $0.hasSuffix(".svg") }.sorted() }

  /// Changes something, and says what.
  mutating func change(_ random: inout SplitMix) -> String {
    let before = files
    let change = attempt(&random)
    if files != before { history.append(before) }
    return change
  }

  private mutating func attempt(_ random: inout SplitMix) -> String {
    let lesson = lessons[random.below(lessons.count)]
    switch random.below(14) {
    case 0:
      addLesson(&random)
      return "add a lesson"
    case 1 where lessons.count > 2:
      files[lesson] = nil
      relink(from: lesson, to: lessons[random.below(lessons.count)])
      return "delete \(lesson)"
    case 2:
      let text = files.removeValue(forKey: lesson)
      next += 1
      let renamed = "lessons/\(10 + random.below(80))-renamed-\(next).md"
      files[renamed] = text
      relink(from: lesson, to: renamed)
      return "rename \(lesson)"
    case 3:
      // Only its place changes: the number in front of the name.
      let name = lesson.split(separator: "-", maxSplits: 1).last ?? ""
      let moved = "lessons/\(10 + random.below(80))-\(name)"
      if files[moved] == nil {
        files[moved] = files.removeValue(forKey: lesson)
        relink(from: lesson, to: moved)
      }
      return "move \(lesson) to \(moved)"
    case 4 where !history.isEmpty:
      files = history[random.below(history.count)]
      return "revert to an earlier state"
    case 5:
      addPicture(&random)
      return "add or change a picture"
    case 6 where pictures.count > 1:
      let picture = pictures[random.below(pictures.count)]
      files[picture] = nil
      relink(from: picture, to: pictures[random.below(pictures.count)])
      return "delete \(picture)"
    case 7:
      let number = random.below(3)
      files["templates/web/own.css"] = number == 0 ? nil : "/* \(number) */\n"
      return "change a file beside the pages"
    case 8:
      let number = random.below(3)
      files["templates/handouts/words.txt"] = number == 0 ? nil : "\(number)\n"
      return "change a file beside the handouts' templates"
    case 9:
      files["lessons/course.yaml"] = Self.course(
        "Course \(random.below(3))", pace: ["1.0", "1.1"][random.below(2)])
      return "change the settings"
    case 10:
      let number = random.below(3)
      files["lessons/glossary.yaml"] =
        number == 0 ? nil : "terms:\n  - term: Term\n    definition: Meaning \(number).\n"
      return "change the glossary"
    default:
      files[lesson] = text(&random)
      return "edit \(lesson)"
    }
  }

  /// Leads every link to a file to another, as a careful author does.
  private mutating func relink(from old: String, to new: String) {
    func name(_ path: String) -> String { String(path.split(separator: "/").last ?? "") }
    for lesson in lessons {
      files[lesson] = files[lesson]?.replacingOccurrences(of: name(old), with: name(new))
    }
  }

  private mutating func addLesson(_ random: inout SplitMix) {
    next += 1
    files["lessons/\(10 + random.below(80))-lesson-\(next).md"] = text(&random)
  }

  private mutating func addPicture(_ random: inout SplitMix) {
    files["lessons/media/picture-\(random.below(3)).svg"] = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>\(random.below(99))</title></svg>

      """
  }

  private func text(_ random: inout SplitMix) -> String {
    var parts = ["---\ntitle: Title \(random.below(40))\n---"]
    for _ in 0...random.below(3) {
      switch random.below(6) {
      case 0 where !pictures.isEmpty:
        let picture = pictures[random.below(pictures.count)].split(separator: "/").last ?? ""
        parts.append("![A picture of a thing.](media/\(picture))")
      case 1:
        let lesson = lessons.isEmpty ? "" : lessons[random.below(lessons.count)]
        let name = lesson.split(separator: "/").last ?? "none.md"
        parts.append("See [the other lesson](\(name)).")
      case 2:
        parts.append(
          ":::quiz{#q\(random.below(1_000_000))}\nWhich?\n\n- [x] Right \(random.below(9))\n- [ ] Wrong\n:::"
        )
      case 3: parts.append("## Section \(random.below(9))\n\nThe term Term stands here.")
      default: parts.append("Words \(random.below(99)) that say something.")
      }
    }
    return parts.joined(separator: "\n\n") + "\n"
  }
}

/// The same numbers for the same seed, everywhere (SplitMix64, Steele, Lea and Flood 2014).
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(limit))
  }
}
