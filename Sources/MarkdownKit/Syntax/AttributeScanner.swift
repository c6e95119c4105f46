import Diagnostics

/// Parses `{#id .class key=value key="quoted value" flag}`.
struct AttributeScanner {
  private let source: SourceText
  private let end: Int

  /// Whether the braces can only be attributes: then `key: value` and `#id,` are read as they are meant,
  /// and reported.
  private let isDirective: Bool
  private var at: Int
  private var attributes: [AttributeList.Attribute] = []
  private var diagnostics: [Diagnostic] = []

  /// More than any construct uses.
  private static let limit = 64

  /// The index after the brace that closes the one at `start`, which may be hidden by quoted
  /// values; the end of the line if there is none.
  static func end(of line: ArraySlice<UInt8>, from start: Int) -> Int {
    var quote: UInt8?
    var at = start + 1
    while at < line.endIndex {
      let byte = line[at]
      if let open = quote {
        if byte == UInt8(ascii: "\\") {
          at += 1
        } else if byte == open {
          quote = nil
        }
      } else if byte == UInt8(ascii: "}") {
        return at + 1
      } else if isQuote(byte), line[at - 1] == UInt8(ascii: "=") {
        quote = byte
      }
      at += 1
    }
    // A quotation mark that is never closed should not hide the brace.
    if quote != nil, let brace = line[start...].lastIndex(of: UInt8(ascii: "}")) {
      return brace + 1
    }
    return line.endIndex
  }

  /// `range` must begin with a brace, and ends where `end(of:from:)` says.
  static func scan(_ range: Range<Int>, of source: SourceText, isDirective: Bool = false)
    -> Diagnosed<AttributeList>
  {
    var scanner = AttributeScanner(source: source, range: range, isDirective: isDirective)
    scanner.scanAll(isClosed: source.bytes[range.upperBound - 1] == UInt8(ascii: "}"))
    let span = source.span(range.lowerBound, range.upperBound)
    return Diagnosed(
      AttributeList(attributes: scanner.attributes, span: span), scanner.diagnostics)
  }

  private init(source: SourceText, range: Range<Int>, isDirective: Bool) {
    self.source = source
    self.isDirective = isDirective
    at = range.lowerBound + 1
    let isClosed = range.count > 1 && source.bytes[range.upperBound - 1] == UInt8(ascii: "}")
    end = isClosed ? range.upperBound - 1 : range.upperBound
  }

  private mutating func scanAll(isClosed: Bool) {
    if !isClosed {
      complain(
        "the attributes are not closed", at - 1, end, fix: "put } after the last attribute",
        edit: (end, end, "}"))
    }
    while true {
      skip { $0.isMarkdownSpace }
      guard at < end else { return }
      guard attributes.count < Self.limit else {
        complain(
          "one pair of braces has more than \(Self.limit) attributes", at, end,
          fix: "remove what is not needed")
        return
      }
      scanOne()
    }
  }

  private mutating func scanOne() {
    let start = at
    switch source.bytes[at] {
    case UInt8(ascii: "#"): scanShort(.id, key: "id")
    case UInt8(ascii: "."): scanShort(.class, key: "class")
    case let byte where byte.isNameByte: scanPair()
    default:
      skip { !$0.isMarkdownSpace }
      complain(
        "the attribute `\(text(start, at))` has no name", start, at,
        fix: "write #id, .class, key=value or key=\"a value\"")
    }
  }

  private mutating func scanShort(_ kind: AttributeList.Attribute.Kind, key: String) {
    let mark = at
    at += 1
    skip { !$0.isMarkdownSpace }
    guard at > mark + 1 else {
      complain(
        "`\(text(mark, at))` has no name after it", mark, at, fix: "write the name, or remove it")
      return
    }
    let valueEnd = endWithoutSeparator(from: mark + 2)
    add(
      kind, key: key, source.span(mark, mark + 1), text(mark + 1, valueEnd),
      source.span(mark + 1, valueEnd))
  }

  /// The end of a value without the comma or semicolon that separates it from the next attribute, which
  /// is reported.
  private mutating func endWithoutSeparator(from first: Int) -> Int {
    guard isDirective, at > first, ",;".utf8.contains(source.bytes[at - 1]) else { return at }
    let rest = text(at, end)
    let next = /\s*(?:$|#|\.|[A-Za-z][A-Za-z0-9_-]*\s*[=:])/
    guard rest.prefixMatch(of: next) != nil else { return at }
    complain(
      "attributes are separated by spaces alone", at - 1, at, fix: "remove `\(text(at - 1, at))`",
      edit: (at - 1, at, ""))
    return at - 1
  }

  /// Where the value of a key begins that has a colon or spaces instead of `=` alone: `points: 2`,
  /// `points = 2`; nil if there is no such value.
  private func looseValue(behind keyEnd: Int) -> Int? {
    let isUsual =
      keyEnd + 1 < end && source.bytes[keyEnd] == UInt8(ascii: "=")
      && !source.bytes[keyEnd + 1].isMarkdownSpace
    guard isDirective, !isUsual,
      let match = text(keyEnd, end).prefixMatch(of: /\s*[=:]\s*(?=[^\s=:])/)
    else { return nil }
    // After a key without a value, the next attribute is not a value.
    let value = keyEnd + match.0.utf8.count
    let rest = text(value, end)
    return rest.prefixMatch(of: /#|[A-Za-z][A-Za-z0-9_-]*=/) == nil ? value : nil
  }

  private mutating func scanPair() {
    let start = at
    let colon: UInt8 = isDirective ? 0 : UInt8(ascii: ":")
    skip { $0.isNameByte || $0 == UInt8(ascii: ".") || $0 == colon }
    let key = text(start, at)
    let keySpan = source.span(start, at)
    var isPair = at < end && source.bytes[at] == UInt8(ascii: "=")
    if let value = looseValue(behind: at) {
      complain(
        "a key and its value are joined by = without spaces", start, value,
        fix: "write \(key)=", edit: (at, value, "="))
      at = value - 1
      isPair = true
    } else if at < end, source.bytes[at] == UInt8(ascii: ":") {
      at += 1
      complain("the key `\(key)` has no value", start, at, fix: "write = and a value, or remove it")
      return
    }
    guard isPair else {
      guard at == end || source.bytes[at].isMarkdownSpace else {
        skip { !$0.isMarkdownSpace }
        complain(
          "the attribute `\(text(start, at))` is not a key", start, at,
          fix: "keys have letters, digits, - and _")
        return
      }
      add(.flag, key: key, keySpan, "", source.span(at, at))
      return
    }
    at += 1
    if at < end, Self.isQuote(source.bytes[at]) {
      scanQuoted(key, keySpan)
    } else if curlyQuote(at: at) {
      scanCurlyQuoted(key, keySpan)
    } else {
      let value = at
      skip { !$0.isMarkdownSpace }
      guard at > value else {
        complain(
          "the attribute `\(key)` has no value after `=`", start, at,
          fix: "write a value, or remove =")
        return
      }
      let valueEnd = endWithoutSeparator(from: value + 1)
      add(.pair, key: key, keySpan, text(value, valueEnd), source.span(value, valueEnd))
    }
  }

  private mutating func scanQuoted(_ key: String, _ keySpan: SourceSpan) {
    let quote = source.bytes[at]
    at += 1
    let start = at
    var value: [UInt8] = []
    while at < end, source.bytes[at] != quote {
      let escapes =
        source.bytes[at] == UInt8(ascii: "\\") && at + 1 < end
        && source.bytes[at + 1].isMarkdownPunctuation
      if escapes { at += 1 }
      value.append(source.bytes[at])
      at += 1
    }
    guard at < end else {
      complain(
        "the quotation marks of the attribute `\(key)` are not closed", keySpan.start, at,
        fix: "put a quotation mark after the value",
        edit: (at, at, String(decoding: [quote], as: UTF8.self)))
      return
    }
    add(.pair, key: key, keySpan, String(decoding: value, as: UTF8.self), source.span(start, at))
    at += 1
    if isDirective, at < end, ",;".utf8.contains(source.bytes[at]) {
      at += 1
      _ = endWithoutSeparator(from: at - 1)
    }
    if at < end, !source.bytes[at].isMarkdownSpace {
      complain(
        "the attribute `\(key)` runs into what follows it", keySpan.start, at,
        fix: "put a space after the quotation mark", edit: (at, at, " "))
    }
  }

  /// Whether there is a typographic quotation mark at an offset: “ ” „ ‘ ’ (U+2018 to U+201E).
  private func curlyQuote(at offset: Int) -> Bool {
    offset + 3 <= end && source.bytes[offset] == 0xE2 && source.bytes[offset + 1] == 0x80
      && (0x98...0x9E).contains(source.bytes[offset + 2])
  }

  /// A value between typographic quotation marks, which editors insert on their own: it is read as
  /// it is meant, and reported.
  private mutating func scanCurlyQuoted(_ key: String, _ keySpan: SourceSpan) {
    let opening = at
    at += 3
    let start = at
    while at < end, !curlyQuote(at: at), !Self.isQuote(source.bytes[at]) { at += 1 }
    guard at < end else {
      complain(
        "the quotation marks of the attribute `\(key)` are not closed", keySpan.start, at,
        fix: "write straight quotation marks: \(key)=\"…\"")
      return
    }
    let closing = at
    at += Self.isQuote(source.bytes[at]) ? 1 : 3
    diagnostics.append(
      .error(
        .curlyQuotes, "curly quotation marks are for text, not for attributes",
        at: source.span(opening, at),
        fixes: [
          FixIt(
            "write straight quotation marks",
            edits: [
              .init(replacing: source.span(opening, start), with: "\""),
              .init(replacing: source.span(closing, at), with: "\""),
            ])
        ]))
    add(.pair, key: key, keySpan, text(start, closing), source.span(start, closing))
  }

  private mutating func add(
    _ kind: AttributeList.Attribute.Kind, key: String, _ keySpan: SourceSpan, _ value: String,
    _ valueSpan: SourceSpan
  ) {
    let attribute = AttributeList.Attribute(
      kind: kind, key: key, keySpan: keySpan, value: value, valueSpan: valueSpan)
    let earlier = attributes.first { $0.key == key }
    if kind != .class, let earlier {
      diagnostics.append(
        .error(
          .malformedAttributes, "the attribute `\(key)` is written twice", at: attribute.span,
          notes: [.init("first written here", at: earlier.span)],
          fixes: [FixIt("keep one of them")]))
    }
    attributes.append(attribute)
  }

  private mutating func complain(
    _ message: String, _ from: Int, _ to: Int, fix: String, edit: (Int, Int, String)? = nil
  ) {
    let edits = edit.map { [FixIt.Edit(replacing: source.span($0, $1), with: $2)] } ?? []
    diagnostics.append(
      .error(
        .malformedAttributes, message, at: source.span(from, to),
        fixes: [FixIt(fix, edits: edits)]))
  }

  private mutating func skip(while matches: (UInt8) -> Bool) {
    while at < end, matches(source.bytes[at]) { at += 1 }
  }

  private func text(_ from: Int, _ to: Int) -> String {
    String(decoding: source.bytes[from..<to], as: UTF8.self)
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
