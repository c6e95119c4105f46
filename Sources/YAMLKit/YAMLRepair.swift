import Diagnostics

/// The edits that turn text into the YAML that its author meant, for typing mistakes: a colon in a
/// value, a tab instead of spaces, no space after a colon.
///
/// Each is tried before it is proposed: with it, the text can be read, or can be read further.
struct YAMLRepair {
  /// What to do, as an imperative.
  let way: String

  /// The problem, if this says more than the parser does.
  let words: String?
  let edits: [FixIt.Edit]

  /// For a text whose reading failed at an offset of the source.
  init?(of source: SourceText, in range: Range<Int>, failingAt offset: Int) {
    let last = source.lineNumber(at: max(range.lowerBound, min(offset, range.upperBound - 1)))
    let first = source.lineNumber(at: range.lowerBound)
    for line in [last, last - 1] where line >= first {
      for candidate in Self.candidates(of: source, line, in: range)
      where Self.helps(candidate, source, range, last) {
        self = candidate
        return
      }
    }
    return nil
  }

  private init(_ way: String, words: String? = nil, edits: [FixIt.Edit]) {
    self.way = way
    self.words = words
    self.edits = edits
  }

  /// Whether the text can be read with the edits, or fails on a later line that is not part of this
  /// one.
  private static func helps(
    _ repair: YAMLRepair, _ source: SourceText, _ range: Range<Int>, _ line: Int
  ) -> Bool {
    guard !repair.edits.isEmpty else { return false }
    var bytes = Array(source.bytes[range])
    for edit in repair.edits.sorted(by: { $0.span > $1.span }) {
      let start = edit.span.start - range.lowerBound
      bytes.replaceSubrange(
        start..<start + edit.span.end - edit.span.start, with: Array(edit.replacement.utf8))
    }
    let text = SourceText(path: "", bytes: bytes)
    let read = YAMLReader.read(text, in: 0..<bytes.count, repairs: false)
    guard let problem = read.diagnostics.first(where: { $0.rule == .invalidYAML }) else {
      return true
    }
    let failing =
      text.lineNumber(at: problem.span.start) + source.lineNumber(at: range.lowerBound) - 1
    return failing > line + 1
      || failing == line + 1 && indent(of: source, failing) <= indent(of: source, line)
  }

  private static func candidates(of source: SourceText, _ line: Int, in range: Range<Int>)
    -> [YAMLRepair]
  {
    let tabs = tabs(of: source, in: range)
    // In a line that is not UTF-8, positions in text and in bytes differ.
    guard String(validating: source.bytes[source.range(ofLine: line)], as: UTF8.self) != nil else {
      return tabs
    }
    return tabs + [colon(of: source, line), quoted(source, line)].compactMap { $0 }
  }

  /// Replaces each tab at the beginning of a line with two spaces, or with none if the line is not
  /// part of the one above it.
  private static func tabs(of source: SourceText, in range: Range<Int>) -> [YAMLRepair] {
    guard source.contains(0x09) else { return [] }
    var spaces: [FixIt.Edit] = []
    var nothing: [FixIt.Edit] = []
    for line in lines(of: source, in: range) {
      let text = source.range(ofLine: line)
      let indent = source.bytes[text].prefix { $0 == 0x20 || $0 == 0x09 }
      guard indent.contains(0x09), indent.count < text.count else { continue }
      let span = source.span(indent.startIndex, indent.endIndex)
      let width = indent.reduce(0) { $0 + ($1 == 0x09 ? 2 : 1) }
      spaces.append(.init(replacing: span, with: String(repeating: " ", count: width)))
      nothing.append(.init(replacing: span, with: ""))
    }
    let words = "lines must not be indented with tabs"
    return [
      YAMLRepair("indent with two spaces", words: words, edits: spaces),
      YAMLRepair("remove the tabs", words: words, edits: nothing),
    ]
  }

  private static func lines(of source: SourceText, in range: Range<Int>) -> ClosedRange<Int> {
    source.lineNumber(at: range.lowerBound)...source.lineNumber(at: range.upperBound - 1)
  }

  /// `title:Qualify` with a space after the colon.
  private static func colon(of source: SourceText, _ line: Int) -> YAMLRepair? {
    let text = source.line(line)
    guard let match = text.prefixMatch(of: /\s*(?:- +)?[A-Za-z][A-Za-z_-]*:(?=[^ \t\r\n\/:])/)
    else {
      return nil
    }
    let place = source.offset(ofLine: line) + match.0.utf8.count
    // YAML does not know the other kinds of spaces that word processors write.
    let other = text[match.range.upperBound...].prefix { $0.isWhitespace }.utf8.count
    return YAMLRepair(
      "write a space after the colon", words: "a key must be followed by a colon and a space",
      edits: [.init(replacing: source.span(place, place + other), with: " ")])
  }

  /// The value of a line in quotation marks.
  private static func quoted(_ source: SourceText, _ line: Int) -> YAMLRepair? {
    let text = source.line(line)
    guard
      let match = text.prefixMatch(
        of: /(\s*(?:- +)?(?:[A-Za-z][A-Za-z_-]*:\s+)?)(\S.*?)\s*(?:\s#.*)?$/)
    else { return nil }
    let value = match.2
    guard match.1.contains(where: { ":-".contains($0) }), !"|>!&".contains(value.prefix(1)) else {
      return nil
    }
    // A bracket or quotation mark that is never closed can have two meanings.
    if let mark = value.first, "\"'".contains(mark), !value.dropFirst().contains(mark) {
      return nil
    }
    if let open = value.first, open == "[" || open == "{" {
      let close: Character = open == "[" ? "]" : "}"
      guard let end = value.lastIndex(of: close), value.index(after: end) < value.endIndex else {
        return nil
      }
    }
    let start = source.offset(ofLine: line) + match.1.utf8.count
    let span = source.span(start, start + value.utf8.count)
    return YAMLRepair(
      "put the value in quotation marks",
      edits: [.init(replacing: span, with: YAMLQuotation.quoted(String(value)))])
  }

  private static func indent(of source: SourceText, _ line: Int) -> Int {
    source.line(line).prefix { $0 == " " || $0 == "\t" }.count
  }
}

/// Writes texts in quotation marks.
package enum YAMLQuotation {
  /// Double ones, or single ones if the text contains a double one or a backslash.
  package static func quoted(_ text: String) -> String {
    text.contains { "\"\\".contains($0) } ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
  }
}
