import EditionKit
import LessonModel
import Testing

@testable import HandoutEdition

@Suite("Formulas on paper")
struct MathTests {
  /// Each of these reaches out of math when Typst evaluates it.
  static let hostile = [
    ##"#read("/secret.txt")"##, #"frac(#read("/secret.txt"), 2)"#, #"std.read("/secret.txt")"#,
    #"std . read("/secret.txt")"#, #"x_std.read("/secret.txt")"#, #"\/std.read("/secret.txt")"#,
    ##"/* " */ #read("/secret.txt") /* " */"##, "// \"\n#read(\"/secret.txt\") // \"",
    ##""a\\" #read("/secret.txt")"##, ##""\"" #read("/secret.txt") "\"""##, "x$ #read(\"/s\") $",
    ##"\\#read("/secret.txt")"##, #""open"#, #"x \"#, "std",
  ]

  static let harmless = [
    "v = frac(n dot d dot w, t)", ##""#read(1) std $" + x"##, ##"\# x \$"##, "a/b * c",
    "stdx + x std1",
    #"mat(delim: "[", 1, 2)"#, "", #""a" / "b\"c""#,
  ]

  @Test("are refused where their source could do more than draw", arguments: hostile)
  func refuses(source: String) { #expect(TypstMath(source) == nil) }

  @Test("keep source that only draws", arguments: harmless)
  func accepts(source: String) { #expect(TypstMath(source)?.source == source) }

  static func sample(_ typst: String?) throws -> Sample {
    let formula = Formula(tex: "x^2", span: here)
    var sample = try Sample([
      .formula(formula), .paragraph(Paragraph(content: [.formula(formula)], span: here)),
    ])
    guard let typst else { return sample }
    let converted = Conversions.ConvertedFormula(mathML: "<math/>", typst: typst)
    sample.context.conversions = Conversions(formulas: [
      Conversions.FormulaKey(tex: "x^2", isDisplayed: true): converted,
      Conversions.FormulaKey(tex: "x^2", isDisplayed: false): converted,
    ])
    return sample
  }

  @Test("carry what was converted, and their TeX for who cannot see them")
  func converted() async throws {
    let sample = try Self.sample("x^2")
    let json = try await sample.json()
    #expect(json.contains(#"{"kind":"formula","tex":"x^2","displayed":true,"typst":"x^2"}"#))
    #expect(json.contains(#"{"kind":"formula","tex":"x^2","displayed":false,"typst":"x^2"}"#))
    #expect(await sample.tree().substitutions.isEmpty)
  }

  @Test(
    "are shown as TeX and reported where they cannot be set", arguments: [nil, "#read(\"/s\")"])
  func standIn(typst: String?) async throws {
    let sample = try Self.sample(typst)
    #expect(try await sample.json().contains(#""displayed":true,"typst":null"#))
    #expect(
      await sample.tree().substitutions.map { "\($0.original): \($0.standIn)" }
        == ["formula: its TeX", "formula: its TeX"])
  }

  @Test("leave code in pieces, line by line")
  func code() async throws {
    let block = CodeBlock(language: "python", text: "a = 1\n\nb\n", span: here)
    var sample = try Sample([.code(block)])
    #expect(try await sample.json().contains(#""lines":null"#))
    sample.context.conversions = Conversions(code: [
      Conversions.CodeKey(language: "python", text: block.text): [
        .init(kind: .name, text: "a"), .init(kind: .plain, text: " = "),
        .init(kind: .number, text: "1"), .init(kind: .plain, text: "\n\nb\n"),
      ]
    ])
    #expect(
      try await sample.json().contains(
        #""lines":[[["name","a"],["plain"," = "],["number","1"]],[],[["plain","b"]],[]]"#))
  }
}
