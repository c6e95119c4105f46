import Diagnostics
import Digests
import EditionKit
import Foundation
import LecternCommand
import LessonModel
import TestKit
import Testing
import XMLKit

@Suite("What a package says became of a quiz is what is in it")
struct PackageParityTests {
  /// A package of a course.
  struct Sample: Sendable, CustomTestStringConvertible {
    var edition: EditionName
    var course: String

    var testDescription: String { "\(edition), \(course)" }

    static func all(_ editions: [any Edition]) -> [Sample] {
      editions.flatMap { edition in
        ["everything", "arabic", GoldenCourse.flagship].map {
          Sample(edition: type(of: edition).name, course: $0)
        }
      }
    }

    /// The course, the files of the edition, and its lines of the report.
    func made() async throws -> (golden: GoldenCourse, tree: OutputTree) {
      let golden = try await GoldenCourse(course)
      let edition = try #require(
        (Editions.platforms + Editions.imported).first { type(of: $0).name == self.edition })
      return (golden, await edition.render(golden.course, in: golden.context).value)
    }

    /// The quizzes that the package may have, in the order of the course.
    func quizzes(of course: Course) -> [Quiz] {
      var quizzes: [Quiz] = []
      for lesson in course.lessons {
        lesson.blocks.selected(for: EditionView(edition, readsAs: .web)).forEachBlock { block in
          if case .activity(.quiz(let quiz)) = block { quizzes.append(quiz) }
        }
      }
      return quizzes
    }
  }

  @Test(
    "questions for other systems: the page beside the file, the report and the file agree on each quiz",
    arguments: Sample.all(Editions.imported))
  func questions(sample: Sample) async throws {
    let (golden, tree) = try await sample.made()
    let quizzes = sample.quizzes(of: golden.course)
    try #require(!quizzes.isEmpty)
    let sheet = try Self.rows(of: tree.files.text("-QUESTIONS.md"))
    #expect(sheet.map(\.id) == quizzes.map(\.id.text))
    let found = try PackedQuestions(ids: quizzes.map(\.id.text))
      .kinds(in: tree.files, of: sample.edition)
    for (quiz, row) in zip(quizzes, sheet) {
      #expect(row.kind == quiz.kind.rawValue)
      let lines = tree.substitutions.filter { $0.span == quiz.span }
      let there = found[row.id]
      if row.isLeftOut {
        #expect(there == nil, "\(row.id) is left out, and is there")
      } else {
        #expect(there == row.form, "\(row.id)")
      }
      // The report has a line for what is not as in the course, and no other.
      #expect(lines.count == (row.reason == nil ? 0 : 1), "\(row.id): \(lines.map(\.words))")
      if let line = lines.first {
        #expect(
          line.words == "quiz (\(row.kind)): \(row.isLeftOut ? "left out" : row.form)", "\(row.id)")
      }
    }
  }

  @Test(
    "packages for platforms have every quiz in its own kind, and say nothing of it",
    arguments: Sample.all(Editions.platforms))
  func platforms(sample: Sample) async throws {
    let (golden, tree) = try await sample.made()
    let quizzes = sample.quizzes(of: golden.course)
    try #require(!quizzes.isEmpty)
    let page = try tree.files.archive("-\(sample.edition).zip").text("index.html")
    let found = PackedQuestions.kinds(onPage: page)
    #expect(
      found == Dictionary(uniqueKeysWithValues: quizzes.map { ($0.id.text, $0.kind.rawValue) }))
    let spans = Set(quizzes.map(\.span))
    #expect(tree.substitutions.filter { spans.contains($0.span) }.isEmpty)
  }

  @Test("every package that Lectern makes is looked at here")
  func complete() {
    let names = (Editions.platforms + Editions.imported).map { type(of: $0).name }
    #expect(
      names == [
        .scorm12, .scorm2004, .cmi5, .lmsWeb, .qti21, .qti30, .moodleXML, .gift, .h5p, .cc11, .cc13,
      ])
  }

  /// A row of the page beside a file of questions.
  private struct Row {
    var id: String
    var kind: String
    var form: String
    var reason: String?

    var isLeftOut: Bool { form == "left out" }
  }

  private static func rows(of sheet: String) throws -> [Row] {
    sheet.matches(of: /(?m)^\| .* \| `([^`]+)` \| (\w+) \| ([^|]*?)(?:: ([^|]*))? \|$/).map {
      Row(
        id: String($0.1), kind: String($0.2), form: String($0.3), reason: $0.4.map(String.init))
    }
  }
}

/// What each question of a file is, by its id, in the words of the page beside the file.
struct PackedQuestions {
  /// The quizzes of the course.
  let ids: [String]

  struct Unknown: Error {
    var edition: EditionName
  }

  func kinds(in files: [OutputTree.File], of edition: EditionName) throws -> [String: String] {
    switch edition {
    case .qti21, .qti30: try inQTI(files.archive("-\(edition).zip"))
    case .moodleXML: try inMoodle(files.text("-moodle-xml.xml"))
    case .gift: inGIFT(try files.text("-gift.txt"))
    case .h5p: try inH5P(files)
    case .cc11, .cc13: try inCartridge(files.archive(".imscc"))
    default: throw Unknown(edition: edition)
    }
  }

  /// What the script of a page is given: activities as data.
  static func kinds(onPage page: String) -> [String: String] {
    let activities = page.matches(
      of: /"id":"([^"]+)","element":"[^"]+","kind":"quiz".*?"answer":\{"kind":"(\w+)"/)
    return Dictionary(activities.map { (String($0.1), String($0.2)) }) { first, _ in first }
  }

  private func inQTI(_ job: ArchiveJob) throws -> [String: String] {
    var kinds: [String: String] = [:]
    for path in job.paths where path.hasPrefix("q-") {
      let body = try job.text(path)
      let name = try #require(
        body.firstMatch(of: /<(?:qti-)?([\w-]+?)-?[iI]nteraction[ >]/), "\(path)")
      kinds[String(path.dropFirst(2).dropLast(4))] =
        name.1.contains("text") || name.1.contains("entry")
        ? "textEntryInteraction" : "\(name.1)Interaction"
    }
    return kinds
  }

  private func inMoodle(_ text: String) throws -> [String: String] {
    let root = try XMLDocument.parse(Array(text.utf8)).root
    var kinds: [String: String] = [:]
    for question in root.all("question") {
      guard let id = question.all("idnumber").first?.text else { continue }
      kinds[id] = question.attribute("type")
    }
    return kinds
  }

  /// In GIFT, what is between the braces says what it is.
  private func inGIFT(_ text: String) -> [String: String] {
    var kinds: [String: String] = [:]
    var gaps: [String: Int] = [:]
    for block in text.components(separatedBy: "\n\n") {
      guard let id = block.firstMatch(of: /\[id:([^\]]+)\]/).map({ String($0.1) }),
        // Signs after a backslash are text.
        let field = block.replacing(/\\./, with: "").firstMatch(of: /\{([^}]*)\}(.*)/)
      else { continue }
      let sign = String(field.1)
      switch true {
      case !field.2.isEmpty && !field.2.allSatisfy(\.isWhitespace):
        let quiz = ids.contains(id) ? id : String(id.replacing(/-\d+$/, with: ""))
        gaps[quiz, default: 0] += 1
      case sign == "T" || sign == "F" || sign.hasPrefix("T#") || sign.hasPrefix("F#"):
        kinds[id] = "true or false"
      case sign.hasPrefix("#"): kinds[id] = "numerical"
      case sign.contains("->"): kinds[id] = "matching"
      case sign.contains("~%"): kinds[id] = "multiple right answers"
      case sign.contains("~"): kinds[id] = "multiple choice"
      default: kinds[id] = "short answer"
      }
    }
    for (id, count) in gaps { kinds[id] = count == 1 ? "missing word" : "\(count) missing words" }
    return kinds
  }

  private struct Content: Decodable {
    struct Question: Decodable {
      struct Metadata: Decodable { var contentType: String }

      var subContentId: String
      var library: String
      var metadata: Metadata
    }

    var questions: [Question]
  }

  /// A file of H5P does not say which quiz a question is; it has an identity that is made from the id.
  private func inH5P(_ files: [OutputTree.File]) throws -> [String: String] {
    var types: [String: String] = [:]
    for case .archive(let job) in files.map(\.content) {
      let content = try JSONDecoder().decode(
        Content.self, from: Data(try job.text("content/content.json").utf8))
      for question in content.questions {
        types[question.subContentId] = question.metadata.contentType
      }
    }
    return ids.reduce(into: [:]) { kinds, id in
      kinds[id] = types["\(NameUUID(of: "lectern/\(id)", in: .addresses))"]
    }
  }

  /// A quiz may be several items, which are numbered.
  private func inCartridge(_ job: ArchiveJob) throws -> [String: String] {
    var profiles: [String: String] = [:]
    for path in job.paths where path.hasPrefix("quiz-") {
      for item in try job.document(path).all("item") {
        let ident = try #require(item.attribute("ident"))
        let profile = item.all("fieldentry").map(\.text).first { $0.hasPrefix("cc.") }
        profiles[ident] = profile
      }
    }
    let names = [
      "cc.multiple_choice.v0p1": "multiple choice",
      "cc.multiple_response.v0p1": "multiple response",
      "cc.true_false.v0p1": "true/false", "cc.fib.v0p1": "fib",
    ]
    return ids.reduce(into: [:]) { kinds, id in
      if let profile = profiles["q-\(id)"] {
        kinds[id] = names[profile]
        return
      }
      var parts: [String] = []
      while let profile = profiles["q-\(id)-\(parts.count + 1)"] { parts.append(profile) }
      guard let first = parts.first, Set(parts).count == 1, let name = names[first] else { return }
      kinds[id] = "\(parts.count) \(name)\(name == "fib" ? "" : "s")"
    }
  }
}
