import LessonMarkup
import LessonModel
import Testing
import Words

@Suite("Text that runs from right to left")
struct DirectionTests {
  @Test(
    "is that of some languages, and of some scripts whatever the language",
    arguments: [
      ("ar", true), ("he", true), ("fa-IR", true), ("ur", true), ("en", false), ("de-AT", false),
      ("ur-Latn", false), ("az-Arab", true), ("zh-Hant-TW", false), ("ckb", true),
    ])
  func languages(tag: String, isRightToLeft: Bool) throws {
    let direction = TextDirection(try #require(LanguageTag(tag)))
    #expect(direction == (isRightToLeft ? .rightToLeft : .leftToRight))
  }

  @Test(
    "is found by the first letter",
    arguments: [
      ("Lectern שלום", TextDirection.leftToRight), ("12 (“שלום”), Lectern", .rightToLeft),
      ("مرحبا", .rightToLeft), ("Ελλάδα", .leftToRight), ("12.5 – ?", nil), ("", nil),
    ])
  func letters(text: String, direction: TextDirection?) {
    #expect(TextDirection(firstLetterOf: text) == direction)
  }

  @Test("says so on blocks that run the other way than the course, and on no others")
  func blocks() throws {
    func item(_ words: String) -> List.Item {
      List.Item(blocks: [paragraph(words)], span: here)
    }
    let list = Block.list(
      List(kind: .bulleted, isTight: true, items: [item("أول"), item("Two")], span: here))
    let html = try page(
      paragraph("Left, مرحبا."), paragraph("مرحبا, right."), try heading(2, "שלום", "a"), list,
      .quote(Quote(blocks: [paragraph("اقتباس")], span: here))
    ).html
    #expect(
      html == """
        <p>Left, مرحبا.</p>
        <p dir="auto">مرحبا, right.</p>
        <h2 id="a" dir="auto">שלום</h2>
        <ul dir="auto">
        <li>أول</li>
        <li dir="auto">Two</li>
        </ul>
        <blockquote dir="auto">
        <p>اقتباس</p>
        </blockquote>

        """)
  }

  @Test("keeps code from left to right, and says which of Lectern's words are in English")
  func arabicCourse() throws {
    let arabic = try #require(LanguageTag("ar"))
    let persian = try #require(LanguageTag("fa"))
    for (language, word) in [
      (arabic, "<p class=\"callout-label\">ملاحظة</p>"),
      (persian, "<p class=\"callout-label\" lang=\"en\" dir=\"ltr\">Note</p>"),
    ] {
      let html = try page(
        paragraph("مرحبا"), paragraph("Hello."),
        .code(CodeBlock(language: nil, text: "x\n", span: here)),
        .callout(Callout(kind: .note, title: nil, blocks: [paragraph("ملاحظة")], span: here)),
        in: language
      ).html
      #expect(
        html == """
          <p>مرحبا</p>
          <p dir="auto">Hello.</p>
          <pre tabindex="0" dir="ltr"><code>x
          </code></pre>
          <aside class="callout note" role="note">
          \(word)
          <p>ملاحظة</p>
          </aside>

          """)
    }
  }

  @Test("marks words of another language, and not the course's own")
  func words() throws {
    let french = try #require(LanguageTag("fr"))
    #expect(WordsLanguage(in: french).attributes == " lang=\"en\"")
    #expect(
      WordsLanguage(in: try #require(LanguageTag("fa"))).attributes
        == " lang=\"en\" dir=\"ltr\"")
    #expect(WordsLanguage(in: try #require(LanguageTag("en-GB"))).attributes == "")
  }
}
