import Testing
import XMLKit

@Suite("Writing XML")
struct XMLWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("declares UTF-8 and the namespaces on the root, and indents by two blanks")
  func document() {
    let bytes = XMLWriter.document(
      "rss",
      namespaces: [
        XMLNamespace(prefix: "itunes", uri: "http://www.itunes.com/dtds/podcast-1.0.dtd"),
        XMLNamespace(default: "urn:example"),
      ], ["version": "2.0"]
    ) { xml in
      xml.element("channel") {
        xml.element("title", text: "Selling")
        xml.element("itunes:image", ["href": "a.png", "alt": nil])
      }
    }
    #expect(
      text(bytes) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns="urn:example" version="2.0">
          <channel>
            <title>Selling</title>
            <itunes:image href="a.png"/>
          </channel>
        </rss>

        """)
  }

  @Test(
    "gives text back to a reader exactly as it was, in content, attributes and CDATA",
    arguments: [
      "Q&A <b>\"x\"</b> 'y'", "größer 👍 日本", "two\nlines\tand tabs", "", "]]>", "a]]]]>>b]]>]]>",
      "]]", "<![CDATA[x]]>", "  blanks  ", "&amp;", "line\rreturn",
    ])
  func roundTrip(original: String) throws {
    let bytes = XMLWriter.document("r") { xml in
      xml.element("before", text: "x")
      xml.element("text", ["value": original], text: original)
      xml.element("cdata", cdata: original)
    }
    let root = try XMLDocument.parse(bytes).root
    #expect(root.element("text")?.text == original)
    #expect(root.element("text")?.attribute("value") == original)
    // XML reads a bare carriage return in a CDATA section as a line feed.
    let inSection = original.replacing("\r", with: "\n")
    #expect(root.element("cdata")?.text == inSection)
  }

  @Test("leaves out characters that XML forbids")
  func forbiddenCharacters() throws {
    let bad = "a\u{0}b\u{1F}c\u{FFFF}d\u{B}e\t\u{85}f"
    let bytes = XMLWriter.document("r", ["a": bad]) { xml in
      xml.element("text", text: bad)
      xml.element("cdata", cdata: bad)
    }
    let root = try XMLDocument.parse(bytes).root
    #expect(root.attribute("a") == "abcde\t\u{85}f")
    #expect(root.element("text")?.text == "abcde\t\u{85}f")
    #expect(root.element("cdata")?.text == "abcde\t\u{85}f")
  }

  @Test("writes letters beyond ASCII as letters in attributes, too")
  func attributes() {
    let bytes = XMLWriter.document("r", ["title": "Müller & Söhne <1>\"2\""]) { _ in }
    #expect(text(bytes).contains(#"<r title="Müller &amp; Söhne &lt;1&gt;&quot;2&quot;"/>"#))
  }

  @Test("keeps the last of two values of one attribute")
  func repeatedAttribute() throws {
    let bytes = XMLWriter.document("r", ["a": "1", "a": "2"]) { _ in }
    #expect(try XMLDocument.parse(bytes).root.attributes.map(\.value) == ["2"])
  }

  @Test("hands on what the content throws")
  func failure() {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try XMLWriter.document("r") { xml throws(Stop) in
        try xml.element("a") { () throws(Stop) in throw Stop() }
      }
    }
  }
}
