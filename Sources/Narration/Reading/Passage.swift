import Diagnostics
import LessonModel

/// Running text that is being turned into sentences.
///
/// It contains what a transcript shows and, for each part, where it was written and how to read it.
/// Offsets are bytes of the text.
struct Passage {
  struct Piece {
    enum Kind: Hashable {
      /// Prose, read by the rules of the language.
      case prose

      /// Names and expressions of a program, read as code.
      case code

      /// Words that Lectern adds or uses instead of others, with their spoken form.
      case added(spoken: String)
    }

    var kind: Kind
    var range: Range<Int>

    /// Where the piece was written; nil for words that Lectern adds.
    var span: SourceSpan?

    /// Whether the piece can only be located as a whole: the description of an image, or a text
    /// with escapes, entities or bytes that are not UTF-8.
    var isWhole = false
  }

  private(set) var text = ""
  var pieces: [Piece] = []

  /// Where the author broke the line and the next one begins a new sentence.
  private(set) var breaks: Set<Int> = []

  /// The glossary's terms that are marked in the text, and where each begins.
  private(set) var terms: [(offset: Int, id: TermID)] = []

  var isEmpty: Bool { !text.contains { !$0.isWhitespace } }

  mutating func append(_ text: String, span: SourceSpan?, isWhole: Bool = false) {
    append(text, .prose, span: span, isWhole: isWhole)
  }

  mutating func append(code: String, span: SourceSpan) {
    append(code, .code, span: span, isWhole: true)
  }

  mutating func append(added written: String, spoken: String) {
    append(written, .added(spoken: spoken), span: nil)
  }

  /// Adds something that is spoken in other words than it is written: a formula, a gap.
  mutating func append(replaced written: String, spoken: String, span: SourceSpan) {
    append(written, .added(spoken: spoken), span: span, isWhole: true)
  }

  /// Records that a term is at the end of the text so far.
  mutating func mark(_ term: TermID) { terms.append((text.utf8.count, term)) }

  mutating func append(added words: String) { append(added: words, spoken: words) }

  mutating func append(_ passage: Passage) {
    let offset = text.utf8.count
    text += passage.text
    pieces += passage.pieces.map { piece in
      var piece = piece
      piece.range = (piece.range.lowerBound + offset)..<(piece.range.upperBound + offset)
      return piece
    }
    breaks.formUnion(passage.breaks.map { $0 + offset })
    terms += passage.terms.map { ($0.offset + offset, $0.id) }
  }

  mutating func appendBreak(at span: SourceSpan) {
    append(" ", span: span, isWhole: true)
    breaks.insert(text.utf8.count)
  }

  private mutating func append(
    _ words: String, _ kind: Piece.Kind, span: SourceSpan?, isWhole: Bool = false
  ) {
    guard !words.isEmpty else { return }
    let start = text.utf8.count
    text += words
    let isExact = span.map { $0.end - $0.start == text.utf8.count - start } ?? true
    pieces.append(
      Piece(
        kind: kind, range: start..<text.utf8.count, span: span, isWhole: isWhole || !isExact))
  }

  /// Where a part of the text was written; nil if Lectern added all of it.
  ///
  /// Exact if the source contains the bytes as they are read; otherwise the whole text around it.
  func span(of range: Range<Int>) -> SourceSpan? {
    var result: SourceSpan?
    for piece in pieces where piece.range.overlaps(range) {
      guard let span = piece.span else { continue }
      let part: SourceSpan
      if piece.isWhole {
        part = span
      } else {
        let before = max(0, range.lowerBound - piece.range.lowerBound)
        let after = max(0, piece.range.upperBound - range.upperBound)
        part = SourceSpan(path: span.path, start: span.start + before, end: span.end - after)
      }
      result = result?.union(part) ?? part
    }
    return result
  }

  /// The bytes within which a sentence cannot end.
  var protectedRanges: [Range<Int>] {
    pieces.filter { $0.kind != .prose }.map(\.range)
  }

  /// A part of this passage, with offsets from the beginning of the part.
  func stretch(_ range: Range<Int>) -> Passage {
    let bytes = Array(text.utf8)[range]
    var result = Passage()
    result.text = String(decoding: bytes, as: UTF8.self)
    for piece in pieces where piece.range.overlaps(range) {
      var part = piece
      let start = max(piece.range.lowerBound, range.lowerBound)
      let end = min(piece.range.upperBound, range.upperBound)
      part.range = (start - range.lowerBound)..<(end - range.lowerBound)
      if let span = piece.span, !piece.isWhole {
        part.span = SourceSpan(
          path: span.path, start: span.start + start - piece.range.lowerBound,
          end: span.end - (piece.range.upperBound - end))
      }
      result.pieces.append(part)
    }
    return result
  }
}
