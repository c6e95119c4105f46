import Importing
import LessonModel
import LessonReader
import TestKit
import Testing

@Suite("A lesson of The Carpentries")
struct CarpentriesTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleLesson.folder, .carpentries) }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("becomes lessons that read as if they were written for Lectern, and a report")
  func golden() throws { try sample.expectGolden() }

  @Test("keeps its words", .engines)
  func words() async throws {
    let leftOut = ["config.yaml", "links.md", "episodes/99-old.md"]
    let pages = SampleLesson.texts.filter { !leftOut.contains($0.key) }.sorted { $0.key < $1.key }
      .map { page in
        // The report says that these are left out.
        page.value.replacing(/(?s)```\{r setup.*?```/, with: "")
          .replacing(/(?m)^:::+ *(?:challenge|funny-box)/, with: "::: box")
          .replacing(/\{r weigh[^}]*\}/, with: "r")
      }
    try await sample.expectWords(of: pages, as: "markdown")
  }

  @Test("says where a person has to look")
  func report() {
    #expect(sample.places(.leftOut, "Code that is not shown") == ["episodes/02-weigh.Rmd:8"])
    #expect(sample.places(.leftOut, "Page that is in no list") == ["episodes/99-old.md:1"])
    #expect(sample.places(.keptAsText, "`::: funny-box`") == ["episodes/01-open.md:107"])
    #expect(sample.places(.keptAsText, "Link") == ["episodes/01-open.md:120"])
  }

  @Test("has exercises with their hints and all their solutions, and the minutes that it takes")
  func exercises() async throws {
    let lesson = try #require(
      try await sample.checked().course.lessons.first { $0.id.text == "open" })
    #expect(lesson.takes?.value == 15)
    let exercises = lesson.blocks.compactMap { block -> Exercise? in
      if case .activity(.exercise(let exercise)) = block { exercise } else { nil }
    }
    #expect(exercises.map(\.hints.count) == [1, 0])
    #expect(exercises.map(\.solutions.count) == [2, 0])
    #expect(exercises.map(\.minutes) == [10, nil])
    #expect(
      lesson.objectives.map(\.value) == [
        "Open a hive with smoke and gloves", "Name its three parts",
      ])
  }

  @Test("in another language has the words of its boxes in that language")
  func languages() throws {
    var folder = SampleLesson.folder
    folder["config.yaml"] = Array("carpentry: swc\ntitle: Bienen\nlang: de\n".utf8)
    let german = try ImportedSample(folder, .carpentries)
    #expect(german.text("lessons/03-open.md").contains(":::note[Fragen]"))
    #expect(german.course.files.keys.contains { $0.contains("fuer-lehrende") })
  }

  @Test("without episodes says what is missing")
  func failures() {
    for (files, words) in [
      (["config.yaml": "carpentry: swc\n"], "episodes/ has no page"),
      (["a.md": "# A"], "config.yaml is missing"),
    ] {
      do {
        _ = try ImportReading(MemoryFolder(texts: files), as: .carpentries).course()
        Issue.record("imported")
      } catch {
        #expect("\(error)".contains(words), "\(error)")
      }
    }
  }
}
