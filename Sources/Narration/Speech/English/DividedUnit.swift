extension Quantity.Unit {
  /// A unit for each of another one, which may be squared or cubed: `kg/m²`, `N/mm²`, `g/cm³`; nil for
  /// one that has a name of its own.
  static func divided(_ line: SpeechLine, at index: Int) -> (Quantity.Unit, Int)? {
    guard let first = line.word(index), let upper = named(first), line.isMark(index + 1, "/"),
      let second = line.word(index + 2), let lower = named(second)
    else { return nil }
    var end = index + 3
    var power = ""
    switch line.mark(end) {
    case "²":
      power = "square "
      end += 1
    case "³":
      power = "cubic "
      end += 1
    default: break
    }
    let whole = (index..<end).compactMap { line[$0]?.text }.joined()
    guard named(whole) == nil, !power.isEmpty else { return nil }
    let per = " per \(power)\(lower.one)"
    return (Quantity.Unit(upper.one + per, upper.many + per), end)
  }
}
