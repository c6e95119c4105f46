import TestKit
import Testing

@Suite("Templates of documents that are the author's own", .engines)
struct TemplateTrialTests {
  /// The messages of a check of a small course with a line added to its own template of handouts.
  func check(_ line: String, in course: SmallCourse) throws -> BuiltCommand.Result {
    let own = "templates/handouts/handout.typ"
    let builtIn = try Files.read("\(repositoryFolder)/templates/handouts")
    for (path, bytes) in builtIn {
      try Files.write(
        ["templates/handouts/\(path)": String(decoding: bytes, as: UTF8.self)], in: course.folder)
    }
    let text = String(decoding: builtIn["handout.typ"] ?? [], as: UTF8.self)
    try Files.write([own: text + "\n" + line + "\n"], in: course.folder)
    return try BuiltCommand.run(["check", course.folder])
  }

  @Test(
    "are tried by a check, which refuses what a publication would",
    arguments: [
      (
        "#read(\"nope.txt\")",
        "there is no file templates/handouts/nope.txt that a template may read"
      ),
      ("#panic(\"x\")", "panicked"), ("#include \"handout.typ\"", "cyclic import"),
      ("#import \"@preview/cetz:0.3.0\": *", "does not load packages from the network"),
      ("#let x = \"", "unclosed string"),
    ])
  func broken(line: String, words: String) throws {
    try SmallCourse.with { course in
      let checked = try check(line, in: course)
      #expect(checked.status == 1)
      #expect(checked.output.contains("[broken-template]"), "\(checked.output)")
      #expect(checked.output.contains(words), "\(checked.output)")
      #expect(!checked.output.contains(".lectern"), "\(checked.output)")
      #expect(try course.publish(["--editions", "handouts"]).status == 1)
    }
  }

  @Test("are fine in a check, if a publication prints with them")
  func sound() throws {
    try SmallCourse.with { course in
      let checked = try check("#let x = 1", in: course)
      #expect(checked.output == "no errors, no warnings\n" && checked.status == 0)
      #expect(try course.publish(["--editions", "handouts"]).status == 0)
      // Nothing is left of the folder in which they were tried.
      let left = try Files.read(course.folder + "/.lectern").keys
      #expect(!left.contains { $0.hasPrefix("typeset") })
    }
  }
}
