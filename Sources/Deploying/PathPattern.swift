/// A pattern for paths: `*` is any text, also across folders, and `?` any one character.
package struct PathPattern: Hashable, Sendable {
  private let pattern: [Character]

  package init(_ text: String) { pattern = Array(text) }

  /// Whether a whole path matches.
  package func matches(_ path: String) -> Bool {
    let path = Array(path)
    var (place, mark) = (0, 0)
    // Where the last asterisk was, and how much of the path it matches.
    var star: Int?
    var taken = 0
    while place < path.count {
      if mark < pattern.count, pattern[mark] == "*" {
        star = mark
        taken = place
        mark += 1
      } else if mark < pattern.count, pattern[mark] == "?" || pattern[mark] == path[place] {
        place += 1
        mark += 1
      } else if let star {
        taken += 1
        place = taken
        mark = star + 1
      } else {
        return false
      }
    }
    return pattern[mark...].allSatisfy { $0 == "*" }
  }
}
