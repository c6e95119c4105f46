import Diagnostics
import LessonModel
import Testing

@testable import Narration

@Suite("A number in a form that no rule understands")
struct NumberFormTests {
  private static let languages = ["en", "de", "fr", "es", "it", "nl", "pt"]

  private func unclear(_ text: String, _ language: String) throws -> [String] {
    SpeechReader(try #require(LanguageTag(language))).spoken(text).unclear.map(\.text)
  }

  @Test("is found as a whole, in every language whose numbers Lectern says", arguments: languages)
  func found(language: String) throws {
    for form in ["12:34:56:78:90", "5|7", "1..2", "3_5^7", "10:20:30.40:50"] {
      #expect(try unclear("So (\(form)), so.", language) == [form], "\(form)")
    }
  }

  @Test("is none that has words, or stands beside another", arguments: languages)
  func understood(language: String) throws {
    for form in ["10:30", "1/2", "3+4", "2026-11-28", "1, 2, 3", "(5)(6)", "3 . 5", "5"] {
      #expect(try unclear("So \(form) so.", language) == [], "\(form)")
    }
  }

  @Test("is left to the voice in other languages")
  func others() throws {
    #expect(try unclear("12:34:56:78:90", "fi") == [])
  }

  @Test("is reported with its place, once")
  func reported() throws {
    let found = try narrate(paragraph("Say 5|7."), paragraph("Say 5|7.")).diagnostics
    #expect(found.map(\.rule) == ["unspeakable-number"])
    #expect(found.first?.message.contains("“5|7”") == true)
    // In code, every character is named.
    #expect(try narrate(paragraph(.code(CodeSpan(text: "5|7", span: here)))).diagnostics == [])
  }
}
