package import Diagnostics
import LessonModel

/// A link must be written as Markdown reads it.
package struct SpaceInLink: Rule {
  package static let description = RuleDescription(
    "space-in-link", .links, .warning, "A link must be written as `[words](address)`.",
    """
    With a space between the words and the address or inside the address, with the two kinds of brackets exchanged, \
    with a parenthesis too few, or with the name of an address that is not there, Markdown sees no link, and shows \
    the brackets. A file's name that has a space is written between < and >.
    """,
    .lesson(before: "See [the pain] (02-qualify.md).", after: "See [the pain](02-qualify.md)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    return lesson.passages { $0.marks.contains(.bracket) }.flatMap { passage in
      RawLinks(in: passage, of: source) { course.leads($0, from: lesson.path) }.diagnostics
    }
  }
}

/// What looks like a link in some text, but is not one.
private struct RawLinks {
  private(set) var diagnostics: [Diagnostic] = []

  private let bytes: [UInt8]
  private let places: PassagePlaces
  private let source: SourceText
  private let leads: (String) -> Bool

  init(in passage: Passage, of source: SourceText, leads: @escaping (String) -> Bool) {
    bytes = passage.bytes
    places = passage.places
    self.source = source
    self.leads = leads
    var at = 0
    while let bracket = bytes.next(UInt8(ascii: "]"), from: at) {
      at = bracket + 1
      guard let open = bytes[..<bracket].lastIndex(of: UInt8(ascii: "[")), isShown(bracket) else {
        continue
      }
      if exchanged(open, bracket) { continue }
      let next = bytes[at...].first ?? 0
      switch next {
      case UInt8(ascii: "["): named(open, bracket)
      case UInt8(ascii: ":") where open == 0 || bytes[open - 1] == 0x0A: definition(bracket)
      case UInt8(ascii: "("), 0x20, 0x0A: inParentheses(bracket)
      case 0xEF: inWideParentheses(bracket)
      default: break
      }
    }
  }

  /// More bytes than an address with its title has.
  private static let longest = 1_000

  // What is written.

  /// `[words] (address)`, `[words](ad dress)`, `[words](address`.
  private mutating func inParentheses(_ bracket: Int) {
    let start = bracket + 1
    let gap = bytes[start...].prefix { $0 == 0x20 || $0 == 0x0A }
    guard let sign = bytes[gap.endIndex...].first, sign == UInt8(ascii: "("),
      gap.count(where: { $0 == 0x0A }) < 2
    else { return }
    let open = gap.endIndex
    let line = bytes[(open + 1)...].prefix(Self.longest).prefix { $0 != 0x0A }
    guard let close = line.firstIndex(of: UInt8(ascii: ")")) else {
      if gap.isEmpty { unclosed(line) }
      return
    }
    let inner = (open + 1)..<close
    // An address has no brackets; thousands of them in a row are not looked at twice.
    guard !bytes[inner].contains(UInt8(ascii: "[")) else { return }
    let text = String(decoding: bytes[inner], as: UTF8.self)
    guard Self.isAddress(text) else { return }
    if !gap.isEmpty {
      let span = places.span(of: bracket..<(bracket + 1))
      let between = span.moved(
        to: span.end..<max(span.end, places.span(of: open..<(open + 1)).start))
      guard source.bytes[between.range].allSatisfy({ $0 <= 0x20 }) else { return }
      // If it leads nowhere, text is better than a broken link.
      report(
        "this is shown as text, because a space keeps it from being a link", at: between,
        "remove the space", leads(text) ? "" : nil)
    } else if text.contains("("), !text.contains(" ") {
      // With another one after it, something else keeps it from being a link.
      guard text.count(where: { $0 == "(" }) == 1,
        bytes[(close + 1)...].first != UInt8(ascii: ")"), let span = exact(close..<(close + 1))
      else { return }
      report(
        "this is shown as text, because a parenthesis in the address is not closed", at: span,
        "add a )", "))")
    } else if text.contains(" "), let span = exact(inner) {
      let meant = WrittenAddress(text)
      report(
        "this is shown as text, because the address has a space in it", at: span, meant.way,
        leads(meant.address) || meant.hasScheme ? meant.new : nil)
    }
  }

  /// `[words]（address）`, with the parentheses of Chinese and Japanese.
  private mutating func inWideParentheses(_ bracket: Int) {
    let (opening, closing) = (Array("（".utf8), Array("）".utf8))
    let start = bracket + 1
    guard bytes[start...].starts(with: opening) else { return }
    let inner = bytes[(start + 3)...].prefix(Self.longest).prefix { $0 != 0x0A }
    guard let end = inner.indices.first(where: { inner[$0...].starts(with: closing) }) else {
      return
    }
    let text = String(decoding: bytes[(start + 3)..<end], as: UTF8.self)
    guard Self.isAddress(text), let span = exact(start..<(end + 3)) else { return }
    let new = "(\(text))"
    report(
      "this is shown as text, because the parentheses are wide ones", at: span, "write \(new)",
      !text.contains(" ") && (leads(text) || text.contains("://")) ? new : nil)
  }

  /// `[words](address` without its last parenthesis.
  private mutating func unclosed(_ line: ArraySlice<UInt8>) {
    let word = line.prefix { $0 != 0x20 }
    guard !word.contains(UInt8(ascii: "[")) else { return }
    let text = String(decoding: word, as: UTF8.self)
    guard Self.isAddress(text), let span = exact(word.startIndex..<word.endIndex) else { return }
    let end = span.moved(to: span.end..<span.end)
    report(
      "this is shown as text, because the parenthesis after the address is missing", at: span,
      "write ) after the address", leads(text) ? ")" : nil, in: end)
  }

  /// `(words)[address]`.
  private mutating func exchanged(_ open: Int, _ bracket: Int) -> Bool {
    guard open > 1, bytes[open - 1] == UInt8(ascii: ")"),
      let first = bytes[..<(open - 1)].lastIndex(of: UInt8(ascii: "(")), first + 1 < open - 1
    else { return false }
    let address = String(decoding: bytes[(open + 1)..<bracket], as: UTF8.self)
    let words = String(decoding: bytes[(first + 1)..<(open - 1)], as: UTF8.self)
    if first > 0, bytes[first - 1] == UInt8(ascii: "!"), Self.isAddress(words),
      !words.contains(" "),
      let span = exact((first - 1)..<(bracket + 1))
    {
      let new = "![\(address)](\(words))"
      report(
        "this is shown as text, because its brackets are exchanged", at: span, "write \(new)",
        leads(words) ? new : nil)
      return true
    }
    guard Self.isAddress(address), !address.contains(" "), let span = exact(first..<(bracket + 1))
    else { return false }
    let new = "[\(words)](\(address))"
    report(
      "this is shown as text, because its brackets are exchanged", at: span, "write \(new)",
      leads(address) ? new : nil)
    return true
  }

  /// `[words][name]` without a line `[name]: address`.
  private mutating func named(_ open: Int, _ bracket: Int) {
    let label = bytes[(bracket + 2)...].prefix { $0 != UInt8(ascii: "]") && $0 != 0x0A }
    let before = open > 0 ? bytes[open - 1] : 0x20
    let words = String(decoding: bytes[(open + 1)..<bracket], as: UTF8.self)
    let name = String(decoding: label, as: UTF8.self)
    // After a letter they are the places of a list: `deals[row][column]`.
    guard label.endIndex < bytes.endIndex, bytes[label.endIndex] == UInt8(ascii: "]"),
      before <= 0x20 || "(\"*".utf8.contains(before), words.contains(where: \.isLetter),
      name.contains(where: \.isLetter), !name.contains("["), !name.hasPrefix("^"),
      let span = exact(open..<(label.endIndex + 1))
    else { return }
    let address = Self.isAddress(name) && leads(name)
    let new = "[\(words)](\(name))"
    report(
      address
        ? "this is shown as text, because the address is in the wrong brackets"
        : "this is shown as text, because there is no line `[\(name)]: address`", at: span,
      address ? "write \(new)" : "add the line, or write the address in parentheses",
      address ? new : nil)
  }

  /// `[name]: ad dress`.
  private mutating func definition(_ bracket: Int) {
    let line = bytes[(bracket + 2)...].prefix { $0 != 0x0A }.drop { $0 == 0x20 }
    let text = String(decoding: line, as: UTF8.self)
    let meant = WrittenAddress(text)
    guard Self.isAddress(text), text.contains(" "), text.split(separator: " ").count < 6,
      let span = exact(line.startIndex..<line.endIndex)
    else { return }
    report(
      "this is shown as text, because the address has a space in it", at: span, meant.way,
      leads(meant.address) || meant.hasScheme ? meant.new : nil)
  }

  // What is said of it.

  private mutating func report(
    _ message: String, at span: SourceSpan, _ way: String, _ new: String?,
    in place: SourceSpan? = nil
  ) {
    diagnostics.append(
      .warning(
        SpaceInLink.id, message, at: span,
        fixes: [
          FixIt(way, edits: new.map { [.init(replacing: place ?? span, with: $0)] } ?? [])
        ]))
  }

  /// Whether a bracket is text without a backslash.
  private func isShown(_ place: Int) -> Bool {
    guard let span = places.exactSpan(of: place..<(place + 1)) else { return false }
    return span.start == 0 || source.bytes[span.start - 1] != UInt8(ascii: "\\")
  }

  /// Where some bytes were written exactly like this, perhaps in several pieces.
  private func exact(_ range: Range<Int>) -> SourceSpan? {
    let span = places.span(of: range)
    return source.bytes[span.range].elementsEqual(bytes[range]) ? span : nil
  }

  private static func isAddress(_ text: String) -> Bool {
    // A size or a title after the address is ignored.
    let title = text.firstMatch(of: #/ +(?:=|["'“„«(])/#)
    let text = (title.map { text[..<$0.range.lowerBound] } ?? text[...]).lowercased()
    let endings = [
      ".md", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf", ".mp3", ".mp4", ".docx",
      ".xlsx", ".pptx", ".html", ".htm",
    ]
    return text.contains("://") || ["mailto:", "tel:", "sms:"].contains(where: text.hasPrefix)
      || text.hasPrefix("media/") || text.contains("/media/") || text.contains(".md#")
      || endings.contains(where: text.hasSuffix)
  }
}

/// An address with spaces, and what was meant.
private struct WrittenAddress {
  let address: String

  /// What replaces it.
  let new: String

  /// What the author should do.
  let way: String

  /// Whether it leads out of the course.
  let hasScheme: Bool

  init(_ text: String) {
    var rest = text[...]
    var title = ""
    // Other programs read straight quotation marks alone; word processors make curly ones.
    if let match = rest.firstMatch(of: /\s+["'“„«](.*)["'”“»]\s*$/) {
      title = " \"\(match.1.replacing("\"", with: "'"))\""
      rest = rest[..<match.range.lowerBound]
    }
    var isSized = false
    // A size, as other programs write it after a picture's address.
    if let size = rest.firstMatch(of: /\s+=(?:\d+%?)?x?(?:\d+%?)?\s*$/) {
      isSized = true
      rest = rest[..<size.range.lowerBound]
    }
    let plain = String(rest)
    let scheme = plain.prefixMatch(of: /[A-Za-z][A-Za-z0-9+.-]*:/).map { String($0.0).lowercased() }
    hasScheme = scheme != nil
    if scheme == "tel:" || scheme == "sms:" {
      address = plain.filter { $0 != " " }
      new = address + title
    } else if scheme != nil {
      address = plain.replacing(" ", with: "%20")
      new = address + title
    } else {
      address = plain
      new = (plain.contains(" ") ? "<\(plain)>" : plain) + title
    }
    way =
      isSized
      ? "write \(new): pictures have no sizes, because every edition fits them to its pages"
      : "write the address as \(new)"
  }
}
