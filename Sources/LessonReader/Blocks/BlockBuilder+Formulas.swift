import Diagnostics
import LessonModel
import MarkdownKit

/// Formulas between dollar signs.
///
/// They are found in the source, because Markdown reads `_` and `*` in them as emphasis. Money is
/// written with dollar signs, too, so a formula in running text must follow Pandoc's rules: no
/// space after the first sign and before the last, no digit after the last. It must also begin and
/// end like a formula, be on one line, and contain no plain words.
extension BlockBuilder {
  /// A piece of an inline that contains formulas, gaps or addresses.
  enum Piece {
    /// A formula, a gap or an address.
    case found(Inline)
    case rest(MarkdownInline)
  }

  /// A paragraph that is one formula, `$$ … $$`.
  func displayed(_ paragraph: MarkdownBlock.Paragraph) -> Formula? {
    guard hasDollarSigns(4, in: paragraph.span.range), let source else { return nil }
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
  mutating func formulas(in inlines: [MarkdownInline]) -> [Formula] {
    guard !dollarSigns.isEmpty, let whole = inlines.range, hasDollarSigns(2, in: whole), let source
    else { return [] }
    let signs = inlines.flatMap { inline -> [Int] in
      guard case .text(let text) = inline else { return [] }
      return text.span.range.filter { source.bytes[$0] == UInt8(ascii: "$") }
    }
    reportSpaces(signs, in: source)
    reportDisplayed(signs, in: source, from: whole.lowerBound, to: whole.upperBound)
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

  /// Whether a range of the source contains at least this many dollar signs: a single one is not a
  /// formula.
  private func hasDollarSigns(_ wanted: Int, in range: Range<Int>) -> Bool {
    var low = 0
    var high = dollarSigns.count
    while low < high {
      let middle = (low + high) / 2
      if dollarSigns[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let last = low + wanted - 1
    return last < dollarSigns.count && dollarSigns[last] < range.upperBound
  }

  /// Reports `$ \alpha $`: with a space beside them, dollar signs are text.
  private mutating func reportSpaces(_ signs: [Int], in source: SourceText) {
    var rest = signs[...]
    while let open = rest.popFirst() {
      guard let close = rest.first, open + 3 < close else { continue }
      let inner = source.bytes[(open + 1)..<close]
      let isSpaced = inner.first == 0x20 && inner.last == 0x20
      let isAlone =
        (open == 0 || !"$\\".utf8.contains(source.bytes[open - 1]))
        && (close + 1 >= source.bytes.count || source.bytes[close + 1] != UInt8(ascii: "$"))
      let tex = String(decoding: inner, as: UTF8.self)
      guard isSpaced, isAlone, !tex.contains("\n"),
        tex.contains(/\\[a-z]+|[A-Za-z0-9)}][\^_][{A-Za-z0-9]/)
      else { continue }
      rest.removeFirst()
      let formula = tex.trimmed
      let span = source.span(open, close + 1)
      diagnostics.append(
        .warning(
          .rawFormula, "a space beside the dollar signs keeps this from being a formula", at: span,
          fixes: [
            FixIt("write $\(formula)$", edits: [.init(replacing: span, with: "$\(formula)$")])
          ]))
    }
  }

  /// Reports `$$ … $$` that is not a paragraph of its own, and is shown as it is written.
  private mutating func reportDisplayed(
    _ signs: [Int], in source: SourceText, from start: Int, to end: Int
  ) {
    let bytes = source.bytes
    let doubles = signs.indices.dropLast().filter { index in
      let place = signs[index]
      let isEscaped = place > 0 && "\\$".utf8.contains(bytes[place - 1])
      let isTriple = place + 2 < bytes.count && bytes[place + 2] == UInt8(ascii: "$")
      return signs[index + 1] == place + 1 && !isEscaped && !isTriple
    }.map { signs[$0] }
    var rest = doubles[...]
    while let open = rest.popFirst() {
      if let close = rest.first {
        guard open + 2 < close, Self.isMath(bytes[(open + 2)..<close]) else { continue }
        rest.removeFirst()
        diagnostics.append(
          .warning(
            .rawFormula, "a formula between $$ and $$ must be a paragraph of its own",
            at: source.span(open, close + 2),
            fixes: [FixIt("put an empty line above and below it, or write $…$ to keep it here")]))
      } else if open == start {
        reportOpenFormula(source.span(open, open + 2), rest: bytes[(open + 2)..<end])
      } else if open + 2 == end {
        isFormulaOpen = false
      }
    }
  }

  /// Reports `$$` at the beginning of a paragraph that contains no other, unless it closes a
  /// formula.
  private mutating func reportOpenFormula(_ span: SourceSpan, rest: ArraySlice<UInt8>) {
    let line = rest.prefix { $0 != 10 && $0 != 13 }
    let isAlone = line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    guard isAlone || rest.contains(where: { "\\^_{=".utf8.contains($0) }) else { return }
    if isFormulaOpen, isAlone {
      isFormulaOpen = false
      return
    }
    isFormulaOpen = true
    diagnostics.append(
      .warning(
        .rawFormula, "a formula that begins with $$ must end with $$ before the next empty line",
        at: span, fixes: [FixIt("remove the empty lines from it, and close it with $$")]))
  }

  private func opens(_ place: Int, in bytes: [UInt8]) -> Bool {
    guard place + 1 < bytes.count else { return false }
    if place > 0 {
      let before = bytes[place - 1]
      guard before != UInt8(ascii: "\\"), before != UInt8(ascii: "$"),
        !Self.isWord(before) || Self.isBorder(bytes[max(0, place - 4)..<place], isBefore: true)
      else { return false }
    }
    let after = bytes[place + 1]
    return Self.isWord(after) || "\\({-|[".utf8.contains(after)
  }

  private func closes(_ place: Int, from start: Int, _ bytes: [UInt8]) -> Bool {
    let before = bytes[place - 1]
    guard Self.isWord(before) || ")}]|'!%".utf8.contains(before) else { return false }
    if place + 1 < bytes.count {
      let after = bytes[place + 1]
      guard
        after != UInt8(ascii: "$"),
        !Self.isWord(after)
          || Self.isBorder(bytes[(place + 1)..<min(bytes.count, place + 5)], isBefore: false)
          || Self.isEnding(bytes[(place + 1)...], of: bytes[(start + 1)..<place])
      else { return false }
    }
    return !bytes[start..<place].contains(10) && !bytes[start..<place].contains(13)
  }

  /// Whether the character beside a dollar sign is punctuation, such as a curly quotation mark, or a letter
  /// of a language that has no spaces between words.
  private static func isBorder(_ bytes: ArraySlice<UInt8>, isBefore: Bool) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    guard let scalar = isBefore ? text.last : text.first, !scalar.isASCII else { return false }
    return scalar.isSpaceless
      || !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }

  /// Whether letters after a formula are the end of a word: `$n$th`, `$k$s`.
  ///
  /// The formula must be one letter, perhaps with an index: it is no name, as in `$HOME$s`.
  private static func isEnding(_ after: ArraySlice<UInt8>, of formula: ArraySlice<UInt8>) -> Bool {
    let letters = after.prefix(4).prefix { isLetter($0) && $0 < 0x80 }
    guard (1...3).contains(letters.count),
      after.dropFirst(letters.count).first.map({ !isWord($0) && !"_$".utf8.contains($0) }) ?? true
    else { return false }
    return String(decoding: formula, as: UTF8.self)
      .wholeMatch(of: /[A-Za-z](?:[_^](?:[A-Za-z0-9]|\{[^{}]*\}))?|\\[A-Za-z]+/) != nil
  }

  /// Whether the content between two dollar signs is not text between two amounts of money, as in
  /// `$5 or 10$` and `$40k and US$`.
  ///
  /// A mark of TeX shows that it is math; without one, words show that it is text, and so do
  /// unmatched brackets.
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

  /// The rest of an inline, with formulas, gaps and addresses inserted where they begin.
  ///
  /// `found` contains them in order, from the first one that ends after the beginning of the
  /// inline.
  func pieces(of inline: MarkdownInline, around found: ArraySlice<Inline>) -> [Piece] {
    let touching = found.prefix { $0.span.start < inline.span.end }
    guard !touching.isEmpty else { return [.rest(inline)] }
    // An inline inside a formula is part of its TeX.
    guard case .text(let text) = inline, let source else { return [] }
    var pieces: [Piece] = []
    func add(_ start: Int, _ end: Int) {
      guard start < end else { return }
      let words = MarkdownInline.Text.resolving(source, start..<end)
      if !words.text.isEmpty { pieces.append(.rest(.text(words))) }
    }
    var place = text.span.start
    for mark in touching {
      add(place, mark.span.start)
      if mark.span.start >= text.span.start { pieces.append(.found(mark)) }
      place = mark.span.end
    }
    add(place, text.span.end)
    return pieces
  }
}

extension SourceText {
  /// The places of dollar signs, in order.
  var dollarSigns: [Int] {
    guard contains(UInt8(ascii: "$")) else { return [] }
    var places: [Int] = []
    var at = 0
    while let place = bytes.next(UInt8(ascii: "$"), from: at) {
      places.append(place)
      at = place + 1
    }
    return places
  }
}

extension [MarkdownInline] {
  /// From the beginning of the first to the end of the last.
  fileprivate var range: Range<Int>? {
    guard !isEmpty else { return nil }
    let start = self[0].range.lowerBound
    return start..<Swift.max(start, self[count - 1].range.upperBound)
  }
}
