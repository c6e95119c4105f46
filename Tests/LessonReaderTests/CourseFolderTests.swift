import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("The folder of a course")
struct CourseFolderTests {
  @Test("a course without course.yaml is read, and the file asked for")
  func missing() async throws {
    let folder = MemoryFolder(texts: ["lessons/01-start.md": "# Start\n\nText\n"])
    let reading = try await Reading(folder)
    #expect(reading.rules == ["missing-course-file"])
    #expect(reading.course.lessons.map(\.title.value) == ["Start"])
  }

  @Test("a folder without lessons/ is a failure of the machine's kind, with a way out")
  func noProject() async {
    await #expect(throws: FolderError.self) { _ = try await Reading(MemoryFolder()) }
  }

  @Test("units hold their lessons, in the order that people count")
  func units() async throws {
    let reading = try await Reading([
      "10-last/unit.yaml": "title: Last\nsummary: S\n", "10-last/01-c.md": "# C\n\nx\n",
      "2-first/unit.yaml": "title: First\nid: one\n", "2-first/10-b.md": "# B\n\nx\n",
      "2-first/9-a.md": "# A\n\nx\n", "00-welcome.md": "# W\n\nx\n", "README.md": "no",
      "_draft.md": "no", ".hidden.md": "no", "2-first/README.md": "no",
    ])
    #expect(reading.printed == "")
    #expect(reading.course.units.map { $0.details?.title } == [nil, "First", "Last"])
    #expect(reading.course.units.map { $0.details?.id.text } == [nil, "one", "last"])
    #expect(reading.course.lessons.map(\.id.text) == ["welcome", "a", "b", "c"])
  }

  @Test("lessons in a folder without unit.yaml are read, and the file asked for")
  func missingUnitFile() async throws {
    let reading = try await Reading(["01-the-start/01-a.md": "# A\n\nx\n"])
    #expect(reading.rules == ["missing-unit-file"])
    #expect(reading.course.units.first?.details?.title == "The start")
    #expect(reading.course.lessons.count == 1)
  }

  @Test("two lessons or two units with one id are reported at their own places")
  func duplicates() async throws {
    let reading = try await Reading([
      "01-a.md": "---\nid: same\n---\n# A\n\nx\n", "02-same.md": "# B\n\nx\n",
      "03-u/unit.yaml": "title: U\n", "04-u/unit.yaml": "title: V\n",
    ])
    #expect(reading.rules == ["duplicate-id", "duplicate-id"])
    #expect(
      reading.diagnostics.map(\.span.path) == ["lessons/02-same.md", "lessons/04-u/unit.yaml"])
    #expect(
      reading.diagnostics.map { $0.notes.first?.span.path } == [
        "lessons/01-a.md", "lessons/03-u/unit.yaml",
      ])
  }
}
