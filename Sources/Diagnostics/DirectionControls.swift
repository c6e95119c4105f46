extension String {
  /// The text with every embedding, override and isolate of a direction ended where it ends (UAX #9):
  /// what it does stays in it, and turns nothing around that follows.
  package var withDirectionsEnded: String {
    guard utf8.contains(0xE2), unicodeScalars.contains(where: \.isDirectionControl) else {
      return self
    }
    var kept = UnicodeScalarView()
    var open: [Unicode.Scalar] = []
    for scalar in unicodeScalars {
      switch scalar {
      case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": open.append("\u{202C}")
      case "\u{2066}", "\u{2067}", "\u{2068}": open.append("\u{2069}")
      case "\u{202C}":
        // An end without a beginning could end what is around the text.
        guard open.last == scalar else { continue }
        open.removeLast()
      case "\u{2069}":
        guard let place = open.lastIndex(of: scalar) else { continue }
        open.removeSubrange(place...)
      default: break
      }
      kept.append(scalar)
    }
    kept.append(contentsOf: open.reversed())
    return String(kept)
  }
}

extension SourceText {
  /// Where signs are that embed, override or isolate a direction, in bytes.
  package var directionControls: [Range<Int>] {
    var places: [Range<Int>] = []
    var at = 0
    while at + 2 < bytes.count, let place = bytes.next(0xE2, from: at), place + 2 < bytes.count {
      at = place + 1
      let (second, third) = (bytes[place + 1], bytes[place + 2])
      // U+202A to U+202E, and U+2066 to U+2069, in UTF-8.
      if second == 0x80 && (0xAA...0xAE).contains(third)
        || second == 0x81 && (0xA6...0xA9).contains(third)
      {
        places.append(place..<place + 3)
      }
    }
    return places
  }
}
