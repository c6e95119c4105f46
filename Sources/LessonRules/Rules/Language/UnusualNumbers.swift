/// Finds digits and marks in an arrangement that most numbers do not have, judging only by their bytes.
enum UnusualNumbers {
  /// Whether a text has such an arrangement; false is certain for what every language's rules read.
  static func mayBe(in bytes: [UInt8]) -> Bool {
    // Every byte of every lesson is looked at.
    bytes.withUnsafeBufferPointer { mayBe(in: $0) }
  }

  private static func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var marks = 0
    var last: UInt8 = 0
    var isAfterDigit = false
    for index in bytes.indices {
      let byte = bytes[index]
      if isDigit(byte) {
        isAfterDigit = true
        continue
      }
      defer { isAfterDigit = false }
      if isAfterDigit, index + 1 < bytes.count, isDigit(bytes[index + 1]) {
        if isStrange(byte) { return true }
        marks += 1
        // 2026-11-28 and 30/60/90 have two marks of a kind; 10:30-11:45 has two kinds.
        if marks > 2 || marks == 2 && last != byte || marks == 2 && byte == UInt8(ascii: ":") {
          return true
        }
        last = byte
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        marks = 0
      }
    }
    return false
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// Whether a mark between two digits is unusual in numbers.
  private static func isStrange(_ byte: UInt8) -> Bool {
    switch byte {
    // What is not ASCII, such as an en dash, does not touch both digits with one byte.
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"),
      UInt8(ascii: ":"):
      false
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: " "),
      UInt8(ascii: "\n"), 0x80...:
      false
    case _: true
    }
  }
}
