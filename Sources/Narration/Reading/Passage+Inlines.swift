import Diagnostics
import LessonModel
import Words

extension Passage {
  /// How running text is read, and what was found in it that is spoken elsewhere.
  struct Reading {
    var wording: Wording
    var formulas: FormulaSpeaker
    var maker: SentenceMaker

    /// Whether gaps are spoken as their answers.
    var fillsBlanks = false
    var footnotes: [FootnoteReference] = []

    /// The formulas that are read in words.
    var said: [Formula] = []

    /// The formulas without words.
    var unsaid: [Formula] = []
  }

  /// The words of running text.
  ///
  /// Links are spoken by their text, images by their description, and emphasis only by its words.
  /// Struck-out text is announced, because readers see the line through it.
  init(_ inlines: [Inline], _ reading: inout Reading) { append(inlines, &reading) }

  private mutating func append(_ inlines: [Inline], _ reading: inout Reading) {
    let wording = reading.wording
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let text): append(text.text, span: text.span)
      case .softBreak(let span): append(" ", span: span, isWhole: true)
      case .lineBreak(let span):
        if Self.beginsAnew(inlines[(index + 1)...]) {
          appendBreak(at: span)
        } else {
          append(" ", span: span, isWhole: true)
        }
      case .code(let code): append(code: code.text, span: code.span)
      case .emphasis(let emphasis), .strong(let emphasis):
        append(emphasis.content, &reading)
      case .strikethrough(let struck):
        let label = wording.struckOut(isFirst: isEmpty)
        if !label.isEmpty { append(added: label) }
        append(struck.content, &reading)
        if Self.goesOn(inlines[(index + 1)...]) { append(added: ",") }
      case .styled(let styled): append(styled, &reading)
      case .link(let link):
        if case .term(let term) = link.target { mark(term) }
        append(link.content, &reading)
      case .image(let image): append(image.description, span: image.span, isWhole: true)
      case .footnoteReference(let reference): reading.footnotes.append(reference)
      case .formula(let formula): append(formula, &reading)
      case .blank(let blank): append(blank, reading)
      case .rawHTML: break
      }
    }
  }

  private mutating func append(_ styled: StyledText, _ reading: inout Reading) {
    let words = styled.plainText
    if case .said(let said) = styled.kind {
      return append(replaced: words, spoken: reading.maker.said(said), span: styled.span)
    }
    if words != styled.content.plainText {
      append(words, span: styled.span, isWhole: true)
    } else {
      append(styled.content, &reading)
    }
    if case .abbreviation(let meaning?) = styled.kind {
      append(" (\(meaning))", span: styled.span, isWhole: true)
    }
  }

  private mutating func append(_ formula: Formula, _ reading: inout Reading) {
    if let said = reading.formulas.said(formula.tex) {
      append(replaced: said.written, spoken: said.spoken, span: formula.span)
      reading.said.append(formula)
    } else {
      let words = reading.wording[.formulaInText] ?? ""
      append(replaced: words, spoken: words, span: formula.span)
      reading.unsaid.append(formula)
    }
  }

  private mutating func append(_ blank: Blank, _ reading: Reading) {
    if reading.fillsBlanks {
      append(blank.accepted.first ?? "", span: blank.span, isWhole: true)
    } else {
      append(replaced: Blank.mark, spoken: reading.wording[.gap] ?? "…", span: blank.span)
    }
  }

  /// Whether the line after a break begins with a capital or a digit.
  private static func beginsAnew(_ rest: ArraySlice<Inline>) -> Bool {
    let words = Array(rest).plainText
    guard let first = words.first(where: { $0.isLetter || $0.isNumber }) else { return true }
    return !first.isLowercase
  }

  /// Whether more words follow without a punctuation mark.
  private static func goesOn(_ rest: ArraySlice<Inline>) -> Bool {
    guard let first = Array(rest).plainText.first(where: { !$0.isWhitespace }) else {
      return false
    }
    return first.isLetter || first.isNumber || first.isCurrencySymbol
  }
}

extension [Inline] {
  /// The images, if a paragraph contains nothing else.
  var imagesAlone: [Image]? {
    var images: [Image] = []
    for inline in self {
      switch inline {
      case .image(let image): images.append(image)
      case .softBreak, .lineBreak: continue
      case .link(let link):
        guard let inner = link.content.imagesAlone else { return nil }
        images += inner
      case .text, .code, .emphasis, .strong, .strikethrough, .styled, .footnoteReference, .formula,
        .blank,
        .rawHTML:
        return nil
      }
    }
    return images.isEmpty ? nil : images
  }
}
