package import Diagnostics
import LessonModel

/// Asterisks must touch the words that they mark.
package struct RawEmphasis: Rule {
  package static let description = RuleDescription(
    "raw-emphasis", .structure, .warning, "Asterisks must touch the words that they mark.",
    """
    If there is a space between the asterisks and the words, Markdown shows the asterisks. The same happens if there \
    is punctuation just inside the asterisks and a letter just outside, as in languages without spaces between \
    words: move the punctuation outside.
    """,
    .lesson(before: "Ask ** twice ** and listen.", after: "Ask **twice** and listen."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let hasStars = lesson.source?.contains(UInt8(ascii: "*")) ?? false
    guard hasStars else { return [] }
    let bytes = lesson.bytes
    return lesson.passages {
      !$0.marks.isDisjoint(with: [.doubled, .symbol])
        && bytes.next(UInt8(ascii: "*"), in: $0.range) != nil
    }.flatMap { passage -> [Diagnostic] in
      guard let text = WrittenText(passage, of: lesson) else { return [] }
      return Self.pairs(in: text).compactMap { Self.warning(from: $0, to: $1, in: text) }
    }
  }

  /// The asterisks that have no effect: two runs of the same length belong together.
  private static func pairs(in text: WrittenText) -> [(Range<Int>, Range<Int>)] {
    var runs: [Range<Int>] = []
    for range in text.texts {
      var at = range.lowerBound
      while let star = text.source.bytes.next(UInt8(ascii: "*"), in: at..<range.upperBound) {
        var end = star
        while end < range.upperBound, text.source.bytes[end] == UInt8(ascii: "*") { end += 1 }
        if !text.isEscaped(star), end - star < 3 { runs.append(star..<end) }
        at = end
      }
    }
    var pairs: [(Range<Int>, Range<Int>)] = []
    var rest = runs[...]
    while let open = rest.popFirst() {
      guard let close = rest.first, close.count == open.count else { continue }
      rest.removeFirst()
      pairs.append((open, close))
    }
    return pairs
  }

  private static func warning(
    from open: Range<Int>, to close: Range<Int>, in text: WrittenText
  ) -> Diagnostic? {
    let whole = text.text(open.upperBound..<close.lowerBound)
    let inner = whole.trimmingBlanks
    guard inner.contains(where: \.isLetter), !inner.contains("\n") else { return nil }
    let stars = String(repeating: "*", count: open.count)
    let before = Self.scalar(before: open.lowerBound, in: text)
    let after = Self.scalar(at: close.upperBound, in: text)
    var new: String
    if whole.utf8.count != inner.utf8.count {
      // One asterisk with spaces around it is a multiplication sign, or a note.
      guard open.count == 2 else { return nil }
      new = "\(stars)\(inner)\(stars)"
      if let before, before.isWord { new = " " + new }
      if let after, after.isWord { new += " " }
    } else {
      let head = inner.prefix { Self.isPunctuation($0) }
      let tail = inner.dropFirst(head.count).reversed().prefix { Self.isPunctuation($0) }
      let core = inner.dropFirst(head.count).dropLast(tail.count)
      let isCramped =
        !head.isEmpty && before?.isWord == true || !tail.isEmpty && after?.isWord == true
      guard isCramped, !core.isEmpty else { return nil }
      new = "\(head)\(stars)\(core)\(stars)\(String(tail.reversed()))"
    }
    let span = text.span(open.lowerBound..<close.upperBound)
    return .warning(
      id, "these asterisks have no effect, so learners see them", at: span,
      fixes: [
        FixIt("write \(new.trimmingBlanks.prefix(60))", edits: [.init(replacing: span, with: new)])
      ])
  }

  private static func isPunctuation(_ character: Character) -> Bool {
    character.isPunctuation && character != "*" && character != "`"
  }

  private static func scalar(before offset: Int, in text: WrittenText) -> Unicode.Scalar? {
    text.text(max(0, offset - 4)..<offset).unicodeScalars.last
  }

  private static func scalar(at offset: Int, in text: WrittenText) -> Unicode.Scalar? {
    text.text(offset..<min(text.source.bytes.count, offset + 4)).unicodeScalars.first
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
