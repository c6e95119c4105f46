import LessonModel
import Testing

@Suite("Numbers as people read them")
struct NumberTextTests {
  @Test(
    "have their language's decimal mark, and groups from five digits on",
    arguments: [
      ("120000", "en-US", "120,000"), ("9000", "en", "9000"), ("-1234567.5", "en", "-1,234,567.5"),
      ("120000", "de", "120.000"), ("42.5", "de", "42,5"), ("42,5", "de", "42,5"),
      ("120000", "de-CH", "120’000"), ("120000", "fr", "120\u{202F}000"), ("0.07", "pt-BR", "0,07"),
      ("120000", "es-MX", "120,000"), ("1e5", "en", "1e5"), ("007000", "en", "007000"),
    ])
  func shown(text: String, language: String, expected: String) throws {
    let number = Quiz.Number(value: 0, text: text)
    #expect(number.shown(in: try #require(LanguageTag(language))) == expected)
  }

  @Test("so does a tolerance")
  func tolerance() throws {
    let number = Quiz.Number(value: 1, tolerance: 12_500, text: "1")
    #expect(number.shownTolerance(in: try #require(LanguageTag("en"))) == "12,500")
    let small = Quiz.Number(value: 1, tolerance: 0.5, text: "1")
    #expect(small.shownTolerance(in: try #require(LanguageTag("de"))) == "0,5")
  }
}
