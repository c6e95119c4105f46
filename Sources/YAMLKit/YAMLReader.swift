package import Diagnostics

/// Reads the YAML of a file, or of the front matter at its beginning, into values with positions.
package struct YAMLReader {
  /// More aliases than an author needs could make a text expand without end.
  static let maximumAliases = 16

  /// Deeper than any of our keys.
  static let maximumDepth = 32

  /// A text that repeats more keys than this is not read any further.
  private static let maximumTurns = 20

  private let source: SourceText
  private let range: Range<Int>

  /// Whether a fix may be tried: not while another one is being tried.
  private let repairs: Bool
  private var diagnostics: [Diagnostic] = []

  /// The value of a part of a source; nil if it is empty, or cannot be read and is reported.
  ///
  /// If a key is written twice, the first value counts.
  package static func read(_ source: SourceText, in range: Range<Int>) -> Diagnosed<YAMLNode?> {
    read(source, in: range, repairs: true)
  }

  static func read(_ source: SourceText, in range: Range<Int>, repairs: Bool) -> Diagnosed<
    YAMLNode?
  > {
    guard !range.isEmpty else { return Diagnosed(nil) }
    var reader = YAMLReader(source: source, range: range, repairs: repairs)
    let node = source.bytes.withUnsafeBufferPointer { bytes in
      reader.read(UnsafeBufferPointer(rebasing: bytes[range]))
    }
    return Diagnosed(node, reader.diagnostics)
  }

  private init(source: SourceText, range: Range<Int>, repairs: Bool) {
    self.source = source
    self.range = range
    self.repairs = repairs
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>) -> YAMLNode? {
    let marks = YAMLMarks(of: text)
    if let problem = YAMLBounds.problem(in: text, marks) {
      let span = source.span(range.lowerBound + problem.offset, range.lowerBound + problem.offset)
      diagnostics.append(
        .error(
          .invalidYAML, problem.message, at: span,
          fixes: [FixIt("make it shorter, and use fewer levels")]))
      return nil
    }
    var positions = YAMLPositions(source: source, range: range, isASCII: marks.isASCII)
    do throws(YAMLFailure) {
      return try node(from: text, positions)
    } catch {
      switch error {
      case .repeated(let key):
        return readAgain(Array(text), without: key, &positions)
      case .unreadable(let complaint):
        report(complaint, &positions)
        return nil
      }
    }
  }

  /// Removes repeated keys from a text, one after the other, and reads the rest.
  private mutating func readAgain(
    _ text: [UInt8], without key: RepeatedKey, _ positions: inout YAMLPositions
  ) -> YAMLNode? {
    var text = text
    var key = key
    for _ in 0..<Self.maximumTurns {
      let first = key.first ?? range.lowerBound
      guard let name = key.name, remove(repeated: name, after: first, from: &text) else {
        let span = source.span(first, first)
        diagnostics.append(
          .error(
            .duplicateKey, "a key is written twice", at: span, fixes: [FixIt("keep one of them")]))
        return nil
      }
      do throws(YAMLFailure) {
        return try text.withUnsafeBufferPointer { text throws(YAMLFailure) in
          try node(from: text, positions)
        }
      } catch {
        switch error {
        case .repeated(let next): key = next
        case .unreadable(let complaint):
          report(complaint, &positions)
          return nil
        }
      }
    }
    return nil
  }

  /// The value of a text; warnings about it are reported only if it can be read.
  private mutating func node(from text: UnsafeBufferPointer<UInt8>, _ positions: YAMLPositions)
    throws(YAMLFailure) -> YAMLNode?
  {
    // Otherwise the parser would report only the first byte that is not UTF-8.
    guard positions.isASCII || isUTF8(text) else {
      let repaired = Array(String(decoding: text, as: UTF8.self).utf8)
      return try repaired.withUnsafeBufferPointer { text throws(YAMLFailure) in
        try build(from: text, positions)
      }
    }
    return try build(from: text, positions)
  }

  private mutating func build(from text: UnsafeBufferPointer<UInt8>, _ positions: YAMLPositions)
    throws(YAMLFailure) -> YAMLNode?
  {
    var builder = NodeBuilder(source: source, range: range, positions: positions, text: text)
    let root = try builder.root()
    diagnostics += builder.diagnostics
    return root
  }

  private func isUTF8(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    (try? UTF8Span(validating: text.span)) != nil
  }

  private mutating func report(_ complaint: YAMLComplaint, _ positions: inout YAMLPositions) {
    var problem = YAMLProblem(
      complaint, source: source, start: range.lowerBound, positions: &positions)
    if repairs { problem.tryRepair(of: source, in: range) }
    diagnostics.append(problem.diagnostic)
  }

  /// Reports the next `name:` at the same depth as the one at `first`, and overwrites it and its
  /// value with spaces, so that the rest can be read.
  ///
  /// Returns false if there is none.
  private mutating func remove(repeated name: String, after first: Int, from text: inout [UInt8])
    -> Bool
  {
    let base = range.lowerBound
    func column(_ offset: Int) -> Int {
      offset - source.offset(ofLine: source.lineNumber(at: offset))
    }
    let depth = column(first)
    let wanted = Array(name.utf8)
    var line = source.lineNumber(at: first) + 1
    var removal: (start: Int, end: Int)?
    while line <= source.lineCount, source.offset(ofLine: line) < range.upperBound {
      let start = source.offset(ofLine: line)
      // Counted in the file, not in the parser's text, where invalid bytes take more room.
      let content = Array(source.bytes[source.range(ofLine: line).clamped(to: range)])
      let indent = content.prefix { $0 == UInt8(ascii: " ") }.count
      let isEmpty = indent == content.count
      if let found = removal {
        let isItem = content.dropFirst(indent).first == UInt8(ascii: "-") && indent == depth
        if !isEmpty, indent <= depth, !isItem { break }
        removal = (found.start, start + content.count)
      } else if indent == depth, content.dropFirst(indent).starts(with: wanted),
        content.dropFirst(indent + wanted.count).first == UInt8(ascii: ":"),
        text[start + indent - base] != UInt8(ascii: " ")
      {
        removal = (start + indent, start + content.count)
      } else if !isEmpty, indent < depth {
        return false
      }
      line += 1
    }
    guard let removal else { return false }
    var index = removal.start
    while index < removal.end {
      // A line break stays a line break, or all later positions would be on the wrong line.
      let length = YAMLPositions.breakLength(in: text, at: index - base, end: removal.end - base)
      if length == 0 { text[index - base] = UInt8(ascii: " ") }
      index += max(1, length)
    }
    diagnostics.append(
      .error(
        .duplicateKey, "`\(name)` is written twice; the first one counts",
        at: source.span(removal.start, removal.start + wanted.count),
        notes: [.init("first written here", at: source.span(first, first + wanted.count))],
        fixes: [FixIt("keep one of them")]))
    return true
  }
}
