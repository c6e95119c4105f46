import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Testing
import Words

@testable import Authoring

@Suite("Role-plays for programs that play a person")
struct RolePlayExportTests {
  private static let here = SourceSpan(path: "lessons/a.md", start: 0, end: 1)

  private static func text(_ words: String) -> Inline { .text(Text(words, span: here)) }

  private static func paragraph(_ words: String) -> Block {
    .paragraph(Paragraph(content: [text(words)], span: here))
  }

  private static func list(_ items: String...) -> Block {
    .list(
      List(
        kind: .bulleted, isTight: true,
        items: items.map { List.Item(blocks: [paragraph($0)], span: here) }, span: here))
  }

  private static func course(
    _ roles: [(String, [Block])], language: LanguageTag = .english
  ) throws -> Course {
    let play = RolePlay(
      id: try #require(ActivityID("call")), title: [text("The call")], minutes: 15,
      scene: [paragraph("It is Tuesday.")],
      roles: roles.map { .init(name: [text($0.0)], brief: $0.1, span: here) },
      checklist: .init(blocks: [list("Did the rubric hold?", "Was there silence?")], span: here),
      debrief: .init(blocks: [paragraph("Debriefed.")], span: here), span: here)
    let lesson = Lesson(
      id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("Pain", at: here),
      blocks: [
        .keyPoints(KeyPoints(blocks: [list("Keypointed first.")], span: here)),
        .activity(.rolePlay(play)),
      ], span: here)
    return Course(
      id: try #require(CourseID("c")), title: "Sales", language: language,
      units: [Unit(lessons: [lesson])], span: here)
  }

  private static func export(_ course: Course) -> RolePlayExport {
    RolePlayExport(of: course, words: CourseWords(course.language), addresses: nil)
  }

  private static let buyer: [Block] = [
    paragraph(#"You are Paula. "Changeovers eat my day." Then you add, "Five percent off.""#),
    list("Purchasing is slow."),
  ]
  private static let seller: [Block] = [paragraph("Sellersecret: ask three questions.")]

  @Test("say nothing in a persona that another player, the lesson or the observer knows")
  func secrets() throws {
    for language in ["en", "de", "fr", "es", "it", "nl", "pt", "ar", "fi"] {
      let course = try Self.course(
        [("Seller", Self.seller), ("Buyer, round 1", Self.buyer), ("Buyer, round 2", [])],
        language: try #require(LanguageTag(language)))
      let export = Self.export(course)
      let files = export.texts.map { ($0.path.text, String(decoding: $0.bytes, as: UTF8.self)) }
      #expect(
        files.map(\.0) == [
          "call-persona-1.txt", "call-persona-2.txt", "call-persona-3.txt", "call-rubric.txt",
        ])
      for (path, text) in files.dropLast() where path != "call-persona-1.txt" {
        for secret in ["Sellersecret", "questions", "Keypointed", "rubric", "silence", "Debriefed"]
        {
          #expect(!text.contains(secret), "\(language): “\(secret)” is in \(path)")
        }
      }
      #expect(!files[0].1.contains("Paula") && !files[0].1.contains("Changeovers"))
      #expect(files[1].1.contains("It is Tuesday.") && files[1].1.contains("- Purchasing is slow."))
      #expect(files[3].1.contains("1. Did the rubric hold?\n2. Was there silence?\n"))
      #expect(!files[3].1.contains("Paula") && !files[3].1.contains("Sellersecret"))
    }
  }

  @Test("find the opening line where it is a sentence of its own, or a quotation")
  func openings() throws {
    func opening(_ brief: [Block]) throws -> String? {
      Self.export(try Self.course([("Buyer", brief)])).entries[0].personas[0].openingLine
    }
    #expect(try opening(Self.buyer) == "Changeovers eat my day.")
    #expect(try opening([Self.paragraph(#"You say, "No." and wait."#)]) == nil)
    #expect(
      try opening([Self.paragraph("Du bist Otto. „Der Ofen steht.“ Mehr nicht.")])
        == "Der Ofen steht.")
    #expect(
      try opening([Self.paragraph("Tu es Luc. «\u{202F}Le four s’arrête.\u{202F}» Rien d’autre.")])
        == "Le four s’arrête.")
    #expect(try opening([Self.paragraph("It's Anna's plant. She says little.")]) == nil)
    let quote = Block.quote(Quote(blocks: [Self.paragraph("Come in.")], span: Self.here))
    let found = Self.export(try Self.course([("Buyer", Self.buyer + [quote])])).entries[0]
      .personas[0]
    #expect(found.openingLine == "Come in." && !found.background.contains("Come in."))
  }

  @Test("name whom the trainee plays, not the same role in another round")
  func partners() throws {
    let course = try Self.course([
      ("Seller", Self.seller), ("Buyer, round 1", Self.buyer), ("Buyer, round 2", Self.buyer),
    ])
    let personas = Self.export(course).entries[0].personas
    #expect(personas[1].partners == ["Seller"])
    #expect(personas[0].partners == ["Buyer, round 1", "Buyer, round 2"])
    let rounds = try Self.course([("Caller, round 1", []), ("Caller, round 2", [])])
    #expect(Self.export(rounds).entries[0].personas[0].partners == ["Caller, round 2"])
  }

  @Test("are left out if nobody has a role")
  func empty() throws {
    #expect(Self.export(try Self.course([])).isEmpty)
  }

  @Test("speak the language of the course, also around the author's words")
  func languages() throws {
    let course = try Self.course(
      [("Käuferin", Self.buyer)], language: try #require(LanguageTag("de")))
    let text = String(decoding: Self.export(course).texts[0].bytes, as: UTF8.self)
    #expect(text.hasPrefix("Du bist Käuferin. "))
    #expect(text.contains("\n\nErster Satz:\nChangeovers eat my day.\n"))
  }
}
