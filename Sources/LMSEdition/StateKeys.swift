import Digests

/// Short names for what a platform keeps of a learner's work.
///
/// They are made from ids, which stay when a course is edited, and from nothing else.
enum StateKeys {
  private static let signs = Array(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_")

  /// A name of four signs for each of some ids, no two of them the same.
  static func keys(for ids: [String]) -> [String: String] {
    var keys: [String: String] = [:]
    var taken: Set<String> = []
    for id in ids.sorted() where keys[id] == nil {
      var text = id
      while !taken.insert(digest(of: text, length: 4)).inserted { text += "#" }
      keys[id] = digest(of: text, length: 4)
    }
    return keys
  }

  /// As many signs as asked for, six bits each.
  static func digest(of text: String, length: Int) -> String {
    let digits = Array(Digest(of: Array(text.utf8)).text.utf8.prefix(3 * (length + 1) / 2))
    var bits = 0
    var count = 0
    var result = ""
    for digit in digits {
      bits = bits << 4 | Int(digit < 0x3A ? digit - 0x30 : digit - 0x57)
      count += 4
      if count >= 6, result.count < length {
        count -= 6
        result.append(signs[bits >> count & 63])
      }
    }
    return result
  }
}
