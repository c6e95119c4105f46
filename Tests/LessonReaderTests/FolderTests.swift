import Diagnostics
import Foundation
import LessonModel
import LessonReader
import Testing

@Suite("Folders, on disk and in memory")
struct FolderTests {
  /// A folder of its own for a test, removed afterwards.
  func withFolder(_ body: (String) async throws -> Void) async throws {
    let path = NSTemporaryDirectory() + "lectern-reader-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: path + "/project/lessons/media", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await body(path)
  }

  @Test("lessons come in the order of their numbers, however many digits these have")
  func numbers() async throws {
    let names = ["0010-ten.md", "9-nine.md", "011-eleven.md", "01-one.md", "2-two.md", "b.md"]
    let reading = try await Reading(
      Dictionary(uniqueKeysWithValues: names.map { ($0, "# T\n\nx\n") }))
    #expect(reading.course.lessons.map(\.id.text) == ["one", "two", "nine", "ten", "eleven", "b"])
  }

  @Test("a link into a folder whose name begins like the project's leaves the project")
  func neighbor() async throws {
    try await withFolder { path in
      let files = FileManager.default
      let lessons = path + "/project/lessons"
      try files.createDirectory(
        atPath: path + "/project-of-others", withIntermediateDirectories: true)
      try Data("# Secret\n\nx\n".utf8)
        .write(to: URL(fileURLWithPath: path + "/project-of-others/secret.md"))
      try Data("title: T\n".utf8).write(to: URL(fileURLWithPath: lessons + "/course.yaml"))
      try files.createSymbolicLink(
        atPath: lessons + "/01-secret.md",
        withDestinationPath: path + "/project-of-others/secret.md")
      let reading = try await Reading(DiskFolder(path + "/project"))
      #expect(reading.course.lessons.isEmpty)
      #expect(
        reading.diagnostics.map(\.message) == [
          "Lectern does not follow a link that leads outside the project"
        ])
    }
  }

  @Test("a course on disk is read as one in memory; links that leave the project are not followed")
  func disk() async throws {
    try await withFolder { path in
      let lessons = path + "/project/lessons"
      func write(_ name: String, _ text: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: name))
      }
      try write(path + "/secret.md", "# Secret\n\nx\n")
      try write(lessons + "/course.yaml", "title: T\n")
      try write(lessons + "/01-a.md", "# A\n\n![b](media/b.svg)\n")
      try write(lessons + "/media/b.svg", "<svg width='3' height=\"4\"/>")
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: lessons + "/02-secret.md", withDestinationPath: "../../secret.md")
      try files.createSymbolicLink(atPath: lessons + "/03-loop", withDestinationPath: ".")
      try files.createSymbolicLink(atPath: lessons + "/04-gone.md", withDestinationPath: "gone.md")
      try files.createSymbolicLink(atPath: lessons + "/05-again.md", withDestinationPath: "01-a.md")
      #expect(mkfifo(lessons + "/06-pipe.md", 0o600) == 0)
      let reading = try await Reading(DiskFolder(path + "/project"))
      #expect(
        reading.diagnostics.map(\.message) == [
          "Lectern does not follow a link that leads outside the project",
          "Lectern does not follow a link to a folder",
          "a link leads nowhere", "this is not a file that can be read",
        ])
      #expect(reading.course.lessons.map(\.id.text) == ["a", "again"])
      #expect(reading.course.assets.map(\.size) == [PixelSize(width: 3, height: 4)])
      #expect(reading.course.assets.map(\.byteCount) == [27])
    }
  }

  @Test(
    "settings that are links out of the project are not followed, and not called missing either")
  func linkedSettings() async throws {
    try await withFolder { path in
      let lessons = path + "/project/lessons"
      let files = FileManager.default
      func write(_ name: String, _ text: String) throws {
        try files.createDirectory(
          atPath: String(name[..<(name.lastIndex(of: "/") ?? name.endIndex)]),
          withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(fileURLWithPath: name))
      }
      try write(path + "/away/secret.yaml", "title: Secret\n")
      try write(lessons + "/01-unit/01-a.md", "# A\n\nx\n")
      for name in ["course.yaml", "glossary.yaml", "01-unit/unit.yaml"] {
        try files.createSymbolicLink(
          atPath: "\(lessons)/\(name)", withDestinationPath: path + "/away/secret.yaml")
      }
      let reading = try await Reading(DiskFolder(path + "/project"))
      #expect(
        reading.diagnostics.map { "\($0.span.path): \($0.message)" } == [
          "lessons/01-unit/unit.yaml: Lectern does not follow a link that leads outside the project",
          "lessons/course.yaml: the course has no lessons/course.yaml: "
            + "Lectern does not follow a link that leads outside the project",
          "lessons/glossary.yaml: Lectern does not follow a link that leads outside the project",
        ])
      #expect(reading.course.title == "Untitled course")
      #expect(reading.course.units.map(\.details?.title) == ["Unit"])
    }
  }

  @Test("the folder of the lessons is no link out of the project")
  func linkedLessons() async throws {
    try await withFolder { path in
      let files = FileManager.default
      try files.moveItem(atPath: path + "/project/lessons", toPath: path + "/away")
      try files.createSymbolicLink(
        atPath: path + "/project/lessons", withDestinationPath: path + "/away")
      let folder = try DiskFolder(path + "/project")
      #expect(throws: FolderError.self) { try folder.entries(of: "lessons") }
      // One that stays in the project is fine.
      try files.moveItem(atPath: path + "/away", toPath: path + "/project/course")
      try files.removeItem(atPath: path + "/project/lessons")
      try files.createSymbolicLink(
        atPath: path + "/project/lessons", withDestinationPath: "course")
      #expect(try folder.entries(of: "lessons").map(\.name) == ["media"])
    }
  }

  @Test("settings that are folders are named")
  func settingsFolders() async throws {
    let reading = try await Reading([
      "01-a.md": "# A\n\nx\n", "glossary.yaml/x": "x",
    ])
    #expect(
      reading.diagnostics.map(\.message).contains("this is a folder, but should be a file"))
  }

  @Test("a file or folder that is no part of the course is named, with what to do")
  func notRead() async throws {
    let reading = try await Reading([
      "01-a.md": "# A\n\nx\n", "notes.docx": "x", "photo.png": "x", "units.yml": "x",
      "_draft.txt": "x", ".hidden": "x", "README.md": "x", "old/course.txt": "x",
      "02-unit/unit.yml": "title: U\n", "02-unit/01-b.md": "# B\n\nx\n",
    ])
    let told = reading.diagnostics.filter { $0.rule == .fileIsNotRead }
    #expect(
      told.map { "\($0.span.path): \($0.fixes.first?.message.prefix(24) ?? "")" } == [
        "lessons/notes.docx: end its name in .md to m",
        "lessons/old: move its pictures and so",
        "lessons/photo.png: move it into lessons/med",
        "lessons/units.yml: end its name in .md to m",
      ])
    #expect(
      reading.diagnostics.filter { $0.rule == .misnamedFile }.map(\.span.path)
        == ["lessons/02-unit/unit.yml"])
  }

  @Test("a folder that is not there is a failure that names it")
  func noFolder() {
    #expect {
      _ = try DiskFolder("/no/such/project")
    } throws: { error in
      "\(error)".contains("/no/such/project does not exist")
    }
  }

  @Test("a lesson that cannot be opened or is too large is a diagnostic, and the others are read")
  func unreadable() async throws {
    var folder = MemoryFolder(texts: [
      "lessons/course.yaml": "title: T\n", "lessons/01-a.md": "# A\n\nx\n",
      "lessons/02-b.md": "# B\n\nx\n", "lessons/03-c.md": String(repeating: "x", count: 5 << 20),
    ])
    folder.forbidReading("lessons/02-b.md")
    let reading = try await Reading(folder)
    #expect(reading.rules == ["unreadable-file", "file-too-large"])
    #expect(reading.course.lessons.map(\.title.value) == ["A", "B", "C"])
  }

  @Test("a course comes out the same at width 1 and 8")
  func width() async throws {
    var files: [String: String] = [:]
    for number in 1...60 {
      files["\(number)-l.md"] =
        "---\ntitel: x\n---\n# L ~~\(number)~~\n\n[x](no.md)\n\n:::nte\ny\n:::\n"
    }
    let one = try await Reading(files, width: 1)
    let eight = try await Reading(files, width: 8)
    #expect(one.course == eight.course)
    #expect(one.diagnostics == eight.diagnostics)
    #expect(one.sources == eight.sources)
    #expect(one.course.lessons.map(\.title.value) == (1...60).map { "L \($0)" })
  }

  @Test("invalid UTF-8, NUL, carriage returns, a byte-order mark and emptiness are survived")
  func bytes() async throws {
    var folder = MemoryFolder(texts: ["lessons/course.yaml": "title: T\n"])
    folder["lessons/01-a.md"] =
      Array("---\ntitle: A".utf8) + [0xFF] + Array("\n---\n".utf8) + [0xC3] + Array("x\n".utf8)
    folder["lessons/02-b.md"] = Array("# B\n\na".utf8) + [0] + Array("b\n".utf8)
    folder["lessons/03-c.md"] = Array("---\r\ntitle: C\r\n---\r\n\r\n## H\r\n\r\nx\r\n".utf8)
    folder["lessons/04-d.md"] = Array("\u{FEFF}---\ntitle: D\n---\n\n## H\n".utf8)
    folder["lessons/05-e.md"] = []
    folder["lessons/06-f.md"] = Array("---".utf8)
    folder["lessons/07-g.md"] = Array("---\rtitle: G\r---\r\r## H\r".utf8)
    let reading = try await Reading(folder)
    #expect(
      reading.rules == [
        "invalid-utf8", "invalid-utf8", "missing-title", "unclosed-front-matter", "missing-title",
      ])
    #expect(reading.course.lessons.map(\.blocks.count) == [1, 1, 2, 1, 0, 0, 1])
    let heading = reading.course.lessons[3].blocks.first?.span
    #expect(heading.flatMap { reading.text(in: $0) } == "## H")
  }

  @Test("sizes are read from the heads of images")
  func sizes() async throws {
    var folder = MemoryFolder(texts: ["lessons/course.yaml": "title: T\n"])
    func put(_ name: String, _ bytes: [UInt8]) { folder["lessons/media/\(name)"] = bytes }
    put(
      "a.png",
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 1, 0, 0, 0, 0, 9])
    put("b.gif", Array("GIF89a".utf8) + [2, 1, 3, 0])
    put(
      "c.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 11, 8, 0, 7, 1, 0, 3, 0, 0, 0])
    put("d.webp", Array("RIFF0000WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 99, 0, 0, 49, 0, 0])
    put("e.svg", Array("<?xml?><svg viewBox=\"0 0 40 20\" width=\"20px\">".utf8))
    put("f.png", [1, 2, 3])
    put("g.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    let sizes = try await Reading(folder).course.assets.map(\.size)
    #expect(
      sizes == [
        PixelSize(width: 256, height: 9), PixelSize(width: 258, height: 3),
        PixelSize(width: 256, height: 7), PixelSize(width: 100, height: 50),
        PixelSize(width: 20, height: 10), nil, nil,
      ])
  }

  @Test("two media files whose names differ in their Unicode form alone are an error")
  func twins() async throws {
    try await withFolder { path in
      let lessons = path + "/project/lessons"
      try Data("title: T\n".utf8).write(to: URL(fileURLWithPath: lessons + "/course.yaml"))
      for name in ["caf\u{E9}.svg", "cafe\u{301}.svg", "cafe.svg"] {
        let file = fopen(lessons + "/media/" + name, "w")
        #expect(file != nil)
        fclose(file)
      }
      let reading = try await Reading(DiskFolder(path + "/project"))
      #expect(reading.rules == ["duplicate-file-name"])
      #expect(reading.course.assets.map(\.id.name) == ["cafe.svg", "caf\u{E9}.svg"])
    }
  }
}
