import Importing
import LessonReader
import ProcessKit
import TestKit
import Testing

/// Compares the words of a source with those of the course that it became, as pandoc reads both.
struct WordsJudge {
  /// How many words the source has, and which of them the course has not.
  var count = 0
  var lost: [String] = []

  /// - Parameters:
  ///   - pages: The texts of the source's pages, without those that are not in the course.
  ///   - format: What pandoc calls the Markdown of the tool.
  ///   - sample: The course.
  /// - Throws: What pandoc could not do.
  init(_ pages: [String], format: String, _ sample: ImportedSample) async throws {
    let pandoc = try #require(InstalledPandoc.program)
    var have: [String: Int] = [:]
    for text in sample.lessons.values {
      // Ids are not words of a course, and pandoc shows nothing of HTML.
      let shown = text.replacing(/\{#[^}]*\}/, with: "").replacing(/<\/?[a-z][^>\n]*>/, with: " ")
      for word in try await Self.words(of: shown, "gfm", pandoc) + Self.split(Self.head(of: text)) {
        have[word, default: 0] += 1
      }
    }
    for page in pages {
      for word in try await Self.words(of: page, format, pandoc) {
        count += 1
        if have[word, default: 0] > 0 { have[word, default: 0] -= 1 } else { lost.append(word) }
      }
    }
  }

  private static func words(of text: String, _ format: String, _ pandoc: Program) async throws
    -> [String]
  {
    let output = try await pandoc.run(
      ["--from=\(format)", "--to=plain", "--wrap=none", "--sandbox"], input: Array(text.utf8),
      timeLimit: .seconds(60))
    return split(String(decoding: output.output, as: UTF8.self))
  }

  private static func head(of text: String) -> String {
    guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return "" }
    return String(text[..<end.lowerBound])
  }

  private static func split(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
