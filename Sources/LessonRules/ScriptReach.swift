/// How a script may reach other sites: through the addresses in its strings, and through whatever
/// takes an address that is not written in it.
///
/// It is impossible to know what a script computes. So everything that contacts a site, loads a
/// file or makes HTML is suspect, unless what is given to it is a plain string.
struct ScriptReach {
  /// All strings of the script; joined ones are one.
  private(set) var strings: [String] = []

  /// The first name through which it may reach an address that nobody can see.
  private(set) var hidden: String?

  private let tokens: [ScriptTokens.Token]

  init(_ tokens: [ScriptTokens.Token]) {
    self.tokens = Self.withNamesForSubscripts(tokens)
    strings = tokens.compactMap { if case .string(let text) = $0 { text } else { nil } }
    for index in self.tokens.indices where hidden == nil { hidden = suspect(at: index) }
  }

  /// Reads `x["name"]` as `x.name`.
  private static func withNamesForSubscripts(_ tokens: [ScriptTokens.Token])
    -> [ScriptTokens.Token]
  {
    var result: [ScriptTokens.Token] = []
    var index = 0
    while index < tokens.count {
      if tokens[index] == .mark("["), index + 2 < tokens.count, tokens[index + 2] == .mark("]"),
        case .string(let name) = tokens[index + 1], let last = result.last, last.endsOperand
      {
        result += [.mark("."), .name(name)]
        index += 3
      } else {
        result.append(tokens[index])
        index += 1
      }
    }
    return result
  }

  private func token(_ index: Int) -> ScriptTokens.Token? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func name(at index: Int) -> String? {
    if case .name(let name) = token(index) { name } else { nil }
  }

  /// The name at a place, if what happens to it may reach an address that is not written there.
  private func suspect(at index: Int) -> String? {
    if case .string(let text) = tokens[index] {
      return Names.telling.contains(text) && !isExamined(at: index) ? text : nil
    }
    guard case .name(let name) = tokens[index] else { return nil }
    let isProperty = token(index - 1) == .mark(".")
    let next = token(index + 1)
    if Names.always.contains(name) {
      return ["instanceof", "typeof"].contains(self.name(at: index - 1)) ? nil : name
    }
    if Names.callers.contains(name) {
      if name == "import", next != .mark("(") { return nil }
      return next == .mark("(") && isPlain(argument: 0, at: index + 1) ? nil : name
    }
    if Names.windows.contains(name), !isProperty {
      return next == .mark("[") || (next != .mark(".") && callsComputedName && isTaken(at: index))
        ? name : nil
    }
    if name == "document" || name == "navigator", next == .mark("[") { return name }
    if name == "location" { return isLocationSuspect(at: index) ? name : nil }
    if name == "open" {
      let isCall = next == .mark("(") && self.name(at: index - 1) != "function"
      let isOfWindow = !isProperty || Names.windows.contains(self.name(at: index - 2) ?? "")
      return isCall && isOfWindow && !isPlain(argument: 0, at: index + 1) ? name : nil
    }
    if name == "constructor", isProperty {
      return next == .mark("(") || self.name(at: index + 2) == "constructor" ? name : nil
    }
    if next == .mark("("), isProperty { return isCallSuspect(name, at: index + 1) ? name : nil }
    return isWriteSuspect(name, at: index, isProperty: isProperty) ? name : nil
  }

  /// Whether a string with a telling name is only asked for, or examined with what it is set to.
  private func isExamined(at index: Int) -> Bool {
    if name(at: index + 1) == "in" { return true }
    guard token(index - 1) == .mark("("), let call = name(at: index - 2) else { return false }
    return [
      "getAttribute", "hasAttribute", "removeAttribute", "toggleAttribute", "setAttribute",
      "getAttributeNS", "hasOwnProperty",
    ].contains(call)
  }

  /// Whether a window is given a name, through which computed names can be called.
  private func isTaken(at index: Int) -> Bool { name(at: index - 1) != "typeof" }

  /// Whether something is called by a name that is not written: `x[y](z)`.
  private var callsComputedName: Bool {
    tokens.indices.contains { tokens[$0] == .mark("]") && token($0 + 1) == .mark("(") }
  }

  private func isLocationSuspect(at index: Int) -> Bool {
    guard let next = token(index + 1) else { return true }
    if next.isAssignment { return !isPlain(valueAt: index + 2) }
    guard next == .mark("."), let property = name(at: index + 2) else {
      // A key of an object, or a comparison.
      return next == .mark("[") || (next != .mark(":") && callsComputedName)
    }
    guard property == "assign" || property == "replace" else { return false }
    return token(index + 3) != .mark("(") || !isPlain(argument: 0, at: index + 3)
  }

  private func isCallSuspect(_ name: String, at open: Int) -> Bool {
    switch name {
    case "write", "writeln": return !arguments(at: open).allSatisfy { isPlain($0) }
    case "insertAdjacentHTML": return !isPlain(argument: 1, at: open)
    case "createContextualFragment", "parseFromString", "setHTMLUnsafe", "setHTML", "insertRule",
      "replaceSync", "appendRule":
      return !isPlain(argument: 0, at: open)
    case "addRule": return !arguments(at: open).allSatisfy { isPlain($0) }
    case "execCommand": return !arguments(at: open).allSatisfy { isPlain($0) }
    case "setAttribute": return isSettingSuspect(arguments(at: open))
    case "setAttributeNS": return isSettingSuspect(Array(arguments(at: open).dropFirst()))
    case "setProperty":
      let arguments = arguments(at: open)
      guard arguments.count > 1, !isPlain(arguments[1]) else { return false }
      guard let name = plainStrings(arguments[0])?.first else { return true }
      return name.hasPrefix("--") || Names.styles.contains(name.withoutHyphens)
    case "createElement":
      guard let element = arguments(at: open).first.flatMap({ plainStrings($0)?.first }) else {
        return false
      }
      guard ["script", "style", "meta", "base"].contains(element.lowercased()) else { return false }
      return tokens.contains {
        guard case .name(let name) = $0 else { return false }
        return ["textContent", "text", "innerText", "createTextNode", "content"].contains(name)
      }
    default: return false
    }
  }

  /// Whether an attribute is set to an address, HTML or a script that is not written.
  private func isSettingSuspect(_ arguments: [ArraySlice<ScriptTokens.Token>]) -> Bool {
    guard arguments.count > 1, !isPlain(arguments[1]) else { return false }
    guard let names = plainStrings(arguments[0]) else { return true }
    return names.contains { name in
      let name = name.lowercased().split(separator: ":").last.map(String.init) ?? ""
      return name.hasPrefix("on") || name == "style"
        || Names.addresses.contains { $0.lowercased() == name }
    }
  }

  /// Whether a property that takes an address, HTML or a style is set to what is not written.
  private func isWriteSuspect(_ name: String, at index: Int, isProperty: Bool) -> Bool {
    let takesAddress = Names.addresses.contains(name)
    guard takesAddress || Names.styles.contains(name) || Names.places.contains(name) else {
      return false
    }
    if isProperty, let next = token(index + 1), next.isAssignment {
      if Names.places.contains(name) { return true }
      // A piece that is added to an address makes another one.
      if takesAddress, next != .mark("="), !name.hasSuffix("HTML") { return true }
      return !isPlain(valueAt: index + 2)
    }
    // `Object.assign(picture, {src: …})`
    guard !isProperty, takesAddress, token(index + 1) == .mark(":"),
      token(index - 1) == .mark("{") || token(index - 1) == .mark(",")
    else { return false }
    return !isPlain(valueAt: index + 2)
  }
}

// MARK: - Values

extension ScriptReach {
  private func isPlain(valueAt index: Int) -> Bool { isPlain(value(at: index)) }

  /// Whether an argument is a plain string, or not there.
  private func isPlain(argument: Int, at open: Int) -> Bool {
    let arguments = arguments(at: open)
    return argument >= arguments.count || isPlain(arguments[argument])
  }

  private func isPlain(_ value: ArraySlice<ScriptTokens.Token>) -> Bool {
    value.isEmpty || plainStrings(value) != nil
  }

  /// The tokens of an expression, to the end of the statement or the argument.
  private func value(at start: Int) -> ArraySlice<ScriptTokens.Token> {
    var depth = 0
    var index = start
    while index < tokens.count {
      let token = tokens[index]
      if depth == 0, index > start, tokens[index - 1].endsOperand, token.beginsOperand { break }
      switch token {
      case .mark("("), .mark("["), .mark("{"): depth += 1
      case .mark(")"), .mark("]"), .mark("}"):
        if depth == 0 { return tokens[start..<index] }
        depth -= 1
      case .mark(";"), .mark(","): if depth == 0 { return tokens[start..<index] }
      default: break
      }
      index += 1
    }
    return start < index ? tokens[start..<index] : []
  }

  private func arguments(at open: Int) -> [ArraySlice<ScriptTokens.Token>] {
    var arguments: [ArraySlice<ScriptTokens.Token>] = []
    var index = open + 1
    while index < tokens.count, tokens[index] != .mark(")") {
      let value = value(at: index)
      arguments.append(value)
      guard token(value.endIndex) == .mark(",") else { break }
      index = value.endIndex + 1
    }
    return arguments
  }

  /// The strings that an expression can be: one, or one of several that a condition chooses from.
  ///
  /// Nil if it can be something else.
  private func plainStrings(_ value: ArraySlice<ScriptTokens.Token>) -> [String]? {
    var parts: [[ScriptTokens.Token]] = [[]]
    for token in value {
      switch token {
      // A condition is not a value.
      case .mark("?"), .mark("&&"): parts[parts.count - 1] = []
      case .mark(":"), .mark("||"), .mark("??"): parts.append([])
      default: parts[parts.count - 1].append(token)
      }
    }
    var strings: [String] = []
    for part in parts {
      guard part.count == 1 else { return nil }
      switch part[0] {
      case .string(let text): strings.append(text)
      case .number, .name("null"), .name("undefined"), .name("true"), .name("false"):
        strings.append("")
      case .name, .computed, .mark: return nil
      }
    }
    return strings
  }
}

extension ScriptTokens.Token {
  fileprivate var isAssignment: Bool {
    guard case .mark(let mark) = self else { return false }
    return ["=", "+=", "||=", "??=", "&&="].contains(mark)
  }

  /// Whether an expression can end with it.
  fileprivate var endsOperand: Bool {
    switch self {
    case .name(let name): !["in", "of", "instanceof", "typeof", "new", "return"].contains(name)
    case .string, .computed, .number, .mark(")"), .mark("]"): true
    case .mark: false
    }
  }

  /// Whether an expression can begin with it and no other continues with it: the line has ended.
  fileprivate var beginsOperand: Bool {
    switch self {
    case .name(let name): !["in", "of", "instanceof"].contains(name)
    case .string, .computed, .number: true
    case .mark: false
    }
  }
}

extension String {
  fileprivate var withoutHyphens: String { filter { $0 != "-" }.lowercased() }
}
