/// The text of a `course.yaml`, changed key by key; comments and all other keys stay as they are.
///
/// It knows the form in which seeds are written: one key per line, with its value indented below.
struct CourseFileText {
  private var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }

  /// Replaces a top-level key and its value with lines, or adds them at the end.
  mutating func set(_ key: String, _ newLines: [String]) {
    if let range = range(of: key) {
      lines.replaceSubrange(range, with: newLines)
    } else {
      lines += newLines
    }
  }

  /// Removes a top-level key and its value.
  mutating func remove(_ key: String) {
    if let range = range(of: key) { lines.removeSubrange(range) }
  }

  mutating func append(_ newLines: [String]) { lines += newLines }

  private func range(of key: String) -> Range<Int>? {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("\(key):") }) else { return nil }
    var end = start + 1
    while end < lines.count, belongsToKey(lines[end]) { end += 1 }
    while end > start + 1, lines[end - 1].isEmpty { end -= 1 }
    return start..<end
  }

  private func belongsToKey(_ line: String) -> Bool {
    line.isEmpty || line.hasPrefix(" ") || line == "-" || line.hasPrefix("- ")
  }
}
