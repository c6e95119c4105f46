import LessonModel
import Testing

@testable import HandoutEdition

@Suite("What lines of paper keep together")
struct KeptTogetherTests {
  @Test(
    "a number and its unit, a date, a title and a name, in seven languages",
    arguments: [
      "It took 25_days and cost $38,500 of 1.2_million dollars.",
      "At 9:30_AM, or 10_p.m., on June_1, 2026.",
      "On 1_June and Nov._23, see p._12 and No._4.", "Dr._Moreau met A._Okafor and Mrs_Chen.",
      "Am 1._Juni um 9_Uhr: 30_% von 5_kg in 12_Tagen.", "Le 1er_juin, 20_jours et 3_heures.",
      "El 4 de mayo, 15_días.", "In 10_giorni e 5_minuti.", "Binnen 6_weken, 3_uur.",
      "Em 8_anos, (40_%).",
      "Between 10–12_weeks", "a room of 30_m² at 21_°C",
      // Nothing to keep.
      "40 deals in 3 stages", "You may call 4 people. Then rest.", "Chapter 3. The end",
      "25 MBAs, 7 daybreaks",
    ])
  func kept(expected: String) {
    let text = expected.replacing("_", with: " ")
    #expect(KeptTogether.kept(text) == expected.replacing("_", with: "\u{A0}"))
  }

  @Test("also where the line of the source ends between them")
  func overLines() async throws {
    let sample = try Sample([
      paragraph(
        text("It took 25"), .softBreak(here), text("days. Call"), .softBreak(here), text("them."))
    ])
    let json = try await sample.json()
    #expect(json.contains("\"text\":\"\u{A0}\"") && json.contains(#""text":" ""#))
  }
}
