import Testing

@testable import WebEdition

@Suite("Times beside a player")
struct ClockTests {
  @Test(
    "have hours from an hour on",
    arguments: [
      (0, "0:00"), (59_999, "0:59"), (60_000, "1:00"), (3_599_999, "59:59"),
      (3_600_000, "1:00:00"), (3_725_900, "1:02:05"), (36_000_000, "10:00:00"),
    ])
  func moments(milliseconds: Int, expected: String) {
    #expect(Clock.text(moment: milliseconds) == expected)
  }

  @Test("of lengths are rounded, so that they are those of the feed")
  func lengths() { #expect(Clock.text(length: 3_599_500) == "1:00:00") }
}
