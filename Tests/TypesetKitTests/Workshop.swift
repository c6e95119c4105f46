import Foundation
import JSONKit
import LessonModel
import ProcessKit
import TestKit
import TypesetKit
import Words

@testable import HandoutEdition

/// The engines that `make` installed, and a folder to work in.
struct Workshop {
  static let python = Program(
    "\(repositoryFolder)/.lectern/venv/bin/python3", named: "the typesetter",
    installedBy: "make test")

  static let worker = "\(repositoryFolder)/Sources/Workers/typeset.py"

  static func typesetter(width: Int = 1) -> Typesetter {
    Typesetter(python: python, worker: worker, width: width)
  }

  /// The end of the data of a cover: its colors, and the brace that closes the data.
  static let look =
    ##""look":{"paper":"#fff","ground":"#103c49","lighter":"#1c5867","accent":"#f0a33c"}}"##

  /// A root with the built-in templates and one picture.
  let root: String

  init(in folder: String) throws {
    root = folder
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/templates", withDestinationPath: "\(repositoryFolder)/templates")
    try FileManager.default.createDirectory(
      atPath: "\(root)/assets", withIntermediateDirectories: true)
    let picture =
      #"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><path d="M0 0H40V20Z"/></svg>"#
    try write(picture, to: "assets/picture.svg")
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(root)/\(path)"))
  }

  func bytes(_ path: String) throws -> Data {
    try Data(contentsOf: URL(filePath: "\(root)/\(path)"))
  }

  /// The English words that the template asks for.
  private static let words: String = {
    let counts = HandoutWords.Counts(minutes: [5], points: [1], days: [])
    let words = HandoutWords(words: CourseWords(.english)).json(counts)
    return String(decoding: words.bytes, as: UTF8.self)
  }()

  /// A drawing in place of a QR code.
  private static let code =
    #"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 3 3\"><path d=\"M0 0h3v1h-3z\"/></svg>"#

  func handout(
    _ blocks: String, title: String = "Qualify", to output: String = "handout.pdf",
    at timestamp: Int = 1_790_000_000
  ) -> Typesetting {
    let data =
      #"{"copy":"learner","paper":"a4","language":"en","direction":"ltr","words":\#(Self.words),"#
      + #""course":{"title":"Sales","authors":["Ada"],"license":null,"date":null},"#
      + #""lesson":{"id":"qualify","number":1,"title":"\#(title)","unit":null,"summary":null,"minutes":5,"facets":[],"#
      + #""prerequisites":[],"objectives":[]},"terms":[],"cards":[],"#
      + #""codes":{"page":{"text":"https://sales.example/lessons/qualify/","svg":"\#(Self.code)"}},"#
      + #""blocks":[\#(blocks)],"hints":[]}"#
    return Typesetting(
      root: root, template: "templates/handouts/handout.typ", data: Array(data.utf8),
      output: "\(root)/\(output)", format: .accessiblePDF, timestamp: timestamp)
  }

  /// A document of a template of its own.
  func document(_ template: String, data: String = "{}") throws -> Typesetting {
    try write(template, to: "own.typ")
    return Typesetting(
      root: root, template: "own.typ", data: Array(data.utf8), output: "\(root)/own.pdf",
      format: .pdf(standards: []), timestamp: 0)
  }
}

/// A block of running text at two offsets.
func paragraph(_ text: String, at start: Int = 0) -> String {
  #"{"kind":"paragraph","at":[\#(start),\#(start + 9)],"content":[{"kind":"text","text":"\#(text)"}]}"#
}
