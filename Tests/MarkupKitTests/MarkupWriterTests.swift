import MarkupKit
import Testing

@Suite("Writing markup")
struct MarkupWriterTests {
  @Test("ends every element that was begun, attributes in the order given")
  func elements() {
    let html = MarkupWriter(.html)
    html.element(.p, ["id": "a", "class": "lead", "title": nil]) {
      html.text("one ")
      html.element(.em, text: "two")
      html.element(.br)
    }
    #expect(html.string == #"<p id="a" class="lead">one <em>two</em><br></p>"#)
  }

  @Test("writes data so that nothing in it can end it")
  func data() {
    let html = MarkupWriter(.html)
    html.dataBlock(type: "application/ld+json", Array(#"{"a":"</script><b>"}"#.utf8))
    #expect(
      html.string
        == #"<script type="application/ld+json">{"a":"\u003c/script>\u003cb>"}</script>"#)
  }

  @Test("escapes a sign wherever it is in a text")
  func everyPlace() {
    for length in 0..<40 {
      for (sign, escaped) in [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\u{7}", "\u{FFFD}"),
        ("\u{7F}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"), ("é'$:=?", "é'$:=?"),
      ] {
        let (before, after) = (String(repeating: "a", count: length), "the rest of a text")
        let html = MarkupWriter(.html)
        html.element(.p, ["title": .text(before + sign + after)], text: before + sign + after)
        let expected = before + escaped + after
        #expect(html.string == "<p title=\"\(expected)\">\(expected)</p>")
      }
    }
  }

  @Test("ends an element also when its content fails")
  func failure() {
    struct Stop: Error {}
    let html = MarkupWriter(.html)
    #expect(throws: Stop.self) {
      try html.element(.p) { () throws(Stop) in
        html.text("half")
        throw Stop()
      }
    }
    #expect(html.string == "<p>half</p>")
  }

  @Test("writes XHTML so that an XML reader takes it")
  func xhtml() {
    let xhtml = MarkupWriter(.xhtml)
    xhtml.element(.details, ["open": .on]) { xhtml.element(.hr) }
    #expect(xhtml.string == #"<details open="open"><hr /></details>"#)
    let html = MarkupWriter(.html)
    html.element(.details, ["open": .on]) { html.element(.hr) }
    #expect(html.string == "<details open><hr></details>")
  }

  @Test(
    "escapes text",
    arguments: [
      ("a < b & c > \"d\"", "a &lt; b &amp; c &gt; &quot;d&quot;"),
      ("größer 👍 it's", "größer 👍 it's"),
      ("</p><script>alert(1)</script>", "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("bell\u{7}null\u{0}", "bell\u{FFFD}null\u{FFFD}"),
      ("\u{FFFF}\u{FFFE}!", "\u{FFFD}\u{FFFD}!"),
      ("ﬁn", "ﬁn"), ("", ""), ("two\nlines\t", "two\nlines\t"),
    ])
  func text(text: String, expected: String) {
    let html = MarkupWriter(.html)
    html.text(text)
    #expect(html.string == expected)
  }

  @Test(
    "escapes attributes so that no value ends early or changes on the way",
    arguments: [
      (#""><script>"#, "&quot;&gt;&lt;script&gt;"), ("a\nb\tc", "a&#10;b&#9;c"),
      ("R&D 'x'", "R&amp;D 'x'"),
    ])
  func attribute(value: String, expected: String) {
    let html = MarkupWriter(.html)
    html.element(.p, ["title": .text(value)]) {}
    #expect(html.string == "<p title=\"\(expected)\"></p>")
  }

  @Test(
    "percent-encodes in addresses what is not allowed there, and nothing twice",
    arguments: [
      ("/a b?q=1&r=\"2\"", "/a%20b?q=1&amp;r=%222%22"), ("größe", "gr%C3%B6%C3%9Fe"),
      ("already%20done", "already%20done"), ("it's[1]", "it&#x27;s%5B1%5D"),
    ])
  func url(value: String, expected: String) {
    let html = MarkupWriter(.html)
    html.element(.a, ["href": .url(value)]) {}
    #expect(html.string == "<a href=\"\(expected)\"></a>")
  }

  @Test("writes trusted markup unchanged, and nothing else")
  func trusted() {
    let inner = MarkupWriter(.html)
    inner.element(.b, text: "x")
    let html = MarkupWriter(.html)
    html.text("<b>")
    html.markup(inner.markup)
    html.markup(TrustedMarkup(trusting: "<hr>"))
    #expect(html.string == "&lt;b&gt;<b>x</b><hr>")
  }

  @Test("writes a piece on its own without changing what comes before it")
  func detached() {
    let html = MarkupWriter(.html)
    html.text("before ")
    let piece = html.detached { html.element(.i, text: "apart") }
    html.text("after")
    #expect(html.string == "before after")
    #expect(piece.text == "<i>apart</i>")
  }

  @Test("never writes an attribute twice")
  func duplicate() {
    var attributes: Attributes = ["class": "a", "id": "x"]
    attributes["class"] = "b"
    attributes["id"] = nil
    let html = MarkupWriter(.html)
    html.element(.p, attributes) {}
    #expect(html.string == #"<p class="b"></p>"#)
  }
}
