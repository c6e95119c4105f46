import Diagnostics
import Foundation
import LessonRules
import TestKit
import Testing

@Suite("The pattern for new lessons")
struct PlaceholderTests {
  @Test("each sentence that is looked for is in the pattern, and in no starter course")
  func sentences() throws {
    let pattern = try String(
      contentsOfFile: repositoryFolder + "/templates/new/lesson.md", encoding: .utf8)
    for sentence in PlaceholderText.sentences { #expect(pattern.contains(sentence)) }
    for folder in ["/seeds", "/lessons"] {
      for (path, bytes) in try Files.read(repositoryFolder + folder) where path.hasSuffix(".md") {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!PlaceholderText.sentences.contains { text.contains($0) }, "\(path)")
      }
    }
  }

  @Test("every paragraph of the pattern is one of them, but for what good lessons say, too")
  func pattern() async throws {
    let pattern = try String(
      contentsOfFile: repositoryFolder + "/templates/new/lesson.md", encoding: .utf8)
    let text = pattern.replacing("{{title}}", with: "T").replacing(
      /\{\{id[a-z-]*\}\}/, with: "a-lesson"
    )
    .replacing("date: {{date}}\n", with: "")
    let check = try await Check(["01-lesson.md": text], only: ["placeholder-text"])
    #expect(
      check.diagnostics.map(\.message) == [
        "this is still example text from `lectern new lesson`, here and in 7 more places"
      ])
  }
}
