import Foundation
import ProcessKit
import TestKit
import Testing
import TypesetKit

@Suite("A typesetter", .engines)
struct TypesetterTests {
  @Test("makes a handout that says which standards it keeps")
  func makesHandout() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      #expect(
        try await typesetter.typeset(workshop.handout(paragraph("Ask four questions."))).faults
          == [])
      let bytes = try workshop.bytes("handout.pdf")
      #expect(bytes.starts(with: Array("%PDF-1.7".utf8)))
      for sign in ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>"] {
        #expect(bytes.range(of: Data(sign.utf8)) != nil, "\(sign)")
      }
      await typesetter.shutDown()
    }
  }

  @Test("makes the same bytes every time, one at a time or eight", arguments: [1, 8])
  func isReproducible(width: Int) async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter(width: width)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<16 {
          group.addTask {
            let document = workshop.handout(
              paragraph("Lesson \(number % 4)"), to: "\(number).pdf")
            let result = try await typesetter.typeset(document)
            #expect(result == TypesetResult())
          }
        }
        try await group.waitForAll()
      }
      for number in 4..<16 {
        #expect(try workshop.bytes("\(number).pdf") == workshop.bytes("\(number % 4).pdf"))
      }
      #expect(try workshop.bytes("0.pdf") != workshop.bytes("1.pdf"))
      await typesetter.shutDown()
    }
  }

  @Test("tells the time that it is given")
  func tellsTime() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      _ = try await typesetter.typeset(workshop.handout("", at: 86_400))
      #expect(try workshop.bytes("handout.pdf").range(of: Data("1970-01-02".utf8)) != nil)
      await typesetter.shutDown()
    }
  }

  @Test("draws a cover as RGB without alpha, 3000 pixels wide, smaller than 512 kB")
  func makesCover() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let data =
        #"{"title":"Advanced Negotiation for Key Account Managers in Regulated Industries","#
        + #""subtitle":"Patience","author":"Ada","lang":"en","units":[],"lessons":8,"#
        + Workshop.look
      let faults = try await typesetter.typeset(
        Typesetting(
          root: workshop.root, template: "templates/cover/cover.typ", data: Array(data.utf8),
          output: "\(workshop.root)/cover.png", format: .png(pixelsPerInch: 72), timestamp: 0)
      ).faults
      #expect(faults == [])
      let bytes = [UInt8](try workshop.bytes("cover.png"))
      // PNG §11.2.2: width, height, bits per sample, color type 2 is RGB.
      #expect(Array(bytes[16..<26]) == [0, 0, 0x0B, 0xB8, 0, 0, 0x0B, 0xB8, 8, 2])
      #expect(bytes.count < 512_000)
      await typesetter.shutDown()
    }
  }

  @Test("keeps every word of a cover on it, with its quotation marks")
  func coverWords() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let title = "Die „Vertriebsgeschwindigkeitsberechnungsgrundlagenzusammenfassungen“"
      let data =
        #"{"title":"\#(title)","subtitle":"It’s „short“","author":"Ada","lang":"de","#
        + #""units":[],"lessons":8,"# + Workshop.look
      let faults = try await typesetter.typeset(
        Typesetting(
          root: workshop.root, template: "templates/cover/cover.typ", data: Array(data.utf8),
          output: "\(folder)/cover.pdf", format: .pdf(standards: []), timestamp: 0)
      ).faults
      #expect(faults == [])
      let result = try await Program(
        "pdftotext", installedBy: "sudo apt-get install poppler-utils"
      ).run(["\(folder)/cover.pdf", "-"], timeLimit: .lastResort)
      let words = String(decoding: result.output, as: UTF8.self)
      #expect(words.contains("„Vertrieb") && words.contains("fassungen“"))
      #expect(words.contains("It’s „short“"))
      await typesetter.shutDown()
    }
  }

  @Test("knows on which pages another document has its marks")
  func namesPages() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      try workshop.write(
        """
        #let data = json(sys.inputs.data)
        #for word in data.words [
          #pagebreak(weak: true)
          #context [#metadata((key: word, page: here().page()))<quoted>]#word
        ]
        """, to: "other.typ")
      var marked = try workshop.document("")
      marked.template = "other.typ"
      marked.data = Array(#"{"words":["one","two","three"]}"#.utf8)
      #expect(try await typesetter.typeset(marked).marks.isEmpty)
      marked.asksMarks = true
      let marks = try await typesetter.typeset(marked).marks
      #expect(marks == ["one": 1, "two": 2, "three": 3])
      var document = try workshop.document(
        "#json(sys.inputs.data).pages.pairs().map(((key, page)) => key + str(page)).join[ ]")
      document.pages = marks
      #expect(try await typesetter.typeset(document) == TypesetResult())
      let words = try await Program("pdftotext", installedBy: "sudo apt-get install poppler-utils")
        .run(["\(folder)/own.pdf", "-"], timeLimit: .lastResort)
      let text = String(decoding: words.output, as: UTF8.self)
      #expect(text.contains("one1") && text.contains("two2") && text.contains("three3"))
      // What cannot be made marks nothing, and says why.
      try workshop.write("#panic()", to: "other.typ")
      let broken = try await typesetter.typeset(marked)
      #expect(broken.marks.isEmpty && broken.faults.count == 1)
      await typesetter.shutDown()
    }
  }

  @Test("sets a document again as long as it asks for it, but at most four times more")
  func again() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      var document = try workshop.document(
        """
        #let data = json(sys.inputs.data)
        #let again = data.at("again", default: 0)
        This is time #again.
        #if again < data.until { context [#metadata((key: "again", page: here().page()))<quoted>] }
        """)
      for (asks, until, expected) in [(false, 9, 0), (true, 0, 0), (true, 2, 2), (true, 9, 4)] {
        document.asksMarks = asks
        document.data = Array("{\"until\":\(until)}".utf8)
        #expect(try await typesetter.typeset(document) == TypesetResult())
        let words = try await Program(
          "pdftotext", installedBy: "sudo apt-get install poppler-utils"
        ).run(["\(folder)/own.pdf", "-"], timeLimit: .lastResort)
        #expect(
          String(decoding: words.output, as: UTF8.self).contains("This is time \(expected)."))
      }
      await typesetter.shutDown()
    }
  }

  @Test("says from which of several lessons a fault is, and a letter that no font has")
  func sources() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let template =
        "#for one in json(sys.inputs.data).all { for part in one.parts { assert(part.text != \"x\"); part.text } }"
      func lesson(_ name: String, _ text: String) -> String {
        #"{"at":[0,0],"source":"\#(name)","parts":[{"at":[3,5],"text":"\#(text)"}]}"#
      }
      func typeset(_ text: String) async throws -> TypesetResult {
        var document = try workshop.document(
          template, data: #"{"all":[\#(lesson("a", "fine")),\#(lesson("b", text))]}"#)
        document.format = .pdf(standards: ["a-2a"])
        return try await typesetter.typeset(document)
      }
      let fault = try #require(try await typeset("x").faults.first)
      #expect(fault.source == "b" && fault.place == 3..<5)
      let replaced = try #require(try await typeset("\u{10FFFD}").replaced.first)
      #expect(replaced.source == "b" && replaced.place == 3..<5)
      await typesetter.shutDown()
    }
  }

  @Test("leaves text what it is, whatever signs it holds")
  func keepsTextLiteral() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let text = ##"#panic(\"no\") $x$ *b* \\ ] /* // ``` @a <b> \u2028"##
      #expect(
        try await typesetter.typeset(workshop.handout(paragraph(text), title: text))
          == TypesetResult())
      await typesetter.shutDown()
    }
  }
}
