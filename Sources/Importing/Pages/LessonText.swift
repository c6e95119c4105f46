/// The last touch to the text of a lesson: empty lines and colons as a person writes them.
enum LessonText {
  /// The text with one empty line between blocks, none at the edges of boxes, and boxes that have
  /// more colons than those inside them.
  static func finished(_ text: String) -> String {
    var lines = tidied(text)
    balance(&lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private enum Mark {
    case opening
    case closing
  }

  /// Whether a line opens or closes a box, and where its colons are.
  private static func mark(_ line: String) -> (mark: Mark, colons: Range<String.Index>)? {
    guard line.utf8.contains(UInt8(ascii: ":")), line.contains(":::"),
      let match = line.prefixMatch(of: /(?:[ >]|[-*+] |\d{1,9}[.)] )*(:{3,})[ ]*([A-Za-z]?)/)
    else { return nil }
    if !match.2.isEmpty { return (.opening, match.1.startIndex..<match.1.endIndex) }
    return match.range.upperBound == line.endIndex
      ? (.closing, match.1.startIndex..<match.1.endIndex) : nil
  }

  /// What would take the line of colons after it as its own.
  private static func swallows(_ line: String?) -> Bool {
    let start = line?.drop { $0 == " " }
    return start?.hasPrefix("<") == true || start?.hasPrefix("|") == true
  }

  private static func tidied(_ text: String) -> [String] {
    var lines: [String] = []
    var fences = FenceTracker()
    var wasOpening = false
    var wasClosing = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if fences.takesAsCode(line) {
        if wasClosing, lines.last?.isEmpty == false { lines.append("") }
        lines.append(line)
        (wasOpening, wasClosing) = (false, false)
        continue
      }
      if line.allSatisfy({ $0 == " " || $0 == "\t" }) {
        if lines.isEmpty || lines.last?.isEmpty == true || wasOpening { continue }
        lines.append("")
        continue
      }
      let isPlain = line.drop { $0 == " " }.hasPrefix(":")
      let mark = isPlain ? mark(line)?.mark : nil
      switch mark {
      case .opening:
        if !wasOpening, lines.last?.isEmpty == false { lines.append("") }
      case .closing:
        while lines.last?.isEmpty == true, !swallows(lines.dropLast().last) { lines.removeLast() }
        if swallows(lines.last) { lines.append("") }
      case nil:
        if wasClosing, lines.last?.isEmpty == false { lines.append("") }
      }
      lines.append(line)
      wasOpening = mark == .opening
      wasClosing = mark == .closing
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// Gives each box three colons, and one more for each level of boxes inside it; closes those that
  /// nothing closes.
  private static func balance(_ lines: inout [String]) {
    var open: [(line: Int, height: Int)] = []
    var fences = FenceTracker()
    func write(_ index: Int, _ count: Int) {
      guard let place = mark(lines[index])?.colons else { return }
      lines[index].replaceSubrange(place, with: String(repeating: ":", count: count))
    }
    for index in lines.indices where !fences.takesAsCode(lines[index]) {
      switch mark(lines[index])?.mark {
      case .opening: open.append((index, 0))
      case .closing:
        guard let box = open.popLast() else { continue }
        write(box.line, 3 + box.height)
        write(index, 3 + box.height)
        if let outer = open.indices.last {
          open[outer].height = max(open[outer].height, box.height + 1)
        }
      case nil: continue
      }
    }
    while let box = open.popLast() {
      write(box.line, 3 + box.height)
      if swallows(lines.last) { lines.append("") }
      let indent = lines[box.line].prefix { $0 == " " }
      lines.append(indent + String(repeating: ":", count: 3 + box.height))
      if let outer = open.indices.last {
        open[outer].height = max(open[outer].height, box.height + 1)
      }
    }
  }
}
