/// Text that a terminal shows and does not obey.
///
/// Names of files and quoted texts come from the author of the course. A control character among them
/// would move the cursor, color or hide what follows, or set the title of the window; one that turns
/// the direction of letters around makes a path look like another one.
extension String {
  /// The text with its control characters written out (`\u001B`), line feeds and tabs as they are.
  ///
  /// The form is also one that JSON reads back as the character.
  package var printable: String { writingOut { $0 != "\n" && $0 != "\t" } }

  /// The text on one line: line feeds and tabs are written out, too.
  package var printableLine: String { writingOut { _ in true } }

  private func writingOut(_ isMeant: (Unicode.Scalar) -> Bool) -> String {
    // Nearly no text holds one: bytes tell so without looking at characters.
    let isSuspect = utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }
    guard isSuspect, unicodeScalars.contains(where: { $0.isControl && isMeant($0) }) else {
      return self
    }
    var text = ""
    for scalar in unicodeScalars {
      guard scalar.isControl, isMeant(scalar) else {
        text.unicodeScalars.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
    return text
  }
}

extension Unicode.Scalar {
  /// Whether a terminal obeys it, or it turns the direction of what follows around: the control
  /// characters C0, DEL and C1, separators of lines, and the embeddings, overrides and isolates of
  /// UAX #9.
  ///
  /// The marks U+200E, U+200F and U+061C are not controls: they are part of how Arabic and Hebrew are
  /// written, and change nothing but their neighbors.
  package var isControl: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
    default: isDirectionControl
    }
  }

  /// Whether it embeds, overrides or isolates a direction, or ends that (UAX #9 §2).
  package var isDirectionControl: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
