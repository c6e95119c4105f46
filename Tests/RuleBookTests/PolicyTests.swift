import Diagnostics
import Testing

@Suite("Severities and excuses of a course")
struct PolicyTests {
  private static let image = "![](media/funnel.svg)"

  private func rules(_ parts: RuleDescription.File...) async throws -> [String] {
    try await ExampleCourse(parts).diagnostics().map { "\($0.severity.word) \($0.rule)" }
  }

  @Test(
    "a course reports a rule as an error, a warning, or not at all",
    arguments: [
      ("error", ["error image-needs-description"]),
      ("warning", ["warning image-needs-description"]),
      ("off", []),
    ])
  func levels(level: String, expected: [String]) async throws {
    let found = try await rules(
      .init(.course, "checks: { image-needs-description: \(level) }"), .init(.lesson, Self.image))
    #expect(found == expected)
  }

  @Test("an error that leaves a gap only may be made a warning; another may not")
  func fixed() async throws {
    let broken = "[x](nowhere.md)"
    #expect(
      try await rules(.init(.course, "checks: { broken-link: warning }"), .init(.lesson, broken))
        == ["warning broken-link"])
    #expect(
      try await rules(.init(.course, "checks: { raw-html: off }"), .init(.lesson, "<b>x</b>"))
        == ["error raw-html", "warning fixed-rule"])
    #expect(try await rules(.init(.course, "checks: { raw-html: error }")) == [])
  }

  @Test("a rule or a severity that does not exist shows the nearest one, and its edit")
  func unknown() async throws {
    let found = try await ExampleCourse([
      .init(.course, "checks: { image-need-description: off, long-summary: of }")
    ]).diagnostics()
    #expect(found.map(\.rule.name).sorted() == ["invalid-value", "unknown-rule"])
    #expect(
      Set(found.compactMap { $0.fixes.first?.edits.first?.replacement })
        == ["image-needs-description", "off"])
  }

  @Test(
    "a comment excuses the block below it, or the line that it is on",
    arguments: [
      "<!-- lectern-ignore: image-needs-description -->\n\n\(image)",
      "<!-- lectern-ignore: image-needs-description -->\n\(image)",
      "<!-- lectern-ignore image-needs-description, broken-link -->\n\(image) [x](no.md)",
      "<!-- lectern-ignore: image-needs-description -->\n<!-- Another comment. -->\n\(image)",
      "Look: \(image) <!-- lectern-ignore: image-needs-description -->",
      "Look: \(image) <!-- lectern-ignore: image-needs-description - because it is drawn live -->",
      "Look: \(image) <!-- lectern-ignore: image-needs-description — not yet drawn -->",
      "First line,\nthen \(image). <!-- lectern-ignore: image-needs-description -->\nLast line.",
      ":::note\n<!-- lectern-ignore: image-needs-description -->\n\(image)\n:::",
      "- One\n- <!-- lectern-ignore: image-needs-description -->\n  \(image)",
      "<!-- lectern-ignore: image-needs-description -->\n\n> Words\n>\n> \(image)",
      "| A |\n| - |\n| \(image) <!--lectern-ignore: image-needs-description--> |",
      "Ask.[^1]\n\n[^1]: <!-- lectern-ignore: image-needs-description -->\n    \(image)",
    ])
  func excused(text: String) async throws {
    #expect(try await rules(.init(.lesson, text)) == [])
  }

  @Test("an excuse is for its own lesson, and for no other one at the same place")
  func otherLesson() async throws {
    let comment = "<!-- lectern-ignore: image-needs-description -->\n\n"
    let others = String(repeating: " ", count: comment.utf8.count - 1) + "\n"
    #expect(
      try await rules(
        .init(.lesson, comment + Self.image),
        .init("lessons/02-qualify.md", "# Find the gain\n\n\(others)\(Self.image)\n"))
        == ["warning image-needs-description"])
  }

  @Test("a comment above all text excuses the head of the lesson, too")
  func head() async throws {
    let long = String(repeating: "Ask what it costs to wait.\n\n", count: 60)
    let comment = "<!-- lectern-ignore: lesson-over-budget -->"
    let minutes = RuleDescription.File(.frontMatter, "minutes: 1")
    #expect(try await rules(minutes, .init(.lesson, long)) == ["warning lesson-over-budget"])
    #expect(try await rules(minutes, .init(.lesson, "\(comment)\n\n\(long)")) == [])
    #expect(
      try await rules(minutes, .init(.lesson, "Ask.\n\n\(comment)\n\n\(long)"))
        == ["warning lesson-over-budget", "warning unused-ignore"])
  }

  @Test("an excuse reaches no further, and one in code is no excuse")
  func notExcused() async throws {
    let comment = "<!-- lectern-ignore: image-needs-description -->"
    #expect(
      try await rules(.init(.lesson, "\(comment)\nWords.\n\n\(Self.image)"))
        == ["warning unused-ignore", "warning image-needs-description"])
    #expect(
      try await rules(.init(.lesson, "`\(comment)` \(Self.image)"))
        == ["warning image-needs-description"])
    #expect(
      try await rules(.init(.lesson, "```\n\(comment)\n```\n\n\(Self.image)\n\n\(comment)"))
        == ["warning image-needs-description", "warning unused-ignore"])
  }

  @Test("a comment that names no rule, or is written in capitals, says that it excuses nothing")
  func idleExcuse() async throws {
    let found = try await ExampleCourse([
      .init(
        .lesson,
        "<!-- lectern-ignore -->\nWords.\n\n<!-- LECTERN-IGNORE: long-sentence -->\nMore. <!-- lectern-ignore: - -->"
      )
    ]).diagnostics()
    #expect(found.map(\.rule.name) == ["unused-ignore", "unused-ignore", "unused-ignore"])
    #expect(found[1].fixes.first?.edits.first?.replacement == "lectern-ignore")
    #expect(
      try await rules(.init(.lesson, "<!-- lectern-ignore: - -->\nx"))
        == ["warning unused-ignore"])
  }

  @Test("two settings for one rule are not made of two names of it")
  func settingTwice() async throws {
    let found = try await ExampleCourse([
      .init(.course, "checks: { long-sentence: off, long-sentense: off }")
    ]).diagnostics()
    #expect(found.map(\.rule.name) == ["unknown-rule"])
    #expect(found.flatMap(\.fixes).flatMap(\.edits).isEmpty)
  }

  @Test("what only shows later, or is turned off, is no excuse too much")
  func laterOrOff() async throws {
    let comment = "<!-- lectern-ignore: unspeakable-symbol image-needs-description -->\nWords."
    #expect(
      try await rules(
        .init(.course, "checks: { image-needs-description: off }"), .init(.lesson, comment)) == [])
  }

  @Test("an error that cannot be excused says so, and stays")
  func fixedExcuse() async throws {
    let found = try await rules(
      .init(.lesson, "<!-- lectern-ignore: unknown-directive -->\n:::nothing\nWords.\n:::"))
    #expect(found == ["warning fixed-rule", "error unknown-directive"])
  }
}
