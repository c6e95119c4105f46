package import Diagnostics
import LessonModel

/// Asterisks must touch the words that they mark.
package struct RawEmphasis: Rule {
  package static let description = RuleDescription(
    "raw-emphasis", .structure, .warning, "Asterisks must touch the words that they mark.",
    """
    If there is a space between the asterisks and the words, Markdown shows the asterisks. The same happens if there \
    is punctuation or a bracket just inside the asterisks and a letter just outside, as in languages without spaces \
    between words: move the punctuation outside. The tildes of `~~text~~` follow the same rule; two asterisks \
    that are never closed, backticks without a partner and the quotation marks of TeX are shown, too.
    """,
    .lesson(before: "Ask ** twice ** and listen.", after: "Ask **twice** and listen."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let bytes = lesson.bytes
    let signs = "*~`".utf8.filter { sign in lesson.source?.contains(sign) ?? false }
    guard !signs.isEmpty else { return [] }
    return lesson.passages { outline in
      signs.contains { bytes.next($0, in: outline.range) != nil }
    }.flatMap { passage -> [Diagnostic] in
      guard let text = WrittenText(passage, of: lesson) else { return [] }
      let (pairs, alone) = RawMark.all(in: text)
      return pairs.compactMap { RawPair($0, $1, in: text)?.diagnostic }
        + alone.compactMap { Self.quotation($0, in: text) ?? Self.unclosed($0, in: text) }
    }
  }

  /// TeX writes quotation marks as two backticks and two apostrophes.
  private static func quotation(_ mark: RawMark, in text: WrittenText) -> Diagnostic? {
    guard mark.sign == "``",
      let range = text.texts.first(where: { $0.contains(mark.range.lowerBound) })
    else { return nil }
    let rest = text.text(mark.range.upperBound..<range.upperBound)
    guard let match = rest.prefixMatch(of: /[^\s'`](?:[^'`]|'(?!'))*''(?!')/) else { return nil }
    let end = mark.range.upperBound + match.0.utf8.count
    return .warning(
      id, "these marks of TeX are shown as they are written",
      at: text.span(mark.range.lowerBound..<end),
      fixes: [
        FixIt(
          "write \"quotation marks\"",
          edits: [
            .init(replacing: text.span(mark.range), with: "\""),
            .init(replacing: text.span(end - 2..<end), with: "\""),
          ])
      ])
  }

  /// Two asterisks or a backtick before a word, without a partner.
  private static func unclosed(_ mark: RawMark, in text: WrittenText) -> Diagnostic? {
    let bytes = text.source.bytes
    let (start, end) = (mark.range.lowerBound, mark.range.upperBound)
    let isOpening = start == 0 || bytes[start - 1] <= 0x20 || "(\"".utf8.contains(bytes[start - 1])
    guard isOpening, end < bytes.count, bytes[end] > 0x20, text.holds(end) else { return nil }
    switch mark.sign {
    case "**":
      // `**kwargs` is what programmers call it.
      guard text.scalar(at: end)?.isWord == true,
        text.text(end..<min(bytes.count, end + 6)) != "kwargs"
      else { return nil }
      return .warning(
        id, "these asterisks are never closed, so learners see them", at: text.span(mark.range),
        fixes: [FixIt("put two after the last word that they mark, or remove them")])
    case "`", "``":
      guard text.scalar(at: end).map({ $0.isWord || "./~$-<".unicodeScalars.contains($0) }) == true
      else { return nil }
      let isOne = mark.sign == "`"
      return .warning(
        id,
        isOne
          ? "this backtick is never closed, so learners see it"
          : "these backticks are never closed, so learners see them", at: text.span(mark.range),
        fixes: [
          FixIt(
            isOne
              ? "put one after the code, or remove it" : "put two after the code, or remove them")
        ])
    default: return nil
    }
  }
}

/// A run of asterisks, tildes or backticks that learners see.
private struct RawMark {
  let range: Range<Int>
  let sign: String

  /// Those in some text: pairs of the same mark, and those that are alone.
  static func all(in text: WrittenText) -> (pairs: [(RawMark, RawMark)], alone: [RawMark]) {
    var marks: [RawMark] = []
    let bytes = text.source.bytes
    for range in text.texts {
      var at = range.lowerBound
      while at < range.upperBound {
        let byte = bytes[at]
        guard "*~`".utf8.contains(byte) else {
          at += 1
          continue
        }
        let start = at
        while at < range.upperBound, bytes[at] == byte { at += 1 }
        guard !text.isEscaped(start) else { continue }
        let mark = RawMark(range: start..<at, sign: text.text(start..<at))
        if ["*", "**", "***", "~~", "`", "``"].contains(mark.sign) { marks.append(mark) }
      }
    }
    var pairs: [(RawMark, RawMark)] = []
    var alone: [RawMark] = []
    var rest = marks[...]
    while let open = rest.popFirst() {
      guard let close = rest.first, close.sign == open.sign, !open.sign.hasPrefix("`") else {
        alone.append(open)
        continue
      }
      rest.removeFirst()
      pairs.append((open, close))
    }
    return (pairs, alone)
  }
}

/// Two marks around words, without effect.
private struct RawPair {
  let diagnostic: Diagnostic

  init?(_ open: RawMark, _ close: RawMark, in text: WrittenText) {
    let inside = open.range.upperBound..<close.range.lowerBound
    let whole = text.text(inside)
    let inner = whole.trimmingBlanks
    guard inner.contains(where: \.isLetter), !inner.contains("\n") else { return nil }
    let before = text.scalar(before: open.range.lowerBound)
    let after = text.scalar(at: close.range.upperBound)
    let span = text.span(open.range.lowerBound..<close.range.upperBound)
    let sign = open.sign
    var new: String?
    if whole.utf8.count != inner.utf8.count {
      // One asterisk with spaces around it is a multiplication sign, or a note.
      guard open.sign == "**" || open.sign == "~~" else { return nil }
      // Between two words without spaces it is a sign of calculation: `2**3`.
      let opensInWord = before?.isWord == true && whole.first?.isWhitespace == false
      let closesInWord = after?.isWord == true && whole.last?.isWhitespace == false
      guard !opensInWord, !closesInWord else { return nil }
      let first = inside.lowerBound + whole.utf8.prefix { $0 == 0x20 }.count
      let isPlain = text.holds(first) && text.holds(first + inner.utf8.count - 1)
      new = isPlain ? "\(sign)\(inner)\(sign)" : nil
      if let before, before.isWord { new = new.map { " " + $0 } }
      if let after, after.isWord { new = new.map { $0 + " " } }
    } else {
      let first = inner.first?.isMark == true && before?.isWord == true
      let last = inner.last?.isMark == true && after?.isWord == true
      guard first || last else { return nil }
      new = Self.moved(sign, around: inside, before, after, in: text)
      if new == nil, !inner.contains(where: { "[]`".contains($0) }) { return nil }
    }
    let name = sign == "~~" ? "tildes" : "asterisks"
    let fix =
      new.map {
        FixIt("write \($0.trimmingBlanks.cut)", edits: [.init(replacing: span, with: $0)])
      }
      ?? FixIt(
        "mark only words, without the link, the code or the picture, or put spaces around the \(name)"
      )
    diagnostic = .warning(
      RawEmphasis.id, "these \(name) have no effect, so learners see them", at: span, fixes: [fix])
  }

  /// The words between the marks, with punctuation and notes outside them; a link alone gets the marks
  /// inside its brackets.
  ///
  /// Nil if the marks would have no effect there, either.
  private static func moved(
    _ sign: String, around inside: Range<Int>, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?,
    in text: WrittenText
  ) -> String? {
    var (start, end) = (inside.lowerBound, inside.upperBound)
    while start < end, text.holds(start), let next = text.scalar(at: start), next.isMark {
      start += String(next).utf8.count
    }
    while start < end {
      if text.holds(end - 1) {
        guard let last = text.scalar(before: end), last.isMark else { break }
        end -= String(last).utf8.count
      } else if let note = text.text(start..<end).firstMatch(of: /\[\^[^\]\s]+\]$/) {
        end -= note.0.utf8.count
      } else {
        break
      }
    }
    guard start < end else { return nil }
    let (head, core, tail) = (
      text.text(inside.lowerBound..<start), text.text(start..<end),
      text.text(end..<inside.upperBound)
    )
    let outerHead = head.unicodeScalars.last ?? before
    let outerTail = tail.unicodeScalars.first ?? after
    let opens = core.first?.isMark == false || outerHead?.isWord != true
    let closes = core.last?.isMark == false || outerTail?.isWord != true
    if opens, closes { return "\(head)\(sign)\(core)\(sign)\(tail)" }
    guard let link = core.wholeMatch(of: /\[([^\[\]*~_]+)\](\([^()\s]*\)|\[[^\[\]]*\])/),
      !text.holds(start), text.holds(start + 1)
    else { return nil }
    return "\(head)[\(sign)\(link.1)\(sign)]\(link.2)\(tail)"
  }
}

extension WrittenText {
  fileprivate func scalar(before offset: Int) -> Unicode.Scalar? {
    text(max(0, offset - 4)..<offset).unicodeScalars.last
  }

  fileprivate func scalar(at offset: Int) -> Unicode.Scalar? {
    text(offset..<min(source.bytes.count, offset + 4)).unicodeScalars.first
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool { properties.isAlphabetic || ("0"..."9").contains(self) }

  /// Whether Markdown takes it for punctuation.
  fileprivate var isMark: Bool { Character(self).isMark }
}

extension Character {
  /// Whether Markdown takes it for punctuation.
  fileprivate var isMark: Bool {
    isPunctuation || isASCII && (isSymbol || "`$+<=>^|~".contains(self))
  }
}

extension String {
  /// The beginning of a long text, with a sign that it continues.
  fileprivate var cut: String { count > 60 ? prefix(60) + "…" : self }

  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
