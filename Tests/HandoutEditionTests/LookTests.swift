import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import TestKit
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

  @Test("has the logo before the title and the footer on every page, of lessons as well", .engines)
  func logoAndFooter() async throws {
    var sample = try Sample((0..<40).map { _ in paragraph("Words.") })
    let logo = try #require(AssetID("media/bars.svg"))
    sample.course.look.logo = logo
    sample.course.look.footer = "Ask learning@example.org"
    sample.course.handouts.kinds = [.lesson, .lessonFacilitator, .guide]
    for file in await sample.tree().files {
      guard case .typeset(let job) = file.content else { continue }
      #expect(job.assets.contains(logo), "\(file.path)")
    }
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      for name in ["a", "a-facilitator"] {
        let pages = try await printedWords(of: "\(folder)/handouts/\(name).pdf")
          .split(separator: "\u{C}")
        #expect(pages.count > 1)
        #expect(pages.allSatisfy { $0.contains("Ask learning@example.org") }, "\(name)")
      }
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
