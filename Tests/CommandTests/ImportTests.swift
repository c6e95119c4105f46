import Foundation
import ProcessKit
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
        nothing.errors.contains(
          "is not a course that can be imported. The tools are: mdbook, carpentries"))
      let nowhere = try BuiltCommand.run(["import", "\(folder)/none", "\(folder)/new"])
      #expect(nowhere.status == 2 && nowhere.errors.contains("there is no folder and no archive"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
      try Files.write(["README.md": "# A page\n"], in: "\(folder)/course")
      let page = try BuiltCommand.run(["import", "\(folder)/course/README.md", "\(folder)/new"])
      #expect(
        page.status == 2
          && page.errors.contains(
            "is one page. Name the folder of its course, such as \(folder)/course"),
        "\(page.errors)")
    }
  }

  @Test("reads a document, alone or in a folder, and leaves nothing else behind")
  func documents() async throws {
    try await withTemporaryFolder { folder in
      let pandoc = try #require(InstalledPandoc.program)
      try Files.write(["source/notes.txt": "x"], in: folder)
      let text = "---\ntitle: Bake bread\n---\n\n# Dough\n\nWords.\n\n# Oven\n\nMore words.\n"
      _ = try await pandoc.run(
        ["--from=markdown", "--to=docx", "--output=\(folder)/source/Our book.docx"],
        input: Array(text.utf8), timeLimit: .seconds(60))
      let one = try BuiltCommand.run(["import", "\(folder)/source/Our book.docx", "\(folder)/one"])
      let other = try BuiltCommand.run(["import", "\(folder)/source", "\(folder)/other"])
      #expect(one.status == 0 && other.status == 0, "\(one.errors)\(other.errors)")
      let files = try Files.read("\(folder)/one")
      #expect(try files == Files.read("\(folder)/other"))
      #expect(
        String(decoding: files["lessons/02-oven.md"] ?? [], as: UTF8.self)
          == "# Oven\n\nMore words.\n")
      #expect(try BuiltCommand.run(["check", "\(folder)/one"]).status == 0)
      try Files.write(["broken.docx": "PK"], in: folder)
      let broken = try BuiltCommand.run(["import", "\(folder)/broken.docx", "\(folder)/third"])
      #expect(
        broken.status == 2 && broken.errors.contains("broken.docx cannot be read: it is damaged"),
        "\(broken.errors)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
          "broken.docx", "one", "other", "source",
        ])
    }
  }

  @Test("reads an archive as it reads its folder, and leaves nothing else behind")
  func archives() async throws {
    try await withTemporaryFolder { folder in
      try Files.write(Self.book, in: "\(folder)/our-book-main")
      let tar = Program("/usr/bin/tar", named: "tar", installedBy: "Debian")
      _ = try await tar.run(
        ["-czf", "\(folder)/book.tar.gz", "-C", folder, "our-book-main"], input: [],
        timeLimit: .seconds(60))
      let one = try BuiltCommand.run(["import", "\(folder)/our-book-main", "\(folder)/one"])
      let other = try BuiltCommand.run(["import", "\(folder)/book.tar.gz", "\(folder)/other"])
      #expect(one.status == 0 && other.status == 0, "\(one.errors)\(other.errors)")
      #expect(try Files.read("\(folder)/one") == Files.read("\(folder)/other"))
      try Files.write(["broken.zip": "PK\u{3}\u{4} no archive"], in: folder)
      let broken = try BuiltCommand.run(["import", "\(folder)/broken.zip", "\(folder)/third"])
      #expect(
        broken.status == 1 && broken.errors.contains("unreadable-archive"), "\(broken.errors)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
          "book.tar.gz", "broken.zip", "one", "other", "our-book-main",
        ])
    }
  }

  @Test("does not follow a link that leads out of the source, and does not copy a folder")
  func links() throws {
    try withTemporaryFolder { folder in
      var book = Self.book
      book["src/valves.md"] =
        "# Valves\n\nA [folder](figures), ![secret](secret.png) and [a file](../../secret.png).\n"
      book["src/figures/a.svg"] = book["src/valve.svg"]
      try Files.write(book, in: "\(folder)/book")
      try Files.write(["secret.png": "secret"], in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/book/src/secret.png", withDestinationPath: "\(folder)/secret.png")
      let result = try BuiltCommand.run(["import", "\(folder)/book", "\(folder)/course"])
      #expect(result.status == 0, "\(result.errors)")
      let files = try Files.read("\(folder)/course")
      #expect(!files.values.contains(Array("secret".utf8)))
      let lesson = String(decoding: files["lessons/01-valves.md"] ?? [], as: UTF8.self)
      #expect(lesson == "# Valves\n\nA folder, secret and a file.\n")
    }
  }

  @Test("says what is new in a source since an earlier import")
  func changes() throws {
    try withTemporaryFolder { folder in
      try Files.write(Self.book, in: "\(folder)/book")
      let first = try BuiltCommand.run(["import", "\(folder)/book", "\(folder)/first"])
      #expect(first.status == 0 && !first.output.contains("Since"), "\(first.errors)")
      var edited = Self.book
      edited["src/seals.md"] = "# Seals\n\nThey hold.\n"
      edited["src/SUMMARY.md"] = "# Summary\n\n- [Seals](seals.md)\n- [Oil](oil.md)\n"
      edited["src/oil.md"] = "# Oil\n\nIt smears.\n"
      try Files.write(edited, in: "\(folder)/book")
      let second = try BuiltCommand.run([
        "import", "\(folder)/book", "\(folder)/second", "--since", "\(folder)/first",
      ])
      #expect(second.status == 0, "\(second.errors)")
      #expect(second.output.contains("1 file new, 1 changed, 2 gone."), "\(second.output)")
      let report = String(
        decoding: try Files.read("\(folder)/second")["import-report.md"] ?? [], as: UTF8.self)
      #expect(report.contains("### New: 1\n\n- src/oil.md → lessons/02-oil.md\n"), "\(report)")
      #expect(report.contains("### Changed: 1\n\n- src/seals.md → lessons/01-seals.md\n"))
      #expect(report.contains("### Gone: 2\n\n- src/valve.svg\n- src/valves.md\n"))
      let none = try BuiltCommand.run([
        "import", "\(folder)/book", "\(folder)/third", "--since", "\(folder)/book",
      ])
      #expect(none.status == 2 && none.errors.contains("import-report.json is missing"))
    }
  }
}
