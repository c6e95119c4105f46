package import Diagnostics
import LessonModel

/// Marks of other tools inside a sentence.
package struct ForeignMark: Rule {
  package static let description = RuleDescription(
    "foreign-mark", .structure, .warning, "Marks in a sentence must be Markdown.",
    """
    Other tools mark words with `==x==`, write `H~2~O` and `x^2^`, notes as `^[note]`, emoji as `:smile:`, formulas as \
    code between dollar signs or after `{math}`, and the options of a directive as `:name: value` on lines of their own. Lectern shows these as they are written. Words are marked with `**x**`; a small number is written as the \
    character itself, `H₂O`, or in a formula, `$x_i$`; to show marks as they are, write them as `code`.
    """,
    .lesson(before: "Water is H~2~O, and ==not== x^2^.", after: "Water is H₂O, and **not** x²."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var marks: Passage.Marks = [.doubled, .tilde, .hat, .shortcode, .brace, .bar, .bracket]
    // Code between dollar signs.
    if lesson.source?.contains(UInt8(ascii: "$")) == true { marks.insert(.standIn) }
    return lesson.passages { !$0.marks.isDisjoint(with: marks) }.flatMap {
      passage -> [Diagnostic] in
      guard let text = WrittenText(passage, of: lesson) else { return [] }
      return text.texts.flatMap { range in Self.found(in: range, of: text) }
        .sorted { $0.span < $1.span }
    }
  }

  private static func found(in range: Range<Int>, of text: WrittenText) -> [Diagnostic] {
    let bytes = text.source.bytes
    var found: [Diagnostic] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      let next = at + 1 < range.upperBound ? bytes[at + 1] : 0x20
      guard Self.mayBegin(byte, next), !text.isEscaped(at)
      else {
        at += 1
        continue
      }
      let rest = String(decoding: bytes[at..<min(range.upperBound, at + 200)], as: UTF8.self)
      let before = at > range.lowerBound ? bytes[at - 1] : 0x20
      // Bytes that are not text are decoded as longer ones.
      guard let (mark, diagnostic) = Self.mark(rest, behind: before, at: at, in: text),
        bytes[at...].starts(with: mark.utf8)
      else {
        // A run of the same character is skipped as a whole.
        while at < range.upperBound, bytes[at] == byte { at += 1 }
        continue
      }
      found.append(diagnostic)
      at += mark.utf8.count
    }
    return found
  }

  /// Whether a mark may begin with two bytes: most of them are not followed by what they need.
  private static func mayBegin(_ byte: UInt8, _ next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{") where next.isLetter: true
    case UInt8(ascii: "$"): next == UInt8(ascii: "`") || next == 0x20
    case UInt8(ascii: "="), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: ":"): next > 0x20
    case UInt8(ascii: "{"): "=+->~".utf8.contains(next)
    case UInt8(ascii: "+"), UInt8(ascii: "|"): next == byte
    case UInt8(ascii: "["): next == UInt8(ascii: "@") || next == UInt8(ascii: "-")
    default: false
    }
  }

  private static func mark(
    _ rest: String, behind before: UInt8, at offset: Int, in text: WrittenText
  ) -> (Substring, Diagnostic)? {
    func warning(_ written: Substring, _ message: String, _ way: String, _ new: String? = nil)
      -> (Substring, Diagnostic)
    {
      let span = text.span(offset..<offset + written.utf8.count)
      return (
        written,
        .warning(
          id, message, at: span,
          fixes: [FixIt(way, edits: new.map { [.init(replacing: span, with: $0)] } ?? [])])
      )
    }
    if let match = rest.prefixMatch(of: /==([^\s=](?:[^=\n]*[^\s=])?)==(?!=)/), !before.isOfWord {
      return warning(
        match.0, "`==` has no effect here, so learners see it", "write **\(match.1)**",
        "**\(match.1)**")
    }
    if let match = rest.prefixMatch(of: /([~^])([A-Za-z0-9+−-]{1,8})\1(?![~^])/),
      before.isOfWord || before == 0x29
    {
      let isLow = match.1 == "~"
      let small = SmallCharacters.text(of: match.2, isLow: isLow)
      let formula = isLow ? "$x_{\(match.2)}$" : "$x^{\(match.2)}$"
      return warning(
        match.0, "`\(match.1)` has no effect here, so learners see it",
        small.map { "write \($0)" } ?? "write a formula, as in \(formula)", small)
    }
    if let found = edited(rest, behind: before, at: offset, in: text) {
      return warning(found.written, found.message, found.way, found.new)
    }
    if let role = ForeignRole(at: offset, in: text) {
      let span = text.span(role.range)
      return (
        Substring(role.opening),
        .warning(
          id, role.message, at: span,
          fixes: [FixIt(role.way, edits: role.new.map { [.init(replacing: span, with: $0)] } ?? [])]
        )
      )
    }
    if let match = rest.prefixMatch(of: /\^\[[^\]\n]+\]/) {
      return warning(
        match.0, "a note in brackets is shown as it is written",
        "write [^1] here, and [^1]: with the note on a line of its own")
    }
    if !before.isOfWord, before != 0x3A, let named = name(rest, at: offset, in: text) {
      return warning(named.written, named.message, named.way)
    }
    return nil
  }

  /// Marks of changes, of hidden words and of sources.
  private static func edited(
    _ rest: String, behind before: UInt8, at offset: Int, in text: WrittenText
  )
    -> (written: Substring, message: String, way: String, new: String?)?
  {
    if let match = rest.prefixMatch(of: /\{(==|\+\+|--|>>|~~)[^{}\n]+(?:==|\+\+|--|<<|~~)\}/) {
      return (
        match.0, "a mark of a change, `{\(match.1)`, is shown as it is written",
        "accept or reject the change, and write only its words", nil
      )
    }
    guard !before.isOfWord, before != 0x29, rest.first != "{" else { return nil }
    if let match = rest.prefixMatch(
      of: /(\+\+|\^\^|\|\|)([^\s+^|](?:[^+^|\n]*[^\s+^|])?)\1(?![A-Za-z0-9+^|])/),
      // `||x||` is the length of a vector.
      match.2.count(where: { $0.isLetter }) > 2
    {
      return (
        match.0, "`\(match.1)` has no effect here, so learners see it",
        "write **\(match.2)**, or remove the marks", nil
      )
    }
    if let match = rest.prefixMatch(of: /~([^\s~](?:[^~\n]*[^\s~])?)~(?![A-Za-z0-9~])/),
      match.1.contains(where: { $0.isLetter }), !match.1.contains("/")
    {
      return (
        match.0, "one tilde has no effect here, so learners see it", "write ~~\(match.1)~~",
        "~~\(match.1)~~"
      )
    }
    if let match = rest.prefixMatch(
      of: /\[-?@[A-Za-z][A-Za-z_:-]*[0-9][A-Za-z0-9_:-]*(?:[,;][^\]\n]*)?\](?![(:\[])/)
    {
      return (
        match.0, "the name of a source is shown as it is written",
        "write a footnote: [^1] here, and [^1]: with the source on a line of its own", nil
      )
    }
    return nil
  }

  /// What a name between colons is elsewhere: the role of a text, an option of a directive, an emoji.
  private static func name(_ rest: String, at offset: Int, in text: WrittenText)
    -> (written: Substring, message: String, way: String)?
  {
    guard let match = rest.prefixMatch(of: /:([a-z][a-z0-9_+-]+):(?![A-Za-z0-9:])/) else {
      return nil
    }
    // Code is part of the source, but not of the text.
    let end = offset + match.0.utf8.count
    let after = end < text.source.bytes.count ? text.source.bytes[end] : 0x0A
    if after == UInt8(ascii: "`") {
      return (
        match.0, "`\(match.0)` gives code no meaning here, and is shown",
        "remove it, and write a link where readers should go"
      )
    }
    let isOption = after == 0x20 && text.isFirst(offset)
    // Below a directive or another option `:link:` is not an emoji.
    if EmojiNames.contain(match.1), !isOption || !text.followsColon(offset) {
      return (
        match.0, "the name of an emoji is shown as it is written",
        "write the emoji itself, or words"
      )
    }
    guard isOption else { return nil }
    return (
      match.0, "`\(match.0)` sets nothing here, and is shown",
      "write what a directive needs in braces: :::video{src=media/call.mp4}"
    )
  }
}

extension WrittenText {
  /// Whether only spaces are before a place in its line.
  fileprivate func isFirst(_ offset: Int) -> Bool {
    source.bytes[start(ofLineAt: offset)..<offset].allSatisfy { $0 == 0x20 }
  }

  /// Whether the line above the one of a place begins with a colon.
  fileprivate func followsColon(_ offset: Int) -> Bool {
    let line = start(ofLineAt: offset)
    guard line > 0 else { return false }
    let above = start(ofLineAt: line - 1)
    return source.bytes[above..<line].first { $0 != 0x20 } == UInt8(ascii: ":")
  }

  private func start(ofLineAt offset: Int) -> Int {
    source.bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  }
}

/// The raised and lowered digits and signs of Unicode (U+2070 to U+209C, and ¹ ² ³).
private enum SmallCharacters {
  private static let low: [Character: Character] = [
    "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆", "7": "₇", "8": "₈",
    "9": "₉", "+": "₊", "-": "₋", "−": "₋",
  ]
  private static let high: [Character: Character] = [
    "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸",
    "9": "⁹", "+": "⁺", "-": "⁻", "−": "⁻", "n": "ⁿ",
  ]

  /// Nil if Unicode lacks one of the characters.
  static func text(of written: Substring, isLow: Bool) -> String? {
    let small = written.compactMap { isLow ? low[$0] : high[$0] }
    return small.count == written.count ? String(small) : nil
  }
}

extension UInt8 {
  /// Whether it is part of a word: a letter or a digit, ASCII or not.
  fileprivate var isOfWord: Bool { self >= 0x80 || isLetter || (0x30...0x39).contains(self) }
}
