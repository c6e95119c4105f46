import Diagnostics
import MarkdownKit

/// Formulas that are not between dollar signs.
extension PageEditing {
  /// `\( x \)` in a line, and `\[ x \]` as a block.
  mutating func writeBackslashFormulas() {
    guard source.contains(UInt8(ascii: "\\")) else { return }
    let text = String(decoding: source.bytes, as: UTF8.self)
    for match in text.matches(of: /\\\(\s*((?:[^\\\n]|\\(?!\)))+?)\s*\\\)/) {
      formula(match.0, "$\(match.1)$", in: text)
    }
    for match in text.matches(of: /\\\[\s*((?:[^\\]|\\(?!\]))+?)\s*\\\]/) {
      formula(match.0, "$$\n\(match.1)\n$$", in: text)
    }
  }

  /// MathJax in mdBook writes `\\( x \\)` in a line, and `\\[ x \\]` as a block.
  mutating func writeDoubleBackslashFormulas() {
    guard source.contains(UInt8(ascii: "\\")) else { return }
    let text = String(decoding: source.bytes, as: UTF8.self)
    for match in text.matches(of: /\\\\\(\s*(.+?)\s*\\\\\)/) {
      formula(match.0, "$\(match.1)$", in: text)
    }
    for match in text.matches(of: /\\\\\[\s*((?:[^\\]|\\(?!\\\]))+?)\s*\\\\\]/) {
      formula(match.0, "$$\n\(match.1)\n$$", in: text)
    }
  }

  private mutating func formula(_ written: Substring, _ new: String, in text: String) {
    let start = text[..<written.startIndex].utf8.count
    guard !page.isCode(at: start) else { return }
    edits.replace(start..<start + written.utf8.count, with: new)
    note(start, .changed, "Formula", "It is written between dollar signs.")
  }
}

/// Titles that tools show above code.
extension PageEditing {
  /// ```` ```py title="bees.py" ```` becomes a figure with these words as its caption.
  mutating func writeCodeTitles() {
    for code in page.code {
      guard let fence = CodeFence(of: code, in: source), let closing = fence.closing,
        let match = code.info.firstMatch(
          of: /(?:title|filename|file)\s*=\s*(?:"([^"]*)"|'([^']*)')/)
      else { continue }
      let title = String(match.1 ?? match.2 ?? "")
      let line = source.range(ofLine: source.lineNumber(at: code.span.start))
      let indent = text(line.lowerBound..<code.span.start)
      guard !title.isEmpty, indent.allSatisfy({ $0 == " " }) else { continue }
      edits.replace(
        code.span.start..<code.span.start,
        with: ":::figure[\(BoxWriter.label(title))]\n\(indent)")
      edits.replace(closing.upperBound..<closing.upperBound, with: "\n\(indent):::")
      note(code.span.start, .changed, "Title of code", "It is the caption of a figure.")
    }
  }
}
