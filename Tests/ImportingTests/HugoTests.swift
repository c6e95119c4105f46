import Importing
import LessonModel
import LessonReader
import TestKit
import Testing

@Suite("A site of Hugo")
struct HugoTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleSections.folder, .hugo) }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("becomes lessons that read as if they were written for Lectern, and a report")
  func golden() throws { try sample.expectGolden() }

  @Test("keeps its words", .engines)
  func words() async throws {
    let leftOut = ["hugo.toml", "parts/rules.md", "content/docs/wind/storm.md"]
    let pages = SampleSections.texts.filter { !leftOut.contains($0.key) }.sorted { $0.key < $1.key }
      .map { page in
        // Shortcodes, and front matter, which the report lists.
        page.value.replacing(/(?s)^(?:---|\+\+\+)\n.*?\n(?:---|\+\+\+)\n/, with: "")
          .replacing(/(?s)\{\{[<%].*?[>%]\}\}/, with: "").replacing(
            /\{linenos=true\}|\{#bow\}/, with: "")
      }
    try await sample.expectWords(of: pages, as: "gfm")
  }

  @Test("names each shortcode that it cannot bring")
  func report() {
    #expect(
      sample.places(.leftOut, "`{{< unknown-thing >}}`") == ["content/docs/sail/knots/index.md:50"])
    #expect(sample.places(.keptAsText, "`{{< odd >}}`") == ["content/docs/sail/knots/index.md:52"])
    #expect(sample.places(.leftOut, "Draft") == ["content/docs/wind/storm.md:1"])
  }
}
