import Foundation
import PandocKit
import ProcessKit
import TestKit
import Testing

@Suite("Formulas and code through pandoc", .engines)
struct PandocTests {
  private let pandoc: Pandoc

  init() throws {
    let program = try #require(InstalledPandoc.program)
    pandoc = Pandoc(program: program)
  }

  @Test("a formula becomes MathML and Typst, in running text and on a line of its own")
  func formula() async throws {
    let found = try await pandoc.convert([
      TeXFormula(#"v = \frac{n \cdot d}{t}"#, isDisplayed: true),
      TeXFormula(#"x_1 \ge 5"#, isDisplayed: false),
    ])
    guard case .converted(let first, let firstTypst) = found[0],
      case .converted(let second, let secondTypst) = found[1]
    else {
      Issue.record("\(found)")
      return
    }
    #expect(first.hasPrefix(#"<math display="block""#) && first.contains("<mfrac>"))
    #expect(first.hasSuffix("</math>"))
    #expect(firstTypst == "v = frac(n dot.op d, t)")
    #expect(second.hasPrefix(#"<math display="inline""#))
    #expect(secondTypst == "x_1 gt.eq 5")
  }

  @Test("what is not TeX is refused with a reason, and the others are converted anyway")
  func refused() async throws {
    let found = try await pandoc.convert([
      TeXFormula("x", isDisplayed: false), TeXFormula(#"\bad{x}"#, isDisplayed: false),
      TeXFormula(#"\frac{"#, isDisplayed: true), TeXFormula("y", isDisplayed: true),
    ])
    let reasons = found.map { if case .refused(let reason) = $0 { reason } else { "" } }
    #expect(reasons[0].isEmpty && reasons[3].isEmpty)
    #expect(reasons[1].contains(#"\bad"#))
    #expect(!reasons[2].isEmpty)
  }

  @Test(
    "text in a formula stays text",
    arguments: [
      #"\text{<script>alert(1)</script>}"#, #"\text{<!--lectern-->}"#, #"\text{//lectern-next}"#,
      #"\text{"quoted" \\ back}"#, "x\u{0}y", "a $ b",
    ])
  func hostile(tex: String) async throws {
    let found = try await pandoc.convert([
      TeXFormula(tex, isDisplayed: false), TeXFormula("z", isDisplayed: false),
    ])
    #expect(found.count == 2)
    guard case .converted(let mathML, _) = found[0] else { return }
    #expect(!mathML.contains("<script") && !mathML.contains("<!--"))
  }

  @Test("code becomes tokens that join to the same code, whatever it contains")
  func code() async throws {
    let texts = [
      "def f(n):\n    # <a> & \"b\"\n    return n * 30 + 'x'\n", "\n\nx = 1\n\n\n", "",
      "&lt; &amp;amp; <span class=\"kw\">no</span>\n", "é = '日本'  # ü\n\tif x:\n",
    ]
    let found = try await pandoc.highlight(texts.map { SourceCode($0, language: "python") })
    for (text, pieces) in zip(texts, found) {
      #expect(pieces.map { $0.map(\.text).joined() } ?? text == text)
    }
    func kind(_ text: String) -> CodePiece.Kind? { found[0]?.first { $0.text == text }?.kind }
    #expect(kind("def") == .keyword && kind("30") == .number && kind("'x'") == .string)
    #expect(kind("# <a> & \"b\"") == .comment)
  }

  @Test("a language that nobody knows has no tokens")
  func unknownLanguage() async throws {
    #expect(try await pandoc.highlight([SourceCode("x\n", language: "klingon")]) == [nil])
  }

  @Test("answers that are fewer than the questions are no answers: they would be mixed up")
  func fewer() async throws {
    try await withTemporaryFolder { folder in
      let program = folder + "/pandoc"
      try Files.write(
        ["pandoc": "#!/bin/sh\ncat > /dev/null\necho '<math><mi>x</mi></math> $x$'\n"], in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let failure = await #expect(throws: ProcessFailure.self) {
        try await Pandoc(program: Program(program, installedBy: "this test")).convert([
          TeXFormula("x", isDisplayed: false), TeXFormula("y", isDisplayed: false),
        ])
      }
      #expect(failure?.code == .unexpectedAnswer)
    }
  }

  @Test(
    "an answer that is cut off, or lacks a formula without a word, is no answer",
    arguments: [
      "<p><math><mi>x</mi></ma", "<p><math><mi>x</mi></math></p>", "",
      "<p>x</p>\n<!--lectern-->\n", "$x$\n//lectern-next\n",
    ])
  func cutOff(answer: String) async throws {
    try await withTemporaryFolder { folder in
      let program = folder + "/pandoc"
      try Files.write(
        ["pandoc": "#!/bin/sh\ncat > /dev/null\ncat \"$0.answer\"\n", "pandoc.answer": answer],
        in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let pandoc = Pandoc(program: Program(program, installedBy: "this test"))
      var failure = await #expect(throws: ProcessFailure.self) {
        try await pandoc.convert([TeXFormula("x", isDisplayed: false)])
      }
      #expect(failure?.code == .unexpectedAnswer)
      guard !answer.contains("lectern") else { return }
      failure = await #expect(throws: ProcessFailure.self) {
        try await pandoc.highlight([SourceCode("x\n", language: "python")])
      }
      #expect(failure?.code == .unexpectedAnswer)
    }
  }

  @Test("a missing pandoc is named, with what installs it")
  func missing() async {
    let missing = Pandoc(
      program: Program("/nowhere/pandoc", named: "pandoc", installedBy: "make publish"))
    let failure = await #expect(throws: ProcessFailure.self) {
      try await missing.convert([TeXFormula("x", isDisplayed: false)])
    }
    #expect(failure?.description == "pandoc is not installed; install it with: make publish")
  }
}
