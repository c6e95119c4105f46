import LessonModel
import Testing

@testable import HandoutEdition

@Suite("Times and papers of handouts")
struct ClockTests {
  @Test("reads times of the day, and nothing else")
  func readsTimes() {
    #expect(TimeOfDay("9:00") == .nine && TimeOfDay("09:00") == .nine)
    #expect(TimeOfDay("23:59")?.minutes == 1439)
    for text in ["", "9", "24:00", "9:60", "9:5", "-9:00", "9:00 AM", "9.00", "009:00", "9:00:00"] {
      #expect(TimeOfDay(text) == nil, "\(text)")
    }
  }

  @Test("writes times as people in the United States do only there")
  func clocks() throws {
    let american = Clock(language: try #require(LanguageTag("en-US")))
    #expect(
      [0, 545, 720, 810].map(american.text) == ["12:00 AM", "9:05 AM", "12:00 PM", "1:30 PM"])
    #expect(
      [0, 545, 810, 1500].map(Clock(language: .english).text) == ["0:00", "9:05", "13:30", "1:00"])
  }

  @Test(
    "chooses the paper that people with a language use",
    arguments: [
      ("en", HandoutSettings.Paper.a4), ("en-GB", .a4), ("en-US", .letter), ("fr-CA", .letter),
      ("es-MX", .letter), ("es", .a4), ("de-AT", .a4), ("zh-Hans", .a4), ("us", .a4),
    ])
  func papers(language: String, paper: HandoutSettings.Paper) throws {
    #expect(HandoutSettings.Paper(for: try #require(LanguageTag(language))) == paper)
  }
}
