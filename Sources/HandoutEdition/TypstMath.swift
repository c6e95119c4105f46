/// Source of Typst's math language that can draw, but do nothing else.
///
/// The template evaluates it, and math can reach all of Typst in three ways: `#` begins code, the
/// name `std` contains the whole library (`std.read("/file")`), and `$` ends the formula. All three
/// are refused, except in quotes or after a backslash, where they are letters. Comments are refused
/// as well, because a quote in a comment would hide what follows.
struct TypstMath: Hashable, Sendable {
  let source: String

  /// Nil for source that could do more than draw, or whose quotes do not close.
  init?(_ source: String) {
    guard Self.onlyDraws(source) else { return nil }
    self.source = source
  }

  private static func onlyDraws(_ source: String) -> Bool {
    var isQuoted = false
    var isEscaped = false
    var name = String.UnicodeScalarView()
    var before: Unicode.Scalar?
    for scalar in source.unicodeScalars {
      defer { before = isEscaped ? nil : scalar }
      if isEscaped {
        isEscaped = false
        // After a backslash, this was not a letter of a name, but the next one may begin a name.
        name = String.UnicodeScalarView()
        continue
      }
      if isQuoted {
        if scalar == "\"" { isQuoted = false }
        if scalar == "\\" { isEscaped = true }
        continue
      }
      // The underscore begins a subscript.
      if scalar.properties.isXIDContinue, scalar != "_" {
        name.append(scalar)
        continue
      }
      if String(name) == "std" { return false }
      name = String.UnicodeScalarView()
      switch scalar {
      case "\\": isEscaped = true
      case "\"": isQuoted = true
      case "#", "$": return false
      case "/", "*": if before == "/" { return false }
      default: break
      }
    }
    return !isQuoted && !isEscaped && String(name) != "std"
  }
}
