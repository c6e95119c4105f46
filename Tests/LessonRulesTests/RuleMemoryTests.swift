import Diagnostics
import LessonModel
import LessonReader
import LessonRules
import Testing

@Suite("What rules find in a course that is checked again and again while it is written")
struct RuleMemoryTests {
  private let texts = [
    "lessons/course.yaml": "title: Questions\n",
    "lessons/01-why.md": "# Why\n\nIt is the the reason. [How](02-how.md#steps)\n",
    "lessons/02-how.md": "# How\n\n## Steps\n\nOne step.\n",
  ]

  private func rules(
    _ texts: [String: String], _ memory: RuleMemory?, _ reading: ReadingMemory
  ) async throws -> [String] {
    let read = try await CourseReader(
      folder: MemoryFolder(texts: texts), editions: [.web], width: 1, memory: reading
    ).read()
    return await Rules.check(read.course.value, sources: read.sources, memory: memory)
      .map { "\($0.rule) \($0.span.path)" }
  }

  @Test func changedLessonIsCheckedAndOthersKeepWhatWasFound() async throws {
    let (memory, reading) = (RuleMemory(), ReadingMemory())
    let first = try await rules(texts, memory, reading)
    #expect(first == ["repeated-word lessons/01-why.md"])
    var texts = texts
    texts["lessons/02-how.md"] = "# How\n\n## Steps\n\nIt is the the first step.\n"
    #expect(
      try await rules(texts, memory, reading)
        == ["repeated-word lessons/01-why.md", "repeated-word lessons/02-how.md"])
  }

  @Test func whatDependsOnOthersIsFoundOnceAllIsForgotten() async throws {
    let (memory, reading) = (RuleMemory(), ReadingMemory())
    _ = try await rules(texts, memory, reading)
    var texts = texts
    texts["lessons/02-how.md"] = "# How\n\n## Other steps\n\nOne step.\n"
    memory.forget()
    let found = try await rules(texts, memory, reading)
    #expect(found == (try await rules(texts, nil, ReadingMemory())))
    #expect(found.contains { $0.hasSuffix("lessons/01-why.md") && !$0.hasPrefix("repeated") })
  }
}
