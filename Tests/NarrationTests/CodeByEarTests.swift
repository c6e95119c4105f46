import Diagnostics
import LessonModel
import Testing

@testable import Narration

@Suite("Code and numbers by ear")
struct CodeByEarTests {
  private func said(code: String) throws -> String? {
    var passage = Passage()
    passage.append(code: code, span: here)
    return SpeechReader(.english).spoken(passage).sentence
  }

  private func said(_ text: String, _ language: String = "en") throws -> String? {
    SpeechReader(try #require(LanguageTag(language))).spoken(text).sentence
  }

  @Test(
    "no sign of code loses its meaning",
    arguments: [
      ("rm *.*", "rm star dot star."), ("rm ?.txt", "rm question mark dot txt."),
      ("rm .txt", "rm dot txt."),
      ("ls *", "ls star."), ("a * b", "a times b."), ("2*x", "two times x."),
      ("*args", "star args."),
      ("**kwargs", "star star kwargs."), ("2**8", "two to the power of eight."),
      ("SELECT * FROM t", "SELECT star FROM t."), ("!done", "not done."), ("done", "done."),
      ("a != b", "a is not b."), (":wq!", "colon wq exclamation mark."), ("cd ..", "cd dot dot."),
      ("&str", "ampersand str."), ("a & b", "a ampersand b."), ("a && b", "a and b."),
      ("Vec<T>", "Vec of T."),
      ("Map<String, Vec<T>>", "Map of String, Vec of T."), ("i<n", "i less than n."),
      ("a < b && c > d", "a less than b and c greater than d."), ("<div>", "tag div."),
      ("</div>", "closing tag div."), ("C#", "C sharp."), ("std::vec", "std colon colon vec."),
      ("echo \"Hi there!\"", "echo Hi there."), ("1_000_000", "one million."),
      ("obj.name", "obj dot name."), ("a = b", "a equals b."), ("a == b", "a is equal to b."),
      ("a === b", "a is identical to b."), ("a !== b", "a is not identical to b."),
      ("x ^ 2", "x caret two."), ("^a.*$", "caret a dot star dollar."), ("f()", "f parentheses."),
      ("f(x)", "f of x."), ("max(a, b)", "max of a, b."), ("if (x)", "if x."),
      ("x[0]", "x bracket zero."), ("x[]", "x brackets."), ("[1, 2]", "one, two."),
      ("__init__", "double underscore init double underscore."), ("_x", "underscore x."),
      ("a_b", "a b."), ("\"a\"", "a in quotes."), ("'a'", "a in quotes."), ("$x", "dollar x."),
      ("${x}", "dollar brace x."), ("x ? y : z", "x question mark y colon z."),
      ("{}", "braces."), ("[]", "brackets."), ("()", "parentheses."), (";", "semicolon."),
      (",", "comma."), ("_", "underscore."), ("→", "to."), ("key: 1", "key one."),
    ])
  func code(written: String, expected: String) throws {
    #expect(try said(code: written) == expected)
  }

  @Test("two choices that differ in a sign never sound alike")
  func different() throws {
    for (one, other) in [
      ("rm *.txt", "rm ?.txt"), ("!done", "done"), (":q", ":q!"), ("ls .", "ls .."), ("&a", "a"),
      ("a?.b", "a.b"), ("int *p", "int p"), ("a = b", "a == b"), ("a == b", "a === b"),
      ("a & b", "a && b"), ("a | b", "a || b"), ("x ^ 2", "x ** 2"), ("f", "f()"), ("f(x)", "f x"),
      ("x[0]", "x 0"), ("x[0]", "x(0)"), ("__init__", "init"), ("_a", "a"), ("\"a\"", "a"),
      ("$x", "${x}"), ("{}", "[]"), ("x ? y : z", "x ? y z"),
    ] {
      #expect(try said(code: one) != said(code: other), "\(one) and \(other)")
    }
  }

  @Test(
    "a name is said the same way in code and in prose",
    arguments: ["winRate", "JSON", "GitHub", "WinRate", "NaN", "McKinsey", "iPhone", "parseJSON"])
  func names(name: String) throws {
    #expect(try said(code: name) == said(name))
  }

  @Test(
    "prose knows names of languages, tables, kings and grouped numbers",
    arguments: [
      ("C# and F# minor", "C sharp and F sharp minor."), ("#1", "number one."),
      ("See Table 3-1.", "See Table three dash one."),
      ("Fig. 2-3", "figure two dash three."), ("Chapters 3-5", "Chapters three to five."),
      ("a 3-1 win", "a three to one win."),
      ("50 Mbit/s", "fifty megabits per second."), ("10 MB/s", "ten megabytes per second."),
      ("1 000 000", "one million."), ("40 000 people", "forty thousand people."),
      ("1\u{202F}234 km", "one thousand two hundred thirty-four kilometers."),
      ("1'000'000", "one million."),
      ("Henry VIII", "Henry the eighth."),
      ("Pope John Paul II spoke", "Pope John Paul the second spoke."),
      ("Elizabeth I.", "Elizabeth the first."), ("With Henry I think", "With Henry I think."),
      ("6'2\" tall", "six feet two inches tall."), ("a 12\" pipe", "a twelve inch pipe."),
      ("\"Catch 22\" is", "\"Catch twenty-two\" is."), ("6′1″", "six feet one inch."),
      ("World War II", "World War two."), (".NET", "dot NET."),
      ("Tables 3-1 and 3-2 show it", "Tables three dash one and three dash two show it."),
      (
        "Figures 2-1, 2-2 and 3-1", "Figures two dash one, two dash two and three dash one."
      ),
      ("Tables 3-5", "Tables three to five."),
      ("a 3-1 and a 2-0 win", "a three to one and a two to zero win."),
      ("2 kg/m²", "two kilograms per square meter."),
      ("1 kg/m²", "one kilogram per square meter."),
      ("9 g/cm³ and 5 km/h", "nine grams per cubic centimeter and five kilometers per hour."),
      ("12 345.67", "twelve thousand three hundred forty-five point six seven."),
      ("rooms 12 345", "rooms twelve three hundred forty-five."),
      ("ISO 9001:2015", "ISO nine thousand one, twenty fifteen."),
      ("ISO/IEC 27001:2022 says", "ISO IEC twenty-seven thousand one, twenty twenty-two says."),
      ("a ratio of 2:1", "a ratio of two to one."), ("k8s", "k eight s."),
      ("John Paul II's visit", "John Paul the second's visit."),
      ("World War II's end", "World War two's end."), ("a 5' pole", "a five foot pole."),
      ("it is 5' here", "it is five feet here."),
      ("5' 10\" tall", "five feet ten inches tall."), ("'Catch 22'", "'Catch twenty-two'."),
      ("a 4K display", "a four K display."), ("$4K", "four thousand dollars."),
      ("4K users", "four thousand users."), ("40K", "forty thousand."), ("4k", "four thousand."),
    ])
  func prose(written: String, expected: String) throws {
    #expect(try said(written) == expected)
  }

  @Test("look-alikes are read as what they look like, and reported at their places")
  func compatibility() throws {
    #expect(try said("⼀⼤", "zh") == said("一大", "zh"))
    #expect(try said("ﬁne ４２", "en") == said("fine 42", "en"))
    let spoken = SpeechReader(.english).spoken("ﬁne 漢 so")
    #expect(spoken.unspeakable.map(\.text) == ["漢"])
    #expect(spoken.unspeakable.map(\.range) == [6..<9])
  }

  @Test("a number has the decimal mark of its language, as on the page")
  func decimals() throws {
    func answer(_ language: String) throws -> String {
      let quiz = Quiz(
        id: try #require(ActivityID("q")), question: [paragraph("How much?")],
        answer: .number(Quiz.Number(value: 42.5, text: "42.5")), span: here)
      return try narrate(.activity(.quiz(quiz)), language: language).value.sentences
        .map(\.written).joined(separator: " ")
    }
    #expect(try answer("fr").contains("42,5"))
    #expect(try answer("en").contains("42.5"))
  }

  @Test("HTML is heard by its words, and small numbers as what they mean")
  func html() throws {
    let square = StyledText(.raised, content: [words("2")], span: here)
    let short = StyledText(.abbreviation("quality manager"), content: [words("QM")], span: here)
    let told = try narrate(
      paragraph(words("Five m"), .styled(square)), paragraph(.styled(short)),
      .rawHTML(RawHTML(text: "<div>Three words here</div>", span: here)),
      .details(Details(summary: [words("Why?")], blocks: [paragraph("So.")], span: here))
    ).said
    #expect(told.contains("Three words here."))
    #expect(told.contains("Why?") && told.contains("So."))
    #expect(told.joined().contains("quality manager"))
    #expect(told.joined().contains("squared"))
  }
}
