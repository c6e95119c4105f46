/// Names the lessons of a course by a few capital letters, which are written once for each term.
///
/// A key is made from the id of a lesson, not from its number: when a lesson is added or moved, nothing
/// changes for the others, and files of two publications fit together.
enum LessonKeys {
  /// The key of the glossary, which no lesson has.
  static let glossary = "A"

  /// How many letters nearly all keys have: enough that few lessons of a large course want the same.
  private static let usual = 3

  /// The keys of lessons with these ids, in the same order.
  ///
  /// Of two that want the same, the one whose id is later in the alphabet gets more letters.
  static func keys(of ids: [String]) -> [String] {
    var keys = [String](repeating: "", count: ids.count)
    var taken: Set<String> = [glossary]
    for index in ids.indices.sorted(by: { ids[$0] < ids[$1] }) {
      var letters = usual
      var key = Self.letters(of: ids[index], letters)
      while !taken.insert(key).inserted {
        letters += 1
        key = Self.letters(of: ids[index], letters)
      }
      keys[index] = key
    }
    return keys
  }

  private static func letters(of id: String, _ count: Int) -> String {
    // FNV-1a, advanced once for every letter.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func step(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    for byte in id.utf8 { step(byte) }
    var key = ""
    for place in 0..<count {
      step(UInt8(truncatingIfNeeded: place))
      key.unicodeScalars.append(Unicode.Scalar(UInt8(ascii: "A") + UInt8((hash >> 32) % 26)))
    }
    return key
  }
}
