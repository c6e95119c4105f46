import Diagnostics

/// The values of a YAML file, each of the kind that its key accepts.
///
/// Values of another kind were reported and left out.
struct Record: Sendable {
  /// Each has its value at the same index; for so few, a linear search is faster than a table.
  private var keys: [String] = []
  private var values: [Value] = []

  /// From the first to the last key.
  let span: SourceSpan

  /// Whether the file has text whose keys could not be read: then missing keys are not reported.
  private(set) var isUnreadable = false

  /// A checked value.
  enum Value: Sendable {
    case text(Spanned)
    case flag(Bool)
    case integer(Int, SourceSpan)
    case number(Double)

    /// The items of a list: texts or records.
    case texts([Spanned])
    case records([Record])
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

  /// An empty record, with space for this many values.
  init(span: SourceSpan, capacity: Int = 0) {
    self.span = span
    keys.reserveCapacity(capacity)
    values.reserveCapacity(capacity)
  }

  /// The record of a file that could not be read.
  static func unreadable(_ span: SourceSpan) -> Record {
    var record = Record(span: span)
    record.isUnreadable = true
    return record
  }

  /// Adds the value of a key that has none yet.
  mutating func append(_ value: Value, for key: String) {
    keys.append(key)
    values.append(value)
  }

  /// Whether no key has a value.
  var isEmpty: Bool { keys.isEmpty }

  /// Whether a key has a value.
  func has(_ key: String) -> Bool { place(of: key) != nil }

  private func place(of key: String) -> Int? {
    let length = key.utf8.count
    return keys.firstIndex { $0.utf8.count == length && $0 == key }
  }

  private subscript(key: String) -> Value? { place(of: key).map { values[$0] } }

  func spanned(_ key: String) -> Spanned? {
    if case .text(let text) = self[key] { text } else { nil }
  }

  func text(_ key: String) -> String? { spanned(key)?.text }

  func flag(_ key: String) -> Bool? {
    if case .flag(let flag) = self[key] { flag } else { nil }
  }

  func integer(_ key: String) -> (value: Int, span: SourceSpan)? {
    if case .integer(let value, let span) = self[key] { (value, span) } else { nil }
  }

  func number(_ key: String) -> Double? {
    if case .number(let number) = self[key] { number } else { nil }
  }

  func record(_ key: String) -> Record? {
    if case .record(let record) = self[key] { record } else { nil }
  }

  /// The parts of a list that are records; empty without the key.
  func records(_ key: String) -> [Record] {
    if case .records(let records) = self[key] { records } else { [] }
  }

  /// The parts of a list that are texts; empty without the key.
  func texts(_ key: String) -> [Spanned] { self[key]?.texts ?? [] }

  func named(_ key: String) -> [Named] {
    if case .named(let entries) = self[key] { entries } else { [] }
  }
}

extension Record.Value {
  /// The texts of a list.
  var texts: [Record.Spanned] {
    if case .texts(let texts) = self { texts } else { [] }
  }
}
