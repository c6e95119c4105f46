import Diagnostics
import Yams

/// Reads the YAML of a file, or of the front matter at its head, into values with places.
struct YAMLReader {
  /// More aliases than an author needs make a text that unfolds without end.
  static let maximumAliases = 16

  /// Deeper than any key of ours.
  static let maximumDepth = 32

  /// What the parser calls a repeated key that is a list or a group.
  private static let noWord = "<uncovertable>"

  let source: SourceText
  let range: Range<Int>
  private let positions: YAMLPositions
  private let extent: ScalarExtent
  private var diagnostics: [Diagnostic] = []

  /// Whether too deep a value was reported: once says it all.
  private var isTooDeep = false

  /// The value of a stretch of a source, nil when it is empty or cannot be read, which is a
  /// diagnostic.
  ///
  /// A key that is written twice counts once, as first written.
  static func read(_ source: SourceText, in range: Range<Int>) -> Diagnosed<YAMLNode?> {
    var reader = YAMLReader(source: source, range: range)
    let node = reader.read()
    return Diagnosed(node, reader.diagnostics)
  }

  private init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
    positions = YAMLPositions(source: source, range: range)
    extent = ScalarExtent(source: source, range: range)
  }

  private mutating func read() -> YAMLNode? {
    var text = Array(source.bytes[range])
    if let problem = YAMLBounds.problem(in: text) {
      let span = source.span(range.lowerBound + problem.offset, range.lowerBound + problem.offset)
      diagnostics.append(
        .error(
          .invalidYAML, problem.message, at: span, fixes: [FixIt("write it shorter and flatter")]))
      return nil
    }
    // Each turn takes one repeated key out; a text that repeats more is given up.
    for _ in 0..<20 {
      do {
        let yaml = String(decoding: text, as: UTF8.self)
        guard let root = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot()
        else { return nil }
        return node(from: root, depth: 0)
      } catch YamlError.duplicatedKeysInMapping(let names, let context) {
        // The parser sorts the keys that are repeated. Where some are no words, or the same word with
        // different tags, its order is chance, and so is the place that it names.
        let isSorted = names.count == 1 || names.allSatisfy { $0 != Self.noWord }
        let isCertain = isSorted && Set(names).count == names.count
        let first = isCertain ? positions.offset(of: context.mark) : range.lowerBound
        guard isCertain, let name = names.first, remove(repeated: name, after: first, from: &text)
        else {
          let span = source.span(first, first)
          diagnostics.append(
            .error(
              .duplicateKey, "a key is written twice", at: span, fixes: [FixIt("keep one of them")])
          )
          return nil
        }
      } catch let error as YamlError {
        diagnostics.append(YAMLProblem(error, source: source, positions: positions).diagnostic)
        return nil
      } catch {
        diagnostics.append(
          .error(
            .invalidYAML, "this is not YAML", at: source.span(range.lowerBound, range.lowerBound),
            fixes: [FixIt("write one `key: value` a line")]))
        return nil
      }
    }
    return nil
  }

  private mutating func node(from node: Node, depth: Int) -> YAMLNode {
    let start = positions.offset(of: node.mark)
    guard depth < Self.maximumDepth else {
      guard !isTooDeep else {
        return .scalar(YAMLNode.Scalar(text: "", isPlain: true, span: source.span(start, start)))
      }
      isTooDeep = true
      diagnostics.append(
        .error(
          .invalidYAML, "values are nested deeper than \(Self.maximumDepth) levels",
          at: source.span(start, start + 1), fixes: [FixIt("write it flatter")]))
      return .scalar(YAMLNode.Scalar(text: "", isPlain: true, span: source.span(start, start)))
    }
    switch node {
    case .scalar(let scalar):
      let isPlain = scalar.style == .plain || scalar.style == .any
      let span = extent.span(of: scalar, at: start)
      if isPlain, let lost = extent.comment(behind: span) { reportLost(lost, of: span) }
      return .scalar(YAMLNode.Scalar(text: scalar.string, isPlain: isPlain, span: span))
    case .sequence(let sequence):
      let items = sequence.map { self.node(from: $0, depth: depth + 1) }
      let end = items.map(\.span.end).max() ?? start + 1
      return .list(items, source.span(start, extent.closing("]", after: max(start, end))))
    case .mapping(let mapping):
      let entries = mapping.map { key, value in
        let key = self.node(from: key, depth: depth + 1)
        let name: String
        if case .scalar(let scalar) = key { name = scalar.text } else { name = "" }
        return YAMLNode.Entry(
          key: name, keySpan: key.span, value: self.node(from: value, depth: depth + 1))
      }
      let end = entries.map { max($0.keySpan.end, $0.value.span.end) }.max() ?? start + 1
      return .mapping(entries, source.span(start, extent.closing("}", after: max(start, end))))
    case .alias:
      return .scalar(YAMLNode.Scalar(text: "", isPlain: true, span: source.span(start, start)))
    }
  }

  /// Says that a value ends before a `#` that was hardly meant to begin a comment.
  private mutating func reportLost(_ lost: SourceSpan, of value: SourceSpan) {
    let whole = source.span(value.start, lost.end)
    let text = source.text(in: whole)
    let isSimple = !text.contains("\"") && !text.contains("\\") && !text.contains(": ")
    diagnostics.append(
      .warning(
        .commentInText, "a blank and # begin a comment, so this part of the text is lost", at: lost,
        fixes: [
          FixIt(
            "put the text in quotation marks",
            edits: isSimple ? [.init(replacing: whole, with: "\"\(text)\"")] : [])
        ]))
  }

  /// Reports the next `name:` that stands as deep as the one at `first`, and blanks it out with its
  /// value, so that the rest can be read.
  ///
  /// False when there is none to be found.
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
      // Not its text: bytes that are no UTF-8 are more of them there.
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
    for index in removal.start..<removal.end
    where text[index - base] != 0x0A && text[index - base] != 0x0D {
      text[index - base] = UInt8(ascii: " ")
    }
    diagnostics.append(
      .error(
        .duplicateKey, "`\(name)` is written twice; the first one counts",
        at: source.span(removal.start, removal.start + wanted.count),
        notes: [.init("it is written here first", at: source.span(first, first + wanted.count))],
        fixes: [FixIt("keep one of them")]))
    return true
  }
}
