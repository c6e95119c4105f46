import Foundation
import Glibc
import TestKit
import Testing

@Suite("lectern pack --for books", .engines)
struct BookTests {
  private static let course = [
    "lessons/course.yaml":
      "id: two\ntitle: Two & more\nlanguage: en\ndate: 2026-11-24\nnarration: { voice: espeak:en-us }\n",
    "lessons/01-one.md": "# One\n\nText of the first.\n\n## Then\n\nMore of it.\n",
    "lessons/02-two.md": "# Two\n\nText of the second.\n",
  ]

  private static let names = ["two.audiobook", "two.lpf", "two.m4b"]

  private func withCourse(
    _ settings: String = "", _ body: (String) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      var files = Self.course
      files["lessons/course.yaml"]? += settings
      try Files.write(files, in: "\(folder)/two")
      try body(folder)
    }
  }

  private func chapters(of path: String, in folder: String) throws -> [String] {
    let probed = try BuiltCommand.run(
      [
        "-v", "error", "-show_entries", "chapter=start_time:chapter_tags=title", "-of", "csv=p=0",
        path,
      ],
      in: folder, program: "ffprobe")
    return probed.output.split(separator: "\n").map(String.init)
  }

  @Test("makes books of a course that is not published, and makes a book again only if it changes")
  func pack() throws {
    try withCourse { folder in
      let packed = try BuiltCommand.run(["pack", "two", "--for", "books"], in: folder)
      #expect(packed.status == 0, "\(packed.errors)")
      #expect(packed.output.hasPrefix("Packed “Two & more” into two/packages/\n  two.audiobook  "))
      let packages = try Files.read("\(folder)/two/packages")
      #expect(packages.keys.sorted() == (["SHA256SUMS", "two.epub"] + Self.names).sorted())
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/two/dist"))
      let checked = try BuiltCommand.run(
        ["--check", "--strict", "SHA256SUMS"], in: "\(folder)/two/packages", program: "sha256sum")
      #expect(checked.status == 0, "\(checked.errors)")

      let again = try BuiltCommand.run(["pack", "two", "--for", "audiobook"], in: folder)
      #expect(again.output.split(separator: "\n").count { $0.hasSuffix(", unchanged") } == 3)

      // On another computer, one recording at a time and eight at a time.
      for width in ["1", "8"] {
        try FileManager.default.removeItem(atPath: "\(folder)/two/.lectern")
        let published = try BuiltCommand.run(
          [
            "publish", "two", "--editions", "books", "--jobs", width, "--output",
            "\(folder)/out\(width)",
          ],
          environment: ["TZ": "America/Sao_Paulo", "LC_ALL": "C", "LANG": "C"], in: folder)
        #expect(published.status == 0, "\(published.errors)")
        for name in Self.names {
          let bytes = try Files.read("\(folder)/out\(width)/packages")[name]
          #expect(bytes == packages[name], "\(name) at \(width)")
        }
      }

      try Files.write(["lessons/02-two.md": "# Two\n\nAnother text.\n"], in: "\(folder)/two")
      let fresh = try BuiltCommand.run(["pack", "two", "--for", "books"], in: folder)
      #expect(fresh.status == 0 && !fresh.output.contains("unchanged"))
      try Files.write(["lessons/02-two.md": "# Two\n\n[gone](03.md)\n"], in: "\(folder)/two")
      let wrong = try BuiltCommand.run(["pack", "two", "--for", "books"], in: folder)
      #expect(wrong.status == 1 && wrong.errors.contains("Nothing was packed"))
    }
  }

  @Test("the file with chapters has one for each lesson and section, where they are heard")
  func chapters() throws {
    try withCourse { folder in
      let packed = try BuiltCommand.run(["pack", "two", "--for", "audiobook"], in: folder)
      #expect(packed.status == 0, "\(packed.errors)")
      let lines = try chapters(of: "two/packages/two.m4b", in: folder)
      #expect(
        lines.map { $0.split(separator: ",").last.map(String.init) } == [
          "1. One", "Then", "2. Two",
        ])
      let script = """
        import json, zipfile
        book = json.load(zipfile.ZipFile("two/packages/two.audiobook").open("manifest.json"))
        print(book["readingOrder"][0]["duration"], book["toc"][0]["children"][1]["href"].split("=")[1])
        """
      let told = try BuiltCommand.run(["-c", script], in: folder, program: "/usr/bin/python3")
      let numbers = told.output.split { $0 == " " || $0 == "\n" }.compactMap { Double($0) }
      let starts = lines.compactMap { $0.split(separator: ",").first.flatMap { Double($0) } }
      try #require(numbers.count == 2 && starts.count == 3, "\(told.output) \(lines)")
      #expect(starts[0] == 0)
      #expect(abs(starts[1] - numbers[1]) < 0.05)
      #expect((numbers[0]...numbers[0] + 0.12).contains(starts[2]))
    }
  }

  @Test("packages: books has publish make them, and pack takes what is published")
  func publish() throws {
    try withCourse("packages: [books]\n") { folder in
      let published = try BuiltCommand.run(["publish", "two"], in: folder)
      #expect(published.status == 0, "\(published.errors)")
      #expect(published.output.contains("\n  audiobook  3 files, "))
      let packages = try Files.read("\(folder)/two/dist/packages")
      #expect(packages.keys.sorted() == (["SHA256SUMS", "two.epub"] + Self.names).sorted())
      let packed = try BuiltCommand.run(["pack", "two", "--for", "books"], in: folder)
      #expect(packed.status == 0, "\(packed.errors)")
      #expect(try Files.read("\(folder)/two/packages") == packages)
      // It took what was there.
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/two/.lectern/books"))

      // A page more changes no book, and the site's archive holds none.
      let web = try BuiltCommand.run(["pack", "two", "--for", "web"], in: folder)
      #expect(web.status == 0, "\(web.errors)")
      let listed = try BuiltCommand.run(["inspect", "two/packages/two-web.zip"], in: folder)
      #expect(listed.output.contains("index.html") && !listed.output.contains("two.m4b"))

      let again = try BuiltCommand.run(["publish", "two"], in: folder)
      #expect(again.output.contains("Nothing had changed."))
      let kept = try BuiltCommand.run(["publish", "two", "--editions", "web"], in: folder)
      #expect(kept.status == 0)
      #expect(try Files.read("\(folder)/two/dist/packages") == packages)
      try Files.write(
        ["two/lessons/course.yaml": Self.course["lessons/course.yaml"] ?? ""], in: folder)
      let without = try BuiltCommand.run(["publish", "two"], in: folder)
      #expect(without.output.contains("removed, because they were not made this time: audiobook"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/two/dist/packages"))
    }
  }

  @Test("the report has what is for other editions, also for books that the course asks for")
  func report() throws {
    try withCourse("packages: book\n") { folder in
      try Files.write(
        ["two/lessons/02-two.md": "# Two\n\nText.\n\n:::only{editions=podcast}\nHeard.\n:::\n"],
        in: folder)
      let published = try BuiltCommand.run(
        ["publish", "two", "--report-to", "report"], in: folder)
      #expect(published.status == 0, "\(published.errors)")
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/report/report.json"))
      let report = try JSONDecoder().decode(Report.self, from: data)
      let lines = report.parts.flatMap(\.editions).filter { $0.edition == "book" }
        .flatMap(\.lines)
      #expect(lines.contains { $0.reason == "otherEditions" && $0.line == 5 }, "\(lines)")
    }
  }

  /// A report, as far as the test reads it.
  private struct Report: Decodable {
    struct Part: Decodable { var editions: [Edition] }

    struct Edition: Decodable {
      var edition: String
      var lines: [Line]
    }

    struct Line: Decodable {
      var line: Int
      var reason: String
    }

    var parts: [Part]
  }

  @Test("a unit and a lesson have books of their own if somebody asks for them")
  func parts() throws {
    try withCourse { folder in
      try Files.write(
        [
          "lessons/01-start/unit.yaml": "id: start\ntitle: Start\n",
          "lessons/01-start/01-three.md": "# Three\n\nText of the third.\n",
        ], in: "\(folder)/two")
      for name in ["01-one.md", "02-two.md"] {
        try FileManager.default.removeItem(atPath: "\(folder)/two/lessons/\(name)")
      }
      func books(_ options: [String]) throws -> [String] {
        let packed = try BuiltCommand.run(["pack", "two", "--for", "book"] + options, in: folder)
        #expect(packed.status == 0, "\(packed.errors)")
        return packed.output.split(separator: "\n").dropFirst().compactMap {
          $0.split(separator: " ").first.map(String.init)
        }
      }
      #expect(try books([]) == ["two.epub"])
      #expect(try books(["--per-unit"]) == ["two-start.epub", "two.epub"])
      #expect(
        try books(["--per-unit", "--per-lesson"]) == [
          "two-lesson-three.epub", "two-start.epub", "two.epub",
        ])
      #expect(try books([]) == ["two.epub"])
      let refused = try BuiltCommand.run(["pack", "two", "--for", "web", "--per-unit"], in: folder)
      #expect(refused.status == 2 && refused.errors.contains("add --for book"))
    }
  }

  @Test("inspect says what an EPUB is")
  func inspectEPUB() throws {
    try withCourse { folder in
      let packed = try BuiltCommand.run(["pack", "two", "--for", "book"], in: folder)
      #expect(packed.status == 0, "\(packed.errors)")
      let text = try BuiltCommand.run(["inspect", "two/packages/two.epub"], in: folder)
      #expect(text.status == 0, "\(text.errors)")
      #expect(text.output.contains("\nA book, “Two & more”, 5 pages, which reads itself aloud\n"))
      let json = try BuiltCommand.run(
        ["inspect", "two/packages/two.epub", "--format", "json"], in: folder)
      #expect(json.output.contains("\"kind\": \"book\"") && json.output.contains("\"pages\": 5"))

      // An archive with a package document that cannot be read is any other archive.
      try Files.write(
        ["META-INF/container.xml": "<container>", "a.opf": "<package/>"], in: "\(folder)/x")
      let zipped = try BuiltCommand.run(
        ["-q", "-r", "../x.zip", "."], in: "\(folder)/x", program: "zip")
      #expect(zipped.status == 0)
      let other = try BuiltCommand.run(["inspect", "x.zip", "--format", "json"], in: folder)
      #expect(other.output.contains("\"kind\": null"))
    }
  }

  @Test(
    "a signal ends packing, and leaves nothing that is half made", arguments: [SIGINT, SIGTERM])
  func ended(signal: Int32) throws {
    try withCourse { folder in
      for number in 3..<20 {
        try Files.write(
          [
            "two/lessons/\(number)-more-\(number).md":
              "# Lesson \(number)\n\n\(String(repeating: "More of it. ", count: 60))\n"
          ],
          in: folder)
      }
      let mark = Mark()
      let process = BuiltCommand.prepared(
        ["pack", "\(folder)/two", "--for", "books"], environment: mark.environment)
      try process.run()
      usleep(1_500_000)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
      mark.expectNoProcess("after the signal")
      try expectTidy("\(folder)/two")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/two/packages"))
    }
  }

  @Test("inspect says what a book is", arguments: names)
  func inspect(name: String) throws {
    try withCourse { folder in
      let packed = try BuiltCommand.run(["pack", "two", "--for", "books"], in: folder)
      #expect(packed.status == 0, "\(packed.errors)")
      guard name != "two.m4b" else { return }
      let text = try BuiltCommand.run(["inspect", "two/packages/\(name)"], in: folder)
      #expect(text.status == 0, "\(text.errors)")
      #expect(text.output.contains("\nAn audiobook of the course “Two & more”, 2 lessons, for "))
      let json = try BuiltCommand.run(
        ["inspect", "two/packages/\(name)", "--format", "json"], in: folder)
      #expect(json.output.contains("\"kind\": \"audiobook\""))
    }
  }
}
