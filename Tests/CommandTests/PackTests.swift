import Foundation
import TestKit
import Testing

@Suite("lectern pack", .engines)
struct PackTests {
  private static let course = [
    "lessons/course.yaml": "id: two\ntitle: Two\nlanguage: en\ndate: 2026-11-24\n",
    "lessons/01-eins/unit.yaml": "title: Eins\n",
    "lessons/01-eins/01-größe.md": "---\nid: one\n---\n\n# One\n\nText.\n",
    "lessons/02-two.md": "# Two\n\nText.\n",
    "lessons/media/dot.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "templates/web/own.css": "p { color: teal }\n",
  ]

  /// What is in a project folder and not in its source.
  private static let rest = [
    "README.md": "Notes.\n", "dist/index.html": "old", ".lectern/cache/1/x": "x",
    "lessons/.DS_Store": "x", "lessons/02-two.md~": "old",
  ]

  private func withCourse(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try Files.write(Self.course.merging(Self.rest) { $1 }, in: "\(folder)/two")
      try body(folder)
    }
  }

  @Test(
    "--source packs a course that new course --from makes again: the same files, and the same archive",
    arguments: ["zip", "tar.zst", "tar.gz"])
  func roundTrip(ending: String) throws {
    try withCourse { folder in
      let packed = try BuiltCommand.run(
        ["pack", "two", "--source", "--output", "two.\(ending)"], in: folder)
      #expect(packed.status == 0, "\(packed.errors)")
      #expect(packed.output.hasPrefix("Packed “Two” into two.\(ending): 6 files, "))
      #expect(
        packed.output.hasSuffix(
          "\nMake the same course from it: lectern new course two --from two.\(ending)\n"))
      let made = try BuiltCommand.run(
        ["new", "course", "again", "--from", "two.\(ending)"], in: folder)
      #expect(
        made.output == """
          Made “Two” in again/ from two.\(ending), with 2 lessons.
          Next: lectern check again

          """, "\(made.errors)")
      let expected = Self.course.mapValues { Array($0.utf8) }
      #expect(try Files.read("\(folder)/again") == expected)
      // Another zone, another language and another folder give the same bytes.
      let second = try BuiltCommand.run(
        ["pack", "again", "--source", "--output", "again.\(ending)"],
        environment: ["TZ": "America/Sao_Paulo", "LC_ALL": "C", "LANG": "C"], in: folder)
      #expect(second.status == 0, "\(second.errors)")
      let archives = try Files.read(folder)
      #expect(archives["two.\(ending)"] == archives["again.\(ending)"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
          "again", "again.\(ending)", "two", "two.\(ending)",
        ])
    }
  }

  @Test("without a name it packs a ZIP that is called like the course, and replaces the last one")
  func name() throws {
    try withCourse { folder in
      for _ in 1...2 {
        let packed = try BuiltCommand.run(["pack", "--source", "two"], in: folder)
        #expect(packed.output.contains(" into two-source.zip: "), "\(packed.errors)")
      }
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
          "two", "two-source.zip",
        ])
    }
  }

  @Test(
    "does nothing without --source, beside a format it does not know, or into the course itself")
  func refusals() throws {
    try withCourse { folder in
      let before = try Files.read(folder)
      let wrong = [
        (["pack", "two"], "Say what to pack: --for web, or --source."),
        (["pack", "two", "--source", "--output", "two.rar"], "must end in one of these"),
        (["pack", "two", "--source", "--output", "two/lessons/a.zip"], "is part of the course"),
        (["pack", "two", "--source", "--output", "nowhere/a.zip"], "does not exist"),
      ]
      for (arguments, words) in wrong {
        let result = try BuiltCommand.run(arguments, in: folder)
        #expect(result.status == 2 && result.errors.contains(words), "\(result.errors)")
      }
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/two/lessons/secret.md", withDestinationPath: "/etc/passwd")
      let linked = try BuiltCommand.run(["pack", "two", "--source"], in: folder)
      #expect(linked.status == 2)
      #expect(linked.errors.contains("lessons/secret.md is a link that leads"))
      try FileManager.default.removeItem(atPath: "\(folder)/two/lessons/secret.md")
      #expect(try Files.read(folder) == before)
    }
  }

  @Test("new course --from takes a ZIP of a project folder, and says what is left out")
  func foreign() throws {
    try withCourse { folder in
      let zipped = try BuiltCommand.run(
        ["-m", "zipfile", "-c", "mine.zip", "two"], in: folder, program: "/usr/bin/python3")
      #expect(zipped.status == 0, "\(zipped.errors)")
      let made = try BuiltCommand.run(["new", "course", "again", "--from", "mine.zip"], in: folder)
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output.contains("Left out, because they do not belong to a course: "))
      for left in ["two/README.md", "two/dist/index.html", "two/lessons/.DS_Store"] {
        #expect(made.output.contains(left))
      }
      #expect(
        try Files.read("\(folder)/again") == Self.course.mapValues { Array($0.utf8) })
    }
  }

  @Test(
    "new course --from makes nothing from an archive that is hostile, that is no course, or over a folder"
  )
  func refused() throws {
    try withCourse { folder in
      let script = """
        import zipfile
        with zipfile.ZipFile("evil.zip", "w") as evil:
            evil.writestr("lessons/course.yaml", "title: Evil")
            evil.writestr("../evil", "x")
        with zipfile.ZipFile("other.zip", "w") as other: other.writestr("a.txt", "x")
        """
      _ = try BuiltCommand.run(["-c", script], in: folder, program: "/usr/bin/python3")
      let evil = try BuiltCommand.run(["new", "course", "e", "--from", "evil.zip"], in: folder)
      #expect(evil.status == 1)
      #expect(evil.errors.contains("leads out of the archive: “../evil” [unsafe-archive]"))
      #expect(evil.errors.contains("Nothing was made."))
      let other = try BuiltCommand.run(["new", "course", "e", "--from", "other.zip"], in: folder)
      #expect(other.status == 2 && other.errors.contains("other.zip contains no course"))
      let over = try BuiltCommand.run(["new", "course", "two", "--from", "other.zip"], in: folder)
      #expect(over.status == 2 && over.errors.contains("two already exists"))
      let missing = try BuiltCommand.run(["new", "course", "e", "--from", "no.zip"], in: folder)
      #expect(missing.status == 2 && missing.errors.contains("no.zip"))
      let both = try BuiltCommand.run(
        ["new", "course", "e", "--from", "no.zip", "--seed", "sales"], in: folder)
      #expect(both.status == 2)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
          "evil.zip", "other.zip", "two",
        ])
    }
  }

  @Test(
    "--for packs the site as it is online, and says what has not changed; anybody can check the sums"
  )
  func site() throws {
    try withCourse { folder in
      let project = "\(folder)/two"
      let early = try BuiltCommand.run(["pack", "two", "--for", "web"], in: folder)
      #expect(early.status == 2 && early.errors.contains("Publish the course first"))
      try FileManager.default.removeItem(atPath: "\(folder)/two/dist")
      let published = try BuiltCommand.run(["publish", "two", "--editions", "web"], in: folder)
      #expect(published.status == 0, "\(published.errors)")
      let packed = try BuiltCommand.run(["pack", "two", "--for", "all"], in: folder)
      #expect(packed.status == 0, "\(packed.errors)")
      #expect(packed.output.hasPrefix("Packed “Two” into two/packages/\n  two-web.zip  "))
      #expect(!packed.output.contains("unchanged"))
      let names = ["SHA256SUMS", "two-web.zip", "two.tar.gz", "two.tar.zst"]
      let packages = try Files.read("\(project)/packages")
      #expect(packages.keys.sorted() == names)
      let checked = try BuiltCommand.run(
        ["--check", "--strict", "SHA256SUMS"], in: "\(project)/packages", program: "sha256sum")
      #expect(checked.status == 0, "\(checked.errors)")
      let unzip = try BuiltCommand.run(
        ["-m", "zipfile", "-e", "two/packages/two-web.zip", "site"], in: folder,
        program: "/usr/bin/python3")
      #expect(unzip.status == 0, "\(unzip.errors)")
      // The list of files and packages is for programs that read the site, and so is missing in the
      // copy's own list.
      var online = try Files.read("\(project)/dist")
      var copy = try Files.read("\(folder)/site")
      #expect(online.removeValue(forKey: "catalog.json") != nil)
      let lists = [online, copy].map { String(decoding: $0["publish.json"] ?? [], as: UTF8.self) }
      #expect(lists[0].contains("\"catalog.json\"") && !lists[1].contains("\"catalog.json\""))
      online["publish.json"] = nil
      copy["publish.json"] = nil
      #expect(copy == online)

      let again = try BuiltCommand.run(["pack", "two", "--for", "web"], in: folder)
      #expect(again.output.split(separator: "\n").count { $0.hasSuffix(", unchanged") } == 3)
      // In another zone, with another language, and with nothing remembered.
      try FileManager.default.removeItem(atPath: "\(project)/packages")
      try FileManager.default.removeItem(atPath: "\(project)/.lectern")
      let elsewhere = try BuiltCommand.run(
        ["pack", "two", "--for", "web"],
        environment: ["TZ": "America/Sao_Paulo", "LC_ALL": "C", "LANG": "C"], in: folder)
      #expect(elsewhere.status == 0, "\(elsewhere.errors)")
      #expect(try Files.read("\(project)/packages") == packages)

      let missing = try BuiltCommand.run(["pack", "two", "--for", "podcast"], in: folder)
      #expect(missing.status == 2 && missing.errors.contains("contains no edition “podcast”"))
      let unknown = try BuiltCommand.run(["pack", "two", "--for", "wab"], in: folder)
      #expect(unknown.status == 2 && unknown.errors.contains("Did you mean web?"))
      try Files.write(["lessons/02-two.md": "# Two\n\nMore text.\n"], in: project)
      let newer = try BuiltCommand.run(["publish", "two", "--editions", "web"], in: folder)
      #expect(newer.status == 0)
      let fresh = try BuiltCommand.run(["pack", "two", "--for", "web"], in: folder)
      #expect(fresh.status == 0 && !fresh.output.contains("unchanged"))
      try Files.write(["lessons/02-two.md": "# Two\n\nOther text.\n"], in: project)
      let stale = try BuiltCommand.run(["pack", "two", "--for", "web"], in: folder)
      #expect(stale.status == 0)
      #expect(stale.errors.contains("has changed since it was published (lessons/02-two.md)"))
    }
  }

  @Test(
    "packages: in course.yaml makes publish pack what it publishes, with the same bytes as pack")
  func published() throws {
    try withCourse { folder in
      let file = try #require(Self.course["lessons/course.yaml"])
      try Files.write(["two/lessons/course.yaml": file + "packages: [web, podcast]\n"], in: folder)
      try FileManager.default.removeItem(atPath: "\(folder)/two/dist")
      let published = try BuiltCommand.run(["publish", "two", "--editions", "web"], in: folder)
      #expect(published.status == 0, "\(published.errors)")
      #expect(published.output.contains("\n  packages  4 files, "))
      let names = ["SHA256SUMS", "two-web.zip", "two.tar.gz", "two.tar.zst"]
      let packages = try Files.read("\(folder)/two/dist/packages")
      #expect(packages.keys.sorted() == names)
      let packed = try BuiltCommand.run(["pack", "two", "--for", "web"], in: folder)
      #expect(packed.status == 0, "\(packed.errors)")
      #expect(try Files.read("\(folder)/two/packages") == packages)
      let again = try BuiltCommand.run(["publish", "two", "--editions", "web"], in: folder)
      #expect(again.output.contains("Nothing had changed."))

      // What does not go online is in no archive either.
      let secret = "packages: web\ndeploy: { except: ['*.svg'] }\n"
      try Files.write(["two/lessons/course.yaml": file + secret], in: folder)
      let without = try BuiltCommand.run(["publish", "two", "--editions", "web"], in: folder)
      #expect(without.status == 0, "\(without.errors)")
      let listed = try BuiltCommand.run(["inspect", "two/dist/packages/two-web.zip"], in: folder)
      #expect(listed.output.contains("index.html") && !listed.output.contains(".svg"))
      #expect(FileManager.default.fileExists(atPath: "\(folder)/two/dist/icon.svg"))

      try Files.write(["two/lessons/course.yaml": file + "packages: webb\n"], in: folder)
      let wrong = try BuiltCommand.run(["check", "two"], in: folder)
      #expect(wrong.status == 1 && wrong.output.contains("fix: write web"))
    }
  }

  @Test(
    "ends with 2 on a disk that is full, and leaves nothing there",
    .enabled(if: Namespace.isAvailable, "this machine lets no test mount a small disk"),
    arguments: ["zip", "tar.zst", "tar.gz"])
  func fullDisk(ending: String) throws {
    try withCourse { folder in
      var state: UInt64 = 1
      let noise = (0..<400_000).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      try Data(noise).write(to: URL(fileURLWithPath: "\(folder)/two/lessons/media/noise.mp3"))
      let script = """
        mkdir small && mount -t tmpfs -o size=64k none small || exit 9
        "$0" pack two --source --output small/two.\(ending)
        echo "status $?"; ls -A small
        """
      let result = try BuiltCommand.run(
        ["-c", script, BuiltCommand.path], in: folder, launcher: Namespace.launcher,
        program: "bash")
      #expect(result.output == "status 2\n", "\(result.output) \(result.errors)")
      #expect(result.errors.contains("no space left on device"), "\(result.errors)")
    }
  }

  @Test("inspect lists an archive, says what it is, and what would be refused")
  func inspect() throws {
    try withCourse { folder in
      _ = try BuiltCommand.run(["pack", "two", "--source", "--output", "two.tar.gz"], in: folder)
      let text = try BuiltCommand.run(["inspect", "two.tar.gz"], in: folder)
      #expect(text.status == 0)
      let lines = text.output.split(separator: "\n").map(String.init)
      #expect(lines[0].hasPrefix("two.tar.gz: tar, compressed with gzip, 6 files, "))
      #expect(
        lines[1]
          == "The source of the course “Two”, 2 lessons. Make it a course again: lectern new course NAME --from two.tar.gz"
      )
      #expect(lines.contains("  18 bytes  templates/web/own.css"))
      let json = try BuiltCommand.run(["inspect", "two.tar.gz", "--format", "json"], in: folder)
      struct Document: Decodable {
        struct File: Decodable { var path: String }
        var format: String
        var kind: String
        var files: [File]
        var refused: [String]
      }
      let document = try JSONDecoder().decode(Document.self, from: Data(json.output.utf8))
      #expect(document.format == "lectern-archive")
      #expect(document.kind == "source")
      #expect(document.files.count == 6)
      #expect(document.files.map(\.path).contains("templates/web/own.css"))
      #expect(document.refused == [])

      try FileManager.default.removeItem(atPath: "\(folder)/two/dist")
      let published = try BuiltCommand.run(["publish", "two", "--editions", "web"], in: folder)
      #expect(published.status == 0, "\(published.errors)")
      let script = "import shutil; shutil.make_archive('site', 'zip', 'two/dist')"
      _ = try BuiltCommand.run(["-c", script], in: folder, program: "/usr/bin/python3")
      let site = try BuiltCommand.run(["inspect", "site.zip"], in: folder)
      #expect(site.output.contains("\nA publication of the course “two”, made by Lectern "))
      #expect(site.output.contains(": web\n"))

      try Files.write(["no.zip": "This is no archive."], in: folder)
      let no = try BuiltCommand.run(["inspect", "no.zip"], in: folder)
      #expect(no.status == 1)
      #expect(
        no.errors.contains("cannot be read: Unrecognized archive format [unreadable-archive]"))
    }
  }
}
