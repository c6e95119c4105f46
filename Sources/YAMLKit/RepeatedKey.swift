/// A key that occurs twice in a group.
struct RepeatedKey: Sendable {
  /// Nil for a key that is a list or a group, and if several such keys are repeated.
  var name: String?

  /// Where it is written first; nil if several keys are repeated and not all of them are words.
  var first: Int?

  /// More keys than this are compared with a table.
  private static let few = 16

  /// The repeated key that comes first in the alphabet; nil if no two keys are the same.
  ///
  /// A key is its text, whatever its tag. `groups` holds the keys of the entries that are lists or
  /// groups themselves, by the position of the entry.
  init?(in entries: [YAMLNode.Entry], groups: [Int: YAMLNode]) {
    guard !groups.isEmpty || Self.isAnyRepeated(in: entries) else { return nil }
    var words: [String: (start: Int, count: Int)] = [:]
    var others: [String: (start: Int, count: Int)] = [:]
    for (place, entry) in entries.enumerated() {
      if let group = groups[place] {
        others[group.identity, default: (entry.start, 0)].count += 1
      } else {
        words[entry.key, default: (entry.start, 0)].count += 1
      }
    }
    let repeatedWords = words.filter { $0.value.count > 1 }
    let repeatedOthers = others.filter { $0.value.count > 1 }
    if let first = repeatedWords.min(by: { $0.key < $1.key }), repeatedOthers.isEmpty {
      name = first.key
      self.first = first.value.start
    } else if let other = repeatedOthers.first {
      // Otherwise chance would decide which one comes first.
      first = repeatedOthers.count == 1 && repeatedWords.isEmpty ? other.value.start : nil
    } else {
      return nil
    }
  }

  private static func isAnyRepeated(in entries: [YAMLNode.Entry]) -> Bool {
    guard entries.count <= few else {
      var seen = Set<String>(minimumCapacity: entries.count)
      return entries.contains { !seen.insert($0.key).inserted }
    }
    for place in entries.indices.dropFirst() {
      let key = entries[place].key
      for other in 0..<place where entries[other].key == key { return true }
    }
    return false
  }
}

extension YAMLNode {
  /// A text that two values share only if they are equal.
  fileprivate var identity: String {
    switch self {
    case .scalar(let scalar): "\(scalar.text.utf8.count):\(scalar.text)"
    case .list(let items, _): "[" + items.map(\.identity).joined(separator: ",") + "]"
    case .mapping(let entries, _):
      "{" + entries.map { "\($0.key.utf8.count):\($0.key)=\($0.value.identity)" }.joined() + "}"
    }
  }
}
