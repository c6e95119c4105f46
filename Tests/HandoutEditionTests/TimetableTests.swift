import Diagnostics
import LessonModel
import Testing

@testable import HandoutEdition

@Suite("The timetable of a course")
struct TimetableTests {
  private func times(_ minutes: [Int], from start: String = "9:00") throws -> [[String]] {
    let clock = Clock(language: .english)
    return Timetable(of: minutes, from: try #require(TimeOfDay(start))).days.map { day in
      day.map { entry in
        let item =
          switch entry.item {
          case .lesson(let place): "\(place + 1)"
          case .pause: "pause"
          case .lunch: "lunch"
          }
        return "\(clock.text(entry.start))–\(clock.text(entry.end)) \(item)"
      }
    }
  }

  @Test("plans lessons one after the other, in steps of five minutes")
  func steps() throws {
    #expect(
      try times([12, 1, 20], from: "9:05") == [["9:05–9:20 1", "9:20–9:25 2", "9:25–9:45 3"]])
  }

  @Test("has a break before people sit for longer than an hour and a half")
  func pauses() throws {
    #expect(
      try times([60, 30, 5]) == [
        ["9:00–10:00 1", "10:00–10:30 2", "10:30–10:45 pause", "10:45–10:50 3"]
      ])
  }

  @Test("has lunch before the first lesson that would end after half past twelve")
  func lunch() throws {
    #expect(
      try times([90, 90, 40], from: "9:00").first?.suffix(2) == [
        "12:15–13:15 lunch", "13:15–13:55 3",
      ])
    // An afternoon has none.
    #expect(try times([90, 60], from: "13:00").joined().allSatisfy { !$0.contains("lunch") })
  }

  @Test("goes on the next day after eight hours, and never ends a day with a break")
  func days() throws {
    let days = try times(Array(repeating: 60, count: 10))
    #expect(days.count == 2)
    #expect(days.allSatisfy { $0.first?.hasPrefix("9:00") == true })
    #expect(
      days.allSatisfy { $0.last?.contains("pause") == false && $0.last?.contains("lunch") == false }
    )
    // A lesson that is longer than a day is a day.
    #expect(try times([600, 10]).map(\.count) == [1, 1])
  }

  @Test("is empty for a course without lessons")
  func empty() throws { #expect(try times([]).isEmpty) }

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
