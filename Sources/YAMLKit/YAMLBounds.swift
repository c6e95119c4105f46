/// The limits of a YAML text.
///
/// They are checked before the parser sees the text, because the parser is where text that expands
/// or nests without end does harm.
enum YAMLBounds {
  /// Bytes; fifty times what a course needs.
  static let maximumBytes = 256 << 10

  /// Opening brackets and list marks around one value.
  static let maximumFlowDepth = 64

  /// Spaces and marks at the beginning of a line.
  private static let maximumIndent = 4 * maximumFlowDepth

  /// The first limit that a text breaks, and the offset where it does.
  static func problem(in text: UnsafeBufferPointer<UInt8>, _ marks: YAMLMarks) -> (
    message: String, offset: Int
  )? {
    if text.count > maximumBytes {
      return ("the YAML is larger than \(maximumBytes / 1024) KiB", 0)
    }
    if marks.hasAnchors, marks.hasAliases, let problem = aliasProblem(in: text) { return problem }
    // Nearly every text has too few marks to nest anything.
    guard marks.brackets > maximumFlowDepth || marks.indents > maximumIndent else { return nil }
    return depthProblem(in: text)
  }

  /// Counts `*name` only if `&name` occurs somewhere, so that `*emphasis*` in a text does not
  /// count.
  private static func aliasProblem(in text: UnsafeBufferPointer<UInt8>) -> (
    message: String, offset: Int
  )? {
    let anchors = Set(names(after: UInt8(ascii: "&"), in: text).map(\.name))
    let aliases = names(after: UInt8(ascii: "*"), in: text).filter { anchors.contains($0.name) }
    guard aliases.count > YAMLReader.maximumAliases else { return nil }
    return (
      "the YAML has more than \(YAMLReader.maximumAliases) aliases; write the values out",
      aliases[YAMLReader.maximumAliases].offset
    )
  }

  private static func names(after mark: UInt8, in text: UnsafeBufferPointer<UInt8>) -> [(
    name: [UInt8], offset: Int
  )] {
    var found: [(name: [UInt8], offset: Int)] = []
    for index in text.indices where text[index] == mark {
      let name = Array(text[(index + 1)...].prefix { isWord($0) })
      if !name.isEmpty { found.append((name, index)) }
    }
    return found
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Brackets inside quotation marks count too: nobody writes 64 of them unclosed there.
  private static func depthProblem(in text: UnsafeBufferPointer<UInt8>) -> (
    message: String, offset: Int
  )? {
    var brackets = 0
    var items = 0
    var indent = 0
    var isIndenting = true
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): brackets = max(0, brackets - 1)
      case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if index + 1 < text.count, text[index + 1] <= 0x20 { items += 1 }
      case 0x0A, 0x0D:
        items = 0
        indent = 0
        isIndenting = true
        continue
      case UInt8(ascii: " "):
        if isIndenting { indent += 1 }
        continue
      default: break
      }
      isIndenting = false
      if brackets > maximumFlowDepth || indent + items > maximumIndent {
        return ("values are nested deeper than \(YAMLReader.maximumDepth) levels", index)
      }
    }
    return nil
  }
}

/// What a text contains, counted in one pass.
struct YAMLMarks {
  /// The brackets that open something.
  let brackets: Int

  /// Everything that may come before a value on its line: spaces, `-`, `?` and `:`.
  let indents: Int
  let hasAnchors: Bool
  let hasAliases: Bool
  let isASCII: Bool

  init(of text: UnsafeBufferPointer<UInt8>) {
    var all: UInt8 = 0
    var brackets = 0
    var indents = 0
    var anchors = 0
    var aliases = 0
    for byte in text {
      all |= byte
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): indents += 1
      case UInt8(ascii: "["), UInt8(ascii: "{"): brackets += 1
      case UInt8(ascii: "&"): anchors += 1
      case UInt8(ascii: "*"): aliases += 1
      default: break
      }
    }
    self.brackets = brackets
    self.indents = indents
    isASCII = all < 0x80
    hasAnchors = anchors > 0
    hasAliases = aliases > 0
  }
}
