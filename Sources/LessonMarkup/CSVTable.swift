/// A table as CSV (RFC 4180), in UTF-8 with the mark by which spreadsheets know it.
package struct CSVTable: Sendable {
  package private(set) var text: String

  package init(_ titles: [String]) {
    text = "\u{FEFF}"
    add(titles)
  }

  package mutating func add(_ cells: [String]) {
    text += cells.map(Self.quoted).joined(separator: ",") + "\r\n"
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }
}
