/// A list of people from a table in CSV (RFC 4180), as spreadsheets save it: with commas, semicolons or tabs.
///
/// The first line names the columns: `name`, and if it likes `organization`. Other columns are ignored.
package struct PeopleList: Hashable, Sendable {
  /// What is wrong, and in which line, counted from 1.
  package struct Problem: Hashable, Sendable {
    package var line: Int
    package var message: String
  }

  package private(set) var people: [Person] = []
  package private(set) var problems: [Problem] = []

  private static let nameColumns: Set = ["name", "full name"]
  private static let originColumns: Set = ["organization", "organisation", "company"]

  package init(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let end = Self.validLines(of: bytes)
      problems = [
        Problem(line: end + 1, message: "this line is not UTF-8: save the table as “CSV UTF-8”")
      ]
      return
    }
    let rows = rows(of: text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text)
    guard problems.isEmpty else { return }
    guard let head = rows.first else {
      problems.append(Problem(line: 1, message: "the list is empty: its first line must be `name`"))
      return
    }
    let columns = head.fields.map { Self.trimmed($0).lowercased() }
    guard let name = columns.firstIndex(where: Self.nameColumns.contains) else {
      let found = columns.filter { !$0.isEmpty }.map { "`\($0)`" }.joined(separator: ", ")
      problems.append(
        Problem(
          line: head.line,
          message: "no column is called `name`, only \(found): the first line names the columns"))
      return
    }
    let origin = columns.firstIndex(where: Self.originColumns.contains)
    for row in rows.dropFirst() {
      guard row.fields.count == columns.count else {
        problems.append(
          Problem(
            line: row.line,
            message:
              "this line has \(row.fields.count) of \(columns.count) columns: put what contains a comma "
              + "into quotation marks"))
        continue
      }
      let person = Person(
        name: Self.trimmed(row.fields[name]),
        from: origin.map { Self.trimmed(row.fields[$0]) } ?? "")
      if person.name.isEmpty {
        problems.append(Problem(line: row.line, message: "this line has no name"))
      } else if people.contains(person) {
        problems.append(
          Problem(line: row.line, message: "\(person.name) is in the list twice: remove one"))
      } else {
        people.append(person)
      }
    }
    if people.isEmpty, problems.isEmpty {
      problems.append(Problem(line: head.line, message: "there is no name below the first line"))
    }
  }

  private struct Row {
    var line: Int
    var fields: [String]
  }

  /// The lines of a table that hold anything.
  private mutating func rows(of text: String) -> [Row] {
    let separator = Self.separator(of: text)
    var rows: [Row] = []
    var row = Row(line: 1, fields: [])
    var field = ""
    var line = 1
    var opened: Int?
    var wasQuoted = false
    func ended(_ row: Row) -> Bool { row.fields.contains { !Self.trimmed($0).isEmpty } }
    var signs = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").makeIterator()
    var next = signs.next()
    while let sign = next {
      next = signs.next()
      if opened != nil {
        if sign == "\"" {
          if next == "\"" {
            field.append(sign)
            next = signs.next()
          } else {
            opened = nil
          }
        } else {
          field.append(sign)
          if sign == "\n" { line += 1 }
        }
        continue
      }
      switch sign {
      case "\"" where field.isEmpty && !wasQuoted:
        opened = line
        wasQuoted = true
      case separator:
        row.fields.append(field)
        field = ""
        wasQuoted = false
      case "\n":
        row.fields.append(field)
        if ended(row) { rows.append(row) }
        line += 1
        row = Row(line: line, fields: [])
        field = ""
        wasQuoted = false
      default: field.append(sign)
      }
    }
    if let opened {
      problems.append(
        Problem(line: opened, message: "a quotation mark opens here and is never closed"))
    }
    row.fields.append(field)
    if ended(row) { rows.append(row) }
    return rows
  }

  /// What separates the columns: of the three signs, the most frequent one in the first line.
  private static func separator(of text: String) -> Character {
    let head = text.prefix { !$0.isNewline }
    let signs: [Character] = [",", ";", "\t"]
    let counts = signs.map { sign in head.count { $0 == sign } }
    return zip(signs, counts).max { $0.1 < $1.1 }?.0 ?? ","
  }

  /// How many lines come before the first byte that is not UTF-8.
  private static func validLines(of bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
  }

  private static func trimmed(_ text: String) -> String {
    let inner = text.drop(while: \.isWhitespace)
    return String(inner.reversed().drop(while: \.isWhitespace).reversed())
  }
}
