import LessonModel
import Testing
import Words

@testable import Narration

/// The table of cases: what TeX says, and what a teacher says.
@Suite struct FormulaTests {
  private func said(_ tex: String, _ language: String = "en-US") throws -> String? {
    let language = try #require(LanguageTag(language))
    return FormulaSpeaker(language, FormulaWords(language)).said(tex)?.spoken
  }

  @Test(
    "what lessons calculate with",
    arguments: [
      (#"v = \frac{n \cdot d \cdot w}{t}"#, "V equals N times D times W, over T"),
      (#"v = n \times d"#, "V equals N times D"),
      (#"\frac{a}{b}"#, "A over B"),
      (#"\frac12"#, "one half"),
      (#"\frac{3}{4} x"#, "three quarters times X"),
      (#"\frac{a+b}{c}"#, "A plus B, all over C"),
      (#"\frac{n}{t+1} = 5"#, "N over the quantity T plus one, equals five"),
      (#"40{,}000 \cdot 0.25"#, "forty thousand times zero point two five"),
      (#"40,000 + 1"#, "forty thousand plus one"),
      (#"f(1, 2)"#, "F of one, two"),
      (#"\$5 \cdot 3"#, "five dollars times three"),
      (#"w = 25\%"#, "W equals twenty-five percent"),
      (
        #"\text{win rate} = \frac{\text{won}}{\text{won} + \text{lost}}"#,
        "win rate equals won over the quantity won plus lost"
      ),
      ("velocity = value / days", "velocity equals value over days"),
      (#"n(d + 1)"#, "N times the quantity D plus one"),
      (#"(a+b)^2"#, "the quantity A plus B, squared"),
      (#"x^2 + y^3"#, "X squared plus Y cubed"),
      (#"(1 + r)^{n}"#, "the quantity one plus R, to the power of N"),
      (#"x^{-1}"#, "X to the power of minus one"),
      (#"v_1 \ge v_{\text{new}}"#, "V one is at least V new"),
      (#"x_i \neq x_j"#, "X sub I is not equal to X sub J"),
      (#"\sqrt{2}"#, "the square root of two"),
      (#"\sqrt[3]{x + 1} - 1"#, "the cube root of the quantity X plus one, minus one"),
      (#"\sum_{i=1}^{n} x_i"#, "the sum from I equals one to N of X sub I"),
      (#"\sum_i x_i"#, "the sum over I of X sub I"),
      (#"\lim_{x \to 0} f(x)"#, "the limit as X goes to zero of F of X"),
      (#"\alpha \approx 3\pi"#, "alpha is about three pi"),
      (#"\bar{x} \pm 2"#, "X bar plus or minus two"),
      (#"\log_2 n"#, "the log base two of N"),
      (#"\left( a - b \right) \cdot c"#, "the quantity A minus B, times C"),
      (#"|a - b| < 5"#, "the absolute value of the quantity A minus B, is less than five"),
      (#"\binom{n}{2}"#, "N choose two"),
      (#"N = 2n"#, "capital N equals two N"),
      (#"90^\circ"#, "ninety degrees"),
      (#"\begin{aligned} a &= 1 \\ b &= 2 \end{aligned}"#, "A equals one, B equals two"),
      ("a ≤ b", "A is at most B"),
    ])
  func english(tex: String, spoken: String) throws {
    #expect(try said(tex) == spoken)
  }

  @Test(
    "German teachers",
    arguments: [
      (#"v = \frac{n \cdot d \cdot w}{t}"#, "V gleich N mal D mal W, durch T"),
      (#"(a+b)^2"#, "Klammer auf, A plus B, Klammer zu, zum Quadrat"),
      (#"\sqrt{x} \le 25\%"#, "die Wurzel aus X höchstens fünfundzwanzig Prozent"),
    ])
  func german(tex: String, spoken: String) throws {
    #expect(try said(tex, "de") == spoken)
  }

  @Test(
    "teachers of other languages",
    arguments: [
      ("fr", #"v = \frac{n \cdot d \cdot w}{t}"#, "V égale N fois D fois W, sur T"),
      (
        "fr", #"(a+b)^2"#,
        "ouvrez la parenthèse, A plus B, fermez la parenthèse, au carré"
      ),
      (
        "fr", #"\sqrt[4]{x} \le 25\%"#,
        "la racine d'ordre quatre de X est au plus vingt-cinq pour cent"
      ),
      ("es", #"v = \frac{n \cdot d \cdot w}{t}"#, "V es igual a N por D por W, sobre T"),
      ("es", #"\frac{a+b}{c}"#, "A más B, todo sobre C"),
      (
        "es", #"\sqrt[4]{x} \le 25\%"#,
        "la raíz de índice cuatro de X es como máximo veinticinco por ciento"
      ),
      ("it", #"v = \frac{n \cdot d \cdot w}{t}"#, "V uguale a N per D per W, fratto T"),
      ("it", #"\sum_{i=1}^{n} x_i"#, "la somma da I uguale a uno a N di X con I"),
      ("it", #"x^2 + y^3"#, "X al quadrato più Y al cubo"),
      ("nl", #"v = \frac{n \cdot d \cdot w}{t}"#, "V is N keer D keer W, gedeeld door T"),
      ("nl", #"\lim_{x \to 0} f(x)"#, "de limiet als X nadert nul van F van X"),
      ("nl", #"\sqrt[3]{x} \ge 2"#, "de derdemachtswortel van X is minstens twee"),
      ("pt", #"v = \frac{n \cdot d \cdot w}{t}"#, "V é igual a N vezes D vezes W, sobre T"),
      (
        "pt", #"|a - b| < 5"#,
        "o valor absoluto de abre parêntese, A menos B, fecha parêntese, é menor que cinco"
      ),
      ("pt", #"\log_2 n"#, "o logaritmo na base dois de N"),
    ])
  func others(language: String, tex: String, spoken: String) throws {
    #expect(try said(tex, language) == spoken)
  }

  @Test(
    "every language of the catalog has words for everything that English has",
    arguments: ["de", "fr", "es", "it", "nl", "pt"])
  func complete(language: String) throws {
    let words = FormulaWords(try #require(LanguageTag(language)))
    let english = FormulaWords.english
    #expect(Set(words.signs.keys) == Set(english.signs.keys), "\(language)")
    #expect(Set(words.gatherings.keys) == Set(english.gatherings.keys), "\(language)")
    #expect(Set(words.accents.keys) == Set(english.accents.keys), "\(language)")
    let single = [
      words.of, words.squared, words.cubed, words.power, words.sub, words.base, words.absolute,
      words.choose, words.from, words.to, words.overAll, words.approaching, words.capital,
      words.root(nil), words.root("3"), words.root("5"),
    ]
    #expect(single.allSatisfy { $0?.isEmpty == false }, "\(language)")
  }

  @Test("a language without words says the signs that its voice knows, and no others")
  func signsAlone() throws {
    #expect(try said(#"v = \frac{n \cdot d}{t}"#, "pl") == "V = N × D, / T")
    #expect(try said(#"\sqrt{x}"#, "pl") == nil)
  }

  @Test(
    "what cannot be said is refused as a whole",
    arguments: [
      #"\begin{pmatrix} 1 & 2 \end{pmatrix}"#, #"\underbrace{x}_{y}"#, #"a \foo b"#, #"\frac{a}"#,
      "{a", "a}", "^2", "a^", "x_1_2", "(a", "", " ", #"\"#, #"\text{"#, #"\left( a"#, #"\sqrt["#,
      String(repeating: "{", count: 100_000), String(repeating: #"\bar"#, count: 100_000),
      String(repeating: #"x_\frac"#, count: 10_000),
    ])
  func refused(tex: String) throws {
    #expect(try said(tex) == nil)
  }

  @Test("a transcript shows numbers as they are written, and words for signs")
  func written() throws {
    let speaker = FormulaSpeaker(.english, .english)
    #expect(speaker.said(#"v = 40{,}000 \cdot 3"#)?.written == "v equals 40,000 times 3")
  }
}
