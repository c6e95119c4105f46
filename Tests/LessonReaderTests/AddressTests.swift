import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Addresses in running text")
struct AddressTests {
  /// The words of each link, a bar, and where it leads.
  private func links(_ text: String) async throws -> [String] {
    let reading = try await Reading(lesson: text + "\n")
    var links: [String] = []
    reading.blocks.forEachInline { inline in
      guard case .link(let link) = inline else { return }
      links.append("\(link.content.plainText)|\(link.destination)")
      #expect(link.target == .external(link.destination))
      #expect(reading.text(in: link.span)?.isEmpty == false)
    }
    return links
  }

  @Test(
    "become links, without what belongs to the sentence",
    arguments: [
      ("See https://example.org/a.", "https://example.org/a|https://example.org/a"),
      ("(https://example.org/a_(b))", "https://example.org/a_(b)|https://example.org/a_(b)"),
      ("HTTP://example.org?x=1&y=2!", "HTTP://example.org?x=1&y=2|HTTP://example.org?x=1&y=2"),
      ("See ‹www.example.org› now", "www.example.org|https://www.example.org"),
      ("See «www.example.org/a» now", "www.example.org/a|https://www.example.org/a"),
      ("See <www.example.org> now", "www.example.org|https://www.example.org"),
      ("دیکھیں www.example.org۔", "www.example.org|https://www.example.org"),
      ("At www.example.org/it's, see", "www.example.org/it's|https://www.example.org/it's"),
      ("“https://example.org”", "https://example.org|https://example.org"),
      ("\"https://example.org\"", "https://example.org|https://example.org"),
      (
        "Mail ana.b+c@mail.example.org.", "ana.b+c@mail.example.org|mailto:ana.b+c@mail.example.org"
      ),
      ("mailto:a@b.org", "mailto:a@b.org|mailto:a@b.org"),
      ("请看https://example.org/a。后面", "https://example.org/a|https://example.org/a"),
      (
        "https://de.wikipedia.org/wiki/Müller",
        "https://de.wikipedia.org/wiki/Müller|https://de.wikipedia.org/wiki/Müller"
      ),
      (
        "https://example.org/__init__.py x",
        "https://example.org/__init__.py|https://example.org/__init__.py"
      ),
      ("https://example.org/a\\_b &amp; c", "https://example.org/a_b|https://example.org/a_b"),
      (
        "https://example.org/?a=1&amp;b=2",
        "https://example.org/?a=1&b=2|https://example.org/?a=1&b=2"
      ),
      ("https://example.org/&gt;", "https://example.org/|https://example.org/"),
      ("**https://example.org/a**", "https://example.org/a|https://example.org/a"),
      ("https://example.org/`a`", "https://example.org/|https://example.org/"),
      ("| a |\n| --- |\n| http://localhost:80/x |", "http://localhost:80/x|http://localhost:80/x"),
    ])
  func linked(text: String, expected: String) async throws {
    #expect(try await links(text) == [expected])
  }

  @Test("no word around them is lost")
  func words() async throws {
    let text = "A https://example.org/*a b* c@d.org, `e` www.f.org) $x^2$ g."
    let reading = try await Reading(lesson: text + "\n")
    #expect(
      reading.blocks.flatMap(\.inlineContents).map(\.plainText)
        == ["A https://example.org/a b c@d.org, e www.f.org) x^2 g."])
    #expect(try await links(text).count == 3)
  }

  @Test(
    "what is no address stays text",
    arguments: [
      "a@b", "@ana and #1", "ana@", "x@y.", "https://", "ftp://example.org", "www.", "www.x",
      "https\\://example.org",
      "ana\\@example.org", "`https://example.org`", "3@4.5", "a@b.c_", "awww.example.org",
      "```\nhttps://a.org\n```",
      "javascript://example.org/", "file:///etc/passwd", "git@github.com:a/b@c@d.org/",
    ])
  func text(text: String) async throws {
    #expect(try await links(text).filter { !$0.contains("git@github.com") } == [])
  }

  @Test("an Arabic mark ends an address, and a repository is no mail address")
  func sentences() async throws {
    func addresses(_ text: String) async throws -> [Substring] {
      try await links(text).compactMap { $0.split(separator: "|").last }
    }
    #expect(
      try await addresses("انظر https://example.org/a، ثم https://example.org/b؟")
        == ["https://example.org/a", "https://example.org/b"])
    #expect(try await addresses("Clone git@github.com:a/b.git first.") == [])
    #expect(try await addresses("Mail ana@example.org: she knows.") == ["mailto:ana@example.org"])
  }

  @Test("a link contains no other link, and neither does a picture's description")
  func nested() async throws {
    #expect(try await links("[see www.a.org and b@c.org](https://d.org/)").count == 1)
    #expect(try await links("<https://example.org/a>").count == 1)
    #expect(try await links("![at www.a.org](media/a.png)") == [])
  }

  @Test("many addresses in one paragraph are found in time that grows with them")
  func many() async throws {
    let text = (0..<3_000).map { "https://a\($0).example.org/*x* b\($0)@c.org" }.joined(
      separator: " ")
    #expect(try await links(text).count == 6_000)
  }
}
