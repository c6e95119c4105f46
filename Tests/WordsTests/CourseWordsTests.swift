import LessonModel
import Testing
import Words

@Suite("The words of a course")
struct CourseWordsTests {
  @Test("are English and say so in a language without words")
  func fallback() throws {
    let polish = CourseWords(try #require(LanguageTag("pl")))
    #expect(polish.lesson[.quiz] == Word("Quiz", language: .english))
    #expect(polish.site(.lessonCount, count: 1) == Word("1 lesson", language: .english))
    #expect(polish.missing.count == CatalogueTests.entries.count)
    for language in BuiltInLanguage.allCases { #expect(CourseWords(language.tag).missing == []) }
  }

  @Test("are the author's where there are some, for a language and for its region")
  func overrides() throws {
    let tags = try ["pl", "pl-PL", "de"].map { try #require(LanguageTag($0)) }
    func own(_ language: LanguageTag, _ texts: [String: Message]) -> WordOverrides {
      WordOverrides(language: language, messages: texts)
    }
    let words = CourseWords(
      tags[1],
      overrides: [
        own(tags[1], ["lesson.hint": "Rada"]),
        own(tags[0], ["lesson.quiz": "Pytanie", "lesson.hint": "Podpowiedź"]),
        own(tags[2], ["lesson.quiz": "Frage"]),
      ])
    #expect(words.lesson[.quiz] == Word("Pytanie"))
    #expect(words.lesson[.hint] == Word("Rada"))
    #expect(words.lesson[.solution] == Word("Solution", language: .english))
    #expect(words.missing.count == CatalogueTests.entries.count - 2)
  }

  @Test(
    "tell minutes up to an hour and a half, and hours from there",
    arguments: [
      (5, "5 min"), (60, "60 min"), (89, "89 min"), (90, "1 h 30 min"), (120, "2 h"),
      (125, "2 h 5 min"),
    ])
  func hours(minutes: Int, expected: String) {
    #expect(CourseWords(.english).hours(ofMinutes: minutes).text == expected)
  }

  @Test("join lists, write labels and the parts of a date as the language does")
  func joins() throws {
    #expect(CourseWords(.english).list(["a", "b", "c"]) == "a, b and c")
    #expect(CourseWords(.english).list(["a"]) == "a")
    let french = CourseWords(try #require(LanguageTag("fr-CA")))
    #expect(french.label(french.lesson[.image]).text == "Image\u{202F}:")
    let american = CourseWords(try #require(LanguageTag("en-US")))
    #expect(american.handout[.dateOrder].text == "{month} {day} {year}")
    #expect(Word.joined([Word("a"), Word("b", language: .english)], by: " ").language == nil)
  }
}
