import Foundation
import ProcessKit
import QRCodeKit
import TestKit
import Testing

@Suite("Codes as cameras read them")
struct QRCodeTests {
  @Test func onlySquaresAreCodes() {
    #expect(QRCode(rows: "10\n01\n")?.rows == [[true, false], [false, true]])
    for text in ["", "10\n", "10\n0\n", "1x\n01\n", "<html>"] {
      #expect(QRCode(rows: text) == nil, "\(text)")
    }
  }

  @Test func terminalShowsTwoRowsInALine() throws {
    let code = try #require(QRCode(rows: "110\n101\n011\n"))
    let lines = code.terminalText.split(separator: "\n").map { line in
      line.replacing("\u{1B}[38;5;16;48;5;231m", with: "").replacing("\u{1B}[0m", with: "")
    }
    #expect(lines == ["█▀▄", " ▀▀"])
  }

  @Test("a reader of codes reads the address", .engines) func address() async throws {
    try await withTemporaryFolder { folder in
      let python = Program(
        "\(repositoryFolder)/.lectern/venv/bin/python3", installedBy: "make test")
      let address = "http://192.168.1.20:4000/podcast/"
      let code = try #require(try await QRCode.of(address, python: python))
      // A picture of the code, each square eight pixels wide.
      let rows = code.rows.flatMap { row in
        [[UInt8]](repeating: row.flatMap { [UInt8](repeating: $0 ? 0 : 255, count: 8) }, count: 8)
      }
      let head = Array("P5 \(code.rows.count * 8) \(code.rows.count * 8) 255\n".utf8)
      try Data(head + rows.joined()).write(to: URL(fileURLWithPath: "\(folder)/code.pgm"))
      let read = try BuiltCommand.run(["-q", "--raw", "\(folder)/code.pgm"], program: "zbarimg")
      #expect(read.output == "\(address)\n")
    }
  }
}
