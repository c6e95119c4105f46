internal import CQREncode

/// A text as black and white squares that a phone's camera reads (ISO/IEC 18004), made by libqrencode.
package struct QRCode: Hashable, Sendable {
  /// The rows from the top, as many as a row has squares; true is black.
  ///
  /// Without the white margin that a camera needs.
  package let rows: [[Bool]]

  /// The library and the form of `svg`, which codes depend on in addition to their text.
  package static var version: String {
    let library = QRcode_APIVersionString().map { String(cString: $0) } ?? ""
    return "libqrencode \(library), rows as one path"
  }

  /// The code of a text, which is read even if 15 % of its squares are lost; more where the code does
  /// not grow by it.
  ///
  /// Nil for a text that no code can hold: one of more than 2,331 bytes, or of none.
  package init?(of text: String) {
    guard let code = Self.code(of: text, QR_ECLEVEL_M) else { return nil }
    rows =
      [QR_ECLEVEL_H, QR_ECLEVEL_Q].lazy.compactMap { Self.code(of: text, $0) }
      .first { $0.count == code.count } ?? code
  }

  /// A code that is read without 15 % (M), 25 % (Q) or 30 % (H) of its squares.
  private static func code(of text: String, _ level: QRecLevel) -> [[Bool]]? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, level) else {
      return nil
    }
    defer { QRcode_free(code) }
    let side = Int(code.pointee.width)
    guard let squares = code.pointee.data else { return nil }
    // The lowest bit of a square is its color; the others say what it is for.
    return (0..<side).map { row in (0..<side).map { squares[row * side + $0] & 1 == 1 } }
  }

  /// A drawing of one path that has no margin: each square is 1 × 1.
  package var svg: String {
    let side = rows.count
    var path = ""
    for (y, row) in rows.enumerated() {
      var x = 0
      while x < side {
        let width = row[x...].prefix { $0 }.count
        if width > 0 { path += "M\(x) \(y)h\(width)v1h-\(width)z" }
        x += max(width, 1)
      }
    }
    return
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \#(side) \#(side)"><path d="\#(path)"/></svg>"#
  }

  /// For a terminal: black on white whatever its colors are, two rows in each line, with a margin.
  package var terminalText: String {
    let margin = 2
    let blank = [[Bool]](repeating: Array(repeating: false, count: rows.count), count: margin)
    let rows = (blank + self.rows + blank).map { row in
      let side = [Bool](repeating: false, count: margin)
      return side + row + side
    }
    return stride(from: 0, to: rows.count, by: 2).map { top in
      let line = rows[top].indices.map { column -> String in
        let isLower = top + 1 < rows.count && rows[top + 1][column]
        return switch (rows[top][column], isLower) {
        case (true, true): "█"
        case (true, false): "▀"
        case (false, true): "▄"
        case (false, false): " "
        }
      }
      return "\u{1B}[38;5;16;48;5;231m\(line.joined())\u{1B}[0m"
    }.joined(separator: "\n")
  }
}
