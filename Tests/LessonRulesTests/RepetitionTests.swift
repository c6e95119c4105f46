import Diagnostics
import LessonRules
import Testing

@Suite("Choices with the same words")
struct RepetitionTests {
  @Test(
    "are found whatever their case, their blanks and their markup",
    arguments: [
      ("One week", "one  week"), ("One **week**", "*One* week"), ("`One` week", "One\n  week"),
      ("[One](02-other.md) week", "ONE WEEK"), ("Über uns", "über uns"),
      ("Zwölf Tage", "zwölf tage"),
    ])
  func same(first: String, second: String) async throws {
    #expect(try await rules(first, second) == ["duplicate-choice"])
  }

  @Test(
    "are not seen where the words differ",
    arguments: [
      ("One week", "Oneweek"), ("One week", "One weeks"), ("1", "11"), ("a b", "b a"),
      ("![](media/levers.svg)", "![ ](media/levers.svg)"), ("Zwölf", "Zwolf"), ("a - b", "a b"),
      // From questions about spelling.
      ("Ball", "BALL"), ("Sie", "sie"), ("`Print`", "`print`"),
    ])
  func different(first: String, second: String) async throws {
    #expect(try await rules(first, second) == [])
  }

  @Test("of a pair that is there twice are reported once")
  func samePair() async throws {
    let rules = try await Check(
      lesson:
        ":::quiz{#q}\nWhat belongs together?\n\n| Sign | Means |\n| --- | --- |\n| one | two |\n"
        + "| three | four |\n| one | two |\n:::\n",
      only: ["duplicate-choice"]
    ).rules
    #expect(rules == ["duplicate-choice"])
  }

  private func rules(_ first: String, _ second: String) async throws -> [String] {
    try await Check(
      lesson: ":::quiz{#q}\nWhen?\n\n- [x] \(first)\n- [ ] Never\n- [ ] \(second)\n\nSo.\n:::\n",
      only: ["duplicate-choice"]
    ).rules
  }
}
