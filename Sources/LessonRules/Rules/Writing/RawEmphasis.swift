package import Diagnostics
import LessonModel

/// Stars touch the words that they mark.
package struct RawEmphasis: Rule {
  package static let description = RuleDescription(
    "raw-emphasis", .structure, .warning, "Stars touch the words that they mark.",
    """
    With a space between, Markdown shows them as they are written. So it does where punctuation is at the inner \
    side and a letter at the outer one, which happens in languages that put no spaces between words: then the \
    punctuation goes outside.
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

  /// Where stars are that mark nothing: two runs of one length belong together.
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
      // One star with spaces around it is a sign for times, or a note.
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
      id, "these stars mark nothing, and are shown", at: span,
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
