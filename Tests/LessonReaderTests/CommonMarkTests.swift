import Foundation
import LessonMarkup
import LessonModel
import LessonReader
import MarkupKit
import Testing

/// Runs the CommonMark specification's examples through the reader and the HTML writer.
///
/// What is normalized: line breaks between block tags, and how a character is escaped that need not
/// be. Headings carry no anchors in the writer's CommonMark style.
@Suite("The CommonMark specification")
struct CommonMarkTests {
  @Test("is met by every example, or there is a reason why not")
  func examples() async throws {
    let examples = try CommonMarkExample.all()
    #expect(examples.count > 600)
    let head = "---\ntitle: The specification\n---\n"
    var files = ["course.yaml": "title: T\nhtml: true\n"]
    for example in examples { files["\(example.number).md"] = head + example.markdown }
    let reading = try await Reading(files, width: 2)
    var failures: [Int: String] = [:]
    for (example, lesson) in zip(examples, reading.course.lessons) {
      let html = MarkupWriter(.xhtml)
      LessonWriter(into: html, style: .commonMark, links: LinksAsWritten()).write(lesson)
      let found = CommonMarkExample.normalized(html.string)
      if found != CommonMarkExample.normalized(example.html) {
        failures[example.number] = """
          example \(example.number): \(example.markdown.debugDescription)
            expected \(example.html.debugDescription)
            found    \(html.string.debugDescription)
          """
      }
    }
    let unexpected = failures.filter { CommonMarkExample.reasons[$0.key] == nil }
    #expect(
      unexpected.isEmpty,
      "\(unexpected.sorted { $0.key < $1.key }.map(\.value).joined(separator: "\n"))")
    // A reason that no example needs any more is taken off the list.
    let needless = CommonMarkExample.reasons.keys.filter { failures[$0] == nil }.sorted()
    #expect(needless == [])
  }
}

/// One example of the specification, which `make test` fetches.
struct CommonMarkExample {
  var number: Int
  var markdown: String
  var html: String

  /// Why Lectern differs, by the number of the example in version 0.29 of the specification.
  static let reasons: [Int: String] = [
    146: comment,
    148: comment, 152: comment, 278: comment, 279: comment, 621: comment,
    592: scheme, 594: scheme, 595: scheme, 597: scheme,
    598: address, 602: address, 604: address, 607: address, 608: address,
  ]

  private static let comment = "comments are for authors: no edition carries them"
  private static let scheme = "links have one of the schemes http, https, mailto and tel"

  private static let address = "addresses in running text are links, as on code hosts"

  static func all() throws -> [CommonMarkExample] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = root.appending(path: ".lectern/test-data/spec.txt")
    let text = try #require(
      try? String(contentsOf: path, encoding: .utf8), "run `make test`, which fetches \(path.path)")
    let fence = String(repeating: "`", count: 32)
    var examples: [CommonMarkExample] = []
    var parts: [[String]] = []
    for line in text.components(separatedBy: "\n") {
      switch (line, parts.count) {
      case (fence + " example", 0): parts = [[]]
      case (".", 1): parts.append([])
      case (fence, 2):
        let joined = parts.map { lines in
          lines.map { $0 + "\n" }.joined().replacing("→", with: "\t")
        }
        examples.append(
          CommonMarkExample(number: examples.count + 1, markdown: joined[0], html: joined[1]))
        parts = []
      case (_, 1...): parts[parts.count - 1].append(line)
      default: break
      }
    }
    return examples
  }

  static func normalized(_ html: String) -> String {
    let tags = html.replacing("&quot;", with: "\"").replacing("&#39;", with: "'")
      .replacing("&#10;", with: "\n")
    var lines: [Substring] = []
    for line in tags.split(separator: "\n", omittingEmptySubsequences: true) { lines.append(line) }
    return lines.joined(separator: "\n").replacing(">\n<", with: "><").replacing("\n</", with: "</")
  }
}
