import LessonModel
import Testing
import Words

@Suite("Plural forms")
struct PluralTests {
  /// The samples of Unicode CLDR 47 for whole numbers.
  private static let samples: [String: String] = [
    "en": "1 one, 0 other, 2 other, 16 other, 100 other",
    "de": "1 one, 0 other, 1000 other",
    "nl": "1 one, 0 other, 2 other",
    "fr": "0 one, 1 one, 2 other, 17 other, 1000000 many",
    "es": "1 one, 0 other, 2 other, 1000000 many",
    "it": "1 one, 0 other, 2000000 many, 2000001 other",
    "pt": "0 one, 1 one, 2 other, 1000000 many",
    "pt-PT": "0 other, 1 one, 2 other",
    "ar": """
    0 zero, 1 one, 2 two, 3 few, 10 few, 103 few, 11 many, 26 many, 111 many, 100 other, \
    102 other, 200 other
    """,
    "fi": "1 one, 2 other",
  ]

  @Test("are those of CLDR")
  func categories() throws {
    for (language, samples) in Self.samples {
      let rule = PluralRule(try #require(LanguageTag(language)))
      for sample in samples.split(separator: ", ") {
        let parts = sample.split(separator: " ")
        let number = try #require(Int(parts[0]))
        #expect(rule.category(of: number).rawValue == parts[1], "\(number) in \(language)")
      }
    }
  }

  @Test("are used where a number is said")
  func use() throws {
    let arabic = CourseWords(try #require(LanguageTag("ar")))
    #expect(arabic.site(.lessonCount, count: 2).text == "درسان")
    #expect(arabic.site(.lessonCount, count: 5).text == "5 دروس")
    #expect(arabic.site(.lessonCount, count: 12).text == "12 درسًا")
    let german = CourseWords(try #require(LanguageTag("de-AT")))
    #expect(german.span(ofDays: 14).text == "2 Wochen")
    #expect(german.span(ofDays: 1).text == "1 Tag")
    #expect(german.spanInWords(ofDays: 7) { "\($0)" }.text == "einer Woche")
    #expect(german.hours(ofMinutes: 130).text == "2 h 10 Min.")
  }
}
