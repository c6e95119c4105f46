import Diagnostics
import LessonRules
import Testing

@Suite("What a lesson says about the author's recordings")
struct OwnRecordingRuleTests {
  private static let text = "\n## Cost {#cost}\n\nMoney.\n\n### More {#more}\n\nMore.\n"

  private func check(_ front: String) async throws -> Check {
    try await Check(
      [
        "01-lesson.md": "---\ntitle: Pain\n\(front)\n---\n" + Self.text,
        "media/a.mp3": "sound", "media/b.mp3": "sound", "media/c.mp3": "sound",
      ], only: ["recording-needs-section", "narrator-needs-recording"])
  }

  @Test("a recording of a section must have a section that is heard")
  func sections() async throws {
    let unknown = try await check("recordings: {coast: media/a.mp3}")
    #expect(unknown.rules == ["recording-needs-section"])
    #expect(unknown.places == ["coast"])
    #expect(unknown.diagnostics.first?.fixes.first?.message == "did you mean `cost`?")
    let whole = try await check("recording: media/b.mp3\nrecordings: {cost: media/a.mp3}")
    #expect(whole.places == ["cost"])
    let inside = try await check("recordings: {cost: media/a.mp3, more: media/b.mp3}")
    #expect(inside.places == ["more"])
    #expect(try await check("recordings: {cost: media/a.mp3}").rules == [])
    #expect(try await check("recordings: {more: media/a.mp3}").rules == [])
  }

  @Test("a narrator must read something")
  func narrator() async throws {
    let check = try await check("narrator: Dana Reyes")
    #expect(check.rules == ["narrator-needs-recording"])
    #expect(check.places == ["Dana Reyes"])
    #expect(try await self.check("narrator: Dana\nrecording: media/a.mp3").rules == [])
    #expect(try await self.check("narrator: Dana\nrecordings: {cost: media/a.mp3}").rules == [])
  }
}
