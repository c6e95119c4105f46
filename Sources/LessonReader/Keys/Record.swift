import Diagnostics

/// The values of a YAML file, each of the kind that its key takes.
///
/// What was not is left out, and was reported.
struct Record: Sendable {
  private var values: [String: Value]

  /// From the first to the last key.
  let span: SourceSpan

  /// A checked value.
  indirect enum Value: Sendable {
    case text(Spanned)
    case flag(Bool)
    case integer(Int, SourceSpan)
    case number(Double)
    case list([Value])
    case record(Record)
    case named([Named])
  }

  /// A text and its place.
  struct Spanned: Sendable {
    var text: String
    var span: SourceSpan
  }

  /// A key that the course defines, and its value.
  struct Named: Sendable {
    var key: Spanned
    var value: Value
  }

  init(_ values: [String: Value] = [:], span: SourceSpan) {
    self.values = values
    self.span = span
  }

  func spanned(_ key: String) -> Spanned? {
    if case .text(let text) = values[key] { text } else { nil }
  }

  func text(_ key: String) -> String? { spanned(key)?.text }

  func flag(_ key: String) -> Bool? {
    if case .flag(let flag) = values[key] { flag } else { nil }
  }

  func integer(_ key: String) -> (value: Int, span: SourceSpan)? {
    if case .integer(let value, let span) = values[key] { (value, span) } else { nil }
  }

  func number(_ key: String) -> Double? {
    if case .number(let number) = values[key] { number } else { nil }
  }

  func record(_ key: String) -> Record? {
    if case .record(let record) = values[key] { record } else { nil }
  }

  /// The parts of a list that are records; empty without the key.
  func records(_ key: String) -> [Record] {
    guard case .list(let items) = values[key] else { return [] }
    return items.compactMap { if case .record(let record) = $0 { record } else { nil } }
  }

  /// The parts of a list that are texts; empty without the key.
  func texts(_ key: String) -> [Spanned] { values[key]?.texts ?? [] }

  func named(_ key: String) -> [Named] {
    if case .named(let entries) = values[key] { entries } else { [] }
  }
}

extension Record.Value {
  /// The texts of a list.
  var texts: [Record.Spanned] {
    guard case .list(let items) = self else { return [] }
    return items.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }
}
