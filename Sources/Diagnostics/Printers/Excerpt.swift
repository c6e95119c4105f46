/// The line of a source on which a span begins, cut to fit on a screen, and a marker for the span.
package struct Excerpt {
  /// The line, with tabs as single spaces and control characters made visible, at most `limit`
  /// characters.
  package let text: String

  /// Spaces that move the marker under the span.
  package let indent: String

  /// Carets, as many columns wide as the part of the span on this line; at least one.
  package let marker: String

  /// A longer line would hide the message that it should explain.
  static let limit = 110

  package init(of source: SourceText, span: SourceSpan, position: SourcePosition) {
    let whole = source.range(ofLine: position.line)
    let part = Self.part(of: whole, around: span.start, in: source)
    func characters(_ range: Range<Int>) -> [Character] {
      Array(String(decoding: source.bytes[range], as: UTF8.self))
    }
    let line = characters(part)
    // Where the text has changed since, a span may be in another line, or beyond the end.
    let markStart = min(max(part.lowerBound, span.start), part.upperBound)
    let mark = markStart..<min(max(markStart, span.end), part.upperBound)
    let start = characters(part.lowerBound..<mark.lowerBound).count
    let last = max(start + 1, start + characters(mark).count)

    // Keep the marked place in view, with some of the text before it.
    let first = start > Self.limit - 30 ? start - 30 : 0
    let visible = line.dropFirst(first).prefix(Self.limit)
    let cutBefore = first > 0 || part.lowerBound > whole.lowerBound ? "…" : ""
    let cutAfter =
      first + visible.count < line.count || part.upperBound < whole.upperBound ? "…" : ""
    text = cutBefore + visible.map(Self.shown).joined() + cutAfter

    func columns(_ part: some Sequence<Character>) -> Int { part.reduce(0) { $0 + Self.width($1) } }
    let before = cutBefore.count + columns(visible.prefix(start - first))
    indent = String(repeating: " ", count: before)
    let marked = visible.dropFirst(start - first).prefix(max(0, last - start))
    marker = String(repeating: "^", count: max(1, columns(marked)))
  }

  /// The part of a line to examine: all of it, unless it is very long.
  private static func part(of line: Range<Int>, around offset: Int, in source: SourceText)
    -> Range<Int>
  {
    guard line.count > 4_096 else { return line }
    // Spans contain whole characters, so none is cut here.
    let part = source.span(offset - 512, offset + 2_048).range
    return part.clamped(to: line)
  }

  private static func shown(_ character: Character) -> String {
    guard let scalar = character.unicodeScalars.first else { return "" }
    // What turns letters around is seen, in the column where it is.
    if scalar.isDirectionControl { return "\u{FFFD}" }
    return scalar.isControl ? " " : String(character)
  }

  /// How many columns of a terminal a character takes: two for East Asian wide ones and emoji
  /// (UAX #11, W and F, by block).
  private static func width(_ character: Character) -> Int {
    guard let value = character.unicodeScalars.first?.value else { return 0 }
    let wide: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD,
    ]
    return wide.contains { $0.contains(value) } ? 2 : 1
  }
}
