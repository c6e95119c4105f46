import Diagnostics
import LessonModel

/// Running text on its way to sentences.
///
/// It holds what a transcript shows, and for each stretch where it was written and how it is to be
/// read. Offsets are bytes of the text.
struct Passage {
  struct Piece {
    enum Kind: Hashable {
      /// Prose, read by the rules of the language.
      case prose

      /// Names and expressions of a program, read as such.
      case code

      /// Words that Lectern adds or puts for others, with their spoken form.
      case added(spoken: String)
    }

    var kind: Kind
    var range: Range<Int>

    /// Where the piece was written; nil for words that Lectern adds.
    var span: SourceSpan?

    /// Whether the piece can only be located as a whole: the description of an image, a text with
    /// escapes, entities or bytes that are no UTF-8.
    var isWhole = false
  }

  private(set) var text = ""
  private(set) var pieces: [Piece] = []

  /// Where the author broke the line and the next one begins anew: a sentence ends there.
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

  /// Adds what is said in other words than are written: a formula, a gap.
  mutating func append(replaced written: String, spoken: String, span: SourceSpan) {
    append(written, .added(spoken: spoken), span: span, isWhole: true)
  }

  /// Notes that a term stands at the end of what was added so far.
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

  /// Where a stretch of the text was written; nil when Lectern added all of it.
  ///
  /// Exact where the source says each byte as it is read; elsewhere all of the text that it is in.
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

  /// The bytes that a sentence cannot end within.
  var protectedRanges: [Range<Int>] {
    pieces.filter { $0.kind != .prose }.map(\.range)
  }

  /// A stretch of this passage, its offsets counted from the stretch's own beginning.
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
