/// Names of files and folders in ASCII.
enum PlainName {
  /// The closest plain name, with its extension; `-` if nothing is left of it.
  static func of(_ name: Substring) -> String {
    var result = ""
    var needsHyphen = false
    for scalar in name.unicodeScalars {
      guard let plain = plain(scalar) else {
        // A mark on the letter before it: `e` and U+0301 are `é`, and `u` and U+0308 are `ü`.
        if scalar.properties.generalCategory != .nonspacingMark {
          needsHyphen = true
        } else if scalar == "\u{308}", let letter = result.last, "aouAOU".contains(letter) {
          result += "e"
        }
        continue
      }
      // A hyphen that Lectern adds is never next to another one, and never first or last.
      if needsHyphen, let last = result.last, !"-.".contains(last), plain != ".", plain != "-" {
        result += "-"
      }
      needsHyphen = false
      result += plain
    }
    guard !result.isEmpty else { return "-" }
    return result.hasPrefix(".") ? "file" + result : result
  }

  /// The ASCII letters for a character; nil if there are none.
  private static func plain(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": return String(scalar)
    case "ß": return "ss"
    case "ẞ": return "SS"
    case "ä", "æ", "ǽ": return "ae"
    case "Ä": return "Ae"
    case "Æ", "Ǽ": return "AE"
    case "ö", "œ": return "oe"
    case "Ö": return "Oe"
    case "Œ": return "OE"
    case "ü": return "ue"
    case "Ü": return "Ue"
    case "å": return "a"
    case "ø": return "o"
    case "Ø": return "O"
    case "ł": return "l"
    case "Ł": return "L"
    case "đ", "ð": return "d"
    case "Đ", "Ð": return "D"
    case "þ": return "th"
    case "Þ": return "Th"
    case "ı": return "i"
    default: return base(of: scalar)
    }
  }

  /// The letter under another letter's marks, from its Unicode name: LATIN SMALL LETTER E WITH
  /// ACUTE.
  private static func base(of scalar: Unicode.Scalar) -> String? {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value),
      let name = scalar.properties.name
    else { return nil }
    let words = name.split(separator: " ")
    guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
      words[3].utf8.count == 1
    else { return nil }
    return words[1] == "SMALL" ? words[3].lowercased() : String(words[3])
  }
}
