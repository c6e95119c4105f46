import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("What was published")
struct PublishedTests {
  private static let file = """
    podcast: 9B024349-ccf0-5f69-a609-6b82873eab3c
    episodes:
      - lesson: "12"
        guid: 917393e3-1b1e-5cef-ace4-edaa54e1f810
        date: 2026-11-23
      - lesson: gone
        guid: f2ac4200-05eb-588d-9b5f-8b9cb97fa904
        retired: true

    """

  @Test("is read with its places, and written so that reading gives the same")
  func roundTrip() async throws {
    let reading = try await Reading(["published.yaml": Self.file, "12-a.md": "# A\n\nText.\n"])
    #expect(reading.printed == "")
    let published = try #require(reading.course.published)
    #expect(published.podcast?.value == "9b024349-ccf0-5f69-a609-6b82873eab3c")
    #expect(published.episodes.map(\.lesson.value.text) == ["12", "gone"])
    #expect(published.episodes.map(\.isRetired) == [false, true])
    #expect(published.episodes.map { $0.date?.value.description } == ["2026-11-23", nil])
    let again = try await Reading([
      "published.yaml": PublishedAssembly.text(of: published), "12-a.md": "# A\n\nText.\n",
    ])
    #expect(again.printed == "")
    #expect(again.course.published?.says(theSameAs: published) == true)
  }

  @Test("the recap of a lesson is another episode of it, which is published once as well")
  func recaps() async throws {
    let recap = """
        - lesson: "12"
          recap: true
          guid: 11111111-2222-5333-8444-555555555555

      """
    let files = ["published.yaml": Self.file + recap, "12-a.md": "# A\n\nText.\n"]
    let reading = try await Reading(files)
    #expect(reading.printed == "")
    let published = try #require(reading.course.published)
    #expect(published.episodes.map(\.form) == [.lesson, .lesson, .recap])
    #expect(PublishedAssembly.text(of: published).contains("    recap: true\n"))
    let again = try await Reading([
      "published.yaml": PublishedAssembly.text(of: published), "12-a.md": "# A\n\nText.\n",
    ])
    #expect(again.course.published?.says(theSameAs: published) == true)
    let twice = try await Reading([
      "published.yaml": Self.file + recap + recap.replacing("1111", with: "2222"),
      "12-a.md": "# A\n\nText.\n",
    ])
    #expect(twice.printed.contains("the recap of the lesson `12` already belongs"))
  }

  @Test("is absent before the first publication")
  func absent() async throws {
    #expect(try await Reading(["01-a.md": "# A\n\nText.\n"]).course.published == nil)
  }

  @Test("no lesson and no identity occurs twice, and an identity is a UUID")
  func mistakes() async throws {
    let reading = try await Reading([
      "published.yaml": Self.file
        .replacing("lesson: gone", with: "lesson: \"12\"")
        .replacing("9B024349-ccf0-5f69-a609-6b82873eab3c", with: "917393e3"),
      "01-a.md": "# A\n\nText.\n",
    ])
    #expect(reading.printed.contains("[duplicate-id]"))
    #expect(reading.printed.contains("[invalid-value]"))
  }
}
