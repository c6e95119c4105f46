import Diagnostics
import EditionKit
import Foundation
import HandoutEdition
import LessonModel
import ProcessKit
import TestKit
import Testing
import TypesetKit

/// Handouts as they leave the printer: the templates hold what the edition promises.
@Suite("Printed handouts", .timeLimit(.minutes(5)))
struct PrintTests {
  private static let python = Program(
    "\(repositoryFolder)/.lectern/venv/bin/python3", named: "the typesetter",
    installedBy: "make test")

  private static let pdftotext = Program(
    "pdftotext", installedBy: "sudo apt-get install poppler-utils")

  /// Typesets all handouts of a course; returns the faults of each by file.
  private func print(_ sample: Sample, to folder: String) async throws -> [String: [TypesetFault]] {
    let tree = await sample.tree()
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: "\(folder)/templates", withDestinationPath: "\(repositoryFolder)/templates")
    try manager.createSymbolicLink(
      atPath: "\(folder)/assets",
      withDestinationPath: "\(repositoryFolder)/Tests/Golden/everything/lessons")
    try manager.createDirectory(
      atPath: "\(folder)/handouts", withIntermediateDirectories: true)
    let typesetter = Typesetter(
      python: Self.python, worker: "\(repositoryFolder)/Sources/Workers/typeset.py", width: 2)
    var faults: [String: [TypesetFault]] = [:]
    for file in tree.files {
      guard case .typeset(let job) = file.content else { continue }
      faults[file.path.text] = try await typesetter.typeset(
        Typesetting(
          root: folder, template: "templates/\(job.template)", data: job.data.bytes,
          output: "\(folder)/\(file.path)", format: .accessiblePDF, timestamp: 0))
    }
    await typesetter.shutDown()
    return faults
  }

  private func words(_ file: String) async throws -> String {
    let result = try await Self.pdftotext.run(["-layout", file, "-"], timeLimit: .seconds(60))
    return String(decoding: result.output, as: UTF8.self)
  }

  @Test("keep PDF/UA-1 and PDF/A-2a with every kind of block, and each copy's secrets")
  func everything() async throws {
    try await withTemporaryFolder { folder in
      let faults = try await print(Sample.everything(), to: folder)
      #expect(faults.count == 4)
      for (file, faults) in faults { #expect(faults == [], "\(file)") }

      let learner = try await words("\(folder)/handouts/a.pdf")
      let facilitator = try await words("\(folder)/handouts/a-facilitator.pdf")
      for shared in [
        "Which one?", "Take one deal", "Look first", "A footnote", "Growth", "let win =",
      ] {
        #expect(learner.contains(shared), "\(shared)")
        #expect(facilitator.contains(shared), "\(shared)")
      }
      for secret in ["Because it is", "Said afterwards", "One way", "Let pairs compare"] {
        #expect(!learner.contains(secret), "\(secret)")
        #expect(facilitator.contains(secret), "\(secret)")
      }
      #expect(learner.contains("Page 1 of"))
      #expect(learner.contains("courses.example/sales/lessons/a"))
      #expect(!learner.contains("Only heard") && !facilitator.contains("Only heard"))
    }
  }

  @Test("have a fault at the words that no font has", arguments: ["a.pdf", "a-facilitator.pdf"])
  func missingLetter(file: String) async throws {
    try await withTemporaryFolder { folder in
      let span = SourceSpan(path: "lessons/a.md", start: 70, end: 80)
      let sample = try Sample([
        paragraph("Fine"),
        .callout(
          Callout(
            kind: .tip,
            blocks: [
              .paragraph(
                Paragraph(content: [.text(Text("\u{13000}\u{E123}", span: span))], span: here))
            ], span: here)),
      ])
      let faults = try await print(sample, to: folder)
      #expect(faults["handouts/\(file)"]?.map(\.place) == [70..<80])
    }
  }
}
