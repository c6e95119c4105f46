import Foundation
import PandocKit
import ProcessKit
import TestKit
import Testing

@Suite("Documents through pandoc", .engines)
struct DocumentFormatTests {
  private static let text = """
    ---
    title: Bake "bread"
    author: [Ida Berg, Tom Roth]
    ---

    # Dough

    ::: {custom-style="Hinweis"}
    Weigh it.
    :::

    ::: {custom-style="Nobody knows"}
    Plain words.
    :::

    +-----+-----+
    | A   | B   |
    +=====+=====+
    | 1   | - x |
    |     | - y |
    +-----+-----+

    ![A loaf](loaf.png){width=3cm}

    H~2~O, $x^2$ and a note[^1]. [Small]{.smallcaps}

    [^1]: A footnote.
    """

  /// A document that pandoc itself has made, as Markdown.
  private static func markdown(as format: DocumentFormat, in folder: String) async throws -> String
  {
    let program = try #require(InstalledPandoc.program)
    try Data(SampleMedia.png).write(to: URL(fileURLWithPath: "\(folder)/loaf.png"))
    _ = try await program.run(
      ["--from=markdown", "--to=\(format.rawValue)", "--output=a b.\(format.rawValue)"],
      input: Array(text.utf8), in: folder, timeLimit: .seconds(60))
    return try await Pandoc(program: program).markdown(
      of: "a b.\(format.rawValue)", as: format, styles: ["hinweis": "note"], in: folder,
      picturesIn: "files")
  }

  @Test("have their title, boxes, simple tables, pictures, formulas and footnotes")
  func word() async throws {
    try await withTemporaryFolder { folder in
      let text = try await Self.markdown(as: .word, in: folder)
      for part in [
        "::: title Bake “bread”", "::: author Ida Berg", "::: author Tom Roth", "# Dough",
        "::: box note\n\nWeigh it.\n\n::: end", "\nPlain words.\n", "| 1   | x<br>y |",
        "![A loaf](files/media/", "H<sub>2</sub>O, $x^{2}$ and a note[^1]. Small",
        "A footnote.",
      ] {
        #expect(text.contains(part), "\(part): \(text)")
      }
      #expect(!text.contains("width"))
      let pictures = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/files/media")
      #expect(pictures.count == 1)
    }
  }

  @Test("of other programs have their words, too", arguments: [DocumentFormat.openDocument])
  func others(format: DocumentFormat) async throws {
    try await withTemporaryFolder { folder in
      let text = try await Self.markdown(as: format, in: folder)
      for part in ["Dough", "Weigh it.", "Plain words.", "](files/", "A footnote."] {
        #expect(text.contains(part), "\(part): \(text)")
      }
    }
  }

  @Test("that are damaged make the program end with a failure")
  func damaged() async throws {
    try await withTemporaryFolder { folder in
      let program = try #require(InstalledPandoc.program)
      try Files.write(["broken.docx": "no archive"], in: folder)
      await #expect {
        try await Pandoc(program: program).markdown(
          of: "broken.docx", as: .word, styles: [:], in: folder, picturesIn: "files")
      } throws: { error in
        if case .exited = (error as? ProcessFailure)?.code { true } else { false }
      }
    }
  }
}
