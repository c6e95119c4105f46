import Diagnostics
import LessonModel

extension Passage {
  /// The words of running text.
  ///
  /// Links are heard by their text, images by their description, emphasis by its words alone; what is
  /// struck through is announced, as the eye sees the line through it. `meetFootnote` is called for
  /// each reference to a footnote, which has no words of its own here.
  init(_ inlines: [Inline], wording: Wording, meetFootnote: (FootnoteReference) -> Void) {
    append(inlines, wording: wording, meetFootnote: meetFootnote)
  }

  private mutating func append(
    _ inlines: [Inline], wording: Wording, meetFootnote: (FootnoteReference) -> Void
  ) {
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
        append(emphasis.content, wording: wording, meetFootnote: meetFootnote)
      case .strikethrough(let struck):
        if !wording.struckOut.isEmpty {
          append(added: wording.struckOut(isFirst: isEmpty) + " ")
        }
        append(struck.content, wording: wording, meetFootnote: meetFootnote)
        if Self.goesOn(inlines[(index + 1)...]) { append(added: ",") }
      case .link(let link): append(link.content, wording: wording, meetFootnote: meetFootnote)
      case .image(let image): append(image.description, span: image.span, isWhole: true)
      case .footnoteReference(let reference): meetFootnote(reference)
      // INTERIM: replaced before this reaches main.
      case .formula, .blank: append([inline].plainText, span: inline.span, isWhole: true)
      case .rawHTML: break
      }
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
  /// The images, where a paragraph holds nothing else.
  var imagesAlone: [Image]? {
    var images: [Image] = []
    for inline in self {
      switch inline {
      case .image(let image): images.append(image)
      case .softBreak, .lineBreak: continue
      case .link(let link):
        guard let inner = link.content.imagesAlone else { return nil }
        images += inner
      case .text, .code, .emphasis, .strong, .strikethrough, .footnoteReference, .formula, .blank,
        .rawHTML:
        return nil
      }
    }
    return images.isEmpty ? nil : images
  }
}
