import Diagnostics
import Foundation
import TestKit
import Testing

@Suite("The documentation of rules")
struct DocumentationTests {
  static let proven = ExampleCourse.book.rules.filter {
    if case .files = $0.example { true } else { false }
  }

  @Test("each example before breaks its rule, and each after breaks none", arguments: proven)
  func examples(rule: RuleDescription) async throws {
    guard case .files(let before, let after) = rule.example else { return }
    let broken = try await ExampleCourse(before).diagnostics()
    #expect(broken.contains { $0.rule == rule.id }, "\(rule.id) is not among \(broken)")
    let fixed = try await ExampleCourse(after).diagnostics()
    #expect(fixed.isEmpty, "\(rule.id): \(fixed)")
  }

  @Test("the severity that is documented is the gravest that the example shows", arguments: proven)
  func severities(rule: RuleDescription) async throws {
    guard case .files(let before, _) = rule.example else { return }
    let found = try await ExampleCourse(before).diagnostics().filter { $0.rule == rule.id }
    #expect(found.allSatisfy { $0.severity == rule.severity }, "\(found)")
  }

  @Test("every rule that the sources name is documented, and every documented one is named")
  func complete() throws {
    var named: Set<String> = []
    let sources = try Files.read(repositoryFolder + "/Sources")
    for (path, bytes) in sources where path.hasSuffix(".swift") {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /: RuleID = "([a-z0-9-]+)"/) { named.insert(String(match.1)) }
      for match in text.matches(of: /\.(?:error|warning)\(\s*"([a-z0-9-]+)",/) {
        named.insert(String(match.1))
      }
      for match in text.matches(of: /RuleDescription\(\s*"([a-z0-9-]+)"/) {
        named.insert(String(match.1))
      }
    }
    let documented = Set(ExampleCourse.book.rules.map(\.id.name))
    #expect(named.subtracting(documented) == [], "reported, but described nowhere")
    #expect(documented.subtracting(named) == [])
    #expect(documented.count >= 60)
  }

  @Test("no rule is described twice")
  func once() throws {
    var seen: [String: Int] = [:]
    for (path, bytes) in try Files.read(repositoryFolder + "/Sources")
    where path.hasSuffix(".swift") {
      let text = String(decoding: bytes, as: UTF8.self)
      for match in text.matches(of: /RuleDescription\(\s*(\.[a-zA-Z0-9]+|"[a-z0-9-]+"),/) {
        seen[String(match.1), default: 0] += 1
      }
    }
    #expect(seen.filter { $0.value > 1 } == [:])
    #expect(seen.count == ExampleCourse.book.rules.count)
  }

  @Test("a summary is a sentence, and every rule says why", arguments: ExampleCourse.book.rules)
  func wording(rule: RuleDescription) {
    #expect(rule.summary.hasSuffix(".") && rule.summary.first?.isLowercase == false)
    #expect(rule.reason.hasSuffix("."))
    #expect(!rule.reason.contains("  ") && !rule.reason.hasPrefix(" "))
  }

  /// `lectern check --explain` prints the reason as a paragraph of its own, so it must not continue
  /// the sentence above it.
  @Test(
    "a summary says what must be, and its reason begins with a whole sentence",
    arguments: ExampleCourse.book.rules)
  func form(rule: RuleDescription) {
    let norm = /\b(must|needs?|may|cannot)\b/
    #expect(rule.summary.contains(norm), "\(rule.summary)")
    let fragment =
      /^(As its|As a |By |After the|At the|It |They |In small|In lower)/
    #expect(!rule.reason.contains(fragment), "\(rule.reason)")
  }

  @Test("docs/rules.md is what the descriptions say; UPDATE_GOLDEN=1 writes it again")
  func page() throws {
    let path = repositoryFolder + "/docs/rules.md"
    let page = ExampleCourse.book.page
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try page.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("docs/rules.md was rewritten: look at the difference, then test again")
      return
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == page)
  }
}
