import Diagnostics
import LessonModel
import MarkdownKit

/// Reports Markdown in texts that are shown as they are written: titles, summaries, definitions.
struct PlainTextCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// Checks the texts of some keys; `owner` is what they belong to, in the words of messages.
  mutating func check(_ record: Record, _ keys: [String], of owner: String) {
    for key in keys {
      if let text = record.spanned(key) {
        check(text, key, of: owner)
      } else {
        for text in record.texts(key) { check(text, key, of: owner) }
      }
    }
  }

  private mutating func check(_ written: Record.Spanned, _ key: String, of owner: String) {
    guard Self.mayHoldMarks(written.text) else { return }
    report(
      Self.formula(in: written.text) ?? Self.mark(in: written.text), at: written.span,
      as: "`\(key)` of \(owner)")
  }

  /// Whether a text contains a character that has a meaning in Markdown or TeX.
  private static func mayHoldMarks(_ text: String) -> Bool {
    let found = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.contains { byte in
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "~"),
          UInt8(ascii: "["), UInt8(ascii: "$"):
          true
        default: false
        }
      }
    }
    return found ?? true
  }

  /// Checks the words of a heading that became a title: its marks were removed, but its formulas
  /// were not.
  mutating func checkFormula(_ text: String, at span: SourceSpan, as name: String) {
    report(Self.formula(in: text), at: span, as: name)
  }

  private mutating func report(_ mark: String?, at span: SourceSpan, as name: String) {
    guard let mark else { return }
    diagnostics.append(
      .warning(
        .markupInPlainText, "\(name) is shown as it is written, so learners see \(mark)", at: span,
        fixes: [FixIt("say it in plain words")]))
  }

  /// For `$w = \frac{n}{t}$`, all of it; amounts of money do not count.
  private static func formula(in text: String) -> String? {
    guard let start = text.firstIndex(of: "$") else { return nil }
    let inner = text[text.index(after: start)...].prefix { $0 != "$" }
    guard inner.endIndex < text.endIndex, inner.first?.isWhitespace == false,
      inner.last?.isWhitespace == false, inner.contains(where: { "\\^_{=".contains($0) })
    else { return nil }
    return "$\(inner)$".shortened
  }

  /// The first thing that Markdown would mark, as it is written.
  private static func mark(in text: String) -> String? {
    // With words in front, it cannot be a list, a heading or a quotation.
    let source = SourceText(path: "", text: "x " + text)
    for block in MarkdownParser.parse(source, from: 0).value.blocks {
      guard case .paragraph(let paragraph) = block else { continue }
      for inline in paragraph.inlines where isMarkup(inline, in: source) {
        return source.text(in: inline.span).shortened
      }
    }
    return nil
  }

  /// Whether an author meant the marks as marks: not in `5*3*2` and `__init__`.
  private static func isMarkup(_ inline: MarkdownInline, in source: SourceText) -> Bool {
    switch inline {
    case .emphasis(let group), .strong(let group):
      let before = source.bytes[inline.span.start - 1]
      let isInWord = before != 0x20 && !"(\"'".utf8.contains(before) && before < 0x80
      let words = group.inlines.plainText
      let start = source.bytes[inline.span.start...]
      let isName = start.starts(with: "__".utf8) && !words.contains(" ")
      return !isInWord && !isName && words.contains(where: \.isLetter)
    case .strikethrough, .code, .image, .link: return true
    case .text, .softBreak, .lineBreak, .footnoteReference, .html: return false
    }
  }
}
