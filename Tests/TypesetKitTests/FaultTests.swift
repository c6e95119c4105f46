import Foundation
import ProcessKit
import TestKit
import Testing
import TypesetKit

@Suite("What Typst refuses", .timeLimit(.minutes(3)))
struct FaultTests {
  private func faults(of blocks: String, title: String = "Qualify") async throws -> [TypesetFault] {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      let faults = try await typesetter.typeset(workshop.handout(blocks, title: title))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/handout.pdf"))
      await typesetter.shutDown()
      return faults
    }
  }

  private func picture(_ alt: String, file: String = "/assets/picture.svg", at start: Int) -> String
  {
    #"{"kind":"picture","at":[\#(start),\#(start + 9)],"caption":[],"file":"\#(file)","alt":\#(alt)}"#
  }

  @Test("is told with its place and a way out: a picture without a description")
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

  @Test("is told at the inner part: a picture in an item of a list in a callout")
  func innerPart() async throws {
    let item =
      #"{"at":[21,80],"ticked":null,"blocks":[\#(paragraph("Ask")),\#(picture("\"\"", at: 40))]}"#
    let list =
      #"{"kind":"list","at":[20,90],"ordered":false,"start":1,"tight":true,"items":[\#(item)]}"#
    let faults = try await faults(
      of: #"{"kind":"callout","at":[5,99],"name":"tip","title":null,"blocks":[\#(list)]}"#)
    #expect(faults.map(\.place) == [40..<49])
  }

  @Test("is told all at once, in order: a file, a heading, a letter")
  func severalFaults() async throws {
    let heading =
      #"{"kind":"heading","at":[30,39],"level":4,"content":[{"kind":"text","text":"Deep"}]}"#
    let blocks = [
      picture(#""A rising line""#, file: "/assets/lost.svg", at: 10), heading,
      paragraph("\u{E123}", at: 50),
    ]
    let faults = try await faults(of: blocks.joined(separator: ","))
    #expect(faults.map(\.place) == [10..<19, 30..<39, 50..<59])
    #expect(faults.first?.message.hasPrefix("file not found") == true)
    #expect(
      faults.dropFirst().first?.message == "PDF/UA-1 error: skipped from heading level 1 to 4")
    #expect(faults.last?.message.contains("e123") == true)
  }

  @Test("has no place where no part holds it: a letter in the title")
  func noPlace() async throws {
    #expect(try await faults(of: paragraph("Fine"), title: "\u{E123}").map(\.place) == [nil])
  }

  @Test("stops a template that reads outside of its root")
  func leavesRoot() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      for path in ["../../../../../../etc/passwd", "/etc/passwd"] {
        let document = try workshop.document("#read(\"\(path)\")")
        #expect(try await typesetter.typeset(document).count == 1, "\(path)")
      }
      await typesetter.shutDown()
    }
  }
}

@Suite("What a machine cannot do", .timeLimit(.minutes(3)))
struct FailureTests {
  @Test("a document that never ends is stopped and named, and the next one is made")
  func hangs() async throws {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Typesetter(
        python: Workshop.python, worker: Workshop.worker, width: 1, timeLimit: .seconds(5))
      _ = try await typesetter.typeset(workshop.handout(""))
      let endless = try workshop.document(
        "#{ let n = 0; for a in range(1000000) { for b in range(1000000) { n += 1 } } }")
      let failure = await #expect(throws: TypesetFailure.self) {
        try await typesetter.typeset(endless)
      }
      #expect(
        failure?.description
          == "Could not typeset \(folder)/own.pdf: the typesetter did not finish within 5.0 s"
          + " and was stopped")
      #expect(try await typesetter.typeset(workshop.handout("")) == [])
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
