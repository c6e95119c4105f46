/// Puts the files that a page includes into its text: `--8<-- "file"` of the extension Snippets, and
/// `{% include-markdown "file" %}`.
struct MkDocsSnippets {
  private let files: SourceFiles
  private let folders: [String]
  private let page: String
  private var notes: [PageNote] = []

  init(_ files: SourceFiles, _ folders: [String], page: String) {
    self.files = files
    self.folders = folders
    self.page = page
  }

  mutating func write(_ result: inout ForeignPage, appending appended: [String]) {
    let marks = ["8<", "{%", "{!"]
    if result.lines.contains(where: { line in marks.contains { line.text.contains($0) } }) {
      result.lines = expanded(result.lines, depth: 0)
    }
    let last = result.lines.last?.number ?? 1
    for file in appended {
      guard let lines = included(file, number: last, depth: 0) else { continue }
      result.lines += [PageLine("", number: last)] + lines
    }
    result.notes += notes
  }

  private mutating func expanded(_ lines: [PageLine], depth: Int) -> [PageLine] {
    var result: [PageLine] = []
    var isBlock = false
    for line in lines {
      let text = line.text
      if text.wholeMatch(of: /\s*-+8<-+\s*/) != nil {
        isBlock.toggle()
        continue
      }
      if isBlock {
        let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if !name.isEmpty, !name.hasPrefix(";") { add(name, line, depth, to: &result) }
      } else if let match = text.wholeMatch(of: /\s*(;?)-+8<-+[ \t]+["'](.+)["']\s*/) {
        if match.1.isEmpty {
          add(String(match.2), line, depth, to: &result)
        } else {
          // The mark shows it as it is written.
          result.append(
            PageLine("`\(text.drop { $0 == " " }.dropFirst())`", number: line.number))
        }
      } else if let match = text.wholeMatch(
        of: /\s*\{(?:%-?\s*include(?:-markdown)?|!)\s*["']?([^"'%!{}]+?)["']?\s*(?:-?%|!)\}\s*/)
      {
        add(String(match.1), line, depth, to: &result)
      } else {
        result.append(line)
      }
    }
    return result
  }

  private mutating func add(
    _ name: String, _ line: PageLine, _ depth: Int, to result: inout [PageLine]
  ) {
    let construct = line.text.contains("8<") ? "`--8<--`" : "`{% include %}`"
    guard let lines = included(name, number: line.number, depth: depth) else {
      notes.append(
        PageNote(
          outcome: .leftOut, construct: construct,
          reason: "The file or the part of it does not exist: \(name).", line: line.number))
      return
    }
    notes.append(
      PageNote(
        outcome: .changed, construct: construct,
        reason: "Lectern has no includes, so the text itself is here.", line: line.number))
    let indent = String(repeating: " ", count: line.indent)
    result += lines.map { inner in
      PageLine(inner.isBlank ? "" : indent + inner.text, number: line.number)
    }
  }

  /// The lines that a name such as `file.md:2:10` or `file.md:part` means; nil if there are none.
  private mutating func included(_ name: String, number: Int, depth: Int) -> [PageLine]? {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard depth < 10, !name.contains("://"), let file = path(of: parts[0]),
      let text = files.text(of: file)
    else { return nil }
    var lines = PageLine.lines(of: text).map { PageLine($0.text, number: number) }
    if parts.count == 2, !parts[1].isEmpty, Int(parts[1]) == nil {
      guard let part = Self.part(parts[1], of: lines) else { return nil }
      lines = part
    } else if parts.count > 1 {
      let first = Int(parts[1]) ?? 1
      let last = parts.count > 2 ? Int(parts[2]) ?? lines.count : lines.count
      guard first >= 1, first <= lines.count, first <= last else { return nil }
      lines = Array(lines[(first - 1)..<min(last, lines.count)])
    }
    lines.removeAll { $0.text.contains(/-+8<-+ \[(?:start|end):/) }
    return Self.isText(file) ? expanded(lines, depth: depth + 1) : lines
  }

  private func path(of name: String) -> String? {
    for folder in folders + [SourcePath.folder(of: page)] {
      if let path = SourcePath.resolve(name, from: folder), files.has(path) { return path }
    }
    return nil
  }

  private static func isText(_ path: String) -> Bool {
    path.hasSuffix(".md") || path.hasSuffix(".txt")
  }

  private static func part(_ name: String, of lines: [PageLine]) -> [PageLine]? {
    func isMark(_ line: PageLine, _ mark: String) -> Bool {
      line.text.contains("8<") && line.text.contains("[\(mark):\(name)]")
    }
    guard let start = lines.firstIndex(where: { isMark($0, "start") }) else { return nil }
    let rest = lines[(start + 1)...]
    return Array(rest[..<(rest.firstIndex { isMark($0, "end") } ?? rest.endIndex)])
  }
}
