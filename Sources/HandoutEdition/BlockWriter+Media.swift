import EditionKit
import JSONKit
import LessonModel

extension BlockWriter {
  /// A video or a sound: its title and its words, and where to play it.
  mutating func media(_ media: Media) -> JSON {
    let title = media.title.map { JSON.array(inlines($0)) } ?? .null
    let address = addresses.page(of: lesson.id)
    let words = media.transcript.isEmpty ? "its title" : "its title and its words"
    report(
      media.kind.rawValue,
      .substituted(by: address == nil ? words : words + ", and a link to the lesson's page"),
      because: .cannotPlay, at: media.span)
    return .part(
      "media", media.span,
      [
        ("name", .string(media.kind.rawValue)), ("title", title),
        ("url", address.map(JSON.string) ?? .null),
        ("blocks", .array(blocks(media.transcript))),
      ])
  }

  mutating func figure(_ figure: Figure) -> JSON {
    let content = blocks(figure.blocks)
    return .part(
      "figure", figure.span,
      [("blocks", .array(content)), ("caption", .array(inlines(figure.caption)))])
  }

  /// A formula as Typst sets it; if that is not possible, its TeX, which is reported.
  mutating func formula(_ formula: Formula, isDisplayed: Bool) -> JSON {
    let typst = conversions.formula(formula, isDisplayed: isDisplayed)?.typst
    let safe = typst.flatMap { TypstMath($0) }
    if safe == nil {
      report("formula", .substituted(by: "its TeX"), because: .notConverted, at: formula.span)
    }
    return .part(
      "formula", formula.span,
      [
        ("tex", .string(formula.tex)), ("displayed", .bool(isDisplayed)),
        ("typst", safe.map { .string($0.source) } ?? .null),
      ])
  }

  /// Code; if its language is known, its lines are pieces of `[kind, text]`.
  func code(_ code: CodeBlock) -> JSON {
    let text = code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text
    let lines = conversions.tokens(of: code).map { Self.lines(of: $0) }
    return .part(
      "code", code.span,
      [
        ("language", code.language.map(JSON.string) ?? .null), ("text", .string(text)),
        ("lines", lines.map(JSON.array) ?? .null),
      ])
  }

  private static func lines(of tokens: [Conversions.CodeToken]) -> [JSON] {
    var lines: [[JSON]] = [[]]
    for token in tokens {
      let pieces = token.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for (number, piece) in pieces.enumerated() {
        if number > 0 { lines.append([]) }
        guard !piece.isEmpty else { continue }
        lines[lines.count - 1].append(
          .array([.string(token.kind.rawValue), .string(String(piece))]))
      }
    }
    return lines.map(JSON.array)
  }
}
