import Diagnostics
import LessonModel
import MarkdownKit

/// Formulas between dollar signs.
///
/// They are found in the source, for Markdown reads `_` and `*` in them as emphasis. As money is
/// written with dollar signs, too, a formula in running text is bound to what Pandoc asks of one:
/// no blank behind the first sign and before the last, no digit behind the last; it also begins and
/// ends like a formula, and on one line, and holds no plain words.
extension BlockBuilder {
  /// A piece of an inline that formulas stand in.
  enum Piece {
    case formula(Formula)
    case inline(MarkdownInline)
  }

  /// A paragraph that is one formula, `$$ … $$`.
  func displayed(_ paragraph: MarkdownBlock.Paragraph) -> Formula? {
    guard let source else { return nil }
    let bytes = source.bytes[paragraph.span.range]
    guard bytes.count > 4, bytes.prefix(2).elementsEqual("$$".utf8),
      bytes.suffix(2).elementsEqual("$$".utf8)
    else { return nil }
    let inner = bytes.dropFirst(2).dropLast(2)
    guard !inner.contains(UInt8(ascii: "$")) else { return nil }
    let tex = String(decoding: inner, as: UTF8.self).trimmed
    return tex.isEmpty ? nil : Formula(tex: tex, span: paragraph.span)
  }

  /// The formulas of a running text, in order.
  func formulas(in inlines: [MarkdownInline]) -> [Formula] {
    guard let source, let first = inlines.first, let last = inlines.last,
      source.bytes.next(
        UInt8(ascii: "$"), in: first.span.start..<max(first.span.start, last.span.end)) != nil
    else { return [] }
    let signs = inlines.flatMap { inline -> [Int] in
      guard case .text(let text) = inline else { return [] }
      return text.span.range.filter { source.bytes[$0] == UInt8(ascii: "$") }
    }
    var formulas: [Formula] = []
    var index = 0
    while index + 1 < signs.count {
      let (start, close) = (signs[index], signs[index + 1])
      index += 1
      guard opens(start, in: source.bytes), closes(close, from: start, source.bytes),
        Self.isMath(source.bytes[(start + 1)..<close])
      else { continue }
      let tex = String(decoding: source.bytes[(start + 1)..<close], as: UTF8.self)
      formulas.append(Formula(tex: tex, span: source.span(start, close + 1)))
      index += 1
    }
    return formulas
  }

  private func opens(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard place + 1 < bytes.count else { return false }
    if place > 0 {
      let before = bytes[place - 1]
      guard before != UInt8(ascii: "\\"), before != UInt8(ascii: "$"), !Self.isWord(before) else {
        return false
      }
    }
    let after = bytes[place + 1]
    return Self.isWord(after) || "\\({-|[".utf8.contains(after)
  }

  private func closes(_ place: Int, from start: Int, _ bytes: [UInt8]) -> Bool {
    let before = bytes[place - 1]
    guard Self.isWord(before) || ")}]|'!%".utf8.contains(before) else { return false }
    if place + 1 < bytes.count {
      let after = bytes[place + 1]
      guard after != UInt8(ascii: "$"), !Self.isWord(after) else { return false }
    }
    return !bytes[start..<place].contains(10) && !bytes[start..<place].contains(13)
  }

  /// Whether what stands between two dollar signs is no text between two amounts of money, as in
  /// `$5 or 10$` and `$40k and US$`.
  ///
  /// A mark of TeX says that it is math; without one, words say that it is text, and so do brackets
  /// that do not match.
  private static func isMath(_ inner: ArraySlice<UInt8>) -> Bool {
    guard !inner.contains(where: { "\\^_{=".utf8.contains($0) }) else { return true }
    let words = inner.split { !isLetter($0) }
    let isText = words.count > 1 && words.contains { $0.count > 1 }
    // A number in front of a word is an amount: `$5 each$`.
    let isAmount = inner.first.map { !isLetter($0) } ?? false && words.contains { $0.count > 1 }
    let open = inner.count { "([".utf8.contains($0) }
    return !isText && !isAmount && open == inner.count { ")]".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// What is left of an inline beside formulas, which stand where they begin.
  func pieces(of inline: MarkdownInline, around formulas: [Formula]) -> [Piece] {
    let touching = formulas.filter {
      $0.span.start < inline.span.end && $0.span.end > inline.span.start
    }
    guard !touching.isEmpty else { return [.inline(inline)] }
    // An inline inside a formula is part of its TeX.
    guard case .text(let text) = inline, let source else { return [] }
    var pieces: [Piece] = []
    func add(_ start: Int, _ end: Int) {
      guard start < end else { return }
      let words = MarkdownInline.Text.resolving(source, start..<end)
      if !words.text.isEmpty { pieces.append(.inline(.text(words))) }
    }
    var place = text.span.start
    for formula in touching {
      add(place, formula.span.start)
      if formula.span.start >= text.span.start { pieces.append(.formula(formula)) }
      place = formula.span.end
    }
    add(place, text.span.end)
    return pieces
  }
}
