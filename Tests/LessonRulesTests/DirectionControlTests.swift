import Diagnostics
import LessonModel
import LessonRules
import Testing

@Suite("Signs that turn letters around")
struct DirectionControlTests {
  @Test("are found in lessons, code and settings, and taken out by their fix")
  func found() async throws {
    let check = try await Check(
      [
        "course.yaml": "title: \"A \u{202E}course\"\n",
        "01-lesson.md":
          "# A \u{2067}lesson\n\nOpen x\u{202E}fdp.exe “now” …\n\n```\n\u{2066}code\n```\n",
      ], only: ["direction-control"])
    #expect(
      check.diagnostics.map { "\($0.span.path) \($0.message)" } == [
        "lessons/01-lesson.md the invisible character U+2067 changes the direction of this text",
        "lessons/01-lesson.md the invisible character U+202E changes the direction of this text",
        "lessons/01-lesson.md the invisible character U+2066 changes the direction of this text",
        "lessons/course.yaml the invisible character U+202E changes the direction of this text",
      ])
    let mending = FixPlan(of: check.diagnostics, in: check.sources) { _ in true }
    let text = mending.changes.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(!text.unicodeScalars.contains { $0.isDirectionControl })
    #expect(text.contains("Open xfdp.exe “now” …"))
  }

  @Test("marks that belong to Arabic and Hebrew are fine")
  func marks() async throws {
    let check = try await Check(
      lesson: "עברית\u{200F}, العربية\u{061C} – “x”…\n", only: ["direction-control"])
    #expect(check.diagnostics.isEmpty)
  }
}
