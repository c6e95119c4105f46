import LessonModel

/// Speaks formulas as a teacher would at the board: "v equals n times d times w, over t".
struct FormulaSpeaker: Sendable {
  /// What is spoken, and what a transcript shows for it.
  struct Said: Hashable {
    var written: String
    var spoken: String
  }

  private let words: FormulaWords
  private let reader: SpeechReader

  init(_ language: LanguageTag, _ words: FormulaWords) {
    self.words = words
    reader = SpeechReader(language)
  }

  /// A formula in words; nil if it cannot be spoken.
  func said(_ tex: String) -> Said? {
    guard let nodes = TeXReader.nodes(of: tex) else { return nil }
    var telling = FormulaTelling(words: words, reader: reader, nodes)
    guard (try? telling.tell(nodes)) != nil else { return nil }
    let said = telling.said
    return said.spoken.contains { $0.isLetter || $0.isNumber } ? said : nil
  }
}

/// One formula while it is turned into words.
struct FormulaTelling {
  private let words: FormulaWords
  private let reader: SpeechReader

  /// The letters that occur in the formula both in lower case and as capitals.
  private let ambiguous: Set<Character>
  private var written: [String] = []
  private var spoken: [String] = []

  init(words: FormulaWords, reader: SpeechReader, _ nodes: [FormulaNode]) {
    self.words = words
    self.reader = reader
    let letters = nodes.letters
    ambiguous = letters.filter { letter in
      letter.isUppercase && letters.contains { String($0) == letter.lowercased() }
    }
  }

  var said: FormulaSpeaker.Said {
    FormulaSpeaker.Said(written: Self.line(written), spoken: Self.line(spoken))
  }

  /// Words with one space between them; commas follow a word directly, never two in a row and none
  /// at the end.
  private static func line(_ pieces: [String]) -> String {
    var line = ""
    for word in pieces.joined(separator: " ").split(whereSeparator: \.isWhitespace) {
      if word.first == "," {
        guard !line.isEmpty, !line.hasSuffix(",") else { continue }
      } else if !line.isEmpty {
        line += " "
      }
      line += word
    }
    while line.hasSuffix(",") { line.removeLast() }
    return line
  }

  private mutating func add(_ text: String) { add(text, spoken: text) }

  private mutating func add(_ written: String, spoken: String) {
    self.written.append(written)
    self.spoken.append(spoken)
  }

  /// Adds words that the language must have.
  private mutating func add(known text: String?) throws(TeXReader.Unsayable) {
    guard let text else { throw TeXReader.Unsayable() }
    add(text)
  }

  /// Adds text that is read by the rules of prose: numbers, amounts, the author's own words.
  private mutating func add(prose: String) throws(TeXReader.Unsayable) {
    let read = reader.spoken(prose)
    guard var sentence = read.sentence, read.unspeakable.isEmpty else {
      throw TeXReader.Unsayable()
    }
    while sentence.last == "." { sentence.removeLast() }
    add(prose, spoken: sentence)
  }

  mutating func tell(_ nodes: [FormulaNode]) throws(TeXReader.Unsayable) {
    for (index, node) in nodes.enumerated() {
      let before = index > 0 ? nodes[index - 1] : nil
      if let before {
        // f(x) is a function; n(d + 1) is a product.
        if before.takesWhatFollows, node.isFactor || node.isNegation {
          try add(known: words.of)
        } else if before.isFunctionName, case .bracketed(let inner) = node.base {
          try add(known: words.of)
          try tell(inner)
          try tellScripts(of: node)
          continue
        } else if node.isCompound && before.isFactor || before.isCompound && node.isFactor {
          try add(known: words.signs[.times])
        }
      }
      let isLast = index + 1 == nodes.count
      try tell(node, isAlone: nodes.count == 1)
      if !isLast, node.endsWithComma { add(",") }
    }
  }

  private mutating func tell(
    _ node: FormulaNode, isAlone: Bool = false
  ) throws(TeXReader.Unsayable) {
    switch node {
    case .number(let text), .text(let text): try add(prose: text)
    case .letter(let letter):
      // Voices read a small "a" as the article.
      let name = letter.uppercased()
      if ambiguous.contains(letter) {
        try add(known: words.capital)
      }
      add(String(letter), spoken: name)
    case .named(let name): add(name)
    case .function(let name): add(words.functions[name] ?? name)
    case .sign(let sign): try add(known: words.signs[sign])
    case .fraction(let upper, let lower): try tellFraction(upper, lower)
    case .binomial(let upper, let lower):
      try tell(upper)
      try add(known: words.choose)
      try tell(lower)
    case .root(let degree, let inner):
      try add(known: words.root(degree.isEmpty ? nil : try Self.degree(degree)))
      try tellQuantity(inner)
    case .scripts(let base, _, _):
      if case .gathering(let gathering) = base {
        try tellGathering(gathering, node)
      } else {
        try tell(base)
        try tellScripts(of: node)
      }
    case .gathering(let gathering): try add(known: words.gatherings[gathering])
    case .bracketed(let inner):
      if isAlone || inner.count == 1 { try tell(inner) } else { try tellQuantity(inner) }
    case .bars(let inner):
      try add(known: words.absolute)
      try tellQuantity(inner)
    case .group(let inner): try tell(inner)
    case .accented(let accent, let inner):
      try tell(inner)
      try add(known: words.accents[accent])
    }
  }

  /// Several things that belong together, so that listeners can tell where they end.
  private mutating func tellQuantity(_ nodes: [FormulaNode]) throws(TeXReader.Unsayable) {
    guard nodes.holdsOperator else { return try tell(nodes) }
    add(words.open)
    try tell(nodes)
    add(words.close)
  }

  private mutating func tellFraction(
    _ upper: [FormulaNode], _ lower: [FormulaNode]
  ) throws(TeXReader.Unsayable) {
    if words.saysFractions, case .number(let above)? = upper.first, upper.count == 1,
      case .number(let below)? = lower.first, lower.count == 1, !above.contains("."),
      !below.contains("."), !above.contains(","), !below.contains(",")
    {
      return try add(prose: "\(above)/\(below)")
    }
    try tell(upper)
    if upper.holdsOperator { add(",") }
    add(upper.holdsSum ? words.allOver : words.over)
    try tellQuantity(lower)
  }

  private mutating func tellScripts(of node: FormulaNode) throws(TeXReader.Unsayable) {
    guard case .scripts(let base, let lower, let upper) = node else { return }
    if case .bracketed(let inner) = base, inner.count > 1 { add(",") }
    if !lower.isEmpty {
      if case .function = base {
        try add(known: words.base)
      } else if !lower.isPlainIndex {
        try add(known: words.sub)
      }
      try tell(lower)
    }
    guard !upper.isEmpty else { return }
    if upper.count == 1 {
      switch upper[0] {
      case .number("2"): return try add(known: words.squared)
      case .number("3"): return try add(known: words.cubed)
      case .text(let text): return try add(prose: text)
      case .sign(let sign):
        guard sign == .degrees || sign == .prime else { throw TeXReader.Unsayable() }
        return try add(known: words.signs[sign])
      case .number, .letter, .named, .function, .fraction, .binomial, .root, .scripts, .gathering,
        .bracketed, .bars, .group, .accented:
        break
      }
    }
    try add(known: words.power)
    try tell(upper)
  }

  /// Speaks a large operator with its limits.
  ///
  /// "The sum from i equals 1 to n", "the limit as x goes to 0".
  private mutating func tellGathering(
    _ gathering: FormulaNode.Gathering, _ node: FormulaNode
  ) throws(TeXReader.Unsayable) {
    guard case .scripts(_, let lower, let upper) = node else { return }
    try add(known: words.gatherings[gathering])
    if !lower.isEmpty {
      let isRange = !upper.isEmpty
      let lead =
        gathering == .limit ? words.approaching : isRange ? words.from : words.overAll
      try add(known: lead)
      try tell(lower)
    }
    if !upper.isEmpty {
      try add(known: words.to)
      try tell(upper)
    }
  }

  private static func degree(_ nodes: [FormulaNode]) throws(TeXReader.Unsayable) -> String {
    guard nodes.count == 1 else { throw TeXReader.Unsayable() }
    if case .number(let text) = nodes[0] { return text }
    if case .letter(let letter) = nodes[0] { return String(letter) }
    throw TeXReader.Unsayable()
  }
}
