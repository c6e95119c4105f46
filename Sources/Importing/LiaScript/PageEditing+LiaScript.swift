import Diagnostics
import LessonReader
import MarkdownKit

/// Marks in running text that only LiaScript knows.
extension PageEditing {
  /// `?[sound](…)`, `!?[video](…)` and `??[page](…)` become links; so do its codes and previews.
  mutating func writeLiaMedia() {
    for case .link(let link) in page.inlines {
      let start = link.span.start
      let marks = source.bytes[..<start].suffix(2)
      let kinds: [(marks: String, construct: String)] = [
        ("!?", "Video"), ("??", "Page inside the page"), ("?", "Sound"),
      ]
      for (written, construct) in kinds
      where marks.suffix(written.utf8.count).elementsEqual(written.utf8) {
        let first = start - written.utf8.count
        // A mark at the end of a word ends a question.
        guard first == 0 || source.bytes[first - 1] <= 0x20 else { break }
        edits.replace(first..<start, with: "")
        note(
          first, .keptAsText, construct, "It is a link now. Put the file into media/ to show it.")
        break
      }
      let words = link.inlines.plainText
      if ["preview-lia", "preview-link", "qr-code"].contains(words), let inner = link.inlines.first,
        let last = link.inlines.last
      {
        edits.replace(
          inner.range.lowerBound..<last.range.upperBound, with: link.destination)
        note(start, .changed, "`\(words)`", "It is a link with its address as its words.")
      }
    }
  }

  /// `~~x~~` underlines, `~x~` crosses out, `^x^` is above the line, and formulas may have spaces inside their
  /// dollar signs.
  mutating func writeLiaMarks() {
    for case .strikethrough(let group) in page.inlines {
      let range = group.span.range
      let count = source.bytes[range].prefix { $0 == UInt8(ascii: "~") }.count
      guard count == 2 else { continue }
      edits.replace(range.lowerBound..<range.lowerBound + count, with: "<ins>")
      edits.replace(range.upperBound - count..<range.upperBound, with: "</ins>")
      note(range.lowerBound, .changed, "`~~`", "It is written as <ins>.")
    }
    writeMark("~", /~([^~\s](?:[^~\n]*[^~\s])?)~/) { "~~\($0)~~" }
    writeMark("^", /\^([^\^\s\[\]]{1,20})\^/) { "<sup>\($0)</sup>" }
    guard source.contains(UInt8(ascii: "$")) else { return }
    let all = String(decoding: source.bytes, as: UTF8.self)
    for match in all.matches(of: /\$[ \t]+([^$\n]*?[\\^_=+*\/{}a-zA-Z][^$\n]*?)[ \t]+\$/)
    where all[..<match.range.lowerBound].last != "$" && all[match.range.upperBound...].first != "$"
    {
      writeLiaFormula(match.0, "$\(match.1)$", in: all)
    }
    for match in all.matches(of: /(?m)^[ \t]*\$\$[ \t]*([^$\s][^$\n]*?)[ \t]*\$\$[ \t]*$/) {
      writeLiaFormula(match.0, "$$\n\(match.1)\n$$", in: all)
    }
  }

  /// Words between two marks, but not in formulas, nor between more of these marks.
  private mutating func writeMark(
    _ mark: Character, _ words: Regex<(Substring, Substring)>, as written: (Substring) -> String
  ) {
    for range in page.passages.flatMap({ Self.texts(in: $0) }) {
      let text = text(range)
      guard text.contains(mark), !text.contains("$") else { continue }
      for match in text.matches(of: words) {
        let before = text[..<match.range.lowerBound].last
        guard before != mark, before != "[", text[match.range.upperBound...].first != mark else {
          continue
        }
        let start = range.lowerBound + text[..<match.range.lowerBound].utf8.count
        edits.replace(start..<start + match.0.utf8.count, with: written(match.1))
        note(start, .changed, "`\(mark)`", "It is written as \(written("x")).")
      }
    }
  }

  private mutating func writeLiaFormula(_ written: Substring, _ new: String, in text: String) {
    let start = text[..<written.startIndex].utf8.count
    guard !page.isCode(at: start) else { return }
    edits.replace(start..<start + written.utf8.count, with: new)
    note(start, .changed, "Formula", "It has no spaces inside its dollar signs.")
  }
}
