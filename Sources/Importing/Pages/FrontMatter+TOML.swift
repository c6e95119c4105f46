import TOMLKit

extension FrontMatter {
  /// Those of a file of settings, or between lines `+++`.
  init(toml text: String) {
    self.init()
    guard let table = try? TOMLTable(string: text) else { return }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for key in table.keys {
      guard let value = table[key].flatMap({ Value($0) }) else { continue }
      let line = lines.firstIndex { line in
        let start = line.drop { " \t[\"'".contains($0) }
        return start.hasPrefix(key)
          && start.dropFirst(key.count).first.map { " =\"'].".contains($0) } == true
      }
      add(Entry(key: key, value: value, line: (line ?? 0) + 1))
    }
    sort()
  }

  /// Takes the front matter from the beginning of a page's lines, in YAML or in TOML.
  init(takenFromAny lines: inout [PageLine], path: String) {
    guard let first = lines.first, first.text.trimmingEnd == "+++",
      let last = lines.dropFirst().firstIndex(where: { $0.text.trimmingEnd == "+++" })
    else {
      self.init(takenFrom: &lines, path: path)
      return
    }
    self.init(toml: lines[1..<last].map(\.text).joined(separator: "\n"))
    // The line of the marks comes before.
    shift(by: 1)
    lines.removeSubrange(...last)
  }
}

extension FrontMatter.Value {
  /// Nil for what has no words, such as an empty value.
  fileprivate init?(_ value: any TOMLValueConvertible) {
    if let text = value.string {
      self = .text(text)
    } else if let number = value.int {
      self = .text(String(number))
    } else if let flag = value.bool {
      self = .text(flag ? "true" : "false")
    } else if let number = value.double {
      self = .text(String(number))
    } else if let array = value.array {
      self = .list(array.compactMap { FrontMatter.Value($0) })
    } else if let table = value.table {
      self = .group(
        Dictionary(
          table.keys.compactMap { key in
            table[key].flatMap { FrontMatter.Value($0) }.map { (key, $0) }
          }, uniquingKeysWith: { first, _ in first }))
    } else {
      // Days and times are written as they are.
      self = .text("\(value)")
    }
  }
}
