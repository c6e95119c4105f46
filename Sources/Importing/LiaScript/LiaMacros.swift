/// The macros of LiaScript in the text of a page: `@name`, and `@name(words, words)`.
///
/// Those that stand for text are written out; the others do something only in a browser, and are left out.
struct LiaMacros {
  private let header: LiaHeader

  /// Macros that every course of LiaScript has.
  private static let common: Set<String> = [
    "eval", "run", "input", "section", "uid", "style", "onload", "end",
  ]

  init(_ header: LiaHeader) { self.header = header }

  private struct Call {
    var range: Range<String.Index>
    var name: String
    var arguments: [String]
    var hasArguments: Bool
  }

  func write(_ page: inout ForeignPage) {
    var fences = FenceTracker()
    var isScript = false
    for index in page.lines.indices {
      let line = page.lines[index]
      guard !fences.takesAsCode(line.text) else { continue }
      if line.text.contains("<script") { isScript = true }
      defer { if line.text.contains("</script>") { isScript = false } }
      guard !isScript, line.text.contains("@") else { continue }
      page.lines[index].text = written(line.text) { outcome, name in
        page.note(
          outcome, "Macro `@\(name)`",
          outcome == .changed
            ? "What it stands for is written out."
            : "It does something in a browser, or is defined in another course.", line: line.number)
      }
    }
  }

  /// A line without its macros.
  private func written(_ line: String, _ note: (ImportReport.Outcome, String) -> Void) -> String {
    var result = ""
    var at = line.startIndex
    for call in Self.calls(in: line) {
      let isWhole =
        line[..<call.range.lowerBound].allSatisfy(\.isWhitespace)
        && line[call.range.upperBound...].allSatisfy(\.isWhitespace)
      let new: String
      if let text = header.expansion(of: call.name, call.arguments)
        ?? header.values[call.name]?.text
      {
        new = text
        note(.changed, call.name)
      } else if header.macros[call.name] != nil || Self.common.contains(call.name)
        || header.importsMacros && (call.hasArguments || isWhole || call.name.contains("."))
      {
        new = ""
        note(.leftOut, call.name)
      } else {
        continue
      }
      result += line[at..<call.range.lowerBound] + new
      at = call.range.upperBound
    }
    return result + line[at...]
  }

  /// The calls outside code, in order.
  private static func calls(in line: String) -> [Call] {
    var calls: [Call] = []
    var at = line.startIndex
    var before: Character?
    while at < line.endIndex {
      let character = line[at]
      if character == "`" {
        let marks = line[at...].prefix { $0 == "`" }
        let rest = line[marks.endIndex...]
        // Code ends with as many marks (CommonMark §6.1).
        at = rest.firstRange(of: marks)?.upperBound ?? marks.endIndex
        before = "`"
        continue
      }
      if character == "@",
        before.map({ !$0.isLetter && !$0.isNumber && !"@.\\".contains($0) }) ?? true,
        let match = line[line.index(after: at)...].prefixMatch(of: /[A-Za-z_]\w*(?:\.\w+)*/)
      {
        var call = Call(
          range: at..<match.range.upperBound, name: String(match.0), arguments: [],
          hasArguments: false)
        if match.range.upperBound < line.endIndex, line[match.range.upperBound] == "(",
          let (arguments, end) = arguments(of: line, from: match.range.upperBound)
        {
          call.arguments = arguments
          call.hasArguments = true
          call.range = at..<end
        }
        calls.append(call)
        at = call.range.upperBound
        before = ")"
        continue
      }
      before = character
      at = line.index(after: at)
    }
    return calls
  }

  /// What is between the parentheses, separated by commas that are in none and in no code; nil if they do
  /// not close on the line.
  private static func arguments(of line: String, from open: String.Index)
    -> (arguments: [String], end: String.Index)?
  {
    var arguments: [String] = []
    var current = ""
    var depth = 0
    var isCode = false
    var at = open
    while at < line.endIndex {
      let character = line[at]
      let next = line.index(after: at)
      switch character {
      case "`": isCode.toggle()
      case "(" where !isCode:
        depth += 1
        if depth > 1 { current.append(character) }
      case ")" where !isCode:
        depth -= 1
        if depth == 0 {
          arguments.append(CourseSettings.plain(current) ?? "")
          return (arguments, next)
        }
        current.append(character)
      case "," where !isCode && depth == 1:
        arguments.append(CourseSettings.plain(current) ?? "")
        current = ""
      default: current.append(character)
      }
      at = next
    }
    return nil
  }
}
