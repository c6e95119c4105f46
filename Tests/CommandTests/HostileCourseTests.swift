import Foundation
import TestKit
import Testing

/// Each check ends with diagnostics within ``HostileCourse/timeLimit`` and
/// ``HostileCourse/memoryLimit``.
@Suite("Checking what no author would write", .engines)
struct HostileCourseTests {
  @Test("files of 100 MB are named, and not read into memory")
  func large() throws {
    try HostileCourse.with { course in
      try course.writeHole("01-large.md", megabytes: 100)
      try course.writeHole("media/film.mp4", megabytes: 100)
      try course.writeHole("media/picture.svg", megabytes: 100)
      try course.write("02-small.md", "# Small\n\nText.\n")
      #expect(try course.brokenRules().isSuperset(of: ["file-too-large"]))
      try course.writeHole("course.yaml", megabytes: 100)
      #expect(try course.brokenRules().contains("file-too-large"))
    }
  }

  @Test(
    "ten thousand marks in a row are read or refused",
    arguments: [
      ("> ", "x"), ("- ", "x"), ("1. ", "x"), ("> - ", "x"), ("[", "x"), ("![", "x"), ("*a ", "x"),
      ("_a **b ", "x"), ("`", "x"), ("[a](", "x"), ("<a", "x"), ("(", "x"), ("&", "x"), ("\\", "x"),
      ("~~a ", "x"), (":::", "x"), ("{", "x"), (":::note\n", "x"), ("- a\n", ""), ("> a\n", ""),
      ("[^a]", "\n\n[^a]: [^a]"), ("[a]: b\n", ""), ("# a\n", ""), ("<!-- ", "x"), ("\t", "x"),
      ("[x](#y) ", ""), (":::quiz[a]{#b}\n", ""), ("&#1114112;", ""), ("$", "x"), ("[[", "x"),
    ])
  func nested(mark: String, end: String) throws {
    try HostileCourse.with { course in
      let text = String(repeating: mark, count: 10_000) + end
      try course.write("01-deep.md", "# Deep\n\n\(text)\n")
      let result = try course.check(["--format", "json"])
      #expect(result.status == 0 || result.status == 1, "\(mark): \(result.errors.suffix(500))")
      #expect(result.output.hasPrefix("{"))
    }
  }

  @Test(
    "a lesson as large as one may be, of nothing but marks, stays within the bounds",
    arguments: ["`a`", "&lt;"])
  func full(mark: String) throws {
    try HostileCourse.with { course in
      let text = String(repeating: mark, count: ((1 << 20) - 100) / mark.utf8.count)
      try course.write("01-full.md", "# Full\n\n|a|b\n|-|-\n\(text)\n\n[^a]: b\n")
      let result = try course.check(["--format", "json"])
      #expect(result.status == 0 || result.status == 1, "\(mark): \(result.errors.suffix(500))")
    }
  }

  @Test(
    "ten thousand mistakes of one kind, many of them on one line, take time as they count",
    arguments: [
      ("the ", ""), ("![a](x.png) ", ""), ("[a][b] ", "\n\n[b]: no.md"), ("[a](no.md) ", ""),
      ("[a](term:no) ", ""), ("a\n", ""), (":::worksheet\n- a\n- a\n:::\n\n", ""),
      (":::quiz\nWhich?\n\n- [x] a\n- [ ] b\n:::\n\n", ""), (":::tip{", "}\nx\n:::"),
      (":::tip{" + String(repeating: "a=b ", count: 20), "}\nx\n:::"), ("*the* ", ""),
    ],
    ["terminal", "json"])
  func mistakes(text: (mark: String, end: String), format: String) throws {
    try HostileCourse.with { course in
      let text = String(repeating: text.mark, count: 10_000) + text.end
      try course.write("01-slips.md", "# Slips\n\n\(text)\n")
      let result = try course.check(["--format", format])
      #expect(result.status == 0 || result.status == 1, "\(result.errors.suffix(500))")
    }
  }

  @Test("thousands of names that are nearly one of thousands of others are not all guessed at")
  func guesses() throws {
    try HostileCourse.with { course in
      let numbers = 0..<4_000
      let headings = numbers.map { "# Name of number \($0)\n" }.joined()
      try course.write("01-names.md", headings)
      let links = numbers.map { "[a](01-names.md#name-of-nubmer-\($0)) [b](0\($0)-nmaes.md)\n" }
      try course.write("02-links.md", "# Links\n\n" + links.joined())
      let terms = numbers.map { "  - term: Term \($0)\n    definition: A term.\n" }
      try course.write("glossary.yaml", "terms:\n" + terms.joined())
      let terms2 = numbers.map { "[a](term:trem-\($0))\n" }
      try course.write("03-terms.md", "# Terms\n\n" + terms2.joined())
      let values = numbers.map { "      - {id: value-\($0)}\n" }
      try course.write(
        "course.yaml",
        "title: C\nlanguage: en\nfacets:\n  - id: phase\n    values:\n" + values.joined())
      let chosen = numbers.map { "vaule-\($0)" }.joined(separator: ", ")
      let before = numbers.map { "nmaes-\($0)" }.joined(separator: ", ")
      try course.write(
        "04-facets.md",
        "---\nfacets:\n  phase: [\(chosen)]\nprerequisites: [\(before)]\n---\n# Facets\n\nText.\n")
      let rules = try course.brokenRules()
      #expect(
        rules.isSuperset(
          of: ["broken-link", "undefined-term", "unknown-facet", "unknown-prerequisite"]),
        "\(rules)")
    }
  }

  @Test("one broken link in each of thousands of lessons costs no walk through all of them")
  func manyLessons() throws {
    try HostileCourse.with { course in
      let count = 1_500
      for number in 0..<count {
        let next = (number + 1) % count
        try course.write(
          "\(number)-l\(number).md",
          "# L\n\n## Head\n\n[a](\(next)-l\(next).md#haed) [b](\(next)-lk.md)\n")
      }
      let rules = try course.brokenRules()
      #expect(rules.contains("broken-link"), "\(rules)")
    }
  }

  @Test("lists that go one deeper on each of a thousand lines are cut with a message")
  func stairs() throws {
    try HostileCourse.with { course in
      let lines = (0..<1_000).map { String(repeating: " ", count: 2 * $0) + "- a" }
      try course.write("01-deep.md", "# Deep\n\n\(lines.joined(separator: "\n"))\n")
      let directives = (3..<1_000).reversed().map { String(repeating: ":", count: $0) + "note" }
      try course.write("02-deep.md", "# Deep\n\n\(directives.joined(separator: "\n"))\n")
      let rules = try course.brokenRules()
      #expect(rules.contains("too-deeply-nested"), "\(rules)")
    }
  }

  @Test(
    "bytes that are not text in braces and marks of other tools are read to their end",
    arguments: [
      ("a {a=\"", "\"}"), ("{.a}{#b}{a=", "}"), ("{% a ", " %}"), ("{{ a ", "}}"), ("==", "=="),
    ])
  func bytesInMarks(opening: String, end: String) throws {
    try HostileCourse.with { course in
      try course.write(
        "01-a.md",
        Array("# A\n\n\(opening)".utf8) + [UInt8](repeating: 0xFF, count: 9) + Array(end.utf8))
      let result = try course.check()
      #expect(result.status == 1, "\(result.errors)")
      #expect(result.output.contains("[invalid-utf8]"))
    }
  }

  @Test("bytes that are not text are one error at the first of them")
  func bytes() throws {
    try HostileCourse.with { course in
      try course.write("01-a.md", Array("# A\n\na".utf8) + [0xFF, 0xC0, 0x80] + Array("b\n".utf8))
      try course.write("02-b.md", Array("# B\n\na".utf8) + [0, 0, 0] + Array("b\n".utf8))
      try course.write("03-c.md", (0...255).flatMap { [UInt8($0), UInt8(255 - $0), 10] })
      try course.write("course.yaml", Array("title: A ".utf8) + [0xE4, 10])
      let result = try course.check()
      #expect(result.status == 1)
      let places = result.output.matches(of: /\[invalid-utf8\]\n  --> ([^\n]*)/).map { $0.1 }
      #expect(
        places == [
          "lessons/01-a.md:3:2", "lessons/02-b.md:3:2", "lessons/03-c.md:1:1",
          "lessons/course.yaml:1:10",
        ])
    }
  }

  @Test("a repeated key followed by bytes that are not text is reported")
  func bytesInKeys() throws {
    try HostileCourse.with { course in
      let bytes = Array(repeating: UInt8(0xFF), count: 40)
      try course.write(
        "01-a.md", Array("---\ntitle: A\ntitle: ".utf8) + bytes + Array("\n---\n\na\n".utf8))
      let rules = try course.brokenRules()
      #expect(rules.isSuperset(of: ["duplicate-key", "invalid-utf8"]), "\(rules)")
    }
  }

  @Test("a control character in a directive's line cuts no letter in its place")
  func controlCharacters() throws {
    try HostileCourse.with { course in
      try course.write("01-a.md", "# A\n\n:::quiz[\u{1}\u{2}ä]\nWhich?\n\n- [x] a\n- [ ] b\n:::\n")
      let result = try course.check(["--format", "json"])
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? NSDictionary)
      let found = try #require(report["diagnostics"] as? [NSDictionary])
      let noID = try #require(found.first { $0["rule"] as? String == "activity-needs-id" })
      #expect((noID["end"] as? NSDictionary)?["column"] as? Int == 13, "\(noID)")
    }
  }

  @Test("line endings of other systems and a byte-order mark are no fault, and lines count alike")
  func lineEndings() throws {
    try HostileCourse.with { course in
      let lesson = "---\ntitle: L\n---\n\nText.\n\nSee [x](no.md).\n"
      for (number, ending) in ["\n", "\r\n", "\r"].enumerated() {
        let text = lesson.replacingOccurrences(of: "\n", with: ending)
        try course.write("0\(number + 1)-\(number)l.md", text)
        try course.write("1\(number + 1)-\(number)b.md", "\u{FEFF}" + text)
      }
      let result = try course.check()
      let places = result.output.matches(of: /\[broken-link\]\n  --> [^:]*:([0-9:]*)/).map { $0.1 }
      #expect(places == Array(repeating: "7:5", count: 6), "\(result.output)")
    }
  }

  @Test("YAML that unfolds or nests without end is refused before it is unfolded")
  func bombs() throws {
    try HostileCourse.with { course in
      let bomb = (1...30).map { level in
        "a\(level): &a\(level) ["
          + Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ",")
          + "]"
      }
      let heads = [
        "a0: &a0 x\n" + bomb.joined(separator: "\n"),
        "title: " + String(repeating: "[", count: 10_000),
        "title: " + String(repeating: "{a: ", count: 10_000),
        (0..<1_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
        String(repeating: "- ", count: 10_000) + "x",
        String(repeating: "? ", count: 10_000) + "x",
        String(repeating: "title: x\n", count: 10_000),
        String(repeating: "? [a]\n: b\n", count: 5_000),
        "title: \"" + String(repeating: "\\x41", count: 100_000) + "\"",
        "title: &a\n  <<: *a",
        "keywords:\n  - &a [\(Array(repeating: "x", count: 100_000).joined(separator: ","))]\n"
          + "bcde".map { "  - &\($0) [*a,*a,*a,*a]\n" }.joined()
          .replacing("&c [*a,*a,*a,*a]", with: "&c [*b,*b,*b,*b]")
          .replacing("&d [*a,*a,*a,*a]", with: "&d [*c,*c,*c,*c]")
          .replacing("&e [*a,*a,*a,*a]", with: "&e [*d,*d,*d,*d]"),
      ]
      for (number, head) in heads.enumerated() {
        try course.write("\(number + 10)-l.md", "---\n\(head)\n---\n\n# L\n\nText.\n")
      }
      let result = try course.check(["--format", "json"])
      #expect(result.status == 1, "\(result.errors.suffix(500))")
      for number in heads.indices where number != 8 {
        #expect(result.output.contains("lessons/\(number + 10)-l.md"), "\(number) is not reported")
      }
    }
  }

  @Test("a table of ten thousand columns, and one of ten thousand rows that have too many cells")
  func tables() throws {
    try HostileCourse.with { course in
      func row(_ cell: String, _ count: Int) -> String {
        "|" + String(repeating: cell + "|", count: count) + "\n"
      }
      try course.write(
        "01-wide.md", "# Wide\n\n" + row("a", 10_000) + row("-", 10_000) + row("b", 10_000))
      try course.write(
        "02-long.md",
        "# Long\n\n" + row("a", 2) + row("-", 2)
          + String(repeating: row("b", 3), count: 10_000))
      // A row of one cell has all others, too: a small file must not become a large table.
      try course.write(
        "03-empty.md",
        "# Empty\n\n" + row("a", 10_000) + row("-", 10_000)
          + String(repeating: "|b\n", count: 10_000))
      let result = try course.check(["--format", "json"])
      #expect(result.status == 0 || result.status == 1, "\(result.errors.suffix(500))")
      #expect(result.output.contains("table-row-too-long"))
      #expect(result.output.contains("too-many-cells"))
    }
  }
}
