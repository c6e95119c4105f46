import ProcessKit
import TestKit
import Testing

@Suite("What tables cost", .engines)
struct TableCostTests {
  /// Sets documents with a text each, and prints how many times the work of the first one the others are.
  ///
  /// The text is another one each time, because Typst remembers what it has set.
  private static let script = """
    import json, sys, time, typst

    compiler = typst.Compiler(root=sys.argv[1], font_paths=typst.Fonts(
        include_system_fonts=False, font_paths=["/usr/share/fonts/truetype/lato"]))
    count = 0

    def work(body):
        times = []
        for _ in range(4):
            global count
            count += 1
            name = chr(97 + count // 26) + "n" + chr(97 + count % 26)
            words = "".join(
                f"Ask the {name}er of line {n} what an hour without the press costs her. "
                for n in range(110))
            document = '#import "/templates/handouts/table.typ": *\\n' + body % json.dumps(words)
            start = time.process_time()
            compiler.compile(input={"main.typ": document.encode()}, format="pdf")
            times.append(time.process_time() - start)
        return min(times)

    def table(columns):
        cells = ", ".join(["text"] * columns)
        heads = ", ".join(['"Head"'] * (columns + 1))
        return ('#let text = %%s\\n#table-block((align: ("left",) * %d, head: (%s), '
            'rows: (("Short", %s),)), (inlines: (body, c) => body))') % (columns + 1, heads, cells)

    nothing = work("#let text = %s")
    paragraph = work("#%s") - nothing
    print((work(table(1)) - nothing) / paragraph, (work(table(3)) - nothing) / paragraph)
    """

  @Test("a cell of 110 sentences is the work of a few paragraphs with these sentences")
  func longCells() async throws {
    let python = Program(
      "\(repositoryFolder)/.lectern/venv/bin/python3", named: "Python", installedBy: "make test")
    let output = try await python.run(
      ["-c", Self.script, repositoryFolder], timeLimit: .seconds(300)
    ).output
    let ratios = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .compactMap { Double($0) }
    try #require(ratios.count == 2)
    // It is set to find its width, to see how high it is, and to be printed. These are about 8; they were 17
    // and more when its width was searched for step by step.
    #expect(ratios.allSatisfy { $0 < 13 }, "\(ratios)")
  }

  @Test("a cell of a thousand words in a narrow column is printed")
  func narrowCell() async throws {
    let words = (1...1000).map { "word\($0)" }.joined(separator: " ")
    let many = Array(repeating: [text("Donaudampfschifffahrt")], count: 14)
    let sample = try Sample([LayoutTests.table(many, [[[text(words)]] + many.dropFirst()])])
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      #expect(try await printedWords(of: "\(folder)/handouts/a.pdf").contains("Donau"))
    }
  }
}
