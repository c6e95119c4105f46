import Foundation
import TestKit
import Testing

@Suite("Plain words")
struct PlainWordsTests {
  static func list() throws -> PlainWords {
    try PlainWords(
      String(contentsOfFile: "\(repositoryFolder)/docs/dev/plain-words.txt", encoding: .utf8))
  }

  /// The manual, the pages at the root, messages, help and rules, and the patterns of new files.
  static func texts() throws -> [PlainWords.Line] {
    func read(_ path: String) throws -> String {
      try String(contentsOfFile: "\(repositoryFolder)/\(path)", encoding: .utf8)
    }
    var lines: [PlainWords.Line] = []
    for page in [
      "README.md", "CONTRIBUTING.md", "templates/new/lesson.md", "templates/new/unit.yaml",
    ] {
      lines += PlainWords.prose(of: try read(page), path: page)
    }
    for (path, bytes) in try Files.read("\(repositoryFolder)/docs")
    where path.hasSuffix(".md") && path != "rules.md" {
      lines += PlainWords.prose(of: String(decoding: bytes, as: UTF8.self), path: "docs/\(path)")
    }
    for (path, bytes) in try Files.read("\(repositoryFolder)/Sources")
    where path.hasSuffix(".swift") && !isData(path) {
      lines += PlainWords.literals(
        of: String(decoding: bytes, as: UTF8.self), path: "Sources/\(path)")
    }
    return lines
  }

  /// Other languages, and what a voice says for signs and numbers.
  private static func isData(_ path: String) -> Bool {
    path.hasPrefix("Words/") && !path.contains("English") || path.hasPrefix("Narration/Speech/")
      || path.hasPrefix("Narration/Formula/") || path.hasPrefix("TestKit/")
  }

  @Test("are used in what people read")
  func used() throws {
    let list = try Self.list()
    let lines = try Self.texts()
    #expect(lines.count > 2_000, "the texts are not found")
    let complaints = lines.flatMap(list.complaints)
    #expect(complaints.isEmpty, "\(complaints.sorted().joined(separator: "\n"))")
  }

  @Test("have no exception that nothing needs")
  func exceptions() throws {
    let lines = try Self.texts()
    for exception in try Self.list().exceptions {
      #expect(lines.contains(where: exception.covers), "\(exception)")
    }
  }

  @Test(
    "are found in no text that avoids them",
    arguments: [
      ("Mend it in place of the author.", 2), ("The file is no lesson, for it is empty.", 2),
      ("A blank stands behind the name.", 3), ("The colours are grey.", 2),
      ("Fix it instead of the author.", 0), ("There is no lesson; it is no longer empty.", 0),
      ("Write what TCV stands for.", 0), ("An e-mail, a mailto: link, a stand-in.", 0),
    ])
  func sample(text: String, count: Int) throws {
    let complaints = try Self.list().complaints(about: .init(path: "a", number: 1, text: text))
    #expect(complaints.count == count, "\(complaints)")
  }

  @Test("are looked for between quotation marks, and not in examples of the manual")
  func reading() {
    let swift =
      "// \"in a comment\"\nlet a = \"one two\"\nlet b = \"\"\"\n  three\n  \"\"\"\nlet c = \"x\""
    #expect(PlainWords.literals(of: swift, path: "a").map(\.text) == ["one two", "  three"])
    #expect(
      PlainWords.prose(of: "a\n```sh\nb\n```\nc", path: "a").map(\.text) == ["a", "```", "c"])
  }
}
