package import LessonModel

/// Finds texts that may lose something when a language's voice reads them, judging only by their
/// bytes.
///
/// Almost all text consists of characters that every speech rule keeps, wherever they are. Only a
/// text with other characters needs a script to find out: "≈ 5" has words, and "≈" alone may have
/// none.
package struct SpeechSuspects: Sendable {
  /// The characters up to U+FFFF that are always spoken, one bit each.
  private var said = [UInt64](repeating: 0, count: 0x10000 / 64)
  private let script: VoiceScript

  package init(_ language: LanguageTag) {
    script = VoiceScript(language)
    // ASCII, including its control characters; then Latin letters.
    for value in 0..<UInt32(0x80) { insert(value) }
    for value in UInt32(0xC0)..<0x250 where value != 0xD7 && value != 0xF7 { insert(value) }
    for sign in SpeechReader(language).signs {
      if let scalar = sign.unicodeScalars.first, sign.unicodeScalars.count == 1 {
        insert(scalar.value)
      }
    }
  }

  private mutating func insert(_ value: UInt32) { said[Int(value >> 6)] |= 1 << UInt64(value & 63) }

  /// Whether a text may contain something that is left out; false is certain.
  package func mayBe(in text: String) -> Bool {
    // Most texts are ASCII.
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return false }
    return text.unicodeScalars.contains { !isSaid($0) }
  }

  /// Whether a part of a text in UTF-8, cut between characters, may contain such a thing.
  package func mayBe(in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      let lead = bytes[at]
      if lead < 0x80 {
        at += 1
        continue
      }
      let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard at + count <= range.upperBound else { return true }
      var value = UInt32(lead) & (0x7F >> UInt32(count))
      for next in 1..<count { value = value << 6 | UInt32(bytes[at + next] & 0x3F) }
      guard let scalar = Unicode.Scalar(value), isSaid(scalar) else { return true }
      at += count
    }
    return false
  }

  private func isSaid(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x10000, said[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0 {
      return true
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      // A letter that is written as part of the previous character is not a separate one.
      let isOwn = !properties.isGraphemeExtend && scalar.value != 0xE33 && scalar.value != 0xEB3
      return isOwn && script.reads(Character(scalar))
    case _:
      return properties.isWhitespace
    }
  }
}
