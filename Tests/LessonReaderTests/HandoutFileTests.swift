import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("The handouts in course.yaml")
struct HandoutFileTests {
  private func reading(_ handouts: String) async throws -> Reading {
    try await Reading([
      "course.yaml": "title: Sales\nhandouts:\n\(handouts)", "01-start.md": "# Start\n\nText\n",
    ])
  }

  @Test("arrive in the model, in the order of all kinds")
  func model() async throws {
    let settings = try await reading(
      """
        variants: [certificate, flash-cards, guide]
        paper: letter
        scope: [lesson, course]
        cards: [a4-4, avery-5371]
        assessment: the final test

      """
    ).course.handouts
    #expect(settings.kinds == [.guide, .flashCards, .certificate])
    #expect(settings.papers == [.letter])
    #expect(settings.scopes == [.course, .lesson])
    #expect(settings.cardSheets == [.four, .avery5371])
    #expect(settings.assessment == "the final test")
    let plain = try await reading("  start: \"8:30\"\n").course.handouts
    #expect(plain.scopes == [.course] && plain.cardSheets == [] && plain.assessment == nil)
    #expect(plain.kinds == HandoutSettings.standard)
  }

  @Test(
    "are reported if nobody knows them", arguments: ["scope: chapter", "cards: avery-1"])
  func unknown(_ line: String) async throws {
    let found = try await reading("  \(line)\n").diagnostics
    #expect(found.map { "\($0.rule)" } == ["invalid-value"], "\(line)")
  }
}
