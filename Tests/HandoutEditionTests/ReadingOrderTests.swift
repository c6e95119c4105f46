import EditionKit
import Foundation
import HandoutEdition
import JSONKit
import LessonModel
import TestKit
import Testing

/// What is written is on paper, once and in its order, in what a screen reader reads.
@Suite("The text of handouts", .engines)
struct ReadingOrderTests {
  /// The paragraphs and headings of a document's lessons, in the order of its data; those that are only text.
  private func texts(in data: JSON) -> [String] {
    var found: [String] = []
    func words(_ content: JSON) -> String? {
      guard case .array(let parts) = content else { return nil }
      var text = ""
      for part in parts {
        guard case .members(let members) = part, case .string(let kind)? = members["kind"] else {
          return nil
        }
        switch kind {
        case "text":
          guard case .string(let piece)? = members["text"] else { return nil }
          text += piece
        case "strong", "emphasis":
          guard let inner = members["content"].flatMap(words) else { return nil }
          text += inner
        default: return nil
        }
      }
      return text
    }
    func visit(_ value: JSON) {
      switch value {
      case .array(let values): for value in values { visit(value) }
      case .members(let members):
        if case .string(let kind)? = members["kind"], ["paragraph", "heading"].contains(kind) {
          if let text = members["content"].flatMap(words), text.count > 8 { found.append(text) }
        } else {
          for member in members { visit(member.value) }
        }
      default: break
      }
    }
    if case .members(let members) = data {
      for name in ["blocks", "units"] { visit(members[name] ?? .null) }
    }
    return found
  }

  /// A text without spaces and what is only for line breaks.
  private func bare(_ text: String) -> String {
    String(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{AD}" })
  }

  /// What the structure of a PDF says, without its names.
  private func spoken(_ file: String) async throws -> String {
    let lines = try await output(of: "pdfinfo", ["-struct-text", file]).split(separator: "\n")
    return bare(
      lines.compactMap { line in
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("\""), text.hasSuffix("\"") else { return nil }
        return String(text.dropFirst().dropLast())
      }.joined())
  }

  @Test("is read aloud in the order in which it is written, in each kind of them")
  func order() async throws {
    var sample = try Sample.everything()
    sample.course.handouts.kinds = [
      .lesson, .lessonFacilitator, .largePrint, .guide, .facilitatorGuide, .workbook,
    ]
    let tree = await sample.tree()
    try await withTemporaryFolder { folder in
      let faults = try await print(tree, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      for file in tree.files {
        guard case .typeset(let job) = file.content else { continue }
        let texts = texts(in: job.data)
        try #require(texts.count > 1, "\(file.path)")
        let spoken = try await spoken("\(folder)/\(file.path)")
        var rest = spoken[...]
        for text in texts {
          guard let place = rest.range(of: bare(text)) else {
            Issue.record("“\(text)” is missing or too early in \(file.path)")
            continue
          }
          rest = rest[place.upperBound...]
        }
      }
    }
  }

  @Test("of a guide is that of its lessons")
  func guide() async throws {
    var sample = try Sample.everything()
    sample.course.handouts.kinds = [.lesson, .lessonFacilitator, .guide, .facilitatorGuide]
    for (lesson, guide) in [("a", "course"), ("a-facilitator", "course-facilitator")] {
      let one = try await sample.data("handouts/\(lesson).pdf", "blocks")
      let all = try await sample.data("handouts/\(guide).pdf", "units")
      let texts = texts(in: .object([("blocks", one)]))
      #expect(texts.count > 10)
      // A guide goes on with its hints and cards.
      #expect(self.texts(in: .object([("units", all)])).starts(with: texts))
    }
  }
}

extension [JSON.Member] {
  fileprivate subscript(name: String) -> JSON? { first { $0.name == name }?.value }
}
