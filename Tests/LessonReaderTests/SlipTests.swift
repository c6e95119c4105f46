import Diagnostics
import LessonModel
import LessonReader
import Testing

/// What is written nearly right is told once, by its cause, and read as it is meant.
@Suite("Slips in files and their heads")
struct SlipTests {
  private static let meant = "---\ntitle: Close\nminutes: 5\n---\n\nAsk.\n"

  @Test(
    "front matter that is not where or as it should be is read, and its fix writes it right",
    arguments: [
      "\n" + meant, "\n \n\u{200B}\n" + meant,
      "----\ntitle: Close\nminutes: 5\n----\n\nAsk.\n",
      "—\ntitle: Close\nminutes: 5\n—\n\nAsk.\n",
      " ---\ntitle: Close\nminutes: 5\n---\n\nAsk.\n",
      "---\ntitle: Close\nminutes: 5\n-----\n\nAsk.\n",
      "title: Close\nminutes: 5\n---\n\nAsk.\n", "title: Close\nminutes: 5\n\nAsk.\n",
      "\r\n---\r\ntitle: Close\r\nminutes: 5\r\n---\r\n\r\nAsk.\r\n",
    ])
  func frontMatter(text: String) async throws {
    let reading = try await Reading(["01-close.md": text])
    #expect(reading.rules == ["misplaced-front-matter"], "\(reading.printed)")
    #expect(reading.course.lessons[0].title.value == "Close")
    #expect(reading.course.lessons[0].minutes?.value == 5)
    let mended = try #require(reading.fixed("lessons/01-close.md"))
    #expect(mended.replacing("\r\n", with: "\n") == Self.meant)
  }

  @Test(
    "lines that only look like front matter are text",
    arguments: [
      "\n---\n\n# A\n\nTitle: this is a sentence.\n", "# A\n\n---\n\ntitle: x\n\n---\n",
      "# A\n\ntitle: Close\n", "---\n\n# A\n\nx\n\n---\n\ny\n",
    ])
  func text(text: String) async throws {
    let reading = try await Reading(["01-a.md": text])
    #expect(!reading.rules.contains("misplaced-front-matter"), "\(reading.printed)")
  }

  @Test("front matter that is never closed is closed where its keys end")
  func unclosed() async throws {
    let reading = try await Reading(["01-a.md": "---\ntitle: A\n\nAsk.\n"])
    #expect(reading.rules == ["unclosed-front-matter"])
    #expect(reading.fixed("lessons/01-a.md") == "---\ntitle: A\n---\n\nAsk.\n")
  }

  @Test(
    "a file in another encoding or format is one mistake, of the file as a whole",
    arguments: [
      ([0xFF, 0xFE, 0x23, 0, 0x20, 0, 0x41, 0], "UTF-16"),
      ([0xFE, 0xFF, 0, 0x23, 0, 0x20, 0, 0x41], "UTF-16"),
      ([0x23, 0, 0x20, 0, 0x41, 0, 0x42, 0, 0x43, 0], "UTF-16"),
      (Array("PK\u{3}\u{4}xxxxxx".utf8), "word-processor"),
      (Array("{\\rtf1 x}".utf8), "RTF"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], name: String) async throws {
    let reading = try await Reading(
      MemoryFolder([
        "lessons/course.yaml": Array("title: T\n".utf8), "lessons/01-a.md": bytes,
        "lessons/02-b.md": Array("# B\n\n[a](01-a.md)\n".utf8),
      ]))
    #expect(reading.rules == ["invalid-utf8"])
    #expect(reading.diagnostics.first?.message.contains(name) == true)
  }

  @Test(
    "a course file under nearly its name is one mistake, and is read",
    arguments: ["course.yml", "Course.yaml", "course.yaml.txt"])
  func misnamed(name: String) async throws {
    let facets = "title: T\nfacets:\n  - id: stage\n    values: [{ id: first }]\n"
    let lesson = "---\ntitle: A\nfacets: { stage: first }\n---\n\nx\n"
    let reading = try await Reading(
      MemoryFolder(texts: ["lessons/\(name)": facets, "lessons/01-a.md": lesson]))
    #expect(reading.rules == ["misnamed-file"])
    #expect(reading.diagnostics.first?.fixes.first?.message == "rename it to course.yaml")
    #expect(reading.course.title == "T")
  }

  @Test("beside a course.yaml another one is left out; a unit's file belongs to its unit")
  func second() async throws {
    let reading = try await Reading([
      "course.yml": "title: U\n", "unit.yml": "title: V\n", "01-a.md": "# A\n\nx\n",
    ])
    #expect(
      reading.diagnostics.map { "\($0.rule): \($0.fixes.first?.message ?? "")" } == [
        "file-is-not-read: there is a course.yaml already; remove one of the two",
        "file-is-not-read: move it into the folder of the unit, and call it unit.yaml",
      ])
  }

  @Test("where the course's file cannot be read, nothing is said of what it may define")
  func unreadable() async throws {
    let reading = try await Reading([
      "course.yaml": "title: [T\n",
      "01-a.md": "---\ntitle: A\nfacets: { stage: first }\n---\n\nx\n",
    ])
    #expect(reading.rules == ["invalid-yaml"])
  }

  @Test(
    "slips in YAML have a fix that makes it readable",
    arguments: [
      ("title: Eight: the rest", "title: \"Eight: the rest\""),
      ("title: Say \"yes\": how", "title: 'Say \"yes\": how'"),
      ("title: A: b # note", "title: \"A: b\" # note"),
      ("title: @home", "title: \"@home\""), ("title: *sales", "title: \"*sales\""),
      ("title: \"Yes\" and no", "title: '\"Yes\" and no'"),
      ("title: [Draft] Close", "title: \"[Draft] Close\""),
      ("title:Close\nid: x", "title: Close\nid: x"),
      ("title:Close", "title: Close"),
      ("title: T\nobjectives:\n\t- a\n\t- b", "title: T\nobjectives:\n  - a\n  - b"),
      ("title: T\n\tminutes: 5", "title: T\nminutes: 5"),
      ("title: T\nobjectives:\n- Say: hello", "title: T\nobjectives:\n- \"Say: hello\""),
      ("title: T\nminutes: 5min", "title: T\nminutes: 5"),
      ("title: T\nminutes: 5 minutes", "title: T\nminutes: 5"),
    ])
  func yaml(text: String, expected: String) async throws {
    let reading = try await Reading(["01-a.md": "---\n\(text)\n---\n\nx\n"])
    #expect(reading.diagnostics.count == 1, "\(reading.printed)")
    #expect(reading.fixed("lessons/01-a.md") == "---\n\(expected)\n---\n\nx\n")
    let again = try await Reading(["01-a.md": "---\n\(expected)\n---\n\nx\n"])
    #expect(again.rules == [], "\(again.printed)")
  }

  @Test(
    "what can be meant in more than one way is left to the author",
    arguments: ["minutes: 5-10", "minutes: 2 hours", "keywords: [a, b", "title: \"A"])
  func doubtful(text: String) async throws {
    let reading = try await Reading(["01-a.md": "---\nid: a\n\(text)\n---\n\n# A\n\nx\n"])
    #expect(reading.rules.count >= 1)
    #expect(reading.fixed("lessons/01-a.md")?.contains(text) == true, "\(reading.printed)")
  }

  @Test("messages name what there is, or say that there is nothing")
  func emptyNames() async throws {
    let reading = try await Reading(lesson: "::: {.tip}\nx\n:::\n")
    #expect(
      reading.diagnostics.map(\.message) == ["a directive needs a name after its colons"])
  }

  @Test("an exercise has as many solutions as its author shows")
  func solutions() async throws {
    let reading = try await Reading(
      lesson: "::::exercise[A]{#a}\nx\n\n:::solution\nOne.\n:::\n\n:::solution\nTwo.\n:::\n::::\n")
    #expect(reading.printed == "")
    guard case .activity(.exercise(let exercise)) = reading.blocks.first else {
      Issue.record("no exercise")
      return
    }
    #expect(exercise.solutions.map(\.blocks.count) == [1, 1])
  }

  @Test("levels of headings count from the title")
  func levels() async throws {
    let reading = try await Reading(["01-a.md": "## A\n\n### B\n\nx\n\n#### C\n\ny\n"])
    #expect(Self.levels(of: reading) == [2, 3] && reading.course.lessons[0].title.value == "A")
    let equal = try await Reading(["01-a.md": "## A\n\nx\n\n## B\n\n### C\n\ny\n"])
    #expect(Self.levels(of: equal) == [2, 3] && equal.course.lessons[0].title.value == "A")
    let late = try await Reading(["01-a.md": "x\n\n## A\n\ny\n"])
    #expect(Self.levels(of: late) == [2] && late.course.lessons[0].title.value == "A")
    let first = try await Reading(["01-a.md": "## A\n\nx\n\n# B\n\ny\n"])
    #expect(first.course.lessons[0].title.value == "B")
  }

  private static func levels(of reading: Reading) -> [Int] {
    var levels: [Int] = []
    reading.blocks.forEachBlock {
      if case .heading(let heading) = $0 { levels.append(heading.level) }
    }
    return levels
  }
}
