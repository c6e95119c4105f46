import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition
import Words

@Suite("The page that asks again what learners know")
struct PracticeTests {
  let here = SampleCourse.here

  /// The sample course with a term that its second lesson uses, and key points and a worksheet in its third one.
  private func course() throws -> Course {
    var course = try SampleCourse.course()
    let event = try #require(TermID("event"))
    course.glossary = Glossary(terms: [
      Glossary.Term(
        id: event, term: Spanned("event", at: here), definition: Spanned("A \"date\".", at: here),
        span: here)
    ])
    let link = Inline.link(
      Link(
        content: [SampleCourse.text("date")], target: .term(event), destination: "term:event",
        span: here))
    course.units[0].lessons[1].blocks = [.paragraph(Paragraph(content: [link], span: here))]
    let field = Worksheet.Field(
      id: try #require(FieldID("who")), label: [SampleCourse.text("Who decides")], kind: .line,
      span: here)
    let worksheet = Worksheet(
      id: try #require(ActivityID("my-deal")), title: [SampleCourse.text("My deal")],
      parts: [.fields([field])], span: here)
    course.units[1].lessons[0].blocks = [
      .keyPoints(KeyPoints(blocks: [SampleCourse.paragraph("Ask \"why\".")], span: here)),
      .activity(.apply(Apply(worksheet: worksheet, followUpDays: 5))),
      .facilitatorNote(
        FacilitatorNote(
          minutes: 5,
          blocks: [
            .activity(
              .card(
                Card(
                  id: try #require(ActivityID("secret")), front: [SampleCourse.paragraph("A")],
                  back: [SampleCourse.paragraph("B")], span: here)))
          ], span: here)),
    ]
    return course
  }

  private func files(_ course: Course) async throws -> [String: String] {
    var context = try SampleCourse.context()
    context.words = CourseWords(course.language)
    let tree = await WebEdition().render(course, in: context).value
    var files: [String: String] = [:]
    for file in tree.files {
      if case .bytes(let bytes) = file.content {
        files[file.path.text] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return files
  }

  /// What a file hands over to the page's script.
  private func data<Value: Decodable>(
    _ name: String, as type: Value.Type, in files: [String: String]
  ) throws -> Value {
    let text = try #require(files["practice/\(name).js"], "practice/\(name).js is missing")
    let head = "lecternPractice(\"sales-velocity\",\"\(name)\","
    #expect(text.hasPrefix(head) && text.hasSuffix(");\n"))
    let json = text.dropFirst(head.count).dropLast(3)
    return try JSONDecoder().decode(type, from: Data(json.utf8))
  }

  /// The list of lessons and questions, as the script reads it: rows without names.
  private struct List: Decodable {
    struct Lesson: Decodable {
      var path: String
      var objectives: [String]

      init(from decoder: any Decoder) throws {
        var row = try decoder.unkeyedContainer()
        _ = try (row.decode(String.self), row.decode(String.self))
        path = try row.decode(String.self)
        objectives = try row.decode([String].self)
      }
    }

    struct Item: Decodable {
      var id: String
      var kind: String
      var lessons: [Int]
      var digest: String
      var days: Int?
      var objectives: [Int]?

      init(from decoder: any Decoder) throws {
        var row = try decoder.unkeyedContainer()
        id = try row.decode(String.self)
        kind = try row.decode(String.self)
        lessons = try row.decode([Int].self)
        digest = try row.decode(String.self)
        days = try row.decodeIfPresent(Int.self)
        objectives = try row.decodeIfPresent([Int].self)
      }
    }

    var lessons: [Lesson]
    var items: [Item]
  }

  private struct Question: Decodable {
    struct Answer: Decodable { var kind: String }

    var html: String?
    var answer: Answer?
    var at: String?
    var fields: [[String]]?
    var definition: String?
  }

  /// The digests of all questions, by their ids.
  private func digests(_ course: Course) async throws -> [String: String] {
    let list = try data("list", as: List.self, in: try await files(course))
    return Dictionary(uniqueKeysWithValues: list.items.map { ($0.id, $0.digest) })
  }

  @Test(
    "lists quizzes, key points, worksheets for work and terms, with the lessons that teach them")
  func list() async throws {
    let list = try data("list", as: List.self, in: try await files(try course()))
    #expect(
      list.items.map { "\($0.id) \($0.kind) \($0.lessons) \($0.days.map(String.init) ?? "")" } == [
        "biggest-lever quiz [0] ", "levers quiz [0] ", "points.qualify points [2] ",
        "my-deal apply [2] 5", "term.event term [1] ",
      ])
    #expect(list.lessons[0].path == "../lessons/four-levers/index.html")
    #expect(list.lessons[0].objectives.count == 2)
  }

  @Test(
    "says which objectives of its lesson a question names, and nothing of those that there are not")
  func objectives() async throws {
    var course = try course()
    course.units[0].lessons[0].blocks = course.units[0].lessons[0].blocks.map { block in
      guard case .activity(.quiz(var quiz)) = block, quiz.id.text == "levers" else { return block }
      quiz.objectiveNumbers = Spanned([2, 2, 9], at: here)
      return .activity(.quiz(quiz))
    }
    course.units[1].lessons[0].objectives = [Spanned("Ask", at: here)]
    guard case .activity(.apply(var apply)) = course.units[1].lessons[0].blocks[1] else {
      Issue.record("the worksheet for work is elsewhere")
      return
    }
    apply.worksheet.objectiveNumbers = Spanned([1], at: here)
    course.units[1].lessons[0].blocks[1] = .activity(.apply(apply))
    let files = try await files(course)
    let list = try data("list", as: List.self, in: files)
    let named = Dictionary(uniqueKeysWithValues: list.items.map { ($0.id, $0.objectives) })
    #expect(named["levers"] == [1])
    #expect(named["my-deal"] == [0] && list.items.contains { $0.id == "my-deal" && $0.days == 5 })
    #expect(named["biggest-lever"] == .some(nil) && named["points.qualify"] == .some(nil))
    // The page about the learner knows the same.
    let page = try #require(files["me/index.html"])
    #expect(page.contains("\"about\":{\"levers\":[1]}"))
    #expect(page.contains("\"about\":{\"my-deal\":[0]}"))
    #expect(page.contains("\"about\":{}"))
  }

  @Test("has a script that records what is said, and all words for it")
  func aloud() async throws {
    let files = try await files(try course())
    let script = try #require(files.first { $0.key.hasPrefix("practice/script.") }?.value)
    #expect(script.contains("function spokenAnswer") && script.contains("function openMicrophone"))
    #expect(!script.contains("function rehearsalOf"))
    let used = script.matches(of: /aloud\("[a-z0-9]+", .*?, "([a-zA-Z]+)"\)/).map(\.1)
    #expect(used.count >= 9)
    for word in used { #expect(script.contains("\"rehearsal.\(word)\":{"), "\(word)") }
  }

  @Test("has what a question shows, scored by ids, with the way back to its lesson")
  func texts() async throws {
    let files = try await files(try course())
    let first = try data("lessons/four-levers", as: [String: Question].self, in: files)
    let quiz = try #require(first["biggest-lever"])
    #expect(quiz.html?.contains("<section class=\"activity quiz\"") == true)
    #expect(quiz.answer?.kind == "single")
    #expect(quiz.at == "../lessons/four-levers/index.html#biggest-lever")
    let third = try data("lessons/qualify", as: [String: Question].self, in: files)
    #expect(third["points.qualify"]?.html == "<p>Ask “why”.</p>\n")
    #expect(third["my-deal"]?.fields == [["who", "Who decides"]])
    let terms = try data("terms", as: [String: Question].self, in: files)
    #expect(terms["term.event"]?.definition == "A “date”.")
    #expect(!files.values.contains { $0.contains("lecternPractice") && $0.contains("secret") })
  }

  @Test("is linked from every page, and has a script of its own that is named by what is in it")
  func page() async throws {
    let files = try await files(try course())
    let page = try #require(files["practice/index.html"])
    #expect(page.contains("<p class=\"needs-script\">"))
    let script = try #require(files.keys.first { $0.hasPrefix("practice/script.") })
    #expect(page.contains("<script defer src=\"\(script.dropFirst("practice/".count))\""))
    #expect(page.components(separatedBy: "<script").count == 2)
    // A brief is shown in pages of other sites, and leads to its lesson only.
    for (path, text) in files
    where path.hasSuffix(".html") && path != "404.html" && !path.hasPrefix("brief/") {
      #expect(
        text.contains("practice/index.html\">Practice</a>") || path == "practice/index.html",
        "\(path)")
    }
    let text = try #require(files[script])
    #expect(text.contains("\"items\":10"))
    for refused in ["import ", "export ", "fetch(", "eval(", "innerHTML", "\n  "] {
      #expect(!text.contains(refused), "\(refused) does not work, or is not safe, or takes room")
    }
    let site = try #require(files.keys.first { $0.hasPrefix("script.") })
    #expect(files[site]?.contains("\"practice\":\"practice/index.html\"") == true)
  }

  @Test("is not there for a course that has nothing to ask, and neither is a link to it")
  func nothing() async throws {
    var course = try course()
    course.glossary = Glossary()
    for unit in course.units.indices {
      for lesson in course.units[unit].lessons.indices {
        course.units[unit].lessons[lesson].blocks = [SampleCourse.paragraph("Only words.")]
      }
    }
    try await expectNoPractice(course)
  }

  @Test("is not there for a course that wants none")
  func unwanted() async throws {
    var course = try course()
    course.practice.hasPage = false
    try await expectNoPractice(course)
  }

  private func expectNoPractice(_ course: Course) async throws {
    for (path, text) in try await files(course) {
      #expect(!path.hasPrefix("practice/"))
      #expect(!text.contains("practice/index.html"), "\(path) leads to a page that is not there")
    }
  }

  @Test("changes the digest of a question with its words and its answer, and with nothing else")
  func digest() async throws {
    let before = try await digests(try course())
    func changed(_ change: (inout Course) -> Void) async throws -> [String] {
      var course = try course()
      change(&course)
      let after = try await digests(course)
      return before.keys.filter { before[$0] != after[$0] }.sorted()
    }
    func quiz(_ change: @escaping (inout Quiz) -> Void) -> (inout Course) -> Void {
      { course in
        course.units[0].lessons[0].blocks = course.units[0].lessons[0].blocks.map { block in
          guard case .activity(.quiz(var quiz)) = block, quiz.id.text == "levers" else {
            return block
          }
          change(&quiz)
          return .activity(.quiz(quiz))
        }
      }
    }
    #expect(try await changed { $0.units.reverse() } == [])
    #expect(try await changed { $0.units[0].lessons[0].title.value = "Another" } == [])
    #expect(try await changed(quiz { $0.explanation = [SampleCourse.paragraph("More.")] }) == [])
    #expect(
      try await changed(quiz { $0.question = [SampleCourse.paragraph("Which?")] }) == ["levers"])
    #expect(
      try await changed(
        quiz { quiz in
          guard case .choices(var choices) = quiz.answer else { return }
          choices[2].isRight = true
          quiz.answer = .choices(choices)
        }) == ["levers"])
    #expect(
      try await changed { $0.glossary.terms[0].definition.value = "A day." } == ["term.event"])
  }

  @Test("speaks the language of the course", arguments: ["de", "fr", "es", "it", "nl", "pt", "ar"])
  func words(language: String) async throws {
    var course = try course()
    course.language = try #require(LanguageTag(language))
    let files = try await files(course)
    let script = try #require(files.first { $0.key.hasPrefix("practice/script.") }?.value)
    #expect(!script.contains("\"review.due\":{\"one\":\"{n} question is due.\""))
    #expect(script.contains("\"review.due\":{"))
    #expect(!script.contains("\"lang\":\"en\""))
  }
}
