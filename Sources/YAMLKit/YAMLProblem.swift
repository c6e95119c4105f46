import Diagnostics

/// What the YAML parser says, in plain words.
struct YAMLProblem {
  private(set) var diagnostic: Diagnostic

  /// `start` is where the text that the parser was given begins.
  init(
    _ complaint: YAMLComplaint, source: SourceText, start: Int, positions: inout YAMLPositions
  ) {
    var words = "this cannot be read as YAML"
    var way: String?
    var offset = start
    switch complaint.place {
    case .mark(let mark):
      offset = positions.offset(of: mark)
      let context = complaint.context
      let known = Self.explain(complaint.problem, context: context?.words ?? "")
      (words, way) = (known.words, known.way)
      if known.isAtContext, let context { offset = positions.offset(of: context.mark) }
    case .byte(let place):
      words = "the text contains a control character, which YAML forbids"
      way = "delete the invisible character"
      offset = positions.offset(ofTextByte: place)
    case .unknown: break
    }
    offset = Self.visible(offset, in: source)
    diagnostic = .error(
      .invalidYAML, words, at: source.span(offset, offset + 1),
      fixes: [FixIt(way ?? "write one `key: value` on each line")]
    )
  }

  /// Adds the edits that make the text readable, where there are some.
  mutating func tryRepair(of source: SourceText, in range: Range<Int>) {
    guard
      let repair = YAMLRepair(of: source, in: range, failingAt: diagnostic.span.start)
    else { return }
    if let words = repair.words { diagnostic.message = words }
    diagnostic.fixes = [FixIt(repair.way, edits: repair.edits)]
  }

  /// The offset, or the last character before it if nothing follows on the line.
  private static func visible(_ offset: Int, in source: SourceText) -> Int {
    let rest = source.bytes.dropFirst(offset).prefix { $0 != 0x0A && $0 != 0x0D }
    guard rest.allSatisfy({ $0 <= 0x20 }) else { return offset }
    let before = source.bytes.prefix(offset).lastIndex { $0 > 0x20 }
    return before ?? offset
  }

  /// `isAtContext`: whether the beginning of the construct says more than the place where the
  /// parser failed.
  private static func explain(_ problem: String, context: String) -> (
    words: String, way: String?, isAtContext: Bool
  ) {
    let quote = "put the value in quotation marks"
    switch problem {
    case "mapping values are not allowed in this context":
      return ("a colon inside a value looks like a new key", quote, false)
    case "found unexpected end of stream", "found unexpected document indicator":
      return ("a quotation mark is opened here and never closed", "close it", true)
    case "did not find expected ',' or ']'":
      return ("a list is opened with [ here and never closed", "close it with ]", true)
    case "did not find expected ',' or '}'":
      return ("a group is opened with { here and never closed", "close it with }", true)
    case "could not find expected ':'":
      return ("a key has no colon after it", "write `key: value`", context.contains("simple key"))
    case "did not find expected key":
      return (
        "this line does not fit the keys above it",
        "indent it like the keys above it, or close the quotation marks above", false
      )
    case "did not find expected '-' indicator":
      return ("this line does not fit the list above it", "begin it with `- `, or indent it", false)
    case "block sequence entries are not allowed in this context":
      return ("a list cannot begin on the line of its key", "begin it on a line of its own", false)
    case "found character that cannot start any token",
      "found a tab character that violates indentation":
      let isTab = problem.contains("tab") || context.contains("tab")
      return isTab
        ? ("lines must not be indented with tabs", "indent with spaces", false)
        : ("a value cannot begin with this character", quote, false)
    case "found undefined alias":
      return ("a value that begins with * is read as an alias", quote, false)
    case "did not find expected alphabetic or numeric character":
      let mark = context.contains("alias") ? "*" : "&"
      return ("a value that begins with \(mark) is read as an alias", quote, true)
    case "but found another document", "did not find expected <document start>":
      return ("the keys end before this line", "indent it like the keys above it", false)
    case "found unknown escape character":
      return (
        "a backslash begins an escape inside double quotation marks",
        "write it twice, or use single quotation marks", false
      )
    default:
      return ("this cannot be read as YAML: \(problem)", quote, false)
    }
  }
}
