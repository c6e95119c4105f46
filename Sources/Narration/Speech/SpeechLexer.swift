/// Splits prose into words, numbers, spaces and marks.
enum SpeechLexer {
  /// The tokens of a text whose first byte is at `offset` of the sentence.
  static func tokens(of text: String, offset: Int) -> [SpeechToken] {
    let characters = Array(text)
    var tokens: [SpeechToken] = []
    var place = offset
    var index = 0

    func take(_ end: Int, _ kind: SpeechToken.Kind) {
      let piece = String(characters[index..<end])
      tokens.append(SpeechToken(kind: kind, text: piece, range: place..<place + piece.utf8.count))
      place += piece.utf8.count
      index = end
    }

    while index < characters.count {
      let character = characters[index]
      if character.isWhitespace {
        take(run(characters, from: index) { $0.isWhitespace }, .space)
      } else if isDigit(character) || isBareFraction(characters, index) {
        let (end, numeral) = number(characters, from: index)
        take(end, .number(numeral))
      } else if character.isLetter {
        take(word(characters, from: index), .word)
      } else {
        take(index + 1, .mark)
      }
    }
    return tokens
  }

  static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  /// Whether a period begins a number without a zero before it: `.5`, `$.50`.
  private static func isBareFraction(_ text: [Character], _ index: Int) -> Bool {
    guard text[index] == ".", index + 1 < text.count, isDigit(text[index + 1]) else { return false }
    return index == 0 || text[index - 1].isWhitespace || "$€£(~<>≥≤–-".contains(text[index - 1])
  }

  private static func run(_ text: [Character], from index: Int, _ holds: (Character) -> Bool)
    -> Int
  {
    var end = index
    while end < text.count, holds(text[end]) { end += 1 }
    return end
  }

  /// Letters; an apostrophe is part of them if a letter follows.
  private static func word(_ text: [Character], from index: Int) -> Int {
    var end = index
    while end < text.count {
      if text[end].isLetter {
        end += 1
      } else if end > index, isApostrophe(text[end]), end + 1 < text.count, text[end + 1].isLetter {
        end += 2
      } else {
        break
      }
    }
    return end
  }

  private static func isApostrophe(_ character: Character) -> Bool {
    character == "'" || character == "’"
  }

  /// `1,200`, `3.5`, `40,000.25`: commas separate groups of three; one period, decimals.
  private static func number(_ text: [Character], from index: Int) -> (Int, Numeral) {
    var end = run(text, from: index, isDigit)
    var numeral = Numeral(integer: end == index ? "0" : String(text[index..<end]))
    if end - index <= 3 {
      while end + 3 < text.count + 0, text[end] == ",",
        text[(end + 1)...(end + 3)].allSatisfy(isDigit),
        end + 4 >= text.count || !isDigit(text[end + 4])
      {
        numeral.integer += String(text[(end + 1)...(end + 3)])
        numeral.isGrouped = true
        end += 4
      }
    }
    if end + 1 < text.count, text[end] == ".", isDigit(text[end + 1]) {
      let decimals = run(text, from: end + 1, isDigit)
      numeral.fraction = String(text[(end + 1)..<decimals])
      end = decimals
    }
    return (end, numeral)
  }
}
