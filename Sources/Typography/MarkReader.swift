import LessonModel

/// Reads a whole run of text and decides what each of its marks means.
///
/// The characters around a mark decide, as in emphasis in CommonMark (§6.2): a mark can open where
/// a word begins and close where one ends. If it could do both, the marks that are already open
/// decide.
struct MarkReader {
  /// The replacement for a range of `bytes`.
  struct Edit {
    var range: Range<Int>
    var text: String
  }

  let marks: QuotationMarks?

  /// The text of the run in UTF-8.
  ///
  /// An inline that is not text counts as a letter or a space.
  private(set) var bytes: [UInt8] = []

  /// The open quotations, the innermost last, by the mark that they were typed with.
  private var open: [UInt8] = []
  private var made: [Edit] = []

  init(_ marks: QuotationMarks?) { self.marks = marks }

  mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func append(_ run: [Inline]) {
    for inline in run {
      switch inline {
      case .text(let text): append(text.text)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        append(inner.content)
      case .styled(let styled): append(styled.content)
      case .link(let link): append(link.content)
      case .softBreak, .lineBreak, .code, .image, .footnoteReference, .formula, .blank, .rawHTML:
        append(Self.substitute(for: inline))
      }
    }
  }

  /// What an inline without text of its own counts as.
  private static func substitute(for inline: Inline) -> String {
    switch inline {
    case .softBreak, .lineBreak: "\n"
    // A gap for a word of a script without spaces is like that word.
    case .blank(let blank) where blank.accepted.first?.unicodeScalars.first?.isSpaceless == true:
      "〇"
    case .code, .image, .formula, .blank: "\u{FFFC}"
    case .rawHTML(let html): html.text.lowercased().hasPrefix("<br") ? "\n" : ""
    case .text, .emphasis, .strong, .strikethrough, .styled, .link, .footnoteReference: ""
    }
  }

  static func length(of inline: Inline) -> Int { substitute(for: inline).utf8.count }

  /// Whether the line break at an offset lies between two letters of a script without spaces.
  func isSpaceless(at offset: Int) -> Bool {
    let (before, after) = (scalar(before: offset), scalar(at: offset + 1))
    return before?.isSpaceless == true && after?.isSpaceless == true
  }

  /// The text of a range with its edits, which begin inside the range.
  func text(in range: Range<Int>, _ edits: ArraySlice<Edit>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(range.count + 8)
    var copied = range.lowerBound
    // A mark that extends past the end of a piece of text does not change.
    for edit in edits where edit.range.upperBound <= range.upperBound {
      result += bytes[copied..<edit.range.lowerBound]
      result += edit.text.utf8
      copied = edit.range.upperBound
    }
    result += bytes[copied..<range.upperBound]
    return String(decoding: result, as: UTF8.self)
  }

  /// The changes, in the order of the text.
  mutating func edits() -> [Edit] {
    guard let marks else { return [] }
    let addresses = Addresses(in: bytes)
    var index = 0
    while index < bytes.count {
      let end = addresses.end(of: index)
      if end > index {
        index = end
        continue
      }
      let byte = bytes[index]
      switch byte {
      case Self.double, Self.single: index = readMark(at: index, marks)
      case UInt8(ascii: "-"): index = readDashes(at: index)
      case UInt8(ascii: " ") where marks.isSpaced, 0xC2 where marks.isSpaced:
        index = readSpace(at: index)
      default: index += 1
      }
    }
    return made
  }

  private static let double = UInt8(ascii: "\"")
  private static let single = UInt8(ascii: "'")
}

extension MarkReader {
  /// Reads a mark; returns the offset after what was read.
  private mutating func readMark(at index: Int, _ marks: QuotationMarks) -> Int {
    let next = index + 1
    let mark = bytes[index]
    let place = Place(before: scalar(before: index), after: scalar(at: next))
    if mark == Self.single, let text = apostrophe(at: index, place, marks) {
      replace(index..<next, by: text)
      return next
    }
    let pair = mark == Self.double ? marks.outer : marks.inner
    let isOpen = open.contains(mark)
    if isPrime(at: index, place, isOpen: isOpen) {
      replace(index..<next, by: mark == Self.double ? "″" : "′")
    } else if !place.canOpen, !place.canClose {
      return readLoneMark(at: index, pair, isOpen: isOpen, marks)
    } else if place.canClose, isOpen || !place.canOpen {
      if mark == Self.single, !isOpen {
        replace(index..<next, by: "’")
      } else {
        close(mark)
        replace(index..<next, by: pair.closing)
      }
    } else if mark == Self.single, !isClosed(after: next) {
      replace(index..<next, by: "’")
    } else if !place.canClose || bytes[next...].contains(mark) {
      open.append(mark)
      replace(index..<next, by: pair.opening)
    }
    return next
  }

  /// A mark between spaces: in French that is how « and » are typed; elsewhere it stays.
  private mutating func readLoneMark(
    at index: Int, _ pair: QuotationMarks.Pair, isOpen: Bool, _ marks: QuotationMarks
  ) -> Int {
    let next = index + 1
    let mark = bytes[index]
    let space = UInt8(ascii: " ")
    guard marks.isSpaced, mark == Self.double else { return next }
    if isOpen {
      close(mark)
      let hasSpace = index > 0 && bytes[index - 1] == space
      replace((hasSpace ? index - 1 : index)..<next, by: pair.closing)
    } else if next < bytes.count, bytes[next] == space, bytes[next...].contains(mark) {
      open.append(mark)
      replace(index..<next + 1, by: pair.opening)
      return next + 1
    }
    return next
  }

  /// The replacement for an apostrophe; nil for a mark that is not one.
  private func apostrophe(at index: Int, _ place: Place, _ marks: QuotationMarks) -> String? {
    let next = index + 1
    if place.isInWord {
      if isBeforeTimes(next, place) { return nil }
      let isInNumber = place.isAfterDigit && place.isBeforeDigit
      // 1'000'000 has thousands, 6'2 has feet.
      return isInNumber && digits(at: next) != 3 ? nil : "’"
    }
    if place.isAfterWord {
      // The second of 'n'.
      return index >= 2 && bytes[index - 2] == Self.single && isElision(at: index - 2, marks)
        ? "’" : nil
    }
    guard place.canOpen else { return nil }
    // '07 and '60s.
    if digits(at: next) == 2 {
      let end = next + 2
      let isQuoted = end < bytes.count && bytes[end] == Self.single
      return isQuoted ? nil : "’"
    }
    return isElision(at: index, marks) ? "’" : nil
  }

  /// Whether a word without its beginning follows the mark: `'tis`, `'n'`.
  private func isElision(at index: Int, _ marks: QuotationMarks) -> Bool {
    guard !marks.elisions.isEmpty else { return false }
    let rest = bytes[(index + 1)...]
    let word = rest.prefix {
      $0 >= 0x80 || UInt8(ascii: "a") <= $0 | 0x20 && $0 | 0x20 <= UInt8(ascii: "z")
    }
    guard marks.elisions.contains(String(decoding: word, as: UTF8.self).lowercased()) else {
      return false
    }
    guard word.endIndex < bytes.count, bytes[word.endIndex] == Self.single else { return true }
    // In its own quotation marks it is an ordinary word, except 'n' between two words.
    return scalar(at: word.endIndex + 1)?.isWord == true
      || word.count == 1 && (word.first ?? 0) | 0x20 == UInt8(ascii: "n")
        && scalar(at: word.endIndex + 1) == " "
  }

  /// Whether a mark after a number means feet or inches, minutes or seconds.
  private func isPrime(at index: Int, _ place: Place, isOpen: Bool) -> Bool {
    guard place.isAfterDigit else { return false }
    if isBeforeTimes(index + 1, place) { return true }
    if bytes[index] == Self.single {
      return place.isBeforeDigit || place.after?.isWord != true && !isOpen
    }
    guard place.after?.isWord != true else { return false }
    guard isOpen else { return true }
    // 6'2" has inches, even inside a quotation.
    let number = bytes[..<index].reversed().prefix { (0x30...0x39).contains($0) }.count
    let beforeNumber = index - number - 1
    if beforeNumber > 0, bytes[beforeNumber] == Self.single,
      (0x30...0x39).contains(bytes[beforeNumber - 1])
    {
      return true
    }
    // "the 12" record": the next mark that can close closes the quotation.
    guard place.after == " ", let other = bytes[(index + 1)...].firstIndex(of: Self.double) else {
      return false
    }
    let there = Place(before: scalar(before: other), after: scalar(at: other + 1))
    return there.canClose && !there.canOpen && !there.isAfterDigit
  }

  /// Whether a number times another one is written around a mark: `12"x8"`.
  private func isBeforeTimes(_ next: Int, _ place: Place) -> Bool {
    guard place.isAfterDigit, next + 1 < bytes.count, bytes[next] | 0x20 == UInt8(ascii: "x") else {
      return false
    }
    return (0x30...0x39).contains(bytes[next + 1])
  }

  /// Whether a single mark follows that can close a quotation.
  private func isClosed(after offset: Int) -> Bool {
    var rest = bytes[offset...]
    while let index = rest.firstIndex(of: Self.single) {
      let place = Place(before: scalar(before: index), after: scalar(at: index + 1))
      if place.canClose, !place.isInWord { return true }
      rest = bytes[(index + 1)...]
    }
    return false
  }

  private mutating func close(_ mark: UInt8) {
    guard let index = open.lastIndex(of: mark) else { return }
    open.removeSubrange(index...)
  }

  /// How many ASCII digits are at an offset, up to a letter or another mark.
  private func digits(at offset: Int) -> Int {
    bytes[offset...].prefix { (0x30...0x39).contains($0) }.count
  }
}

extension MarkReader {
  /// Two hyphens become an en dash, three an em dash.
  ///
  /// An option of a command, an arrow and a line of hyphens do not change.
  private mutating func readDashes(at index: Int) -> Int {
    let count = bytes[index...].prefix { $0 == UInt8(ascii: "-") }.count
    let end = index + count
    guard count == 2 || count == 3 else { return end }
    let (before, after) = (scalar(before: index), scalar(at: end))
    guard after != ">", before != "<", before != "!" else { return end }
    let isAtSpace = before.map(\.properties.isWhitespace) ?? true
    let isBeforeSpace = after.map(\.properties.isWhitespace) ?? true
    if count == 2, isAtSpace, !isBeforeSpace { return end }
    guard before != nil || after != nil else { return end }
    replace(index..<end, by: count == 2 ? "–" : "—")
    return end
  }

  /// French spaces: narrow ones beside « and » and before `! ? ;`, and a no-break space before `:`.
  private mutating func readSpace(at index: Int) -> Int {
    if bytes[index] == UInt8(ascii: " ") {
      guard let sign = scalar(at: index + 1), let before = scalar(before: index),
        !before.properties.isWhitespace
      else { return index + 1 }
      let behind = scalar(at: index + 1 + sign.utf8.count)
      if sign == "»" {
        replace(index..<index + 1, by: "\u{202F}")
        return index + 3
      }
      guard behind == nil || behind?.isWord == false else { return index + 1 }
      switch sign {
      case "!", "?", ";": replace(index..<index + 1, by: "\u{202F}")
      case ":": replace(index..<index + 1, by: "\u{00A0}")
      default: break
      }
      return index + 1
    }
    let after = index + 2
    switch scalar(at: index) {
    case "«":
      let next = scalar(at: after)
      if next == " " {
        replace(after..<after + 1, by: "\u{202F}")
        return after + 1
      }
      if next?.properties.isWhitespace == false { replace(after..<after, by: "\u{202F}") }
    case "»":
      let before = scalar(before: index)
      if before?.properties.isWhitespace == false { replace(index..<index, by: "\u{202F}") }
    default: return index + 1
    }
    return after
  }

  private mutating func replace(_ range: Range<Int>, by text: String) {
    made.append(Edit(range: range, text: text))
  }
}

extension MarkReader {
  private func scalar(at offset: Int) -> Unicode.Scalar? {
    guard offset < bytes.count else { return nil }
    let byte = bytes[offset]
    if byte < 0x80 { return Unicode.Scalar(byte) }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let piece = bytes[offset..<min(offset + length, bytes.count)]
    return String(decoding: piece, as: UTF8.self).unicodeScalars.first
  }

  private func scalar(before offset: Int) -> Unicode.Scalar? {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start >= 0 ? scalar(at: start) : nil
  }
}
