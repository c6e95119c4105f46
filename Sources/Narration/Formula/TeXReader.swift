/// Reads the TeX of a formula as far as it can be spoken.
///
/// Libraries that turn TeX into speech (MathCAT, Speech Rule Engine) all use MathML and megabytes
/// of rules. Lessons contain fractions, products, powers and sums, which a small reader can speak
/// more like a teacher. It refuses a formula with an unknown part as a whole, because half a
/// formula is a wrong formula.
struct TeXReader {
  /// A formula that cannot be spoken.
  struct Unsayable: Error {}

  private let characters: [Character]
  private var place = 0
  private var depth = 0

  /// How deep braces may be nested; nobody could follow a tenth of that by ear.
  private static let deepest = 40

  private init(_ tex: String) { characters = Array(tex) }

  /// The nodes of a formula; nil if something in it cannot be spoken, or if it is empty.
  static func nodes(of tex: String) -> [FormulaNode]? {
    var reader = TeXReader(tex)
    do throws(Unsayable) {
      let nodes = try reader.sequence { _ in false }
      return nodes.isEmpty || reader.place < reader.characters.count ? nil : nodes
    } catch {
      return nil
    }
  }

  private var next: Character? { place < characters.count ? characters[place] : nil }

  private func begins(_ text: String) -> Bool { characters[place...].starts(with: text) }

  private mutating func skipSpace() {
    while let character = next, character.isWhitespace || character == "~" { place += 1 }
  }

  // MARK: Sequences

  /// The nodes up to where `isEnd` holds, or to the end of the text.
  private mutating func sequence(
    until isEnd: (TeXReader) -> Bool
  ) throws(Unsayable) -> [FormulaNode] {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Unsayable() }
    var nodes: [FormulaNode] = []
    while true {
      skipSpace()
      guard let character = next, !isEnd(self) else { return nodes }
      switch character {
      case "&": place += 1
      case "^", "_":
        guard let base = nodes.popLast() else { throw Unsayable() }
        nodes.append(try script(on: base))
      case _: nodes += try atom()
      }
    }
  }

  /// What is between the current position and an ending, which is read as well.
  private mutating func enclosed(by end: String...) throws(Unsayable) -> [FormulaNode] {
    let nodes = try sequence { reader in end.contains { reader.begins($0) } }
    guard let found = end.first(where: { begins($0) }) else { throw Unsayable() }
    place += found.count
    return nodes
  }

  /// The argument of a command: a group in braces, or one character or command.
  private mutating func argument() throws(Unsayable) -> [FormulaNode] {
    skipSpace()
    guard let character = next else { throw Unsayable() }
    if character == "{" {
      place += 1
      return try enclosed(by: "}")
    }
    if character.isNumber {
      place += 1
      return [.number(String(character))]
    }
    guard character.isLetter || character == "\\" || "*'+-−".contains(character) else {
      throw Unsayable()
    }
    if character.isLetter {
      place += 1
      return [Self.letter(character)]
    }
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Unsayable() }
    return try atom()
  }

  private mutating func script(on base: FormulaNode) throws(Unsayable) -> FormulaNode {
    var (inner, lower, upper) = (base, [FormulaNode](), [FormulaNode]())
    if case .scripts(let known, let below, let above) = base {
      (inner, lower, upper) = (known, below, above)
    }
    let isAbove = next == "^"
    guard isAbove ? upper.isEmpty : lower.isEmpty else { throw Unsayable() }
    place += 1
    let script = try argument()
    guard !script.isEmpty else { throw Unsayable() }
    if isAbove { upper = script } else { lower = script }
    return .scripts(inner, lower: lower, upper: upper)
  }

  // MARK: Atoms

  private mutating func atom() throws(Unsayable) -> [FormulaNode] {
    guard let character = next else { throw Unsayable() }
    if character == "\\" { return try command() }
    if SpeechLexer.isDigit(character) || character == "." { return [try number()] }
    if character.isLetter { return letters() }
    place += 1
    switch character {
    case "{": return [.group(try enclosed(by: "}"))]
    case "(", "[": return [.bracketed(try enclosed(by: ")", "]"))]
    case "|": return [.bars(try enclosed(by: "|"))]
    case "$": return [currency()]
    case _:
      guard let sign = TeXNames.characters[character] else { throw Unsayable() }
      return [.sign(sign)]
    }
  }

  /// `40,000`, `40{,}000` and `40\,000` are one number; in "1, 2" the comma separates two.
  private mutating func number() throws(Unsayable) -> FormulaNode {
    var text = digits()
    while text.utf8.count < 40 {
      guard let separator = ["{,}", "\\,", ","].first(where: { begins($0) }) else { break }
      let group = characters[(place + separator.count)...].prefix { SpeechLexer.isDigit($0) }
      guard group.count == 3, !text.isEmpty else { break }
      text += "," + String(group)
      place += separator.count + 3
    }
    if next == "." {
      place += 1
      let decimals = digits()
      guard !decimals.isEmpty else { throw Unsayable() }
      text = (text.isEmpty ? "0" : text) + "." + decimals
    }
    return .number(text)
  }

  private mutating func digits() -> String {
    let digits = String(characters[place...].prefix { SpeechLexer.isDigit($0) })
    place += digits.count
    return digits
  }

  /// An amount of dollars.
  private mutating func currency() -> FormulaNode {
    skipSpace()
    let start = place
    guard let character = next, SpeechLexer.isDigit(character),
      case .number(let text)? = try? number()
    else {
      place = start
      return .text("$")
    }
    return .number("$" + text)
  }

  /// Letters side by side are multiplied; three or more that form a word are one name.
  private mutating func letters() -> [FormulaNode] {
    let run = characters[place...].prefix { $0.isLetter }
    place += run.count
    let isWord = run.count >= 3 && run.contains { "aeiouyäöüAEIOUY".contains($0) }
    return isWord ? [.text(String(run))] : run.map(Self.letter)
  }

  private static func letter(_ character: Character) -> FormulaNode {
    TeXNames.greekCharacters[character].map(FormulaNode.named) ?? .letter(character)
  }

  // MARK: Commands

  private mutating func command() throws(Unsayable) -> [FormulaNode] {
    let name = commandName()
    if let sign = TeXNames.signs[name] { return [.sign(sign)] }
    if let greek = TeXNames.greek[name] { return [.named(greek)] }
    if let gathering = TeXNames.gatherings[name] { return [.gathering(gathering)] }
    if let function = TeXNames.functions[name] { return [.function(function)] }
    if let accent = TeXNames.accents[name] { return [.accented(accent, try argument())] }
    if TeXNames.spaces.contains(name) || TeXNames.sizes.contains(name) { return [] }
    if TeXNames.fonts.contains(name) { return [.group(try argument())] }
    if TeXNames.fractions.contains(name) { return [.fraction(try argument(), try argument())] }
    switch name {
    case "text", "textrm", "textit", "textbf", "mbox", "mathrm", "mathit", "mathsf", "operatorname":
      return [.text(try words())]
    case "binom": return [.binomial(try argument(), try argument())]
    case "sqrt":
      skipSpace()
      var degree: [FormulaNode] = []
      if next == "[" {
        place += 1
        degree = try enclosed(by: "]")
      }
      return [.root(degree: degree, of: try argument())]
    case "$": return [currency()]
    case "{": return [.bracketed(try enclosed(by: "\\}"))]
    case "lvert": return [.bars(try enclosed(by: "\\rvert"))]
    case "left": return [try delimited()]
    case "begin": return try environment()
    case _: throw Unsayable()
    }
  }

  /// The letters after a backslash, or one character that is not a letter.
  private mutating func commandName() -> String {
    place += 1
    var name = String(characters[place...].prefix { $0.isASCII && $0.isLetter })
    if name.isEmpty, let character = next { name = String(character) }
    place += name.count
    return name
  }

  /// What is between `\left(` and `\right)`.
  private mutating func delimited() throws(Unsayable) -> FormulaNode {
    let opening = try delimiter()
    let nodes = try sequence { $0.begins("\\right") && !$0.begins("\\rightarrow") }
    guard begins("\\right") else { throw Unsayable() }
    place += "\\right".count
    _ = try delimiter()
    switch opening {
    case "(", "[", "{": return .bracketed(nodes)
    case "|", "lvert": return .bars(nodes)
    case ".": return .group(nodes)
    case _: throw Unsayable()
    }
  }

  private mutating func delimiter() throws(Unsayable) -> String {
    skipSpace()
    guard let character = next else { throw Unsayable() }
    if character == "\\" { return commandName() }
    place += 1
    return String(character)
  }

  /// Lines of equations below each other; cases and matrices cannot be spoken.
  private mutating func environment() throws(Unsayable) -> [FormulaNode] {
    let name = try words()
    guard ["aligned", "align", "align*", "gather", "gather*", "gathered", "split"].contains(name)
    else { throw Unsayable() }
    return try enclosed(by: "\\end{\(name)}")
  }

  /// Text in braces, which contains no formula.
  private mutating func words() throws(Unsayable) -> String {
    skipSpace()
    guard next == "{" else { throw Unsayable() }
    place += 1
    var text = ""
    while let character = next, character != "}" {
      place += 1
      guard character != "{", character != "$" else { throw Unsayable() }
      if character == "\\" {
        guard let escaped = next, "%&$#_ -".contains(escaped) else { throw Unsayable() }
        text.append(escaped)
        place += 1
      } else {
        text.append(character == "~" ? " " : character)
      }
    }
    guard next == "}", text.contains(where: { !$0.isWhitespace }) else { throw Unsayable() }
    place += 1
    return text
  }
}
