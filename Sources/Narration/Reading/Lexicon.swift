import Diagnostics
import LessonModel

/// The pronunciations of a course, found in running text by whole words.
///
/// Capital letters count, so that "IT" is not "it". An entry in lower case also means the same word
/// at the beginning of a sentence.
struct Lexicon: Sendable {
  struct Word: Sendable {
    let written: String
    let said: String
  }

  struct Match {
    var range: Range<String.Index>
    var said: String
  }

  /// By the first letters or the first mark of the written form, long forms first.
  private var words: [Substring: [Word]] = [:]

  var isEmpty: Bool { words.isEmpty }

  /// `read` gives the form in which the voice reads a text: numbers in it as words.
  init(_ entries: [Pronunciation.Entry] = [], read: (String) -> String = { $0 }) {
    for entry in entries {
      let word = Word(written: entry.written, said: read(entry.said))
      let key = Self.head(of: entry.written[...])
      words[key, default: []].append(word)
      if let first = entry.written.first, first.isLowercase {
        let capital = first.uppercased() + entry.written.dropFirst()
        words[Self.head(of: capital[...]), default: []].append(
          Word(written: capital, said: word.said))
      }
    }
    for key in words.keys { words[key]?.sort { $0.written.count > $1.written.count } }
  }

  /// How a text is said that is an entry as a whole.
  func said(_ text: String) -> String? {
    words[Self.head(of: text[...])]?.first { $0.written == text }?.said
  }

  /// The entries in a text, in order, without overlaps.
  func matches(in text: Substring) -> [Match] {
    var matches: [Match] = []
    var place = text.startIndex
    while place < text.endIndex {
      let rest = text[place...]
      let head = Self.head(of: rest)
      let found = words[head]?.first { word in
        guard rest.hasPrefix(word.written) else { return false }
        let end = rest.index(place, offsetBy: word.written.count)
        let isWhole = word.written.last.map { $0.isLetter || $0.isNumber } == true
        return !isWhole || end == text.endIndex || !(text[end].isLetter || text[end].isNumber)
      }
      guard let found else {
        place = rest.index(place, offsetBy: max(1, head.count))
        continue
      }
      var end = rest.index(place, offsetBy: found.written.count)
      var said = found.said
      if let possessive = Self.possessive(text[end...]) {
        end = possessive
        said += "'s"
      }
      matches.append(Match(range: place..<end, said: said))
      place = end
    }
    return matches
  }

  /// Letters and digits up to the first other character; that character, if there are none.
  private static func head(of text: Substring) -> Substring {
    let word = text.prefix { $0.isLetter || $0.isNumber }
    return word.isEmpty ? text.prefix(1) : word
  }

  /// The end of "'s", if that is what follows.
  private static func possessive(_ rest: Substring) -> String.Index? {
    guard rest.hasPrefix("'s") || rest.hasPrefix("’s") else { return nil }
    let end = rest.index(rest.startIndex, offsetBy: 2)
    guard end == rest.endIndex || !rest[end].isLetter else { return nil }
    return end
  }
}

extension Passage {
  /// The same text, in which the entries of a lexicon have their own spoken form.
  func pronounced(by lexicon: Lexicon) -> Passage {
    guard !lexicon.isEmpty else { return self }
    var result = self
    result.pieces = pieces.flatMap { piece -> [Piece] in
      let start = text.utf8.index(text.startIndex, offsetBy: piece.range.lowerBound)
      let end = text.utf8.index(text.startIndex, offsetBy: piece.range.upperBound)
      switch piece.kind {
      case .added: return [piece]
      case .code:
        guard let said = lexicon.said(String(text[start..<end])) else { return [piece] }
        var own = piece
        own.kind = .added(spoken: said)
        return [own]
      case .prose: return split(piece, at: lexicon.matches(in: text[start..<end]))
      }
    }
    return result
  }

  private func split(_ piece: Piece, at matches: [Lexicon.Match]) -> [Piece] {
    guard !matches.isEmpty else { return [piece] }
    var pieces: [Piece] = []
    var offset = piece.range.lowerBound
    func add(_ kind: Piece.Kind, to end: Int) {
      guard end > offset else { return }
      var part = piece
      part.kind = kind
      part.range = offset..<end
      if let span = piece.span, !piece.isWhole {
        part.span = SourceSpan(
          path: span.path, start: span.start + offset - piece.range.lowerBound,
          end: span.end - (piece.range.upperBound - end))
      }
      pieces.append(part)
      offset = end
    }
    for match in matches {
      add(.prose, to: text.utf8.distance(from: text.startIndex, to: match.range.lowerBound))
      add(
        .added(spoken: match.said),
        to: text.utf8.distance(from: text.startIndex, to: match.range.upperBound))
    }
    add(.prose, to: piece.range.upperBound)
    return pieces
  }
}
