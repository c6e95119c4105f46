/// Text with numbered marks (1️⃣ … 9️⃣) that name byte offsets, for tests of spans.
///
/// ```swift
/// let marked = MarkedText("a 1️⃣*b*2️⃣")
/// marked.text        // "a *b*"
/// marked.range(1, 2) // 2..<5
/// ```
package struct MarkedText: Sendable {
  package let text: String
  private let marks: [Character: Int]

  package init(_ marked: String) {
    var text = ""
    var marks: [Character: Int] = [:]
    for character in marked {
      // A keycap is a digit followed by U+20E3; as a range of characters it would include digits
      // too.
      if character.unicodeScalars.last?.value == 0x20E3 {
        marks[character] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.marks = marks
  }

  /// The bytes between two marks; nil if a mark is missing, so that the test fails.
  package func range(_ first: Int, _ second: Int) -> Range<Int>? {
    guard let start = offset(first), let end = offset(second), start <= end else { return nil }
    return start..<end
  }

  /// The offset of a mark.
  package func offset(_ number: Int) -> Int? {
    marks[Character("\(number)\u{FE0F}\u{20E3}")]
  }
}
