package import Diagnostics
import LessonModel

/// A list must use the marks of Markdown.
package struct RawList: Rule {
  package static let description = RuleDescription(
    "raw-list", .structure, .warning, "A list must use the marks of Markdown.",
    """
    Write `- ` before each point, or `1. ` if the order matters. Lists from a word processor begin with `•`, with \
    letters, or with another kind of space. Markdown does not recognize these, and runs the lines together in one \
    paragraph.
    """,
    .lesson(before: "• Ask\n• Listen", after: "- Ask\n- Listen"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let bytes = lesson.bytes
    return lesson.passages {
      $0.kind == .paragraph && !$0.marks.isDisjoint(with: [.lineMark, .symbol, .latinSign])
        && $0.mayHoldList(in: bytes)
    }.compactMap { passage in
      guard let text = WrittenText(passage, of: lesson) else { return nil }
      let points = text.lines.compactMap { ListPoint($0, in: text) }
      let found = Self.meant(points)
      guard let first = found.first else { return nil }
      guard !first.isInItem else {
        return .warning(
          Self.id, "`\(first.shown)` comes after the mark of a list, so learners see two marks",
          at: text.span(first.mark),
          fixes: [FixIt("remove it", edits: [.init(replacing: text.span(first.mark), with: "")])])
      }
      return .warning(
        Self.id, "`\(first.shown)` does not begin a list, so lines like this one run together",
        at: text.span(first.mark),
        fixes: [
          FixIt(
            "begin the line with `\(first.new.split(separator: " ")[0])` and a space",
            edits: found.map { .init(replacing: text.span($0.mark), with: $0.new) })
        ])
    }
  }

  /// The points of a list: marks that can only be bullets, and others that are repeated in the next
  /// line.
  private static func meant(_ points: [ListPoint]) -> [ListPoint] {
    points.indices.filter { index in
      let point = points[index]
      if point.isCertain { return true }
      let goesOn = index + 1 < points.count && points[index + 1].follows(point)
      return goesOn || index > 0 && point.follows(points[index - 1])
    }.map { points[$0] }
  }
}

/// The mark at the beginning of a line.
private struct ListPoint {
  private enum Kind: Equatable {
    case bullet(String)
    case number(Int, String)
    case letter(UInt8, String)
  }

  private let kind: Kind

  /// The mark and the spaces after it.
  let mark: Range<Int>

  /// The replacement in Markdown.
  let new: String

  /// Whether it follows a list mark of Markdown.
  let isInItem: Bool

  /// Whether it can only be a bullet.
  let isCertain: Bool

  /// The mark, for messages.
  let shown: String

  init?(_ line: WrittenText.Line, in text: WrittenText) {
    guard text.holds(line.range.lowerBound), !text.isEscaped(line.range.lowerBound) else {
      return nil
    }
    let scalars = Array(text.text(line.range).unicodeScalars.prefix(16))
    var at = 0
    while at < scalars.count, Self.isHidden(scalars[at]) { at += 1 }
    let wasHidden = at > 0
    let start = at
    func skipBlanks() -> Int {
      let from = at
      while at < scalars.count, Self.isBlank(scalars[at]) { at += 1 }
      return at - from
    }
    guard at < scalars.count else { return nil }
    let first = scalars[at]
    at += 1
    if Self.bullets.contains(first) {
      _ = skipBlanks()
      (kind, isCertain, new) = (.bullet("\(first)"), true, "- ")
    } else if Self.signs.contains(first) {
      let isTab = at < scalars.count && scalars[at] == "\t"
      guard skipBlanks() > 0 else { return nil }
      (kind, isCertain, new) = (.bullet("\(first)"), isTab, first == "o" ? "  - " : "- ")
      // A dash, a letter or a box without a tab may be speech, a word or a task.
      guard isTab || !"o§Ø–—".unicodeScalars.contains(first) else { return nil }
    } else if "-*+".unicodeScalars.contains(first), at < scalars.count {
      let blank = scalars[at]
      if Self.isHidden(blank) || wasHidden {
        _ = skipBlanks()
        (kind, isCertain, new) = (.bullet("\(first)"), true, "- ")
      } else if blank.properties.isAlphabetic, first == "-" {
        (kind, isCertain, new) = (.bullet("-"), false, "- ")
      } else {
        return nil
      }
    } else {
      let hasBracket = first == "("
      if !hasBracket { at -= 1 }
      let from = at
      while at < scalars.count, ("0"..."9").contains(scalars[at]) { at += 1 }
      let digits = String(String.UnicodeScalarView(scalars[from..<at]))
      if digits.isEmpty {
        guard at < scalars.count, scalars[at].isASCII, scalars[at].properties.isAlphabetic else {
          return nil
        }
        at += 1
      }
      guard at < scalars.count, ".)".unicodeScalars.contains(scalars[at]),
        !hasBracket || scalars[at] == ")"
      else { return nil }
      let sign = hasBracket ? "()" : "\(scalars[at])"
      at += 1
      let isJoined = at < scalars.count && Self.isHidden(scalars[at])
      let blanks = skipBlanks()
      guard at < scalars.count else { return nil }
      if digits.isEmpty {
        guard blanks > 0 else { return nil }
        let letter = UInt8(truncatingIfNeeded: scalars[at - blanks - 2].value)
        kind = .letter(letter, sign)
        isCertain = false
        at = start
        new = "- "
      } else {
        guard let number = Int(digits), number < 100,
          blanks > 0 || scalars[at].properties.isAlphabetic
        else { return nil }
        kind = .number(number, sign)
        isCertain = isJoined || wasHidden
        new = digits + (sign == "()" ? ")" : sign) + " "
      }
    }
    let count = scalars[..<at].reduce(0) { $0 + String($1).utf8.count }
    mark = line.range.lowerBound..<line.range.lowerBound + count
    var isBullet = false
    if case .bullet = kind { isBullet = true }
    isInItem = isBullet && isCertain && text.prefix(of: line).contains { !" \t>".contains($0) }
    let end = max(start + 1, at)
    shown = String(String.UnicodeScalarView(scalars[start..<end].filter { !Self.isBlank($0) }))
  }

  /// Whether it is the next of the same kind.
  func follows(_ other: ListPoint) -> Bool {
    switch (kind, other.kind) {
    case (.bullet(let sign), .bullet(let before)): sign == before
    case (.number(let number, let sign), .number(let before, let other)):
      sign == other && number == before + 1
    case (.letter(let letter, let sign), .letter(let before, let other)):
      sign == other && letter == before + 1
    case (.bullet, _), (.number, _), (.letter, _): false
    }
  }

  /// The bullets of word processors; the last ones are letters of the fonts Symbol and Wingdings.
  static let bullets: Set<Unicode.Scalar> = [
    "•", "‣", "●", "◦", "▪", "∙", "⁃", "·", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}",
  ]

  /// Characters that are not always bullets.
  private static let signs: Set<Unicode.Scalar> = [
    "○", "■", "□", "➢", "➤", "►", "▶", "✓", "✔", "☐", "☑", "❖", "o", "§", "Ø", "–", "—",
  ]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAD, 0x2007, 0x202F, 0x200B, 0x2060, 0xFEFF, 0x3000: true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || isHidden(scalar)
  }
}

extension Passage.Outline {
  /// Whether one of its lines may begin with a mark; in scripts other than Latin, every passage is
  /// examined.
  fileprivate func mayHoldList(in bytes: [UInt8]) -> Bool {
    if marks.contains(.lineMark) { return true }
    var start = range.lowerBound
    while start < range.upperBound {
      switch bytes[start] {
      // Signs and punctuation begin with the first three; letters of other scripts with others.
      case 0xC2, 0xE2, 0xEF, 0x28...0x2B, 0x2D, 0x30...0x39: return true
      case 0x41...0x7A where ".)\t".utf8.contains(bytes[start + 1]): return true
      default: break
      }
      guard let end = bytes.next(0x0A, in: start..<range.upperBound) else { return false }
      start = end + 1
    }
    return false
  }
}
