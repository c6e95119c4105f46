package import ProcessKit

/// A text as a picture of black and white squares that a phone's camera reads (ISO/IEC 18004).
package struct QRCode: Hashable, Sendable {
  /// The rows from the top; true is black.
  ///
  /// The white margin belongs to it.
  package let rows: [[Bool]]

  /// As text of `1` and `0`, one line a row; nil for anything else.
  package init?(rows text: String) {
    let lines = text.split(separator: "\n")
    guard let width = lines.first?.count, width == lines.count,
      lines.allSatisfy({ $0.count == width && $0.allSatisfy { $0 == "0" || $0 == "1" } })
    else { return nil }
    rows = lines.map { $0.map { $0 == "1" } }
  }

  private static let program = """
    import segno, sys
    code = segno.make(sys.argv[1], error="m", micro=False)
    for row in code.matrix_iter(border=2):
        print("".join("1" if square else "0" for square in row))
    """

  /// The code of a text.
  ///
  /// - Parameters:
  ///   - text: The text, such as an address.
  ///   - python: The interpreter that has the package `segno`.
  /// - Returns: The code; nil if the program answers something else.
  /// - Throws: `ProcessFailure`, if the program cannot be run.
  package static func of(_ text: String, python: Program) async throws(ProcessFailure) -> QRCode? {
    let answer = try await python.run(["-c", program, text], timeLimit: .seconds(30))
    return QRCode(rows: String(decoding: answer.output, as: UTF8.self))
  }

  /// For a terminal: black on white whatever its colors are, two rows in each line.
  package var terminalText: String {
    let pairs = stride(from: 0, to: rows.count, by: 2)
    return pairs.map { top in
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
