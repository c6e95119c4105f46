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
