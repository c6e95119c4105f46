import Foundation
import TestKit
import Testing

@Suite("Plain words")
struct PlainWordsTests {
  static func list() throws -> PlainWords {
    try PlainWords(
      String(contentsOfFile: "\(repositoryFolder)/docs/dev/plain-words.txt", encoding: .utf8))
  }

  /// Everything that people read: the manual, the pages at the root, messages, help and rules, the
  /// templates and starter courses that authors copy, and the comments of the sources.
  static func texts() throws -> [PlainWords.Line] {
    var lines: [PlainWords.Line] = []
    for page in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md"] {
      let text = try String(contentsOfFile: "\(repositoryFolder)/\(page)", encoding: .utf8)
      lines += PlainWords.prose(of: text, path: page)
    }
    for folder in ["docs", "seeds", "templates"] {
      for (name, bytes) in try Files.read("\(repositoryFolder)/\(folder)") {
        let path = "\(folder)/\(name)"
        // The page of rules is made from the descriptions in the sources.
        guard path != "docs/rules.md", path != "docs/dev/plain-words.txt" else { continue }
        let text = String(decoding: bytes, as: UTF8.self)
        switch name.split(separator: ".").last {
        case "typ": lines += PlainWords.comments(of: text, path: path)
        case "py": lines += PlainWords.scriptComments(of: text, path: path)
        case "md", "yaml", "mustache", "css": lines += PlainWords.prose(of: text, path: path)
        default: continue
        }
      }
    }
    for (name, bytes) in try Files.read("\(repositoryFolder)/Sources") {
      let text = String(decoding: bytes, as: UTF8.self)
      if name.hasSuffix(".py") {
        lines += PlainWords.scriptComments(of: text, path: "Sources/\(name)")
      }
      guard name.hasSuffix(".swift") else { continue }
      lines += PlainWords.comments(of: text, path: "Sources/\(name)")
      if !isData(name) { lines += PlainWords.literals(of: text, path: "Sources/\(name)") }
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
    for part in ["CHANGELOG.md", "docs/pictures.py", "templates/handouts/theme.typ", "seeds/blank"]
    {
      #expect(lines.contains { $0.path.hasPrefix(part) }, "\(part) is not read")
    }
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
      ("Afterwards it goes on behind the table.", 3), ("Who reads it ticks a box inside of it.", 3),
      ("It is kept at home, as code hosts do.", 2), ("There are no more lessons.", 0),
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
    #expect(
      PlainWords.comments(of: "/// a\n/// b\n///\n// c\nlet d = 1\n  // e", path: "a").map(\.text)
        == ["a b", "c", "e"])
    #expect(
      PlainWords.scriptComments(of: "a = 1\n\"\"\"b\nc\"\"\"\nd\n# e", path: "a").map(\.number)
        == [2, 3, 5])
  }
}
