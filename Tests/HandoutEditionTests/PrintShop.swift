import EditionKit
import Foundation
import HandoutEdition
import JSONKit
import LessonModel
import ProcessKit
import QRCodeKit
import TestKit
import Testing
import TypesetKit

/// Typesets all handouts of a course into `folder`, on A4 and US Letter; returns the faults of each by file.
func print(_ sample: Sample, to folder: String) async throws -> [String: [TypesetFault]] {
  var sample = sample
  sample.course.handouts.papers = [.a4, .letter]
  return try await print(await sample.tree(), to: folder)
}

/// Typesets all documents of a tree.
func print(_ tree: OutputTree, to folder: String) async throws -> [String: [TypesetFault]] {
  let manager = FileManager.default
  try manager.createSymbolicLink(
    atPath: "\(folder)/templates", withDestinationPath: "\(repositoryFolder)/templates")
  try manager.createSymbolicLink(
    atPath: "\(folder)/assets",
    withDestinationPath: "\(repositoryFolder)/Tests/Golden/everything/lessons")
  try manager.createDirectory(
    atPath: "\(folder)/handouts", withIntermediateDirectories: true)
  let python = Program(
    "\(repositoryFolder)/.lectern/venv/bin/python3", named: "the typesetter",
    installedBy: "make test")
  let typesetter = Typesetter(
    python: python, worker: "\(repositoryFolder)/Sources/Workers/typeset.py", width: 2)
  var faults: [String: [TypesetFault]] = [:]
  func typesetting(_ job: TypesetJob, to output: String) -> Typesetting {
    let format: Typesetting.Format =
      switch job.format {
      case .enlargedPDF(let percent): .accessiblePDF(percent: percent)
      case .form: .accessibleForm
      case .sheets: .pdf(standards: [])
      case .pdf, .png, .drawing: .accessiblePDF
      }
    var typesetting = Typesetting(
      root: folder, template: "templates/\(job.template)", data: job.data.withDrawnCodes.bytes,
      output: output,
      format: format, timestamp: 0)
    typesetting.asksMarks = job.asksMarks
    return typesetting
  }
  for file in tree.files {
    guard case .typeset(let job) = file.content else { continue }
    var document = typesetting(job, to: "\(folder)/\(file.path)")
    let original = "\(folder)/original.pdf"
    if let source = job.pagesOf {
      document.pages = try await typesetter.typeset(typesetting(source.job, to: original)).marks
    }
    if let source = job.sheetsOf {
      _ = try await typesetter.typeset(typesetting(source.job, to: original))
      document.original = original
    }
    faults[file.path.text] = try await typesetter.typeset(document).faults
  }
  await typesetter.shutDown()
  return faults
}

/// The words of a PDF as they are on its pages, which end with form feeds.
func printedWords(of file: String) async throws -> String {
  try await output(of: "pdftotext", ["-layout", file, "-"])
}

/// What a tool of poppler or qpdf says of a PDF.
func output(of tool: String, _ arguments: [String]) async throws -> String {
  let package = tool == "qpdf" ? "qpdf" : "poppler-utils"
  let result = try await Program(tool, installedBy: "sudo apt-get install \(package)")
    .run(arguments, timeLimit: .lastResort)
  return String(decoding: result.output, as: UTF8.self)
}

/// A word on a page, in points from the upper left corner.
struct PrintedWord {
  let text: String
  let page: Int
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  /// Whether it is printed on top of another; lines that only touch are apart.
  func covers(_ other: PrintedWord) -> Bool {
    page == other.page && min(right, other.right) - max(left, other.left) > 1
      && abs((top + bottom) - (other.top + other.bottom)) < 0.7
        * min(bottom - top, other.bottom - other.top)
  }
}

/// The words of a PDF with their places, in reading order.
func placedWords(of file: String) async throws -> [PrintedWord] {
  let text = try await output(of: "pdftotext", ["-bbox", file, "-"])
  var words: [PrintedWord] = []
  var page = 0
  for line in text.split(separator: "\n") {
    if line.contains("<page ") { page += 1 }
    guard line.contains("<word ") else { continue }
    let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
    let numbers = [1, 3, 5, 7].compactMap { Double(parts[$0]) }
    let word = parts[8].dropFirst().prefix { $0 != "<" }
    try #require(numbers.count == 4)
    words.append(
      PrintedWord(
        text: String(word), page: page, left: numbers[0], right: numbers[2], top: numbers[1],
        bottom: numbers[3]))
  }
  return words
}

/// Expects that no word of a PDF covers another, and that all are inside of its outer margins.
func expectReadable(
  _ file: String, _ width: Double, sourceLocation: SourceLocation = #_sourceLocation
)
  async throws
{
  let words = try await placedWords(of: file)
  try #require(!words.isEmpty, sourceLocation: sourceLocation)
  for (index, word) in words.enumerated() {
    // 19 mm are the narrowest margin.
    #expect(
      word.left > 53 && word.right < width - 53, "“\(word.text)” stands in a margin of \(file)",
      sourceLocation: sourceLocation)
    for other in words[(index + 1)...] where word.covers(other) {
      Issue.record(
        "“\(word.text)” is printed over “\(other.text)” in \(file)", sourceLocation: sourceLocation)
    }
  }
}
