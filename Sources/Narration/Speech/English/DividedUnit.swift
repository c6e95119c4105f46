extension Quantity.Unit {
  /// A unit for each of another one or times another one, both of which may be squared or cubed: `kg/m²`, `m³/h`,
  /// `kg·m²`; nil for one that has a name of its own.
  static func divided(_ line: SpeechLine, at index: Int) -> (Quantity.Unit, Int)? {
    guard let (upper, middle) = factor(line, at: index), line.isMark(middle, "/", "·", "⋅"),
      let (lower, end) = factor(line, at: middle + 1)
    else { return nil }
    let whole = (index..<end).compactMap { line[$0]?.text }.joined()
    guard named(whole) == nil else { return nil }
    guard line.isMark(middle, "/") else {
      return (Quantity.Unit("\(upper.one) \(lower.one)", "\(upper.one) \(lower.many)"), end)
    }
    let per = " per " + lower.one
    return (Quantity.Unit(upper.one + per, upper.many + per), end)
  }

  private static func factor(_ line: SpeechLine, at index: Int) -> (Quantity.Unit, Int)? {
    guard let sign = line.word(index), let unit = named(sign) else { return nil }
    switch line.mark(index + 1) {
    case "²": return (Quantity.Unit("square " + unit.one, "square " + unit.many), index + 2)
    case "³": return (Quantity.Unit("cubic " + unit.one, "cubic " + unit.many), index + 2)
    default: return (unit, index + 1)
    }
  }
}
