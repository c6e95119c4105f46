import Foundation
import ProcessKit
import SlideKit
import TestKit
import Testing

@Suite("Slides of PowerPoint", .engines)
struct SlideReaderTests {
  /// Writes a file with every kind of slide, by the library's own writer.
  private static let deck = """
    import io, sys
    from lxml import etree
    from PIL import Image
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Inches

    deck = Presentation()
    layouts = deck.slide_layouts

    def slide(layout, title, notes=None):
        new = deck.slides.add_slide(layouts[layout])
        new.shapes.title.text = title
        if notes: new.notes_slide.notes_text_frame.text = notes
        return new

    def picture(new):
        data = io.BytesIO()
        Image.new("RGB", (8, 8), "red").save(data, "PNG")
        data.seek(0)
        one = new.shapes.add_picture(data, 0, 0)
        one._element.nvPicPr.cNvPr.set("descr", "A [red] loaf")

    cover = slide(0, "Bake bread")
    cover.placeholders[1].text = "In a week"
    slide(2, "Dough")
    weigh = slide(1, "What is weighed?", "Ask who has a scale.\\nWait.")
    text = weigh.placeholders[1].text_frame
    text.text = "Flour * 2"
    inner = text.add_paragraph(); inner.text = "sieved"; inner.level = 1
    last = text.add_paragraph()
    bold = last.add_run(); bold.text = "Water"; bold.font.bold = True
    last.add_run().text = " from "
    link = last.add_run(); link.text = "here"; link.hyperlink.address = "https://example.org/w"
    more = slide(1, "What is weighed?")
    more.placeholders[1].text = "Salt"
    loaf = slide(5, "A loaf", "This is how it looks.")
    picture(loaf)
    slide(2, "Oven")
    heat = slide(5, "Heat")
    table = heat.shapes.add_table(2, 2, 0, 0, Inches(3), Inches(1)).table
    for number, words in enumerate(["Step", "Degrees", "Start", "250 | 480"]):
        table.cell(number // 2, number % 2).text = words
    data = CategoryChartData()
    data.categories = ["Mon", "Tue"]
    data.add_series("Loaves", (3, 4.5))
    heat.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Inches(3), Inches(3), data)
    box = heat.shapes.add_textbox(0, 0, Inches(2), Inches(1))
    box.text_frame.text = "1. Not a list"
    picture(heat)
    hidden = slide(5, "Secret")
    hidden._element.set("show", "0")
    deck.core_properties.author = "Ida Berg"
    deck.save(sys.argv[1])
    """

  private static let python = Program(
    "\(repositoryFolder)/.lectern/venv/bin/python3", named: "python-pptx",
    installedBy: "make test")

  private static let reader = SlideReader(
    python: python, workers: "\(repositoryFolder)/Sources/Workers")

  @Test("are Markdown with their lists, links, tables, charts, pictures and notes")
  func everything() async throws {
    try await withTemporaryFolder { folder in
      _ = try await Self.python.run(
        ["-c", Self.deck, "\(folder)/a b.pptx"], input: [], timeLimit: .lastResort)
      let text = try await Self.reader.markdown(of: "a b.pptx", in: folder, picturesIn: "pictures")
      #expect(
        text == """
          ::: title Bake bread

          ::: author Ida Berg

          ::: subtitle In a week

          # Dough

          ### What is weighed?

          - Flour \\* 2
              - sieved
          - **Water** from [here](<https://example.org/w>)

          ::: box facilitator

          Ask who has a scale.

          Wait.

          ::: end

          - Salt

          ### A loaf

          ![A \\[red\\] loaf](<pictures/image1.png>)

          ::: box say

          This is how it looks.

          ::: end

          # Oven

          ### Heat

          | Step | Degrees |
          | --- | --- |
          | Start | 250 \\| 480 |

          |  | Loaves |
          | --- | --- |
          | Mon | 3 |
          | Tue | 4.5 |

          1\\. Not a list

          ![A \\[red\\] loaf](<pictures/image1.png>)

          ::: was hidden 1


          """, "\(text)")
      // The same picture on two slides is one file.
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/pictures").count == 1)
    }
  }

  @Test("that are damaged make the program end with a failure of its own")
  func damaged() async throws {
    try await withTemporaryFolder { folder in
      try Files.write(["broken.pptx": "no archive"], in: folder)
      await #expect {
        try await Self.reader.markdown(of: "broken.pptx", in: folder, picturesIn: "p")
      } throws: { error in (error as? ProcessFailure)?.code == .exited(1) }
    }
  }

  @Test("cannot be read without the library, which is a missing program")
  func missing() async throws {
    let bare = Program("/usr/bin/python3", named: "python-pptx", installedBy: "make publish")
    let reader = SlideReader(python: bare, workers: "\(repositoryFolder)/Sources/Workers")
    await #expect {
      try await reader.markdown(of: "a.pptx", in: "/tmp", picturesIn: "p")
    } throws: { error in (error as? ProcessFailure)?.code == .notFound }
  }
}
