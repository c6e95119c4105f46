import Diagnostics
import EditionKit
import LessonModel
import LessonReader
import SQLiteKit
import Testing
import Words

@testable import AnkiEdition

@Suite("Decks for Anki")
struct DeckTests {
  private static let lessons = [
    "01-start/unit.yaml": "title: Start\n",
    "01-start/01-pain.md": """
    ---
    facets: {stage: [early, late]}
    ---

    # Pain

    ::::card{#who}
    Who signs? ![The map](../media/map.svg)

    ---

    The buyer.

    :::audio[The call]{src=media/call.mp3}
    She calls back.
    :::
    ::::

    :::quiz{#gap}
    A deal needs a [[compelling: }} event]] and [[time]].
    :::

    """,
    "02-end/unit.yaml": "title: End\n",
    "02-end/01-people.md": """
    # People

    :::quiz{#lever}
    Which lever?

    - [x] The weakest
    - [ ] The loudest
    :::

    """,
    "glossary.yaml": "terms:\n  - {term: pain, definition: What hurts.}\n",
    "media/map.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "01-start/media/call.mp3": "ID3",
  ]

  private func course(_ change: (inout [String: String]) -> Void = { _ in }) async throws -> Course
  {
    var lessons = Self.lessons
    lessons["course.yaml"] = """
      id: sample
      title: "Sell :: keep"
      language: en
      date: 2026-11-01
      facets:
        - {id: stage, title: Stage, values: [{id: early, title: Early}, {id: late, title: Late}]}

      """
    change(&lessons)
    var files = Dictionary(
      uniqueKeysWithValues: lessons.map { ("lessons/\($0.key)", Array($0.value.utf8)) })
    // The head of a frame of MP3, and what fills it.
    files["lessons/01-start/media/call.mp3"] =
      [0xFF, 0xFB, 0x90, 0x64] + [UInt8](repeating: 0, count: 413)
    let read = try await CourseReader(
      folder: MemoryFolder(files), editions: [.web, .anki], width: 1
    ).read()
    try #require(!read.course.diagnostics.containsError, "\(read.course.diagnostics)")
    return read.course.value
  }

  private func context(_ course: Course) -> EditionContext {
    EditionContext(
      words: CourseWords(course.language), timestamp: course.date?.unixSeconds)
  }

  private func notes(_ course: Course) throws -> (notes: [AnkiNote], media: [AnkiMedia]) {
    let writer = NoteWriter(of: course, in: context(course))
    let scope = try #require(DeckScope.all(of: course).first)
    return (writer.notes(in: scope), writer.media)
  }

  @Test("there are one of the course and one of each unit, with tables beside them")
  func files() async throws {
    let course = try await course()
    let tree = await AnkiEdition().render(course, in: context(course)).value
    #expect(
      tree.files.map(\.path.text) == [
        "packages/sample-anki-cards.csv", "packages/sample-anki-cards.md",
        "packages/sample-anki.apkg", "packages/sample-end-anki-cards.csv",
        "packages/sample-end-anki-cards.md", "packages/sample-end-anki.apkg",
        "packages/sample-start-anki-cards.csv", "packages/sample-start-anki-cards.md",
        "packages/sample-start-anki.apkg",
      ])
    guard case .archive(let job)? = tree.files[2].content as OutputTree.Content? else {
      Issue.record("no deck")
      return
    }
    #expect(job.members.map(\.path.text) == ["collection.anki2", "media", "0", "1"])
  }

  @Test("have a note for each card, with tags, fields and a deck")
  func note() async throws {
    let (notes, media) = try notes(try await course())
    #expect(notes.count == 4)
    #expect(
      notes[0].tags == ["unit::start", "lesson::pain", "stage::early", "stage::late"])
    #expect(
      notes.map(\.deck) == [
        "Sell : keep::Start", "Sell : keep::Start", "Sell : keep::End", "Sell : keep",
      ])
    #expect(notes[0].fields[0].contains("src=\"sample-map.svg\""))
    #expect(notes[0].fields[1].hasSuffix("</div>[sound:sample-01-start-call.mp3]"))
    #expect(notes[0].fields[1].contains("She calls back."))
    #expect(!notes[0].fields[1].contains("<audio"))
    #expect(media.map(\.name) == ["sample-map.svg", "sample-01-start-call.mp3"])
    #expect(notes[3].tags == ["glossary"])
  }

  @Test("have a gap for each gap, whose answer cannot end it")
  func gaps() async throws {
    let note = try notes(try await course()).notes[1]
    guard case .gaps(2) = note.kind else {
      Issue.record("not two gaps")
      return
    }
    #expect(note.fields[0].contains("{{c1::compelling&#58; &#125;&#125; event}} and {{c2::time}}."))
    #expect(note.sortText == "A deal needs a _____ and _____.")
  }

  @Test("know a note by the ids of the course and of the card, whatever else changes")
  func identity() async throws {
    let before = try notes(try await course()).notes
    let after = try notes(
      try await course { files in
        files["00-early/unit.yaml"] = "title: Early\n"
        files["00-early/05-other-name.md"] = files.removeValue(forKey: "01-start/01-pain.md")?
          .replacing("Who signs?", with: "Who decides?")
          .replacing("src=media", with: "src=../01-start/media")
      }
    ).notes
    #expect(before.map(\.guid) == after.map(\.guid))
    #expect(before[0].fields != after[0].fields)
    #expect(Set(before.map(\.guid)).count == before.count)
    var other = try await course()
    other.id = try #require(CourseID("other"))
    #expect(Set(try notes(other).notes.map(\.guid)).isDisjoint(with: before.map(\.guid)))
  }

  @Test("make the same bytes twice, with fields in reserve and numbers that are never the same")
  func collection() async throws {
    let notes = try notes(try await course()).notes
    let database = AnkiCollection(notes, timestamp: 5).database
    #expect(database == AnkiCollection(notes, timestamp: 5).database)
    #expect(database != AnkiCollection(notes, timestamp: 6).database)
    let rows = database.tables[1].rows
    guard case .text(let fields) = rows[0][6] else {
      Issue.record("no fields")
      return
    }
    #expect(fields.split(separator: "\u{1F}", omittingEmptySubsequences: false).count == 9)
    // A card for each side, and one for each gap.
    #expect(database.tables[2].rows.count == 5)
    var numbers = StableNumbers()
    let first = numbers.number(of: "a")
    #expect(numbers.number(of: "a") == first + 1)
  }

  @Test("warn if they have no time")
  func time() async throws {
    var course = try await course()
    #expect(AnkiEdition().check(course, in: context(course)).isEmpty)
    course.date = nil
    #expect(AnkiEdition().check(course, in: context(course)).map(\.rule) == ["deck-needs-date"])
  }

  @Test("are tables and a text for other programs, too")
  func tables() async throws {
    let course = try await course()
    let table = CardTable(
      of: try #require(DeckScope.all(of: course).first), course: course,
      words: CourseWords(course.language))
    let lines = String(decoding: table.csv, as: UTF8.self).split(separator: "\r\n")
    #expect(lines[0] == "\u{FEFF}id,front,back,unit,lesson,tags")
    #expect(
      lines[3].hasPrefix(
        "lever,\"Which lever?\nA. The weakest\nB. The loudest\",A. The weakest,End,People,"))
    let text = String(decoding: table.markdown, as: UTF8.self)
    #expect(text.hasPrefix("# Sell :: keep\n\n## Pain\n\nWho signs? The map\n\n> The buyer.\n"))
    #expect(
      text.contains(
        "> A deal needs a compelling: }} event and time.".replacing("}}", with: "\\}\\}")))
  }
}
