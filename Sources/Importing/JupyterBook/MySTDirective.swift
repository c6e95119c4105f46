/// A directive of MyST, ```` ```{note} Title ```` or `:::{note} Title`, with all that is in it.
struct MySTDirective {
  let name: String

  /// What is written after the name.
  let argument: String
  private(set) var options: [String: String] = [:]

  /// The lines in it, without its indentation and without its options.
  private(set) var lines: [PageLine] = []
  let indent: Int
  let number: Int

  /// How many lines it has, with those of its fence.
  private(set) var lineCount = 1

  /// The directive that begins with the first of some lines; nil if none does.
  init?(_ all: ArraySlice<PageLine>) {
    guard let first = all.first,
      let match = first.text.wholeMatch(
        of: /[ \t]*(`{3,}|:{3,}|~{3,})[ \t]*\{([A-Za-z][\w:.-]*)\}[ \t]*(.*?)[ \t]*/)
    else { return nil }
    let fence = match.1
    name = match.2.lowercased()
    argument = String(match.3)
    indent = first.indent
    number = first.number
    var inner: [PageLine] = []
    // Fences of other marks inside it may be of any length.
    var other: Substring?
    for line in all.dropFirst() {
      lineCount += 1
      let text = line.text.trimmingStart
      let marks = text.prefix { $0 == text.first }
      let isAlone = text.dropFirst(marks.count).allSatisfy(\.isWhitespace)
      if other == nil, marks.first == fence.first, marks.count >= fence.count, isAlone {
        take(inner)
        return
      }
      if let open = other {
        if marks.hasPrefix(open), isAlone { other = nil }
      } else if marks.count > 2, marks.first == "`" || marks.first == "~",
        fence.first != marks.first
      {
        other = marks
      }
      inner.append(line)
    }
    take(inner)
  }

  /// Puts words before the text: some write them on the line of the name.
  mutating func prepend(_ words: String) {
    lines.insert(PageLine(words, number: number), at: 0)
  }

  /// Options are lines `:key: value` at the beginning, or a block between lines of hyphens.
  private mutating func take(_ inner: [PageLine]) {
    var rest = inner.map { $0.outdented(by: indent) }[...]
    if rest.first?.text.trimmingEnd == "---",
      let end = rest.dropFirst().firstIndex(where: { $0.text.trimmingEnd == "---" })
    {
      for line in rest[(rest.startIndex + 1)..<end] {
        guard let match = line.text.wholeMatch(of: /\s*([\w-]+)\s*:\s*(.*?)\s*/) else { continue }
        options[String(match.1)] = String(match.2)
      }
      rest = rest[(end + 1)...]
    } else {
      while let line = rest.first,
        let match = line.text.wholeMatch(of: /[ \t]*:([\w-]+):[ \t]*(.*?)[ \t]*/)
      {
        options[String(match.1)] = String(match.2)
        rest = rest.dropFirst()
      }
    }
    lines = Array(rest.drop { $0.isBlank })
    while lines.last?.isBlank == true { lines.removeLast() }
  }
}
