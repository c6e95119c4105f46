/// The tokens of a script (https://tc39.es/ecma262/#sec-ecmascript-language-lexical-grammar), as
/// far as rules need them: names, strings and marks; comments and regular expressions are left out.
struct ScriptTokens {
  enum Token: Hashable {
    case name(String)

    /// A string with its escapes read; strings joined by `+` are one.
    case string(String)

    /// A template with something computed in it.
    case computed
    case number
    case mark(String)
  }

  private(set) var tokens: [Token] = []

  /// What a `/` after a bracket is: nothing but a parser of the whole language knows, so a script
  /// is read both ways.
  enum Slash: CaseIterable {
    case divides
    case beginsExpression
  }

  init(_ script: String, slashAfterBracket: Slash) {
    var rest = script[...]
    while let first = rest.first {
      if first.isWhitespace {
        rest = rest.dropFirst()
      } else if rest.hasPrefix("//") || rest.hasPrefix("<!--") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        let end = rest.dropFirst(2).firstRange(of: "*/")?.upperBound ?? rest.endIndex
        rest = rest[end...]
      } else if first == "\"" || first == "'" {
        add(Self.string(&rest, until: first))
      } else if first == "`" {
        addTemplate(&rest)
      } else if first == "/", beginsExpression(slashAfterBracket) {
        Self.skipExpression(&rest)
        tokens.append(.number)
      } else if first.isNumber {
        rest = rest.drop { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" }
        tokens.append(.number)
      } else if Self.isOfName(first) || rest.hasPrefix("\\u") {
        tokens.append(.name(Self.name(&rest)))
      } else {
        addMark(&rest)
      }
    }
  }

  private static func isOfName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "$"
  }

  /// Adds a string, or lengthens the one before it: `'a' + 'b'`.
  private mutating func add(_ text: String) {
    if tokens.last == .mark("+"), tokens.count > 1,
      case .string(let before) = tokens[tokens.count - 2]
    {
      tokens.removeLast(2)
      tokens.append(.string(before + text))
    } else {
      tokens.append(.string(text))
    }
  }

  private static func string(_ rest: inout Substring, until quote: Character) -> String {
    rest = rest.dropFirst()
    var text = ""
    while let character = rest.popFirst(), character != quote, quote == "`" || !character.isNewline
    {
      if character == "\\" { text += escaped(&rest) } else { text.append(character) }
    }
    return text
  }

  /// A template; what is computed in it is read as script.
  private mutating func addTemplate(_ rest: inout Substring) {
    var ahead = rest
    let text = Self.string(&ahead, until: "`")
    guard text.contains("${") else {
      rest = ahead
      return add(text)
    }
    // The names in it are looked at like those outside.
    tokens.append(.computed)
    tokens.append(.mark(";"))
    var inner = text[...]
    while let open = inner.firstRange(of: "${") {
      let piece = inner[..<open.lowerBound]
      if !piece.isEmpty { tokens += [.string(String(piece)), .mark(";")] }
      inner = inner[open.upperBound...]
      let code = inner.prefix { $0 != "}" }
      tokens += ScriptTokens(String(code), slashAfterBracket: .divides).tokens + [.mark(";")]
      inner = inner[code.endIndex...].dropFirst()
    }
    if !inner.isEmpty { tokens += [.string(String(inner)), .mark(";")] }
    rest = ahead
  }

  /// What an escape is for: `\x68`, `\u0068`, `\u{68}`, `\n`.
  private static func escaped(_ rest: inout Substring) -> String {
    guard let next = rest.popFirst() else { return "" }
    let digits: Substring
    let isBracketed = next == "u" && rest.first == "{"
    switch next {
    case "x": digits = rest.prefix(2)
    case "u": digits = isBracketed ? rest.dropFirst().prefix { $0 != "}" } : rest.prefix(4)
    case "n", "r", "t", "v", "f", "b": return " "
    case _ where next.isNewline: return ""
    default:
      // Octal, as in `\150`.
      let octal = (String(next) + rest.prefix(2)).prefix { ("0"..."7").contains($0) }
      guard octal.count > 1, let scalar = UInt32(octal, radix: 8).flatMap({ Unicode.Scalar($0) })
      else { return String(next) }
      rest = rest.dropFirst(octal.count - 1)
      return String(scalar)
    }
    guard !digits.isEmpty, digits.allSatisfy(\.isHexDigit),
      let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) })
    else { return String(next) }
    rest = rest[digits.endIndex...]
    if isBracketed { rest = rest.dropFirst() }
    return String(scalar)
  }

  private static func name(_ rest: inout Substring) -> String {
    var name = ""
    while let first = rest.first {
      if isOfName(first) {
        name.append(first)
        rest = rest.dropFirst()
      } else if rest.hasPrefix("\\u") {
        rest = rest.dropFirst()
        name += escaped(&rest)
      } else {
        break
      }
    }
    return name
  }

  /// The marks of several characters that rules look at.
  private static let longMarks = [
    ">>>=", "===", "!==", "**=", "<<=", ">>=", "&&=", "||=", "??=", "=>", "==", "!=", "<=", ">=",
    "&&", "||", "??", "?.", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "...",
  ]

  private mutating func addMark(_ rest: inout Substring) {
    let mark = Self.longMarks.first { rest.hasPrefix($0) } ?? String(rest.prefix(1))
    rest = rest.dropFirst(mark.count)
    // `a?.b` is `a.b` here, and `f?.(x)` is `f(x)`.
    guard mark == "?." else { return tokens.append(.mark(mark)) }
    if let next = rest.first, next != "(", next != "[" { tokens.append(.mark(".")) }
  }

  /// Whether a `/` here begins a regular expression.
  private func beginsExpression(_ slashAfterBracket: Slash) -> Bool {
    switch tokens.last {
    case nil: true
    case .string, .computed, .number: false
    case .name(let name):
      ["return", "typeof", "case", "in", "of", "do", "else", "void"].contains(name)
    case .mark(")"), .mark("}"): slashAfterBracket == .beginsExpression
    case .mark(let mark): mark != "]"
    }
  }

  private static func skipExpression(_ rest: inout Substring) {
    rest = rest.dropFirst()
    var isInClass = false
    while let character = rest.popFirst(), !character.isNewline {
      switch character {
      case "\\": rest = rest.dropFirst()
      case "[": isInClass = true
      case "]": isInClass = false
      case "/" where !isInClass:
        rest = rest.drop(while: \.isLetter)
        return
      default: break
      }
    }
  }
}
