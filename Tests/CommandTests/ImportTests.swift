import Foundation
import TestKit
import Testing

@Suite("lectern import", .engines)
struct ImportTests {
  private static let book = [
    "book.toml": "[book]\ntitle = \"Mend a pump\"\n",
    "src/SUMMARY.md": "# Summary\n\n- [Valves](valves.md)\n- [Seals](seals.md)\n",
    "src/valves.md": "# Valves\n\nSee [seals](seals.html). ![A valve](valve.svg)\n",
    "src/seals.md": "# Seals\n\n<script>alert()</script>\n\nThey leak.\n",
    "src/valve.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>",
  ]

  @Test("makes a course that passes the check, with a report, and leaves the source as it was")
  func imports() throws {
    try withTemporaryFolder { folder in
      let source = "\(folder)/our book"
      try Files.write(Self.book, in: source)
      let before = try Files.read(source)
      let target = "\(folder)/course"
      let result = try BuiltCommand.run(["import", source, target])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("from a course of mdBook, with 2 lessons and 1 file"))
      #expect(result.output.contains("Next: lectern check \(target)"))
      #expect(try Files.read(source) == before)
      let files = try Files.read(target)
      #expect(files["lessons/media/valve.svg"] == before["src/valve.svg"])
      let report = String(decoding: files["import-report.md"] ?? [], as: UTF8.self)
      #expect(report.contains("### `<script>`, 1 ×") && report.contains("- src/seals.md: 3"))
      #expect(files["import-report.json"] != nil)
      let check = try BuiltCommand.run(["check", target])
      #expect(check.status == 0, "\(check.errors)\(check.output)")
      // Nothing that is there is overwritten.
      let again = try BuiltCommand.run(["import", source, target])
      #expect(again.status == 2 && again.errors.contains("already exists, and was not changed"))
      #expect(try Files.read(target) == files)
    }
  }

  @Test("says what it can read when there is nothing to import")
  func refuses() throws {
    try withTemporaryFolder { folder in
      let nothing = try BuiltCommand.run(["import", folder, "\(folder)/new"])
      #expect(nothing.status == 2)
      #expect(
        nothing.errors.contains("is not a course that can be imported. The tools are: mdbook"))
      let nowhere = try BuiltCommand.run(["import", "\(folder)/none", "\(folder)/new"])
      #expect(nowhere.status == 2 && nowhere.errors.contains("there is no folder"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }
}
