import Diagnostics
import EditionKit
import LessonModel
import Testing
import Words

@testable import Publishing

@Suite("The author's own words")
struct OwnWordsTests {
  private func words(_ files: [String: String], in language: String) throws
    -> Diagnosed<CourseWords>
  {
    let course = Course(
      id: try #require(CourseID("c")), title: "C", language: try #require(LanguageTag(language)),
      span: .beginning(of: "lessons/course.yaml"))
    return WordsLoader.words(for: course, from: Templates(files.mapValues { Array($0.utf8) }))
  }

  @Test("take the place of built-in ones, in all areas at once, and by region")
  func override() throws {
    let made = try words(
      [
        "words/de.yaml": """
        lesson.quiz: Frage
        handout.page: "{page}/{pages}"
        lesson.points: { one: "ein Punkt", other: "{n} Punkte" }
        lesson.hint: "#"
        """,
        "words/de-AT.yaml": "lesson.hint: Hilfe\n", "words/fr.yaml": "lesson.hint: Aide\n",
      ], in: "de-AT")
    #expect(made.diagnostics == [])
    #expect(made.value.lesson[.quiz].text == "Frage")
    #expect(made.value.lesson[.hint].text == "Hilfe")
    #expect(made.value.handout(.page, [.page: "1", .pages: "3"]).text == "1/3")
    #expect(made.value.lesson(.points, count: 1).text == "ein Punkt")
    #expect(made.value.site[.glossary].text == "Glossar")
  }

  @Test(
    "are reported at their place where they cannot be used",
    arguments: [
      ("lesson.quizz: Test", "unknown-word", "did you mean `lesson.quiz`?", 0..<12),
      ("lesson.quiz:", "word-must-be-text", "write its text, or delete the line", 12..<12),
      ("lesson.quiz: [a]", "word-must-be-text", "write the text after the colon", 13..<16),
      (
        "handout.page: '{page} {pags}'", "word-placeholder", "did you mean {page}?", 14..<29
      ),
      ("handout.page: '{page'", "word-placeholder", "did you mean {page}?", 14..<21),
      ("handout.page: '{page}'", "word-placeholder", "put {pages} where", 14..<22),
      ("lesson.quiz: '{n}'", "word-placeholder", "leave out the braces", 13..<18),
      (
        "lesson.points: { few: '{n}', other: '{n}' }", "word-plural-form", "its forms are `one`",
        17..<20
      ),
      ("lesson.points: { one: '{n}' }", "word-plural-form", "add the form `other`", 15..<29),
      ("lesson.quiz: { other: Test }", "word-plural-form", "write one text", 13..<28),
      ("- a", "word-must-be-text", "write one `name: text` on each line", 0..<3),
    ])
  func mistakes(text: String, rule: String, way: String, place: Range<Int>) throws {
    let made = try words(["words/de.yaml": text], in: "de")
    let found = try #require(made.diagnostics.first)
    #expect(made.diagnostics.count == 1)
    #expect(found.rule.name == rule)
    #expect(found.fixes.first?.message.hasPrefix(way) == true, "\(found.fixes)")
    #expect(found.span.path == "templates/words/de.yaml")
    #expect(found.span.start == place.lowerBound && found.span.end == place.upperBound)
    #expect(made.value.lesson[.quiz].text == "Quiz")
  }

  @Test("are missed once, with their number, in a language that is not built in")
  func missing() throws {
    let none = try words([:], in: "pl")
    #expect(none.diagnostics.map(\.rule.name) == ["no-words-for-language"])
    #expect(none.diagnostics[0].message.hasPrefix("there are no words for the language `pl`"))
    let some = try words(["words/pl.yaml": "lesson.quiz: Pytanie\n"], in: "pl")
    #expect(some.diagnostics[0].message.contains("such as `lesson.check-answer`"))
    for language in BuiltInLanguage.allCases {
      #expect(try words([:], in: language.rawValue).diagnostics == [])
    }
  }

  @Test("of another language than the course's are no stray files, and a slip in a name is")
  func strays() {
    let own = Templates(["words/fr.yaml": [], "words/german.yaml": [], "words/DE.yaml": []])
    #expect(
      StrayTemplates.warnings(own: own, builtIn: Templates()).map(\.span.path) == [
        "templates/words/DE.yaml", "templates/words/german.yaml",
      ])
  }
}
