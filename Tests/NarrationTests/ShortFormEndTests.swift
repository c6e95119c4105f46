import LessonModel
import Testing

@testable import Narration

@Suite("A period in a language with short forms") struct ShortFormEndTests {
  private func sentences(_ text: String, _ language: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter(try #require(LanguageTag(language))).sentences(in: text).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(
    "belongs to the word before it, and ends nothing",
    arguments: [
      ("de", "Frau Dr. Huber kommt am 3. Mai."), ("de", "Siehe Kap. IV und S. 12 ff. im Anhang."),
      ("de", "Im 3. Quartal waren es ca. 3 Mio. Euro."),
      ("de", "Das gilt z. B. Montag bzw. Dienstag."),
      ("de", "Wir sehen d. h. Kunden, vgl. Abb. 3, inkl. Preise."),
      ("de", "Ludwig XIV. Frankreichs König war er."), ("de", "Nach 90 Min. Pause geht es weiter."),
      ("fr", "Voyez M. Dupont, env. 15 clients, p. ex. Renault."),
      ("fr", "Voir A. Dupont, art. 5 et p. 12."),
      ("es", "Vea p. ej. Madrid, la Sra. López y EE. UU. hoy."),
      ("es", "Aprox. 15 y el n.º 5 en la pág. 12."),
      ("it", "Il Sig. Rossi, ad es. Fiat, pag. 12 e n. 5."),
      ("it", "Vedi Dott. Verdi e Prof. Gallo."),
      ("nl", "Dhr. De Vries, bijv. Philips, blz. 12 en nr. 5."),
      ("nl", "Ca. 15 klanten o.a. Amsterdam."),
      ("pt", "O Sr. Silva, p. ex. Galp, pág. 12 e n.º 5."), ("pt", "A Dra. Lima vê aprox. 15."),
    ])
  func belongs(language: String, text: String) throws {
    #expect(try sentences(text, language) == [text])
  }

  @Test(
    "ends a sentence where one begins after it",
    arguments: [
      ("de", ["Stifte, Papier usw.", "Dann beginnt es."]),
      ("de", ["Es dauert 5 Min.", "Danach ist Pause."]),
      ("de", ["Es waren 12.", "Danach keiner."]),
      ("fr", ["Des stylos, etc.", "Ensuite on commence."]),
      ("fr", ["Il dure 90 min.", "Ensuite on part."]),
      ("es", ["Lápiz, papel, etc.", "Luego empieza."]),
      ("it", ["Penne, carta, ecc.", "Poi si comincia."]),
      ("nl", ["Pennen, papier, enz.", "Dan begint het."]),
      ("pt", ["Canetas, papel, etc.", "Depois começa."]), ("es", ["Dura 90 min.", "Luego sigue."]),
    ])
  func ends(language: String, expected: [String]) throws {
    #expect(try sentences(expected.joined(separator: " "), language) == expected)
  }
}
