import Diagnostics
import LessonModel
import LessonReader
import Testing

/// Front matter that is not where it belongs, or not in its form.
@Suite("Misplaced front matter")
struct MisplacedFrontMatterTests {
  private static let block = "---\ntitle: A\nsummary: S\n---\n"

  @Test(
    "is read as it is meant, and the fix puts it where it belongs",
    arguments: [
      ("<!-- c -->\n\(block)\nW.\n", "---\ntitle: A\nsummary: S\n---\n<!-- c -->\n\nW.\n"),
      ("<!-- c\nd -->\n\n\(block)\nW.\n", "---\ntitle: A\nsummary: S\n---\n<!-- c\nd -->\n\nW.\n"),
      ("\u{200B}\(block)\nW.\n", "\(block)\nW.\n"),
      ("--\ntitle: A\nsummary: S\n--\n\nW.\n", "\(block)\nW.\n"),
      ("***\ntitle: A\nsummary: S\n***\n\nW.\n", "\(block)\nW.\n"),
      ("```yaml\ntitle: A\nsummary: S\n```\n\nW.\n", "\(block)\nW.\n"),
      ("# A\n\n\(block)\nW.\n", "\(block)# A\n\n\nW.\n"),
      ("Hello.\n\n\(block)\nW.\n", "\(block)Hello.\n\n\nW.\n"),
    ])
  func places(text: String, expected: String) async throws {
    let reading = try await Reading(["01-lesson.md": text])
    #expect(reading.rules == ["misplaced-front-matter"], "\(reading.printed)")
    #expect(reading.course.lessons.first?.title.value == "A")
    #expect(reading.fixed("lessons/01-lesson.md") == expected)
    #expect(try await Reading(["01-lesson.md": expected]).printed == "")
  }

  @Test("of another form is reported once, and simple TOML is written anew")
  func foreign() async throws {
    let toml = try await Reading(["01-lesson.md": "+++\ntitle = \"A\"\ndraft = true\n+++\n\nW.\n"])
    #expect(toml.rules == ["misplaced-front-matter"], "\(toml.printed)")
    #expect(toml.fixed("lessons/01-lesson.md") == "---\ntitle: \"A\"\ndraft: true\n---\n\nW.\n")
    let json = try await Reading(["01-lesson.md": "{\n\"title\": \"A\"\n}\n\nW.\n"])
    #expect(json.rules == ["misplaced-front-matter"], "\(json.printed)")
  }

  @Test("a second one is reported at its beginning")
  func second() async throws {
    let reading = try await Reading(["01-lesson.md": "\(Self.block)\n\(Self.block)\nW.\n"])
    #expect(reading.rules == ["misplaced-front-matter"], "\(reading.printed)")
    #expect(reading.diagnostics.first?.message.contains("second") == true)
  }

  @Test(
    "is not seen in rules, code, headings and words that only look a little like it",
    arguments: [
      "# A\n\n---\n\ntitle: the name of a thing\n\n---\n\nW.\n",
      "# A\n\nW.\n\n---\n\nMore.\n\n---\n",
      "# A\n\n```\n---\ntitle: A\n---\n```\n", "# A\n\nNote: this.\n---\n\nW.\n",
      "\(block)\n---\n\nW.\n", "# A\n\n***\nNote: the summary\n***\n", "<!-- c -->\n# A\n\nW.\n",
      "# A\n\n+++\nW = 1\n", "\(block)\n```yaml\ntitle: A\n```\n",
    ])
  func others(text: String) async throws {
    #expect(try await Reading(["01-lesson.md": text]).printed == "")
  }
}
