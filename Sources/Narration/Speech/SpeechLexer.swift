/// Splits prose into words, numbers, spaces and marks.
enum SpeechLexer {
  /// How a language separates decimals and thousands.
  enum NumberStyle: Sendable {
    /// `1,234.56`
    case point

    /// `1.234,56`
    case comma
  }

  /// The tokens of a text whose first byte is at `offset` of the sentence.
  static func tokens(of text: String, offset: Int, style: NumberStyle = .point) -> [SpeechToken] {
    let (characters, widths) = CompatibleText.characters(of: text)
    var tokens: [SpeechToken] = []
    var place = offset
    var index = 0

    func take(_ end: Int, _ kind: SpeechToken.Kind) {
      let piece = String(characters[index..<end])
      let width = widths?[index..<end].reduce(0, +) ?? piece.utf8.count
      tokens.append(SpeechToken(kind: kind, text: piece, range: place..<place + width))
      place += width
      index = end
    }

    while index < characters.count {
      let character = characters[index]
      if character.isWhitespace {
        take(run(characters, from: index) { $0.isWhitespace }, .space)
      } else if isDigit(character) || isBareFraction(characters, index) {
        let (end, numeral) =
          style == .comma
          ? commaNumber(characters, from: index) : number(characters, from: index)
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
    let (groups, groupsEnd) = groups(text, index..<end)
    if !groups.isEmpty {
      numeral.integer += groups
      numeral.isGrouped = true
      end = groupsEnd
    }
    if end + 1 < text.count, text[end] == ".", isDigit(text[end + 1]) {
      let decimals = run(text, from: end + 1, isDigit)
      numeral.fraction = String(text[(end + 1)..<decimals])
      end = decimals
    }
    return (end, numeral)
  }

  /// `1.200`, `3,5`, `40.000,25`: periods separate groups of three.
  ///
  /// One comma separates decimals. A period that does neither is a mark of its own, as in `3. Mai`.
  private static func commaNumber(_ text: [Character], from index: Int) -> (Int, Numeral) {
    var end = run(text, from: index, isDigit)
    guard end > index else { return (index + 1, Numeral(integer: "0")) }
    var numeral = Numeral(integer: String(text[index..<end]))
    let (dotted, dottedEnd) = periodGroups(text, index..<end)
    let (spaced, spacedEnd) = dotted.isEmpty ? groups(text, index..<end, style: .comma) : ("", end)
    if !dotted.isEmpty || !spaced.isEmpty {
      numeral.integer += dotted + spaced
      numeral.isGrouped = true
      end = dotted.isEmpty ? spacedEnd : dottedEnd
    }
    // "1'234.50" has a decimal point.
    let isPoint = !spaced.isEmpty && end < text.count && text[end] == "."
    if end + 1 < text.count, text[end] == "," || isPoint, isDigit(text[end + 1]) {
      let decimals = run(text, from: end + 1, isDigit)
      // "1,2,3" is a list, "1,234.56" is written as in English.
      let goesOn =
        decimals + 1 < text.count && (text[decimals] == "," || text[decimals] == ".")
        && isDigit(text[decimals + 1])
      if goesOn {
        let (english, value) = number(text, from: index)
        return value.isGrouped && value.fraction != nil ? (english, value) : (end, numeral)
      }
      numeral.fraction = String(text[(end + 1)..<decimals])
      end = decimals
    }
    return (end, numeral)
  }

  /// The digits in groups of three after periods; none if something else with a period follows.
  private static func periodGroups(_ text: [Character], _ first: Range<Int>) -> (String, Int) {
    var end = first.upperBound
    guard (1...3).contains(first.count), text[first.lowerBound] != "0" else { return ("", end) }
    if first.lowerBound > 1, text[first.lowerBound - 1] == ".", isDigit(text[first.lowerBound - 2])
    {
      return ("", end)
    }
    var digits = ""
    while end + 3 < text.count, text[end] == ".", text[(end + 1)...(end + 3)].allSatisfy(isDigit) {
      digits += String(text[(end + 1)...(end + 3)])
      end += 4
    }
    guard end < text.count else { return (digits, end) }
    let isLonger =
      isDigit(text[end]) || text[end] == "." && end + 1 < text.count && isDigit(text[end + 1])
    return isLonger ? ("", first.upperBound) : (digits, end)
  }

  /// The digits in groups of three after the first ones, and the index after them.
  ///
  /// `1,200`, `1 200`, `1'200` and `1_200`. Between two numbers there may be a plain space, too: it
  /// separates groups only in round numbers, `40 000`, and in long ones, `1 234 567`.
  private static func groups(
    _ text: [Character], _ first: Range<Int>, style: NumberStyle = .point
  ) -> (String, Int) {
    var end = first.upperBound
    guard (1...3).contains(first.count), end < text.count, separators.contains(text[end]),
      style == .point || text[end] != ","
    else {
      return ("", end)
    }
    let separator = text[end]
    guard separator == "," || text[first.lowerBound] != "0" else { return ("", end) }
    var digits = ""
    while end + 3 < text.count, text[end] == separator,
      text[(end + 1)...(end + 3)].allSatisfy(isDigit),
      end + 4 >= text.count || !isDigit(text[end + 4])
    {
      digits += String(text[(end + 1)...(end + 3)])
      end += 4
    }
    guard separator == " " else { return (digits, end) }
    // Only a number has decimals: 12 345.67.
    let point: Character = style == .point ? "." : ","
    let hasDecimals = end + 1 < text.count && text[end] == point && isDigit(text[end + 1])
    let isNumber =
      digits.hasSuffix("000") || digits.count > 3 && first.count < 3
      || hasDecimals && !digits.isEmpty
    let isAlone = first.lowerBound == 0 || !"+(/-–".contains(text[first.lowerBound - 1])
    // A telephone number continues.
    let goesOn = end + 1 < text.count && " -–".contains(text[end]) && isDigit(text[end + 1])
    return isNumber && isAlone && !goesOn ? (digits, end) : ("", first.upperBound)
  }

  private static let separators: Set<Character> = [
    ",", " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’", "_",
  ]
}
