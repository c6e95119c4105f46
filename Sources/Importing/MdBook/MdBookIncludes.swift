/// Puts the files that a chapter includes into its text: `{{#include file:2:10}}`.
struct MdBookIncludes {
  private let source: SourceFiles
  private let page: String
  private(set) var notes: [PageNote] = []

  init(in source: SourceFiles, page: String) {
    self.source = source
    self.page = page
  }

  /// The text of a chapter, with what it includes.
  mutating func expanded(_ text: String) -> [PageLine] {
    var result: [PageLine] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let new = expanded(line: String(line), number: index + 1, from: page, depth: 0)
        .split(separator: "\n", omittingEmptySubsequences: false)
      result += new.map { PageLine(String($0), number: index + 1) }
    }
    return result
  }

  private mutating func expanded(line: String, number: Int, from page: String, depth: Int) -> String
  {
    guard line.contains("{{#") else { return line }
    var text = line
    var start = text.startIndex
    while let match = text[start...].firstMatch(
      of: /(\\?)\{\{\s*#([a-z_]+)\s*([^{}]*?)\s*\}\}/)
    {
      let construct = "`{{#\(match.2)}}`"
      guard match.1.isEmpty else {
        // A backslash before it shows it as it is written.
        let new = "`" + match.0.dropFirst() + "`"
        start = replace(match.range, in: &text, with: new)
        continue
      }
      switch match.2 {
      case "include", "rustdoc_include", "playground", "playpen":
        let name = String(match.3.split(separator: " ").first ?? "")
        guard depth < 10, let part = included(name, from: page, number, depth: depth) else {
          note(.leftOut, construct, "The file or the part of it does not exist: \(name).", number)
          start = replace(match.range, in: &text, with: "")
          continue
        }
        note(.changed, construct, "Lectern has no includes, so the text itself is here.", number)
        start = replace(match.range, in: &text, with: part)
      case "title":
        note(.leftOut, construct, "A lesson has the title of its first heading.", number)
        start = replace(match.range, in: &text, with: "")
      default:
        note(.keptAsText, construct, "Lectern does not know what it does.", number)
        let new = "`" + match.0 + "`"
        start = replace(match.range, in: &text, with: new)
      }
    }
    // Nothing that was left out may leave its space at the beginning of a line.
    return line.hasPrefix(" ") ? text : String(text.drop { $0 == " " })
  }

  private func replace(_ range: Range<String.Index>, in text: inout String, with new: String)
    -> String.Index
  {
    let offset = text[..<range.lowerBound].utf8.count + new.utf8.count
    text.replaceSubrange(range, with: new)
    return text.utf8.index(text.startIndex, offsetBy: offset)
  }

  private mutating func note(
    _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String, _ line: Int
  ) {
    notes.append(PageNote(outcome: outcome, construct: construct, reason: reason, line: line))
  }

  /// A part of a file: all of it, some lines, or what is between two anchors.
  private mutating func included(_ name: String, from page: String, _ number: Int, depth: Int)
    -> String?
  {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard let path = SourcePath.resolve(parts[0], from: SourcePath.folder(of: page)),
      let text = source.text(of: path)
    else { return nil }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    if parts.count == 2, !parts[1].isEmpty, Int(parts[1]) == nil {
      guard let between = Self.between(parts[1], in: lines) else { return nil }
      lines = between
    } else if parts.count > 1 {
      // mdBook counts lines from 1, and includes both ends.
      let first = Int(parts[1]) ?? 1
      let last = parts.count > 2 ? Int(parts[2]) ?? lines.count : Int(parts[1]) ?? lines.count
      guard first >= 1, first <= lines.count, first <= last else { return nil }
      lines = Array(lines[(first - 1)..<min(last, lines.count)])
    }
    lines.removeAll { $0.contains(/ANCHOR(?:_END)?:\s*[\w-]+/) }
    let isText = path.hasSuffix(".md")
    return lines.map { line in
      isText ? expanded(line: line, number: number, from: path, depth: depth + 1) : line
    }.joined(separator: "\n")
  }

  private static func between(_ name: String, in lines: [String]) -> [String]? {
    func isMark(_ line: String, _ mark: String) -> Bool {
      line.matches(of: /(ANCHOR(?:_END)?):\s*([\w-]+)/).contains {
        $0.1 == mark && $0.2 == name
      }
    }
    guard let start = lines.firstIndex(where: { isMark($0, "ANCHOR") }) else { return nil }
    let rest = lines[(start + 1)...]
    let end = rest.firstIndex { isMark($0, "ANCHOR_END") } ?? lines.count
    return Array(lines[(start + 1)..<end])
  }
}
