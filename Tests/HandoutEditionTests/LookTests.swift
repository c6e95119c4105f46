import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Testing

@testable import HandoutEdition

@Suite("The look of handouts")
struct HandoutLookTests {
  @Test("has the accent of the course and its tint, so dark that both can be read")
  func accent() async throws {
    var sample = try Sample([])
    sample.course.handouts.kinds = [.lesson, .guide]
    sample.course.look.accent = RGBColor("#ffcc00")
    for file in ["handouts/a.pdf", "handouts/course.pdf"] {
      let shade = AccentPalette(try #require(RGBColor("#ffcc00"))).light
      #expect(
        try await sample.json(file, "look")
          == #"{"accent":"\#(shade.accent)","tint":"\#(shade.soft)"}"#)
      #expect(shade.accent.contrast(with: shade.soft) >= 4.5)
    }
  }

  @Test("is that of the templates for a course without an accent")
  func plain() async throws {
    for file in try await Sample([]).tree().files {
      guard case .typeset(let job) = file.content else { continue }
      #expect(!String(decoding: job.data.bytes, as: UTF8.self).contains(#""look""#))
    }
  }
}
