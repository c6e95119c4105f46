import Diagnostics
import Foundation
import Testing

@Suite("Diagnostics for machines")
struct MachinePrinterTests {
  static let source = SourceText(path: "lessons/01 ä.md", text: "# Ä\r\n\n👍🏽 [x](a%,b:c.md)\n")
  static let diagnostic = Diagnostic.error(
    "broken-link", "there is no 100%, \"a:b\"\nor\r\nso", at: source.span(16, 30),
    notes: [.init("it was here", at: source.span(0, 3))],
    fixes: [
      FixIt("did you mean `b.md`?", edits: [.init(replacing: source.span(20, 29), with: "b\n")]),
      FixIt("look"),
    ])
  static let unread = Diagnostic.warning("file-is-not-read", "no lesson", at: .beginning(of: "x"))

  @Test("GitHub's workflow commands escape what would end them")
  func gitHub() {
    let text = GitHubPrinter(sources: [Self.source], prefix: "a,b/").print([
      Self.diagnostic, Self.unread,
    ])
    #expect(
      text == """
        ::error file=a%2Cb/lessons/01 ä.md,line=3,endLine=3,col=3,endColumn=17,title=broken-link\
        ::there is no 100%25, "a:b"%0Aor%0D%0Aso%0Afix: did you mean `b.md`?%0Afix: look
        ::warning file=a%2Cb/x,title=file-is-not-read::no lesson

        """)
  }

  @Test("JSON has places by byte, line and column, and what edits do")
  func json() throws {
    let text = JSONPrinter(sources: [Self.source]).print([Self.unread, Self.diagnostic])
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
    let found = try #require(report["diagnostics"] as? [NSDictionary])
    #expect(report["version"] as? Int == 1)
    #expect(report["errors"] as? Int == 1)
    #expect(report["warnings"] as? Int == 1)
    #expect(found.map { $0["rule"] as? String } == ["broken-link", "file-is-not-read"])
    #expect(found[0]["start"] as? NSDictionary == ["offset": 16, "line": 3, "column": 3])
    #expect(found[0]["message"] as? String == Self.diagnostic.message)
    #expect(found[1]["start"] == nil)
    let edits = try #require((found[0]["fixes"] as? [NSDictionary])?[0]["edits"] as? [NSDictionary])
    #expect(edits[0]["replacement"] as? String == "b\n")
    #expect(text.hasSuffix("}\n"))
  }

  @Test("SARIF counts Unicode scalars, encodes paths, and knows its rules by number")
  func sarif() throws {
    let rule = RuleDescription(
      "broken-link", .links, .error, "A link leads somewhere.", "Readers trust links.",
      .lesson(before: "a", after: "b"))
    let text = SARIFPrinter(
      sources: [Self.source], book: RuleBook([rule]), version: "1.2.3", prefix: "my course/"
    ).print([Self.diagnostic, Self.unread])
    let log = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary)
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [NSDictionary])?.first)
    let results = try #require(run["results"] as? [NSDictionary])
    #expect(results[0]["ruleIndex"] as? Int == 0)
    #expect(results[1]["ruleIndex"] == nil)
    let place = try #require(
      (results[0]["locations"] as? [NSDictionary])?[0]["physicalLocation"] as? NSDictionary)
    #expect(
      place["artifactLocation"] as? NSDictionary == ["uri": "my%20course/lessons/01%20%C3%A4.md"])
    #expect(
      place["region"] as? NSDictionary
        == ["startLine": 3, "startColumn": 4, "endLine": 3, "endColumn": 18])
    let fixes = try #require(results[0]["fixes"] as? [NSDictionary])
    #expect(fixes.count == 1)
  }
}
