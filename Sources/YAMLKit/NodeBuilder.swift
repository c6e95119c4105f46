internal import CYAML
import Diagnostics

/// Makes a value with positions from the events of a text, in one pass.
struct NodeBuilder: ~Copyable {
  private let source: SourceText
  private var positions: YAMLPositions
  private let extent: ScalarExtent
  private var events: EventStream

  /// The named values, in the order in which they end.
  private var anchors: [Anchor] = []

  /// The depth of the deepest value inside the one that is being made.
  private var deepest = 0

  /// What to report about a text that can be read.
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether a value that is too deep was reported: one report is enough.
  private var isTooDeep = false

  /// A named value, and how many levels it contains.
  private struct Anchor {
    var name: String
    var node: YAMLNode
    var height: Int
  }

  /// `text` is what the parser is given for the bytes in `range`; it must stay at the same address.
  init(
    source: SourceText, range: Range<Int>, positions: YAMLPositions,
    text: UnsafeBufferPointer<UInt8>
  ) {
    self.source = source
    self.positions = positions
    extent = ScalarExtent(source: source, range: range)
    events = EventStream(of: text)
  }

  /// The value of the whole text; nil when there is none.
  mutating func root() throws(YAMLFailure) -> YAMLNode? {
    // The end of the text, then the end of its document.
    try events.next()
    try events.next()
    guard events.kind == .start else { return nil }
    try events.next()
    let root = try node(depth: 0)
    try events.next()
    try events.next()
    guard events.kind == .endOfText else {
      throw .unreadable(
        YAMLComplaint(problem: "but found another document", place: .mark(events.start)))
    }
    return root
  }

  /// The value that the current event begins; afterward, the current event is the last one of the
  /// value.
  private mutating func node(depth: Int) throws(YAMLFailure) -> YAMLNode {
    if depth >= YAMLReader.maximumDepth { return try tooDeep() }
    if events.kind == .alias { return try aliased(depth: depth) }
    let anchor = events.anchor
    let outer = deepest
    deepest = depth
    defer { deepest = max(outer, deepest) }
    let node =
      switch events.kind {
      case .listStart: try list(depth: depth)
      case .mappingStart: try mapping(depth: depth)
      case .scalar, .alias, .start, .end, .endOfText: scalar()
      }
    if let anchor { anchors.append(Anchor(name: anchor, node: node, height: deepest - depth)) }
    return node
  }

  private mutating func scalar() -> YAMLNode {
    let start = extent.skippingProperties(from: positions.offset(of: events.start))
    let end = events.isBlock ? extent.endOfBlock(from: start) : positions.offset(of: events.end)
    let span = source.span(start, end)
    let isPlain = events.isPlain
    if isPlain, let lost = extent.comment(behind: span) { reportLost(lost, of: span) }
    let text = events.text
    return .scalar(
      YAMLNode.Scalar(
        text: text, writtenText: FoldedText.lines(of: text, in: source, span), isPlain: isPlain,
        span: span))
  }

  private mutating func list(depth: Int) throws(YAMLFailure) -> YAMLNode {
    let start = positions.offset(of: events.start)
    let isFlow = events.isFlow
    var items: [YAMLNode] = []
    items.reserveCapacity(4)
    var end = start
    try events.next()
    while events.kind != .end {
      let item = try node(depth: depth + 1)
      end = max(end, item.span.end)
      items.append(item)
      try events.next()
    }
    return .list(items, source.span(start, isFlow ? closed(after: end) : end))
  }

  private mutating func mapping(depth: Int) throws(YAMLFailure) -> YAMLNode {
    let start = positions.offset(of: events.start)
    let isFlow = events.isFlow
    var entries: [YAMLNode.Entry] = []
    entries.reserveCapacity(depth == 0 ? 8 : 2)
    var groups: [Int: YAMLNode] = [:]
    var end = start
    try events.next()
    while events.kind != .end {
      let keyStart = positions.offset(of: events.start)
      let key = try node(depth: depth + 1)
      try events.next()
      let value = try node(depth: depth + 1)
      end = max(end, key.span.end, value.span.end)
      var name = ""
      if case .scalar(let scalar) = key { name = scalar.text } else { groups[entries.count] = key }
      entries.append(
        YAMLNode.Entry(key: name, keySpan: key.span, value: value, start: keyStart))
      try events.next()
    }
    // Keys that are too deep have lost their names.
    if depth + 1 < YAMLReader.maximumDepth,
      let repeated = RepeatedKey(in: entries, groups: groups)
    {
      throw .repeated(repeated)
    }
    return .mapping(entries, source.span(start, isFlow ? closed(after: end) : end))
  }

  /// The offset after the bracket that closes a list or a group, or the end of its last part if
  /// there is no bracket, as in `[key: value]`.
  private mutating func closed(after end: Int) -> Int {
    let bracket = events.end
    return bracket.index > events.start.index ? positions.offset(of: bracket) : end
  }

  /// A value that is written elsewhere.
  private mutating func aliased(depth: Int) throws(YAMLFailure) -> YAMLNode {
    let name = events.anchor
    guard let anchor = anchors.last(where: { $0.name == name }) else {
      throw .unreadable(YAMLComplaint(problem: "found undefined alias", place: .mark(events.start)))
    }
    deepest = max(deepest, min(depth + anchor.height, YAMLReader.maximumDepth))
    // Each use copies the value, so a small text could otherwise fill the machine's memory.
    guard depth + anchor.height >= YAMLReader.maximumDepth else { return anchor.node }
    return cut(anchor.node, at: depth)
  }

  /// A copy of a value at a depth, without the parts that are too deep there.
  private mutating func cut(_ node: YAMLNode, at depth: Int) -> YAMLNode {
    guard depth < YAMLReader.maximumDepth else { return tooDeep(at: node.span.start) }
    switch node {
    case .scalar: return node
    case .list(let items, let span):
      return .list(items.map { cut($0, at: depth + 1) }, span)
    case .mapping(let entries, let span):
      let copies = entries.map { entry in
        var copy = entry
        copy.value = cut(entry.value, at: depth + 1)
        return copy
      }
      return .mapping(copies, span)
    }
  }

  /// Skips a value that is too deep, with everything in it.
  private mutating func tooDeep() throws(YAMLFailure) -> YAMLNode {
    let node = tooDeep(at: positions.offset(of: events.start))
    var open = 0
    repeat {
      switch events.kind {
      case .listStart, .mappingStart: open += 1
      case .end: open -= 1
      case .scalar, .alias, .start, .endOfText: break
      }
      if open > 0 { try events.next() }
    } while open > 0
    return node
  }

  /// The replacement for a value that is too deep, which is reported.
  private mutating func tooDeep(at start: Int) -> YAMLNode {
    if !isTooDeep {
      isTooDeep = true
      diagnostics.append(
        .error(
          .invalidYAML, "values are nested deeper than \(YAMLReader.maximumDepth) levels",
          at: source.span(start, start + 1), fixes: [FixIt("use fewer levels")]))
    }
    return .scalar(YAMLNode.Scalar(text: "", isPlain: true, span: source.span(start, start)))
  }

  /// Reports that a value ends before a `#` that was probably not meant to begin a comment.
  private mutating func reportLost(_ lost: SourceSpan, of value: SourceSpan) {
    let whole = source.span(value.start, lost.end)
    let text = source.text(in: whole)
    let isSimple = !text.contains("\"") && !text.contains("\\") && !text.contains(": ")
    diagnostics.append(
      .warning(
        .commentInText, "a space and # begin a comment, so this part of the text is lost", at: lost,
        fixes: [
          FixIt(
            "put the text in quotation marks",
            edits: isSimple ? [.init(replacing: whole, with: "\"\(text)\"")] : [])
        ]))
  }
}
