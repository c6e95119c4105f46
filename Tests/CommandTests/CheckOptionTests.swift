import Foundation
import TestKit
import Testing

@Suite("What lectern check is asked for", .engines)
struct CheckOptionTests {
  /// A lesson with an error that has an edit, and a warning that has none.
  private static let text = "See [it](09-nin.md). ![](media/dot.svg)"

  private func withCourse(_ body: (SmallCourse) throws -> Void) throws {
    try SmallCourse.with(text: Self.text) { course in
      try Files.write(
        [
          "lessons/media/dot.svg": "<svg xmlns=\"x\"/>",
          "lessons/09-nine.md": "# Nine\n\n![A dot](media/dot.svg)\n",
        ], in: course.folder)
      try body(course)
    }
  }

  @Test("--format json is JSON and nothing else")
  func json() throws {
    try withCourse { course in
      let result = try BuiltCommand.run(["check", course.folder, "--format", "json"])
      #expect(result.status == 1)
      let report = try #require(
        try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? NSDictionary)
      #expect(report["version"] as? Int == 1)
      #expect((report["diagnostics"] as? [NSDictionary])?.count == 2)
    }
  }

  @Test("--format sarif names files from the folder that the command runs in")
  func sarif() throws {
    try withCourse { course in
      let above = URL(filePath: course.folder).deletingLastPathComponent().path
      let result = try BuiltCommand.run(["check", "project", "--format", "sarif"], in: above)
      #expect(result.status == 1)
      #expect(result.output.contains("\"uri\" : \"project/lessons/01-one.md\""))
      #expect(result.output.contains("\"ruleId\" : \"broken-link\""))
      #expect(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) is NSDictionary)
    }
  }

  @Test("--format github marks lines")
  func gitHub() throws {
    try withCourse { course in
      let result = try BuiltCommand.run(["check", "--format", "github"], in: course.folder)
      #expect(
        result.output.hasPrefix(
          "::error file=lessons/01-one.md,line=5,endLine=5,col=5,endColumn=20,title=broken-link::"),
        "\(result.output)")
      #expect(result.output.hasSuffix("1 error, 1 warning\n"))
    }
  }

  @Test("--strict ends with 1 for warnings, and with 0 without any")
  func strict() throws {
    try withCourse { course in
      try course.write("![](media/dot.svg)")
      #expect(try BuiltCommand.run(["check", course.folder]).status == 0)
      #expect(try BuiltCommand.run(["check", course.folder, "--strict"]).status == 1)
      try course.write("![A dot](media/dot.svg)")
      #expect(try BuiltCommand.run(["check", course.folder, "--strict"]).status == 0)
    }
  }

  @Test(
    "a SOURCE_DATE_EPOCH that is no time up to the year 9999 ends with 2 and says so",
    arguments: ["-1", "today", "253402300800", "9999999999999999999"])
  func sourceDate(value: String) throws {
    try SmallCourse.with { course in
      let result = try BuiltCommand.run(
        ["check", course.folder], environment: ["SOURCE_DATE_EPOCH": value])
      #expect(result.status == 2)
      #expect(result.errors.contains("SOURCE_DATE_EPOCH") && result.errors.contains("“\(value)”"))
    }
  }

  @Test(
    "--fix applies what has an edit, keeps permissions, says what it did, what is left and how to undo"
  )
  func fix() throws {
    try withCourse { course in
      let path = "\(course.folder)/lessons/01-one.md"
      try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
      let result = try BuiltCommand.run(["check", course.folder, "--fix"])
      #expect(result.status == 0)
      #expect(
        result.output.hasPrefix(
          "fixed lessons/01-one.md:5: did you mean `09-nine.md`? [broken-link]\nfixed 1 problem\n"
            + "to undo: cp -R "
        ),
        "\(result.output)")
      #expect(result.output.hasSuffix("\n1 warning\n"))
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text == "---\ntitle: One\n---\n\nSee [it](09-nine.md). ![](media/dot.svg)\n")
      let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(permissions as? Int == 0o640)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(course.folder)/lessons")
      #expect(names.sorted() == ["01-one.md", "09-nine.md", "course.yaml", "media"])
    }
  }

  @Test(
    "what --fix says to undo it works; each run has its own folder, and a run that changes nothing has no folder"
  )
  func undo() throws {
    try withCourse { course in
      let before = try Files.read("\(course.folder)/lessons")
      let result = try BuiltCommand.run(["check", "--fix"], in: course.folder)
      #expect(
        result.output.contains("\nto undo: cp -R .lectern/undo/1/lessons .\n"), "\(result.output)")
      #expect(try Files.read("\(course.folder)/.lectern/undo/1/lessons").count == 1)
      #expect(try Files.read("\(course.folder)/lessons") != before)
      let undone = try BuiltCommand.run(
        ["-R", ".lectern/undo/1/lessons", "."], in: course.folder, program: "/bin/cp")
      #expect(undone.status == 0)
      #expect(try Files.read("\(course.folder)/lessons") == before)
      let again = try BuiltCommand.run(["check", "--fix"], in: course.folder)
      #expect(again.output.contains("cp -R .lectern/undo/2/lessons ."))
      let third = try BuiltCommand.run(["check", "--fix"], in: course.folder)
      #expect(third.output.hasPrefix("nothing was fixed\n"), "\(third.output)")
      #expect(!FileManager.default.fileExists(atPath: "\(course.folder)/.lectern/undo/3"))
    }
  }

  @Test("a fix after which there would be more errors is left to the author, and said")
  func declined() throws {
    let text = "---\ntitle: A: b\nminutes: many\ndate: someday\n---\n\nx\n"
    try withCourse { course in
      try Files.write(["lessons/02-two.md": text], in: course.folder)
      let result = try BuiltCommand.run(["check", "--fix"], in: course.folder)
      #expect(result.output.contains("\ndid not fix lessons/02-two.md:2: "), "\(result.output)")
      #expect(result.output.contains("\nfixed 1 problem\n"))
      #expect(
        try String(contentsOfFile: "\(course.folder)/lessons/02-two.md", encoding: .utf8) == text)
    }
  }

  @Test("--fix --dry-run prints a diff that patch takes, and changes nothing")
  func dryRun() throws {
    try withCourse { course in
      let before = try Files.read(course.folder)
      let result = try BuiltCommand.run(["check", course.folder, "--fix", "--dry-run"])
      #expect(result.status == 1)
      #expect(
        result.output == """
          --- a/lessons/01-one.md
          +++ b/lessons/01-one.md
          @@ -2,4 +2,4 @@
           title: One
           ---
           
          -See [it](09-nin.md). ![](media/dot.svg)
          +See [it](09-nine.md). ![](media/dot.svg)

          """)
      #expect(result.errors == "would fix 1 problem; nothing was changed\n")
      #expect(try Files.read(course.folder) == before)
    }
  }

  @Test("--fix changes files of lessons/ and no other")
  func lessonsOnly() throws {
    try SmallCourse.with { course in
      let words = "lesson.quizz: Test\n"
      try Files.write(["templates/words/en.yaml": words], in: course.folder)
      let result = try BuiltCommand.run(["check", course.folder, "--fix"])
      #expect(result.status == 1)
      #expect(try Files.read("\(course.folder)/templates")["words/en.yaml"] == Array(words.utf8))
    }
  }

  @Test("--fix leaves a lesson that is a link to a file elsewhere in the project as it is")
  func linked() throws {
    try withCourse { course in
      try Files.write(["shared/two.md": "# Two\n\n[x](09-nin.md)\n"], in: course.folder)
      try FileManager.default.createSymbolicLink(
        atPath: "\(course.folder)/lessons/02-two.md", withDestinationPath: "../shared/two.md")
      let result = try BuiltCommand.run(["check", course.folder, "--fix"])
      #expect(result.output.contains("did not change lessons/02-two.md"), "\(result.output)")
      #expect(
        try String(contentsOfFile: "\(course.folder)/shared/two.md", encoding: .utf8)
          == "# Two\n\n[x](09-nin.md)\n")
    }
  }

  @Test("--explain describes a rule with an example; an unknown name shows the nearest")
  func explain() throws {
    let result = try BuiltCommand.run(["check", "--explain", "image-needs-description"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("image-needs-description (accessibility, warning)\n\n"))
    #expect(result.output.contains("\nBefore:\n\n    ![](media/funnel.svg)\n\nAfter:\n\n    ![Of"))
    let unknown = try BuiltCommand.run(["check", "--explain", "image-description"])
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("Did you mean image-needs-description?"))
  }

  @Test("--rules lists every rule once, by group, and as JSON")
  func rules() throws {
    let result = try BuiltCommand.run(["check", "--rules"])
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("structure ("))
    let names = result.output.matches(of: /\n {2}([a-z0-9-]+) +(?:error|warning) +/).map {
      String($0.1)
    }
    #expect(names.count >= 60 && Set(names).count == names.count)
    #expect(result.output.hasSuffix("explains one of them.\n"))
    let json = try BuiltCommand.run(["check", "--rules", "--format", "json"])
    let list = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? NSDictionary)
    #expect((list["rules"] as? [NSDictionary])?.count == names.count)
  }

  @Test("options that do not go together say so")
  func together() throws {
    let dry = try BuiltCommand.run(["check", "--dry-run"])
    #expect(dry.status == 2)
    #expect(dry.errors.contains("--dry-run works only with --fix."))
    #expect(try BuiltCommand.run(["check", "--rules", "--explain", "raw-html"]).status == 2)
    #expect(try BuiltCommand.run(["check", "--format", "xml"]).status == 2)
  }

  @Test("publish reports what the course wants reported, and holds what check holds")
  func publish() throws {
    try SmallCourse.with(text: "See [it](nowhere.md).") { course in
      let refused = try course.publish(["--editions", "web"])
      #expect(refused.status == 1)
      #expect(refused.errors.contains("Nothing was published: fix the errors above"))
      try Files.write(
        ["lessons/course.yaml": "id: small\ntitle: Small\nchecks: { broken-link: warning }\n"],
        in: course.folder)
      let result = try course.publish(["--editions", "web"])
      #expect(result.status == 0)
      #expect(result.errors.contains("warning: the lesson or media file"))
      try course.write("See [it](nowhere.md). <!-- lectern-ignore: broken-link -->")
      #expect(try course.publish(["--editions", "web"]).errors.isEmpty)
    }
  }
}
