import Diagnostics
import LessonModel
import Testing

@testable import Typography

@Suite("Typography")
struct TypographyTests {
  @Test(
    "Marks bend the way that the words around them ask for",
    arguments: [
      ("\"I closed some,\" says Nadia.", "“I closed some,” says Nadia."),
      ("what's in it for me?", "what’s in it for me?"), ("the buyers' date", "the buyers’ date"),
      ("(\"so\") and \"'so'\"", "(“so”) and “‘so’”"), ("plain", "plain"),
      ("größer's \"Maß\"", "größer’s “Maß”"),
      ("<b>\"5 > 3\"", "<b>“5 > 3”"), ("x=\"1\"", "x=“1”"), ("\"5 >\" or", "“5 >” or"),
      ("\"a\".\"b\"", "“a”.“b”"), ("\"'Yes,' he said.\"", "“‘Yes,’ he said.”"),
      ("\"I heard 'no.'\"", "“I heard ‘no.’”"), ("\"...and then\"", "“...and then”"),
      ("A lone \" stays", "A lone \" stays"), ("\"", "\""), ("\"She--\" he said", "“She–” he said"),
      ("\"ordered---\" said she.", "“ordered—” said she."), ("He said---\"No.\"", "He said—“No.”"),
      ("\"two.\" \"three\"", "“two.” “three”"), ("(and 'so')", "(and ‘so’)"),
    ])
  func quotations(typed: String, expected: String) {
    #expect(english(typed) == expected)
  }

  @Test("What is shown beside text, titles and descriptions, has the same marks, each for itself")
  func titles() {
    let here = SourceSpan(path: "a.md", start: 0, end: 0)
    let image = Image(
      source: .remote("x"), destination: "x", description: "A cat's",
      title: "The 'cat' of '07 -- \"so\"", span: here)
    let link = Link(
      content: [.text(Text("\"it\"", span: here))], target: .external("https://a.example/'x'"),
      destination: "https://a.example/'x'", title: "\"why\"", span: here)
    let run = Typography(LanguageTag("en") ?? .english).applied(to: [.image(image), .link(link)])
    guard case .image(let seen)? = run.first, case .link(let read)? = run.last else {
      Issue.record("\(run)")
      return
    }
    #expect(seen.title == "The ‘cat’ of ’07 – “so”")
    #expect(seen.description == "A cat’s")
    #expect(read.title == "“why”" && read.content.plainText == "“it”")
    #expect(read.destination == "https://a.example/'x'")
  }

  @Test(
    "Apostrophes are those of words and years, also at their beginning",
    arguments: [
      ("the '90s", "the ’90s"),
      ("In the '60s he said 'no'.", "In the ’60s he said ‘no’."),
      ("In the early '60s, an '07 Camry.", "In the early ’60s, an ’07 Camry."),
      ("'tis and 'Twas", "’tis and ’Twas"), ("rock 'n' roll", "rock ’n’ roll"),
      ("rock'n'roll", "rock’n’roll"), ("'tisn't", "’tisn’t"), ("the 1980's", "the 1980’s"),
      ("'scuse me", "’scuse me"), ("'round the clock", "’round the clock"),
      ("'round' is a word", "‘round’ is a word"), ("'em' is a unit", "‘em’ is a unit"),
      ("'42' is", "‘42’ is"), ("1'000'000", "1’000’000"), ("Hans' hat", "Hans’ hat"),
    ])
  func apostrophes(typed: String, expected: String) {
    #expect(english(typed) == expected)
  }

  @Test(
    "A number has primes, also inside of a quotation",
    arguments: [
      ("6'2\" tall.", "6′2″ tall."), ("3\"", "3″"), ("a 5' pole", "a 5′ pole"),
      ("\"I am 6'2\" tall.\"", "“I am 6′2″ tall.”"), ("\"the 12\" record\"", "“the 12″ record”"),
      ("a 12\"x8\" board, 12'x8'", "a 12″x8″ board, 12′x8′"), ("\"4x4\" cars", "“4x4” cars"),
      ("51° 30' 26\" N", "51° 30′ 26″ N"), ("\"Catch 22\" is", "“Catch 22” is"),
    ])
  func primes(typed: String, expected: String) {
    #expect(english(typed) == expected)
  }

  @Test(
    "Hyphens are dashes, and what only looks like one stays",
    arguments: [
      ("a---b", "a—b"), ("a -- b", "a – b"), ("10--20", "10–20"), ("use --help", "use --help"),
      ("a --> b <-- c", "a --> b <-- c"), ("----", "----"), ("--", "--"),
      ("well-known", "well-known"),
      ("yes-- but", "yes– but"),
    ])
  func dashes(typed: String, expected: String) {
    #expect(english(typed) == expected)
  }

  @Test(
    "Addresses stay as they are",
    arguments: [
      ("see https://a.example/?q='b'--c, 'so'", "see https://a.example/?q='b'--c, ‘so’"),
      ("\"https://a.example/\"", "“https://a.example/”"), ("www.a--b.example", "www.a--b.example"),
      ("o'brien@mail.example isn't", "o'brien@mail.example isn’t"),
    ])
  func addresses(typed: String, expected: String) {
    #expect(english(typed) == expected)
  }

  @Test("Marks and addresses are found wherever they are in a text")
  func everyPlace() {
    for length in 1..<80 {
      let words = String(repeating: "ab ", count: length)
      #expect(english(words + "it's") == words + "it’s")
      #expect(
        english("it's \(words)https://a.example/'b'c") == "it’s \(words)https://a.example/'b'c")
      #expect(english("it's \(words)wwww.a.example/'b'c") == "it’s \(words)wwww.a.example/'b'c")
    }
  }

  @Test(
    "Each language has its own",
    arguments: [
      ("de-AT", "\"Maß\", sagt's, 'so'", "„Maß“, sagt’s, ‚so‘"),
      ("de", "mach 's 'rein", "mach ’s ’rein"),
      ("de-CH", "\"Mass\"", "«Mass»"),
      ("fr", "Il dit \"l'an '68\".", "Il dit «\u{202F}l’an ’68\u{202F}»."),
      ("fr", "Il dit \" oui \" !", "Il dit «\u{202F}oui\u{202F}»\u{202F}!"),
      ("fr", "« Qui ? » : «moi»", "«\u{202F}Qui\u{202F}?\u{202F}»\u{A0}: «\u{202F}moi\u{202F}»"),
      ("fr", "a :b c:\\d", "a :b c:\\d"), ("it", "\"l'amico\" e 'sto", "«l’amico» e ’sto"),
      ("es", "¿\"Qué\"? 'sí'", "¿«Qué»? “sí”"),
      ("nl", "\"'s ochtends\", in 't huis", "“’s ochtends”, in ’t huis"),
      ("pt", "\"olá\"", "“olá”"), ("ar", "قال \"نعم\" ثم 'لا'.", "قال «نعم» ثم ‹لا›."),
      ("zh", "他说\"你好\"。", "他说“你好”。"), ("zh-Hant", "他說\"你'好'\"。", "他說「你『好』」。"),
      ("ja", "彼は\"はい\"と", "彼は「はい」と"), ("fi", "\"joo\"", "”joo”"),
      ("he", "\"so\" -- 'x'", "\"so\" -- 'x'"),
    ])
  func languages(tag: String, typed: String, expected: String) throws {
    let typography = Typography(try #require(LanguageTag(tag)))
    let made = typography.applied(to: typed)
    #expect(made == expected)
    #expect(typography.applied(to: made) == made)
  }

  @Test("Marks look beyond their piece of text, and never into code")
  func acrossInlines() {
    let run: [Inline] = [
      text("\""), .emphasis(Emphasis(content: [text("now")], span: here)), text("\", "),
      .code(CodeSpan(text: "\"x\"--y", span: here)), text("'s"), .softBreak(here), text("\"end\""),
    ]
    let expected: [Inline] = [
      text("“"), .emphasis(Emphasis(content: [text("now")], span: here)), text("”, "),
      .code(CodeSpan(text: "\"x\"--y", span: here)), text("’s"), .softBreak(here), text("“end”"),
    ]
    #expect(Typography(.english).applied(to: run) == expected)
  }

  @Test("Marks begin anew after HTML that breaks the line")
  func afterHTML() {
    let tag = Inline.rawHTML(RawHTML(text: "<br>", span: here))
    let run = [text("so"), tag, text("\"5 > 3\"")]
    #expect(Typography(.english).applied(to: run) == [text("so"), tag, text("“5 > 3”")])
  }

  @Test("A line break between two letters without spaces leaves no gap, in no language")
  func lineBreaks() throws {
    func joined(_ first: String, _ second: String) -> String {
      let run = [
        Inline.text(Text(first, span: here)), .softBreak(here),
        .strong(Emphasis(content: [text(second)], span: here)),
      ]
      return Typography(.english).applied(to: run).plainText
    }
    #expect(joined("合格", "的客户") == "合格的客户")
    #expect(joined("です。", "「はい」") == "です。「はい」")
    #expect(joined("한국", "말") == "한국 말")
    #expect(joined("用", "Git") == "用 Git")
    #expect([Inline.text(Text("合格", span: here)), .softBreak(here), text("的")].plainText == "合格的")
  }

  private let here = SourceSpan(path: "lessons/01-a.md", start: 0, end: 1)

  private func text(_ text: String) -> Inline { .text(Text(text, span: here)) }

  private func english(_ text: String) -> String { Typography(.english).applied(to: text) }
}
