import Foundation
import TestKit
import Testing

/// A course that somebody sent must not make Lectern read, write or show anything of this machine.
@Suite("Nothing from outside", .engines)
struct OutsideTests {
  @Test(
    "lessons, templates and the cache are no links out of the project",
    arguments: ["lessons", "templates", ".lectern"])
  func linkedFolders(name: String) throws {
    try SmallCourse.with { course in
      let files = FileManager.default
      let away = "\(course.folder)-away"
      if files.fileExists(atPath: "\(course.folder)/\(name)") {
        try files.moveItem(atPath: "\(course.folder)/\(name)", toPath: away)
      } else {
        try files.createDirectory(atPath: away, withIntermediateDirectories: true)
      }
      try files.createSymbolicLink(
        atPath: "\(course.folder)/\(name)", withDestinationPath: away)
      for command in [["check"], ["publish", "--editions", "web"], ["inspect", "--project"]] {
        let result = try BuiltCommand.run(command + [course.folder])
        #expect(result.status == 2)
        #expect(result.errors.contains("\(name) is a link that leads outside the project"))
      }
      #expect(!files.fileExists(atPath: course.dist))
      if name == ".lectern" { #expect(try files.contentsOfDirectory(atPath: away) == []) }
    }
  }

  @Test("a template that is a link out of the project is not followed, and is reported")
  func linkedTemplates() throws {
    try SmallCourse.with { course in
      try Files.write(
        ["../away/secret.css": "/* secret */", "templates/web/own.css": "p {}"], in: course.folder)
      let files = FileManager.default
      for (name, target) in [
        ("web/style.css", "../../../away/secret.css"), ("web/folder", "../../../away"),
        ("web/copy.css", "own.css"), ("web/none.css", "nowhere.css"),
      ] {
        try files.createSymbolicLink(
          atPath: "\(course.folder)/templates/\(name)", withDestinationPath: target)
      }
      #expect(mkfifo("\(course.folder)/templates/web/pipe.css", 0o600) == 0)
      let result = try course.publish(["--editions", "web"])
      #expect(result.status == 0, "\(result.errors)")
      let refused = result.errors.matches(
        of: /(?:warning|error): ([^\[\n]*) \[link-not-followed\]\n  --> templates\/web\/([a-z.]*)/)
      #expect(
        refused.map { "\($0.2): \($0.1)" } == [
          "folder: Lectern does not follow a link that leads outside the project",
          "none.css: a link leads nowhere",
          "style.css: Lectern does not follow a link that leads outside the project",
        ])
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: course.dist).first {
          $0.hasPrefix("style.")
        })
      let style = try String(contentsOfFile: "\(course.dist)/\(name)", encoding: .utf8)
      #expect(!style.contains("secret"))
      #expect(files.fileExists(atPath: "\(course.dist)/copy.css"))
    }
  }

  @Test(
    "nothing is published into what a course is made from, nor over the project",
    arguments: [
      "lessons", "lessons/out", "templates/web", ".lectern/x/y", ".", "..", "link", "dangling",
    ])
  func outputInside(output: String) throws {
    try SmallCourse.with { course in
      let files = FileManager.default
      try files.createSymbolicLink(
        atPath: "\(course.folder)/link", withDestinationPath: "lessons/media")
      try files.createSymbolicLink(
        atPath: "\(course.folder)/dangling", withDestinationPath: "lessons/../.lectern/made")
      let before = try files.subpathsOfDirectory(atPath: course.folder)
      let result = try BuiltCommand.run(
        ["publish", course.folder, "--editions", "web", "--output", "\(course.folder)/\(output)"])
      #expect(result.status == 2)
      #expect(result.errors.contains("Choose"), "\(result.errors)")
      #expect(try files.subpathsOfDirectory(atPath: course.folder) == before)
    }
  }

  @Test("names of files reach no terminal with their control characters")
  func names() throws {
    try SmallCourse.with { course in
      let name = "02-\u{1B}[2J\u{202E}x\u{9B}1m.md"
      for name in [name, "\u{1B}]0;t\u{07}.txt"] {
        try Files.write(["lessons/\(name)": "x\n"], in: course.folder)
      }
      for command in [["check"], ["publish", "--editions", "web"], ["inspect", "--project"]] {
        let result = try BuiltCommand.run(command + [course.folder])
        let shown = result.output + result.errors
        #expect(
          !shown.unicodeScalars.contains {
            ($0.value < 0x20 && $0 != "\n" && $0 != "\t") || (0x7F...0x9F).contains($0.value)
          }, "\(command): \(shown.debugDescription)")
      }
      // What a person named is quoted back the same way.
      let wrong = try BuiltCommand.run(["publish", "/nowhere/\u{1B}[2J"])
      #expect(wrong.errors.contains("\\u001B[2J"), "\(wrong.errors.debugDescription)")
    }
  }

  @Test("a template cannot fetch a package, and says so at its line")
  func packages() throws {
    try SmallCourse.with { course in
      try Files.write(
        ["templates/handouts/theme.typ": "// mine\n#import \"@preview/cetz:0.3.0\": *\n"],
        in: course.folder)
      let result = try course.publish(["--editions", "handouts"])
      #expect(result.status == 1)
      #expect(
        result.errors.contains(
          "Lectern does not load packages from the network, so the package preview/cetz-0.3.0 is"),
        "\(result.errors)")
      #expect(result.errors.contains("--> templates/handouts/theme.typ:2:"))
    }
  }

  @Test("scripts in pictures are not published, pages in media are refused, playlists play nothing")
  func media() throws {
    try SmallCourse.with { course in
      try course.write(
        "![Nothing.](media/a.svg)\n\n[A page](media/b.html), [a sound](media/c.mp3).")
      try Files.write(
        [
          "lessons/media/a.svg":
            "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>steal()</script><rect/></svg>",
          "lessons/media/b.html": "<p>x</p>", "lessons/media/c.mp3": "#EXTM3U\n/etc/passwd\n",
        ], in: course.folder)
      let refused = try course.publish(["--editions", "web"])
      #expect(refused.status == 1)
      #expect(refused.errors.contains("[web-page-in-media]\n  --> lessons/media/b.html"))
      #expect(refused.errors.contains("`c.mp3` is a playlist"), "\(refused.errors)")
      try course.write("![Nothing.](media/a.svg)")
      let result = try course.publish(["--editions", "web,handouts"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.contains("this picture is published without a script [unsafe-svg]"))
      let picture = try String(contentsOfFile: "\(course.dist)/media/a.svg", encoding: .utf8)
      #expect(picture.contains("<rect/>") && !picture.contains("steal"))
    }
  }

  @Test("the website of a course that names a voice needs no engine, and says what it lacks")
  func noVoice() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project")
      let file = "\(course.folder)/lessons/course.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try Files.write(
        ["lessons/course.yaml": text + "narration: { voice: hibari:heart }\n"], in: course.folder)
      // An installation without any engine.
      let installed = try Installed(under: "\(folder)/installed")
      let result = try installed.publish(
        course, ["--editions", "web"], environment: ["PATH": "/nowhere:/usr/bin"])
      #expect(result.status == 0, "\(result.errors)")
      let lack =
        "without icons for devices and a picture for links: Typst, which draws them, is not"
      #expect(result.output.contains(lack), "\(result.output)")
      let manifest = try String(contentsOfFile: "\(course.dist)/manifest.json", encoding: .utf8)
      #expect(manifest.contains("\"src\": \"icon.svg\"") && !manifest.contains("icon-192.png"))
      #expect(!FileManager.default.fileExists(atPath: "\(course.dist)/icon-192.png"))
    }
  }
}
