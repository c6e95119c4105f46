/// One line of a page, and where it comes from.
struct PageLine: Hashable {
  /// A place that links of the source lead to.
  struct Place: Hashable {
    /// As links write it after `#`.
    var name: String

    /// The activity or figure that is there now; nil if links lead to the heading above.
    var id: String?
  }

  var text: String

  /// The line in the page's file, from 1.
  var number: Int
  var places: [Place] = []

  init(_ text: some StringProtocol, number: Int, places: [Place] = []) {
    self.text = String(text)
    self.number = number
    self.places = places
  }

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// How many spaces it begins with; a tab goes to the next multiple of four.
  var indent: Int {
    var column = 0
    for byte in text.utf8 {
      if byte == 0x20 {
        column += 1
      } else if byte == 0x09 {
        column += 4 - column % 4
      } else {
        break
      }
    }
    return column
  }

  /// Without this much of its indentation.
  func outdented(by count: Int) -> PageLine {
    var line = self
    let removed = min(count, indent)
    guard removed > 0 else { return line }
    let rest = text.drop { $0 == " " || $0 == "\t" }
    line.text = String(repeating: " ", count: indent - removed) + rest
    return line
  }

  /// The lines of a text.
  static func lines(of text: String) -> [PageLine] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      PageLine($0.element, number: $0.offset + 1)
    }
    if lines.count > 1, lines.last?.text.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// What was done to a page.
struct PageNote: Hashable {
  var outcome: ImportReport.Outcome
  var construct: String
  var reason: String

  /// In the page's file, from 1.
  var line: Int

  /// The file that it is in; nil for the page's own.
  var path: String?
}

/// Knows which lines are code between fences: marks in them mean nothing (CommonMark §4.5).
struct FenceTracker {
  private var fence: Substring?

  private static let beginsItems = Set("-*+0123456789".utf8)

  /// Whether the next line is code, or closes it.
  var isInside: Bool { fence != nil }

  /// Whether the last line was in code, or was one of its fences.
  mutating func takesAsCode(_ line: String) -> Bool {
    guard
      fence != nil || line.utf8.contains(UInt8(ascii: "`")) || line.utf8.contains(UInt8(ascii: "~"))
    else { return false }
    var start = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
    // Few lines begin as items do, and a regular expression takes a while to say so of the others.
    if fence == nil, let first = start.utf8.first, Self.beginsItems.contains(first),
      let marker = start.prefixMatch(of: /(?:[-*+]|\d{1,9}[.)])[ \t]+/)
    {
      start = start[marker.range.upperBound...]
    }
    let mark = start.first == "`" || start.first == "~" ? start.first : nil
    let marks = start.prefix { $0 == mark }
    if let open = fence {
      if marks.hasPrefix(open), start.dropFirst(marks.count).allSatisfy(\.isWhitespace) {
        fence = nil
      }
      return true
    }
    guard marks.count > 2, mark == "~" || !start.dropFirst(marks.count).contains("`") else {
      return false
    }
    fence = marks
    return true
  }
}
