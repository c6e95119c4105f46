import Diagnostics
import Foundation
import MarkdownKit
import Testing

@Suite("Spans of the CommonMark specification's examples")
struct SpecificationTests {
  /// How an example is put into a course: as it is, or inside something.
  enum Setting: String, CaseIterable {
    case plain, afterWideText, returns, quotation, listItem, directive, deep

    func text(_ example: String) -> String {
      func lines(_ first: String, _ others: String) -> String {
        var lines = example.components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        return lines.enumerated().map { ($0 == 0 ? first : others) + $1 }.joined(separator: "\n")
      }
      switch self {
      case .plain: return example
      case .afterWideText: return "größer 👍 — 漢字\n\n" + example
      case .returns: return example.replacing("\n", with: "\r\n")
      case .quotation: return lines("> ", "> ") + "\n"
      case .listItem: return "1.  ä\n\n" + lines("    ", "    ") + "\n"
      case .directive: return "::::note[*T*]{#a}\n" + example + "::::\n"
      case .deep: return "- > :::tip\n" + lines("  > ", "  > ") + "\n  > :::\n"
      }
    }
  }

  @Test("are exact to the byte, wherever the example is", arguments: Setting.allCases)
  func spans(setting: Setting) throws {
    let examples = try Specification.examples()
    #expect(examples.count > 600)
    var faults: [String] = []
    for (index, example) in examples.enumerated() {
      let source = SourceText(path: "spec.md", text: setting.text(example))
      let document = MarkdownParser.parse(source).value
      let found = SpanChecker.faults(in: document, of: source)
      if !found.isEmpty {
        faults.append(
          "example \(index + 1) \(source.text(in: source.span).debugDescription)\n  "
            + found.joined(separator: "\n  "))
      }
    }
    #expect(faults.isEmpty, "\(faults.count) examples:\n\(faults.joined(separator: "\n"))")
  }
}

/// The examples of the CommonMark specification, which `make test` fetches.
enum Specification {
  struct Missing: Error, CustomStringConvertible {
    var path: String
    var description: String {
      "reading the CommonMark specification: \(path) is missing; run `make test`, which fetches it"
    }
  }

  static func examples() throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: ".lectern/test-data/spec.txt").path
    guard let data = FileManager.default.contents(atPath: path) else { throw Missing(path: path) }
    let fence = String(repeating: "`", count: 32)
    var examples: [String] = []
    var current: [String]?
    for line in String(decoding: data, as: UTF8.self).components(separatedBy: "\n") {
      if line == fence + " example" {
        current = []
      } else if line == ".", let lines = current {
        examples.append(lines.map { $0 + "\n" }.joined().replacing("→", with: "\t"))
        current = nil
      } else if line == fence {
        current = nil
      } else {
        current?.append(line)
      }
    }
    return examples
  }
}
