import LessonMarkup
import LessonModel
import Testing

@Suite("Quotation marks for the eye")
struct TypographyTests {
  @Test(
    "bend the way that the words around them ask for",
    arguments: [
      ("\"I closed some,\" says Nadia.", "“I closed some,” says Nadia."),
      ("what's in it for me?", "what’s in it for me?"), ("the buyers' date", "the buyers’ date"),
      ("(\"so\") and \"'so'\"", "(“so”) and “‘so’”"), ("the '90s", "the ’90s"), ("plain", "plain"),
      ("größer's \"Maß\"", "größer’s “Maß”"), ("3\"", "3”"),
      ("<b>\"5 > 3\"", "<b>“5 > 3”"), ("x=\"1\"", "x=“1”"), ("\"5 >\" or", "“5 >” or"),
      ("\"a\".\"b\"", "“a”.”b”"),
    ])
  func english(typed: String, expected: String) throws {
    let typography = try #require(Typography(.english))
    #expect(typography.applied(to: typed) == expected)
  }

  @Test("are those of the language, or stay as typed")
  func languages() throws {
    let german = try #require(LanguageTag("de-AT"))
    #expect(Typography(german)?.applied(to: "\"Maß\", sagt's") == "„Maß“, sagt’s")
    #expect(Typography(try #require(LanguageTag("fi"))) == nil)
  }

  @Test("begin anew after HTML that breaks the line")
  func afterHTML() throws {
    func html(_ text: String) -> Inline { .rawHTML(RawHTML(text: text, span: here)) }
    let written = try page(
      paragraph(
        text("so"), html("<br>"), text("\"5 > 3\" "), html("<b>"), text("\"x\""), html("</b>")),
      allowsRawHTML: true
    ).html
    #expect(written == "<p>so<br>“5 &gt; 3” <b>“x”</b></p>\n")
  }

  @Test("look beyond the piece of text that they stand in, and never into code")
  func acrossInlines() throws {
    let html = try page(
      paragraph(
        text("\""), .emphasis(Emphasis(content: [text("now")], span: here)), text("\", "),
        .code(CodeSpan(text: "\"x\"", span: here)), text("'s"), .softBreak(here), text("\"end\""))
    ).html
    #expect(html == "<p>“<em>now</em>”, <code>&quot;x&quot;</code>’s\n“end”</p>\n")
  }
}
