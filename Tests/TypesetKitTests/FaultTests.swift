import Foundation
import ProcessKit
import TestKit
import Testing
import TypesetKit

@Suite("What Typst refuses", .engines)
struct FaultTests {
  private func faults(of blocks: String, title: String = "Qualify") async throws -> [TypesetFault] {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let faults = try await typesetter.typeset(workshop.handout(blocks, title: title)).faults
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/handout.pdf"))
      await typesetter.shutDown()
      return faults
    }
  }

  private func picture(_ alt: String, file: String = "/assets/picture.svg", at start: Int) -> String
  {
    #"{"kind":"picture","at":[\#(start),\#(start + 9)],"caption":[],"file":"\#(file)","alt":\#(alt)}"#
  }

  @Test("is reported with its place and a fix: a picture without a description")
  func missingDescription() async throws {
    let blocks = [paragraph("Before", at: 10), picture("\"\"", at: 40), paragraph("After", at: 60)]
    let faults = try await faults(of: blocks.joined(separator: ","))
    #expect(
      faults == [
        TypesetFault(
          message: "PDF/A-2a, PDF/UA-1 error: missing alt text",
          hints: ["make sure your images and equations have alt text"], place: 40..<49)
      ])
  }

  @Test("is reported at the inner part: a picture in an item of a list in a callout")
  func innerPart() async throws {
    let item =
      #"{"at":[21,80],"checked":null,"blocks":[\#(paragraph("Ask")),\#(picture("\"\"", at: 40))]}"#
    let list =
      #"{"kind":"list","at":[20,90],"ordered":false,"start":1,"tight":true,"items":[\#(item)]}"#
    let faults = try await faults(
      of: #"{"kind":"callout","at":[5,99],"name":"tip","title":null,"blocks":[\#(list)]}"#)
    #expect(faults.map(\.place) == [40..<49])
  }

  @Test("is reported all at once, in order: a file, a heading, a picture")
  func severalFaults() async throws {
    let heading =
      #"{"kind":"heading","at":[30,39],"level":4,"content":[{"kind":"text","text":"Deep"}]}"#
    let blocks = [
      picture(#""A rising line""#, file: "/assets/lost.svg", at: 10), heading,
      picture("\"\"", at: 50),
    ]
    let faults = try await faults(of: blocks.joined(separator: ","))
    #expect(faults.map(\.place) == [10..<19, 30..<39, 50..<59])
    #expect(faults.first?.message.hasPrefix("there is no file assets/lost.svg") == true)
    #expect(
      faults.dropFirst().first?.message == "PDF/UA-1 error: skipped from heading level 1 to 4")
    #expect(faults.last?.message.contains("alt text") == true)
  }

  @Test("is reported at the line and column of a template that is not Typst, or stops")
  func brokenTemplate() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      for (source, line, column) in [
        ("= Fine\n#let a = (1,", 2, 10), ("Ü\n\nÜ #str(1, 2, 3)", 3, 11),
      ] {
        let faults = try await typesetter.typeset(workshop.document(source)).faults
        #expect(faults.map(\.place) == [nil])
        #expect(
          faults.map(\.template)
            == [TypesetFault.TemplatePlace(path: "own.typ", line: line, column: column)])
      }
      await typesetter.shutDown()
    }
  }

  @Test("is reported where the error is, not where Typst only warns before it")
  func warnedBefore() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      try workshop.write("#let sum = 1 + \"a\"", to: "sums.typ")
      let document = try workshop.document(
        "#set text(font: \"No Such Family\")\nWords\n#import \"sums.typ\": sum\n#sum")
      let faults = try await typesetter.typeset(document).faults
      #expect(
        faults.map(\.template)
          == [TypesetFault.TemplatePlace(path: "sums.typ", line: 1, column: 12)])
      await typesetter.shutDown()
    }
  }

  @Test("stops a template that reads outside of its root")
  func leavesRoot() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      for path in ["../../../../../../etc/passwd", "/etc/passwd"] {
        let document = try workshop.document("#read(\"\(path)\")")
        #expect(try await typesetter.typeset(document).faults.count == 1, "\(path)")
      }
      await typesetter.shutDown()
    }
  }
}

@Suite("Letters that no font has", .engines)
struct MissingLetterTests {
  private func result(of blocks: String, title: String = "Qualify") async throws -> TypesetResult {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let result = try await typesetter.typeset(workshop.handout(blocks, title: title))
      #expect(
        FileManager.default.fileExists(atPath: "\(folder)/handout.pdf") == result.faults.isEmpty)
      await typesetter.shutDown()
      return result
    }
  }

  @Test("are replaced, and reported once for every part that they are in")
  func replaced() async throws {
    let blocks = [
      paragraph("Hi \u{13000}\u{E123}\u{E124}!", at: 10), paragraph("Fine: é ≈ β я ش ก न", at: 30),
      paragraph("\u{E123} and \u{E123}", at: 50),
    ]
    #expect(
      try await result(of: blocks.joined(separator: ","), title: "A \u{E123}")
        == TypesetResult(replaced: [
          ReplacedLetters(text: "\u{E123}", place: nil),
          ReplacedLetters(text: "\u{E123}\u{E124}", place: 10..<19),
          ReplacedLetters(text: "\u{E123}", place: 50..<59),
        ]))
  }

  @Test("are reported together with faults, which keep their places")
  func withFault() async throws {
    let picture =
      #"{"kind":"picture","at":[40,49],"caption":[],"file":"/assets/picture.svg","alt":""}"#
    let result = try await result(of: paragraph("\u{E123}", at: 10) + "," + picture)
    #expect(result.faults.map(\.place) == [40..<49])
    #expect(result.replaced == [ReplacedLetters(text: "\u{E123}", place: 10..<19)])
  }

  @Test("are one with what is on them: a flag, a color of skin, an accent")
  func joined() async throws {
    let text = "e\u{301} \u{E123}\u{301}\u{1F3FD} \u{1F1E9}\u{1F1EA}"
    #expect(
      try await result(of: paragraph(text)).replaced.map(\.text) == ["\u{E123}\u{301}\u{1F3FD}"])
  }

  @Test("leave an address what it is, in ASCII")
  func address() async throws {
    let link =
      #"{"kind":"link","at":[1,2],"url":"https://a.example/\u{E123}","printed":"a.example/\u{E123}","#
      + #""content":[{"kind":"text","at":[1,2],"text":"there"}]}"#
    let block = #"{"kind":"paragraph","at":[0,9],"content":[\#(link)]}"#
      .replacingOccurrences(of: #"\u{E123}"#, with: "\u{E123}")
    #expect(try await result(of: block) == TypesetResult())
  }

  @Test("are reported for a cover, too")
  func cover() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let data =
        #"{"title":"Hi \u{E123}","subtitle":null,"author":"Ada","lang":"en","units":[],"lessons":8,"#
        + Workshop.look
      let result = try await typesetter.typeset(
        Typesetting(
          root: workshop.root, template: "templates/cover/cover.typ",
          data: Array(data.replacingOccurrences(of: #"\u{E123}"#, with: "\u{E123}").utf8),
          output: "\(folder)/cover.png", format: .png(pixelsPerInch: 12), timestamp: 0))
      #expect(result == TypesetResult(replaced: [ReplacedLetters(text: "\u{E123}")]))
      await typesetter.shutDown()
    }
  }
}

@Suite("What a machine cannot do", .engines)
struct FailureTests {
  @Test("a document that never ends is stopped and named, and the next one is made")
  func hangs() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Typesetter(
        python: Workshop.python, worker: Workshop.worker, width: 1, timeLimit: .seconds(10))
      _ = try await typesetter.typeset(workshop.handout(""))
      let endless = try workshop.document(
        "#{ let n = 0; for a in range(1000000) { for b in range(1000000) { n += 1 } } }")
      let failure = await #expect(throws: TypesetFailure.self) {
        try await typesetter.typeset(endless)
      }
      #expect(
        failure?.description
          == "Could not typeset \(folder)/own.pdf: the typesetter did not finish within 10.0 s"
          + " and was stopped; try again when the machine has less to do")
      #expect(try await typesetter.typeset(workshop.handout("")).faults == [])
      await typesetter.shutDown()
    }
  }

  @Test("a folder that is not there is a failure that names the file")
  func noFolder() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let failure = await #expect(throws: TypesetFailure.self) {
        try await typesetter.typeset(workshop.handout("", to: "none/x.pdf"))
      }
      #expect(failure?.description.contains("No such file or directory") == true)
      await typesetter.shutDown()
    }
  }

  @Test("missing fonts are named with the package that brings them")
  func noFonts() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Typesetter(
        python: Workshop.python, worker: Workshop.worker,
        fontFolders: [FontFolder("\(folder)/lato", debianPackage: "fonts-lato")], width: 1)
      let failure = await #expect(throws: TypesetFailure.self) {
        try await typesetter.typeset(workshop.handout(""))
      }
      #expect(
        failure?.description
          == "The fonts in \(folder)/lato are missing;"
          + " install them with: sudo apt-get install fonts-lato")
    }
  }
}
