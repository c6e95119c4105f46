import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("A course that is read again and again while it is written")
struct ReadingMemoryTests {
  private static let start = [
    "lessons/course.yaml": "title: Questions\n",
    "lessons/01-why.md": "# Why\n\n[How](02-how.md#steps) and [the whole](02-how.md#how).\n",
    "lessons/02-how.md": "# How\n\n## Steps\n\nOne ~~two~~. ![](media/a.png)\n",
    "lessons/03-who.md": "---\ntitle: Who\n---\n\n:::quiz{#q}\nWho?\n\n- [x] You\n- [ ] Me\n:::\n",
  ]

  /// What changes, step by step: a path and its new text; nil removes the file.
  private static let steps: [(String, String?)] = [
    ("lessons/02-how.md", "# How\n\n## Steps\n\nAnother text.\n"),
    ("lessons/02-how.md", "# How to\n\n## Other steps\n\nAnother text.\n"),
    ("lessons/03-who.md", "---\ntitle: [\n---\n\nNo front matter.\n"),
    ("lessons/03-who.md", nil),
    ("lessons/04-when.md", "# When\n\n[Who](03-who.md), [why](01-why.md)\n"),
    ("lessons/03-who.md", "# Who\n\nHere again.\n"),
    ("lessons/course.yaml", "title: Questions\nlanguage: de\nshuffle: true\n"),
    ("lessons/media/a.png", "no picture"),
    ("lessons/01-why.md", "---\nid: reason\n---\n\n# Why\n\n[How](02-how.md#how-to)\n"),
    ("lessons/course.yaml", nil),
    ("lessons/course.yaml", "title: Questions\n"),
  ]

  @Test("reads the same as without a memory", arguments: [1, 8])
  func sameResult(width: Int) async throws {
    let memory = ReadingMemory()
    var texts = Self.start
    for (path, text) in [("lessons/course.yaml", Self.start["lessons/course.yaml"])] + Self.steps {
      texts[path] = text
      let folder = MemoryFolder(texts: texts)
      let plain = try await CourseReader(folder: folder, editions: [.web], width: width).read()
      // Twice: the second time nothing has changed.
      for _ in 1...2 {
        let known = try await CourseReader(
          folder: folder, editions: [.web], width: width, memory: memory
        ).read()
        #expect(known.course.value == plain.course.value, "\(path)")
        #expect(known.course.diagnostics == plain.course.diagnostics, "\(path)")
        #expect(known.sources == plain.sources, "\(path)")
        #expect(known.lessonsWithFormulas == plain.lessonsWithFormulas, "\(path)")
      }
    }
  }

  @Test func unchangedTextsAreNotReadAgain() async throws {
    let memory = ReadingMemory()
    func read(_ texts: [String: String]) async throws -> [SourceText] {
      try await CourseReader(
        folder: MemoryFolder(texts: texts), editions: [.web], width: 1, memory: memory
      ).read().sources
    }
    let first = try await read(Self.start)
    var texts = Self.start
    texts["lessons/02-how.md"] = "# How\n\nShort.\n"
    let second = try await read(texts)
    let same = zip(first, second).filter { $0 === $1 }.map(\.0.path)
    #expect(same == ["lessons/01-why.md", "lessons/03-who.md"])
  }
}
