import Diagnostics
import MarkdownKit

/// Cross-references and code of Quarto.
extension PageEditing {
  /// `@fig-funnel` becomes a link with the words that the figure is known by.
  ///
  /// What names nothing in the course is a citation of a book, and stays.
  mutating func writeReferences(_ targets: [String: LabelledPlace], on path: String) {
    guard source.contains(UInt8(ascii: "@")) else { return }
    for range in page.passages.flatMap({ Self.texts(in: $0) }) {
      let words = text(range)
      for match in words.matches(of: /(\[?)(-?)@([A-Za-z][\w-]*)(\]?)/) {
        let before = words[..<match.range.lowerBound].last
        guard before.map({ !$0.isLetter && !$0.isNumber && $0 != "." }) ?? true else { continue }
        let start = range.lowerBound + words[..<match.range.lowerBound].utf8.count
        let id = String(match.3)
        guard let link = targets.link(to: id, from: path) else {
          note(start, .keptAsText, "Citation", "Lessons have no list of books: @\(id).")
          continue
        }
        let isWhole = !match.1.isEmpty && !match.4.isEmpty
        edits.replace(
          start..<start + match.0.utf8.count,
          with: (isWhole ? "" : "\(match.1)") + link + (isWhole ? "" : "\(match.4)"))
        note(start, .changed, "Cross-reference", "It is a link with the words of what it names.")
      }
    }
  }

  /// Options of code, `#| echo: false`, are not part of it; raw text of other formats is left out.
  mutating func writeQuartoCode() {
    for code in page.code {
      if let match = code.info.wholeMatch(of: /\{=(\w+)\}/) {
        edits.replace(code.span.range, with: "")
        note(code.span.start, .leftOut, "Raw text", "It is for one format only: \(match.1).")
        continue
      }
      guard let fence = CodeFence(of: code, in: source) else { continue }
      let options = options(of: code, below: fence)
      guard options.end > options.start else { continue }
      if options.isHidden {
        edits.replace(code.span.range, with: "")
        note(
          code.span.start, .leftOut, "Code that is not shown",
          "The page shows only what it makes, which is not in the source.")
      } else {
        edits.replace(options.start..<options.end, with: "")
        note(code.span.start, .changed, "Options of code", "Code is shown, and not run.")
      }
      for label in options.labels { places.append((code.span.start, label)) }
    }
  }

  private func options(of code: MarkdownBlock.CodeBlock, below fence: CodeFence)
    -> (start: Int, end: Int, isHidden: Bool, labels: [String])
  {
    var line = source.lineNumber(at: code.span.start) + 1
    let start = line <= source.lineCount ? source.offset(ofLine: line) : code.span.end
    var end = start
    var isHidden = false
    var labels: [String] = []
    while line <= source.lineCount, source.offset(ofLine: line) < code.span.end {
      let written = text(source.range(ofLine: line))
      guard let match = written.wholeMatch(of: /\s*(?:#|\/\/|--|%%)\|\s*(.*?)\s*/) else { break }
      if match.1.wholeMatch(of: /(?:echo|include):\s*false/) != nil { isHidden = true }
      if let label = match.1.wholeMatch(of: /label:\s*["']?([\w-]+)["']?/)?.1 {
        labels.append(String(label))
      }
      line += 1
      end = line <= source.lineCount ? source.offset(ofLine: line) : code.span.end
    }
    return (start, end, isHidden, labels)
  }
}
