import Diagnostics
import LessonModel
import MarkdownKit

/// Formulas between the marks of TeX: `\( … \)`, `\[ … \]`, `\begin{equation}`.
///
/// To Markdown, a backslash before a bracket says that the bracket is text.
extension BlockBuilder {
  /// Reports them, with the dollar signs that they need.
  mutating func reportTeX(in inlines: [MarkdownInline]) {
    guard mayHoldTeX, let source, let first = inlines.first, let last = inlines.last else { return }
    let whole = first.span.start..<last.span.end
    reportEnvironment(in: inlines)
    let texts = inlines.compactMap { inline -> Range<Int>? in
      if case .text(let text) = inline { text.span.range } else { nil }
    }
    let bytes = source.bytes
    var at = whole.lowerBound
    while at < whole.upperBound,
      let open = bytes.next(UInt8(ascii: "\\"), in: at..<whole.upperBound)
    {
      at = open + 2
      guard open + 1 < whole.upperBound, "([".utf8.contains(bytes[open + 1]),
        texts.contains(where: { $0.contains(open) })
      else { continue }
      let isLine = bytes[open + 1] == UInt8(ascii: "[")
      guard at <= whole.upperBound,
        let close = Self.closing(isLine ? "]" : ")", in: bytes, at..<whole.upperBound),
        texts.contains(where: { $0.contains(close) })
      else { continue }
      let tex = String(decoding: bytes[at..<close], as: UTF8.self)
      let isParagraph = isLine && open == whole.lowerBound && close + 2 == whole.upperBound
      guard Self.isTeX(tex, isLine: isLine, isParagraph: isParagraph) else { continue }
      at = close + 2
      let span = source.span(open, close + 2)
      let sign = isParagraph ? "$$" : "$"
      let new = "\(sign)\(tex.trimmed)\(sign)"
      diagnostics.append(
        .warning(
          .rawFormula,
          "a formula must be between dollar signs; in Markdown, `\\\(isLine ? "[" : "(")` is a bracket",
          at: span,
          fixes: [
            FixIt(
              "write \(new.shortened)",
              edits: tex.contains("$") || !isParagraph && tex.contains("\n")
                ? [] : [.init(replacing: span, with: new)])
          ]))
    }
  }

  /// The place of a backslash before a bracket.
  private static func closing(_ bracket: Unicode.Scalar, in bytes: [UInt8], _ range: Range<Int>)
    -> Int?
  {
    var at = range.lowerBound
    while at < range.upperBound,
      let slash = bytes.next(UInt8(ascii: "\\"), in: at..<range.upperBound)
    {
      guard slash + 1 < range.upperBound else { return nil }
      if bytes[slash + 1] == UInt8(bracket.value) { return slash }
      at = slash + 2
    }
    return nil
  }

  /// Whether the words between two brackets are a formula: brackets are also written with a backslash so
  /// that they are seen, and other programs put one before each.
  private static func isTeX(_ text: String, isLine: Bool, isParagraph: Bool) -> Bool {
    // A command, but not a backslash that is itself escaped.
    if text.replacing("\\\\", with: "").contains(/\\[A-Za-z]{2,}/) { return true }
    if isLine, !isParagraph { return false }
    if !isLine, text.trimmed.wholeMatch(of: /[A-Za-z]/) != nil { return true }
    let isMath = text.contains(#/[A-Za-z0-9)}] ?(?:[=^]|_[A-Za-z0-9{])/#)
    return isMath && text.split { !$0.isLetter }.count { $0.count > 2 } < 2
  }

  private mutating func reportEnvironment(in inlines: [MarkdownInline]) {
    guard case .text(let text) = inlines.first, text.text.hasPrefix("\\begin{"),
      let name = text.text.dropFirst(7).split(separator: "}").first,
      Self.environments.contains(name.filter { $0 != "*" })
    else { return }
    diagnostics.append(
      .warning(
        .rawFormula, "a formula must be between lines of two dollar signs", at: text.span,
        fixes: [FixIt("write $$ on a line above it and on a line below it")]))
  }

  private static let environments: Set<String> = [
    "equation", "align", "aligned", "gather", "multline", "eqnarray", "array", "matrix", "pmatrix",
    "bmatrix", "cases", "split", "displaymath", "math",
  ]
}

extension SourceText {
  /// Whether a mark of TeX occurs anywhere: hardly any lesson has one.
  var mayHoldTeX: Bool {
    guard contains(UInt8(ascii: "\\")) else { return false }
    var at = 0
    while let slash = bytes.next(UInt8(ascii: "\\"), from: at) {
      at = slash + 1
      if at < bytes.count, "([".utf8.contains(bytes[at]) || bytes[at...].starts(with: "begin{".utf8)
      {
        return true
      }
    }
    return false
  }
}
