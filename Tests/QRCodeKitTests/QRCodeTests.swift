import Foundation
import QRCodeKit
import TestKit
import Testing

@Suite("Codes as cameras read them")
struct QRCodeTests {
  private let address = "http://192.168.1.20:4000/podcast/"

  /// What `zbarimg` reads in a picture of one number a pixel: 0 is black, 255 is white.
  private func read(_ rows: [[UInt8]]) throws -> String {
    try withTemporaryFolder { folder in
      let head = Array("P5 \(rows.count) \(rows.count) 255\n".utf8)
      try Data(head + rows.joined()).write(to: URL(fileURLWithPath: "\(folder)/code.pgm"))
      return try BuiltCommand.run(["-q", "--raw", "\(folder)/code.pgm"], program: "zbarimg").output
    }
  }

  /// Squares that are eight pixels wide, with a white margin of four squares.
  private func picture(_ code: QRCode) -> [[UInt8]] {
    let side = (code.rows.count + 8) * 8
    return (0..<side).map { y in
      (0..<side).map { x in
        let (row, column) = (y / 8 - 4, x / 8 - 4)
        guard code.rows.indices.contains(row), code.rows.indices.contains(column) else {
          return 255
        }
        return code.rows[row][column] ? 0 : 255
      }
    }
  }

  @Test(
    "a reader of codes reads what it stands for",
    arguments: [
      "http://192.168.1.20:4000/podcast/",
      "https://courses.example/kurs/gr%C3%B6%C3%9Fe/?a=1&b=2#c", "7",
      String(repeating: "https://courses.example/", count: 40),
    ])
  func text(_ text: String) throws {
    #expect(try read(picture(try #require(QRCode(of: text)))) == "\(text)\n")
  }

  @Test("a code is read although a stain hides a twentieth of it") func stain() throws {
    let code = try #require(QRCode(of: address))
    var picture = picture(code)
    // In the middle, where nothing says what kind of code it is.
    let side = Int((Double(code.rows.count * code.rows.count) / 20).squareRoot()) * 8
    let start = picture.count / 2 - side / 2
    for row in start..<start + side {
      for column in start..<start + side { picture[row][column] = 255 }
    }
    #expect(try read(picture) == "\(address)\n")
  }

  @Test("no code holds nothing, or more than a code can") func limits() {
    #expect(QRCode(of: "") == nil)
    #expect(QRCode(of: String(repeating: "x", count: 2_331)) != nil)
    #expect(QRCode(of: String(repeating: "x", count: 2_332)) == nil)
  }

  @Test("the drawing has the squares of the code") func drawing() throws {
    let code = try #require(QRCode(of: address))
    let side = code.rows.count
    var rows = [[Bool]](repeating: Array(repeating: false, count: side), count: side)
    let path = try #require(code.svg.split(separator: "\"").dropLast().last)
    for piece in path.split(separator: "z") {
      let match = try #require(piece.wholeMatch(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)/))
      let (x, y, width) = (Int(match.1) ?? 0, Int(match.2) ?? 0, Int(match.3) ?? 0)
      #expect(match.3 == match.4)
      for column in x..<x + width { rows[y][column] = true }
    }
    #expect(rows == code.rows)
    #expect(code.svg.contains("viewBox=\"0 0 \(side) \(side)\""))
  }

  @Test func terminalShowsTwoRowsInALineAndAMargin() throws {
    let code = try #require(QRCode(of: address))
    let lines = code.terminalText.split(separator: "\n").map { line in
      line.replacing("\u{1B}[38;5;16;48;5;231m", with: "").replacing("\u{1B}[0m", with: "")
    }
    let side = code.rows.count
    #expect(lines.count == (side + 5) / 2)
    #expect(lines.allSatisfy { $0.count == side + 4 })
    #expect(lines[0].allSatisfy { $0 == " " })
    // The upper left corner of every code: seven black squares, and below them one at each end.
    #expect(lines[1].dropFirst(2).hasPrefix("█▀▀▀▀▀█ "))
  }
}
