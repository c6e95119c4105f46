/// The difference of two texts, line by line, as `diff -u` writes it.
struct UnifiedDiff {
  private struct Line {
    enum Kind: String {
      case kept = " "
      case removed = "-"
      case added = "+"
    }

    var kind: Kind

    /// Includes its line break, if it has one.
    var bytes: ArraySlice<UInt8>
  }

  private let path: String
  private let lines: [Line]

  /// Unchanged lines shown around a change.
  private static let context = 3

  init(from old: [UInt8], to new: [UInt8], path: String) {
    self.path = path
    let oldLines = Self.lines(of: old)
    let newLines = Self.lines(of: new)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in newLines.difference(from: oldLines) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var lines: [Line] = []
    var (from, to) = (0, 0)
    while from < oldLines.count || to < newLines.count {
      if from < oldLines.count, removed.contains(from) {
        lines.append(Line(kind: .removed, bytes: oldLines[from]))
        from += 1
      } else if to < newLines.count, added.contains(to) {
        lines.append(Line(kind: .added, bytes: newLines[to]))
        to += 1
      } else {
        lines.append(Line(kind: .kept, bytes: oldLines[from]))
        from += 1
        to += 1
      }
    }
    self.lines = lines
  }

  /// Empty if nothing differs.
  var text: String {
    let hunks = self.hunks
    guard !hunks.isEmpty else { return "" }
    var text = "--- a/\(path)\n+++ b/\(path)\n"
    var (from, to, at) = (1, 1, 0)
    for hunk in hunks {
      for line in lines[at..<hunk.lowerBound] {
        if line.kind != .added { from += 1 }
        if line.kind != .removed { to += 1 }
      }
      let oldCount = lines[hunk].count { $0.kind != .added }
      let newCount = lines[hunk].count { $0.kind != .removed }
      // A side without lines is named by the line before it.
      text += "@@ -\(oldCount == 0 ? from - 1 : from),\(oldCount)"
      text += " +\(newCount == 0 ? to - 1 : to),\(newCount) @@\n"
      for line in lines[hunk] {
        text += line.kind.rawValue + String(decoding: line.bytes, as: UTF8.self)
        if line.bytes.last != 0x0A { text += "\n\\ No newline at end of file\n" }
      }
      from += oldCount
      to += newCount
      at = hunk.upperBound
    }
    return text
  }

  /// Groups of changed lines with the lines around them; groups that touch are joined.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where lines[index].kind != .kept {
      let start = max(0, index - Self.context)
      let end = min(lines.count, index + Self.context + 1)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for index in bytes.indices where bytes[index] == 0x0A {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }
}
