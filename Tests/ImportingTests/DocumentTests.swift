import Importing
import LessonReader
import TestKit
import Testing

/// Documents after pandoc has written them as Markdown.
@Suite("Documents of Word")
struct DocumentTests {
  private static let handbook = """
    ::: title Bake bread

    ::: subtitle In a week

    ::: author Ida Berg

    ::: language en

    # Dough

    Begin with [heat](#oven).

    ::: box note

    Weigh it.

    ::: end

    ::: box note

    Twice.

    ::: end

    ::: box tip

    Use a scale.

    ::: end

    ![A loaf](Handbook.docx.files/media/image1.png)

    ![A plan](Handbook.docx.files/media/image2.emf)

    | A   | B        |
    |-----|----------|
    | 1   | x<br />y |

    ## What is weighed?

    ::: box exercise

    Weigh a cup.

    ::: end

    - [ ] Flour

    # Oven

    > Hot[^1].

    [^1]: Very.
    """

  private static func folder(_ texts: [String: String]) -> MemoryFolder {
    var folder = MemoryFolder(texts: texts)
    folder["Handbook.docx.files/media/image1.png"] = SampleMedia.png
    return folder
  }

  private let sample: ImportedSample

  init() throws {
    sample = try ImportedSample(
      Self.folder(["Handbook.docx": "PK", "Handbook.docx.md": Self.handbook]), .document)
  }

  @Test("pass the check, have no syntax of pandoc, and are the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("become lessons that read as if they were written for Lectern, and a report")
  func golden() throws { try sample.expectGolden() }

  @Test("are known by the section of a place, and name the document")
  func report() {
    #expect(sample.places(.leftOut, "Drawing") == ["Handbook.docx:1"])
    #expect(sample.places(.changed, "Style “exercise”") == ["Handbook.docx:2"])
    #expect(sample.course.report.sources.contains { $0.path == "Handbook.docx" })
  }

  @Test("in one folder are units, and one without headings is a lesson")
  func several() throws {
    let course = try ImportedSample(
      Self.folder([
        "1 Start.docx": "PK", "1 Start.docx.md": "Only words.\n", "2 Bake.odt": "PK",
        "2 Bake.odt.md": "# Dough\n\nA.\n\n# Oven\n\nB.\n", "notes.txt": "x",
        "unread.epub": "PK",
      ]), .document)
    #expect(
      course.lessons.keys.sorted() == [
        "lessons/01-start/01-start.md", "lessons/02-dough/01-dough.md",
        "lessons/02-dough/02-oven.md",
      ])
  }

  @Test("without text, or none at all, are a failure that says what can be read")
  func nothing() {
    for texts in [["a.docx": "PK"], ["a.docx": "PK", "a.docx.md": "\n\n"], [:]] {
      #expect(throws: ImportFailure.self) {
        _ = try ImportReading(MemoryFolder(texts: texts), as: .document).course()
      }
    }
  }
}
