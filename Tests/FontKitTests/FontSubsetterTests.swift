import FontKit
import Foundation
import ProcessKit
import TestKit
import Testing

@Suite("A font with fewer letters", .engines)
struct FontSubsetterTests {
  /// Part of the Debian package `fonts-lato`.
  private let lato = "/usr/share/fonts/truetype/lato/Lato-Regular.ttf"

  private let python = Program(
    "\(repositoryFolder)/.lectern/venv/bin/python3", named: "fontTools",
    installedBy: "requirements/install test")

  /// What fontTools reads in a font: how many letters, whether it has some, its features, its license.
  private func facts(_ font: String) async throws -> String {
    let script = """
      import sys
      from fontTools.ttLib import TTFont
      font = TTFont(sys.argv[1])
      letters = font.getBestCmap()
      features = {record.FeatureTag for record in font["GPOS"].table.FeatureList.FeatureRecord}
      print(font.flavor, all(ord(letter) in letters for letter in "Azß€–→"), ord("Ж") in letters,
            "kern" in features, bool(font["name"].getDebugName(13)))
      """
    let result = try await python.run(["-c", script, font], timeLimit: .lastResort)
    return String(decoding: result.output, as: UTF8.self).trimmingCharacters(in: .newlines)
  }

  @Test(
    "has the letters that it should keep, its kerning and its license, and equal bytes each time")
  func subset() async throws {
    try await withTemporaryFolder { folder in
      let subsetter = FontSubsetter(python: python)
      var made: [Data] = []
      for name in ["one.woff2", "two.woff2"] {
        try await subsetter.subset(
          lato, keeping: [0x20...0x24F, 0x2000...0x22FF, 0x4E00...0x4E00], to: "\(folder)/\(name)")
        made.append(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      }
      #expect(made[0] == made[1])
      #expect(made[0].starts(with: Array("wOF2".utf8)))
      let whole = try Data(contentsOf: URL(fileURLWithPath: lato))
      #expect(made[0].count * 5 < whole.count, "\(made[0].count) of \(whole.count)")
      #expect(try await facts("\(folder)/one.woff2") == "woff2 True False True True")
    }
  }

  @Test("is refused when it is no font")
  func refused() async throws {
    try await withTemporaryFolder { folder in
      try Data("no font".utf8).write(to: URL(fileURLWithPath: "\(folder)/x.ttf"))
      let failure = await #expect(throws: ProcessFailure.self) {
        try await FontSubsetter(python: python).subset(
          "\(folder)/x.ttf", keeping: [0x20...0x7E], to: "\(folder)/x.woff2")
      }
      #expect(failure?.messages.contains("TTLibError") == true)
    }
  }
}
