import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("The look in course.yaml")
struct LookFileTests {
  private func reading(_ look: String) async throws -> Reading {
    try await Reading([
      "course.yaml": "title: Sales\nlook:\n\(look)", "media/logo.svg": "<svg/>",
      "media/call.mp3": "x",
      "01-start.md": "---\nredirects: lessons/begin/\n---\n\n# Start\n\nText\n",
    ])
  }

  @Test("arrives in the model, and so do the former addresses of a lesson")
  func model() async throws {
    let course = try await reading(
      """
        logo: media/logo.svg
        accent: "#b3261e"
        font: Lora
        headings: Display.woff2
        footer: Ask Ana.

      """
    ).course
    #expect(course.look.logo?.path == "media/logo.svg")
    #expect(course.look.accent == RGBColor("#b3261e"))
    #expect(course.look.textFont?.value == "Lora")
    #expect(course.look.headingFont?.value == "Display.woff2")
    #expect(course.look.footer == "Ask Ana.")
    #expect(course.lessons.first?.redirects.map(\.value) == ["lessons/begin/"])
  }

  @Test(
    "reports what cannot be used where it is written, with a way out",
    arguments: [
      ("accent: \"b3261e\"", "b3261e", "invalid-value"), ("accent: red", "red", "invalid-value"),
      ("logo: media/lgo.svg", "media/lgo.svg", "missing-media"),
      ("logo: media/call.mp3", "media/call.mp3", "invalid-value"),
    ])
  func faults(line: String, value: String, rule: String) async throws {
    let reading = try await reading("  \(line)\n")
    #expect(reading.rules == [rule])
    let diagnostic = try #require(reading.diagnostics.first)
    #expect(reading.text(in: diagnostic.span)?.contains(value) == true)
    #expect(!diagnostic.fixes.isEmpty)
  }
}
