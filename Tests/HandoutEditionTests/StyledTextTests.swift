import EditionKit
import LessonModel
import Testing

@testable import HandoutEdition

@Suite("Styled text, HTML and emoji on paper")
struct StyledTextTests {
  @Test("styled text is a part of its kind; an abbreviation brings its meaning")
  func inlines() async throws {
    let key = StyledText(.key, content: [text("A")], span: here)
    let short = StyledText(.abbreviation("a \"b\""), content: [text("AB")], span: here)
    #expect(
      try await Sample([paragraph(.styled(key), .styled(short))]).json()
        == #"[{"kind":"paragraph","content":[{"kind":"key","content":[{"kind":"text","text":"A"}]},"#
        + #"{"kind":"abbreviation","content":[{"kind":"text","text":"AB"}],"meaning":"a “b”"}]}]"#)
  }

  @Test("details are printed unfolded, their summary as a line of its own")
  func details() async throws {
    let details = Details(summary: [text("Why?")], blocks: [paragraph("So.")], span: here)
    let json = try await Sample([.details(details)]).json()
    #expect(json.contains("Why?") && json.contains("So."))
    #expect(try await Sample([.details(details)]).tree().substitutions.isEmpty)
  }

  @Test("tags without anything to see leave nothing, and nothing is reported")
  func emptyTags() async throws {
    let sample = try Sample([
      paragraph(
        .rawHTML(RawHTML(text: "<a id=\"x\">", span: here)), text("Words"),
        .rawHTML(RawHTML(text: "</a>", span: here))),
      .rawHTML(RawHTML(text: "<div dir=\"rtl\">\n", span: here)),
    ])
    #expect(await sample.tree().substitutions.isEmpty)
    let json = try await sample.json()
    #expect(!json.contains("omitted") && json.contains("Words"))
  }

  @Test("HTML is printed by its words, and what shows something else is reported")
  func words() async throws {
    let html = "<div>One &amp; <b>two</b><p>Three</p><script>no()</script></div>"
    let sample = try Sample([.rawHTML(RawHTML(text: html, span: here))])
    let json = try await sample.json()
    #expect(json.contains("One & two") && json.contains("Three") && !json.contains("no()"))
    #expect(await sample.tree().substitutions.map(\.standIn) == ["its words"])
    let film = try Sample([.rawHTML(RawHTML(text: "<video src=x></video>", span: here))])
    #expect(try await film.json().contains("omitted"))
  }

  @Test(
    "HTML with words leaves no mark on paper; entities are characters, and preformatted lines stay",
    arguments: [
      ("<button>First</button><select><option>Second</option></select>", ["First", "Second"]),
      (
        "<p>Caf&eacute; &#8212; &#x2014; &mdash; &nbsp;&amp;eacute; &nope; &#150;</p>",
        ["Café — — — &eacute; &nope; –"]
      ),
      ("<pre>one\n  two\nthree</pre>", ["one", "two", "three"]),
      ("<template>no</template><p>yes</p>", ["yes"]), ("<canvas>words</canvas>", ["words"]),
      ("<math><mi>x</mi><mo>=</mo><mn>1</mn></math>", ["x=1"]), ("<p>更\n多</p>", ["更多"]),
    ])
  func wordsOfHTML(html: String, words: [String]) async throws {
    let raw = RawHTML(text: html, span: here)
    #expect(raw.words == words)
    #expect(!(try await Sample([.rawHTML(raw)]).json().contains("omitted")))
  }

  @Test("a picture in HTML is printed where it is; what is not a file of the course is described")
  func pictures() async throws {
    func picture(_ source: AssetReference, _ description: String, _ place: Int) -> RawHTML.Picture {
      RawHTML.Picture(
        image: Image(source: source, destination: "x", description: description, span: here),
        range: place..<place + 1)
    }
    let asset = try #require(AssetID("media/a.png"))
    var html = RawHTML(text: "<p>Before</p><img src=x><p>After</p>", span: here)
    html.pictures = [picture(.asset(asset), "Two teams", 22)]
    #expect(
      html.shown == [.words("Before"), .picture(html.pictures[0].image), .words("After")])
    let json = try await Sample([.rawHTML(html)]).json()
    #expect(json.contains("/assets/media/a.png") && json.contains("Two teams"))
    #expect(!json.contains("omitted"))

    html.pictures = [picture(.remote("https://a.example/a.png"), "Two teams", 22)]
    let remote = try await Sample([.rawHTML(html)]).json()
    #expect(remote.contains("omitted") && remote.contains("Two teams"))

    var tag = RawHTML(text: "<img src=x>", span: here)
    tag.pictures = [picture(.asset(asset), "Two teams", 9)]
    let line = try await Sample([paragraph(text("A"), .rawHTML(tag), text("B"))]).json()
    #expect(line.contains("/assets/media/a.png") && !line.contains("omitted"))
    tag.text = "<img src=x><video></video>"
    #expect(try await Sample([.rawHTML(tag)]).json().contains("omitted"))
  }

  @Test(
    "HTML without words that shows something is reported",
    arguments: ["<meter value=1></meter>", "<canvas></canvas>", "<p>A</p><img src=x>"])
  func shown(html: String) async throws {
    let sample = try Sample([.rawHTML(RawHTML(text: html, span: here))])
    #expect(try await sample.json().contains("omitted"))
  }

  @Test("tags in a line leave nothing where words follow them")
  func tagInLine() async throws {
    let sample = try Sample([
      paragraph(
        .rawHTML(RawHTML(text: "<button>", span: here)), text("First"),
        .rawHTML(RawHTML(text: "</button>", span: here)))
    ])
    #expect(!(try await sample.json().contains("omitted")))
  }

  @Test(
    "emoji of several characters are printed as what fonts have of them",
    arguments: [
      ("🇩🇪 and 🇫🇷", "DE and FR"), ("👍🏽", "👍"), ("1️⃣ #️⃣", "1 #"), ("👩‍👩‍👧", "👩👩👧"),
      ("🤷🏽‍♀️", "🤷"), ("👩‍💻", "👩💻"), ("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "ENG"),
      ("😀 ⚠️ plain", "😀 ⚠️ plain"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ])
  func emoji(written: String, printed: String) {
    #expect(EmojiOnPaper.printed(written) == printed)
  }

  @Test("emoji that are printed in another way are reported, in titles they change as well")
  func emojiInLesson() async throws {
    var sample = try Sample([paragraph("Go 🇩🇪")])
    sample.course.units[0].lessons[0].title.value = "A 👍🏽"
    #expect(try await sample.json().contains("Go DE"))
    #expect(await sample.tree().substitutions.map(\.original) == ["emoji"])
  }
}
