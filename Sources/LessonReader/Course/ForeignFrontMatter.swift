import Diagnostics

/// Front matter that is not YAML: between lines `+++`, as in TOML, or in braces, as in JSON.
///
/// It is not read; the file is reported once.
struct ForeignFrontMatter {
  /// The line that closes it.
  let last: Int
  let message: String
  let span: SourceSpan
  let fix: FixIt

  init?(at first: Int, in source: SourceText) {
    let opening = source.range(ofLine: first)
    let line = source.line(first).trimmed
    span = source.span(opening.lowerBound, opening.upperBound)
    let lines =
      first < source.lineCount ? first + 1...min(source.lineCount, first + 60) : first...first
    if line == "+++" {
      guard let last = lines.first(where: { $0 > first && source.line($0).trimmed == "+++" }),
        lines.contains(where: { $0 < last && Self.pair(source.line($0)) != nil })
      else { return nil }
      self.last = last
      message = "front matter must be YAML between lines of three dashes, and this is TOML"
      let pairs = ((first + 1)..<last).map { source.line($0) }
      var edits: [FixIt.Edit] = []
      if pairs.allSatisfy({ Self.pair($0) != nil }) {
        for number in [first, last] {
          let range = source.range(ofLine: number)
          edits.append(
            .init(replacing: source.span(range.lowerBound, range.upperBound), with: "---"))
        }
        for number in (first + 1)..<last {
          let range = source.range(ofLine: number)
          guard let new = Self.pair(source.line(number)) else { continue }
          edits.append(.init(replacing: source.span(range.lowerBound, range.upperBound), with: new))
        }
      }
      fix = FixIt("write `title: A title` instead of `title = \"A title\"`, and ---", edits: edits)
    } else if line.hasPrefix("{") {
      guard
        let last = lines.first(where: { source.line($0).trimmed.hasSuffix("}") }),
        (first...last).contains(where: {
          source.line($0).firstMatch(of: /"title"\s*:/) != nil
        })
      else { return nil }
      self.last = last
      message = "front matter must be YAML between lines of three dashes, and this is JSON"
      fix = FixIt("write each key on a line of its own, `title: A title`, with --- above and below")
    } else {
      return nil
    }
  }

  /// `key = "value"` as YAML; nil for other lines.
  private static func pair(_ line: String) -> String? {
    let value = /\s*([A-Za-z][A-Za-z_-]*) *= *("[^"\\]*"|[0-9]+|true|false|\[[^\[\]{}]*\])\s*/
    return line.wholeMatch(of: value).map { "\($0.1): \($0.2)" }
  }
}
