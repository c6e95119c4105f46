import EditionKit
import LessonModel
import TestKit
import Testing
import Words

@testable import HandoutEdition

@Suite("Names that no line of paper ends inside")
struct PeoplesNamesTests {
  /// The names that are found in a text, in a language.
  private func names(
    in text: String, _ language: String, _ change: (inout Course) throws -> Void = { _ in }
  ) throws -> Set<String> {
    var course = try Sample([paragraph(text)]).course
    course.authors = []
    course.language = try #require(LanguageTag(language))
    try change(&course)
    return Names(of: course, in: course.lessons[0]).words
  }

  @Test(
    "what follows a title or an initial is a name, in seven languages",
    arguments: [
      ("de", "Herr Obermeier und Frau Dr. Wollschläger.", ["Obermeier", "Wollschläger"]),
      ("de", "Mit Herrn Prof. Brandenburger und A. Okafor.", ["Brandenburger", "Okafor"]),
      ("en", "Mrs. Chandra wrote.", ["Chandra"]), ("fr", "Mme Delacroix écrit.", ["Delacroix"]),
      ("es", "La Sra. Hernández escribe.", ["Hernández"]),
      ("it", "Dott. no; Sig. Benedetti sì.", ["Benedetti"]),
      ("nl", "Mevrouw Janssen schrijft.", ["Janssen"]), ("pt", "Senhor Oliveira.", ["Oliveira"]),
    ])
  func titles(language: String, text: String, expected: [String]) throws {
    #expect(try names(in: text, language) == Set(expected))
  }

  @Test("a capital inside a sentence is a name's, except in German")
  func capitals() throws {
    let dutch = "Gisteren belde Marloes naar Utrecht. Morgen belt ze weer: Misschien wel."
    #expect(try names(in: dutch, "nl") == ["Marloes", "Utrecht"])
    #expect(try names(in: "Then Dana called. When she left, “Nobody” spoke.", "en") == ["Dana"])
    let nouns = "Gute Fragen führen zu Verträgen, weil der Wirtschaftsprüfer die Zahlen kennt."
    #expect(try names(in: nouns, "de") == [])
  }

  @Test(
    "two capitals side by side are a German name, and amounts, nouns and readers are none",
    arguments: [
      ("Dann ruft Christiane Obermeier an.", ["Christiane", "Obermeier"]),
      (
        "Dafür hat die Firma Nordwind ein Büro, und Kollegin Yilmaz hilft.", ["Nordwind", "Yilmaz"]
      ),
      ("Wir geben zehn Prozent Rabatt und eine Tasse Kaffee.", []),
      ("Danach nennen Sie Preise, und Ihr Kunde schweigt.", []),
      ("Es gibt eine Menge Investitionsentscheidungen und Ende Oktober Termine.", []),
      ("Weil die Verhandlung Entscheidungen braucht, und die MitarbeiterInnen PCs.", []),
      ("Sie nutzt QuickBooks mit MEDDPICC.", ["QuickBooks", "MEDDPICC"]),
    ])
  func german(text: String, expected: [String]) throws {
    #expect(try names(in: text, "de") == Set(expected))
  }

  @Test("the course's own data have names: authors, organization, terms, pronunciation")
  func data() throws {
    let found = try names(in: "Hier steht nichts.", "de") { course in
      course.authors = [Author(name: "Ada Moreau")]
      course.organisation = "Quillfern GmbH"
      course.glossary.terms = [
        try term("kompass", "Nordwind Kompass"), try term("kaeufer", "wirtschaftlicher Einkäufer"),
        try term("vertrag", "Rahmenvertrag"),
      ]
      course.pronunciation = Pronunciation(entries: [
        Pronunciation.Entry(written: "Nguyen", said: "Win", span: here)
      ])
    }
    #expect(
      found == ["Moreau", "Quillfern", "GmbH", "Nordwind", "Kompass", "Nguyen"])
  }

  private func term(_ id: String, _ words: String) throws -> Glossary.Term {
    Glossary.Term(
      id: try #require(TermID(id)), term: Spanned(words, at: here),
      definition: Spanned("Das.", at: here),
      span: here)
  }

  @Test("first and last name are on one line, and so is what is beside marked words")
  func together() async throws {
    var sample = try Sample([
      paragraph("Call Adaline Moreau, Adaline, Moreau’s."),
      paragraph(
        text("Herr "), .strong(Emphasis(content: [text("Obermeier")], span: here)), text(" has "),
        .strong(Emphasis(content: [text("25")], span: here)), text(" days and "),
        .strong(Emphasis(content: [text("time")], span: here)), text(".")),
    ])
    sample.course.authors = [Author(name: "Adaline Moreau")]
    let json = try await sample.json()
    #expect(json.contains("Call Adaline\u{A0}Moreau, Adaline, Moreau’s."))
    for kept in ["Herr\u{A0}", "\u{A0}days and "] { #expect(json.contains("\"\(kept)\"")) }
    #expect(json.contains("\" has \""))
    let names = try await sample.json("handouts/a.pdf", "names")
    #expect(names == #"["Adaline","Moreau","Obermeier"]"#)
  }

  @Test(
    "on paper, no line ends inside a name, a date or a unit, and long nouns have hyphens",
    .engines)
  func lines() async throws {
    let name = "Wollschlägerberger"
    let noun = "Investitionsentscheidungen"
    // The words move by a letter from paragraph to paragraph, so that they come to the end of a line in all ways.
    let paragraphs = (1...40).map { count in
      paragraph(
        String(repeating: "i", count: count)
          + " ein Satz mit Herrn \(name), mit \(noun), am 15. September, in 30 Minuten, für \(noun),"
          + " wie \(name) sagt, und mit \(noun) am 15. September von \(name).")
    }
    var sample = try Sample(paragraphs)
    sample.course.language = try #require(LanguageTag("de"))
    sample.course.units[0].lessons[0].summary =
      "Was \(name) am 15. September zu \(noun) sagte, hier."
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      let text = try await printedWords(of: "\(folder)/handouts/a.pdf")
        .replacing("\u{A0}", with: " ")
      func count(_ words: String) -> Int { text.ranges(of: words).count }
      #expect(count(name) == 3 * 40 + 1)
      #expect(count("Herrn \(name)") == 40)
      #expect(count("15. September") == 2 * 40 + 1)
      #expect(count("30 Minuten") == 40)
      #expect((1..<3 * 40).contains(count(noun)), "\(count(noun)) are whole")
    }
  }
}
