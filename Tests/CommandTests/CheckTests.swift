import Foundation
import TestKit
import Testing

@Suite("lectern check", .engines)
struct CheckTests {
  @Test("a course without faults ends with 0 and one line")
  func clean() throws {
    try SmallCourse.with { course in
      let result = try BuiltCommand.run(["check", course.folder])
      #expect(result.status == 0)
      #expect(result.output == "no errors, no warnings\n")
      #expect(result.errors.isEmpty)
    }
  }

  @Test("in a pipe, faults are plain text in the order of the files, and end with their count")
  func faults() throws {
    try SmallCourse.with(text: "See [it](02-two.md).") { course in
      try Files.write(
        ["lessons/03-three.md": "---\ntitle: Three\ntitel: Four\n---\n\n![](media/none.svg)\n"],
        in: course.folder)
      let result = try BuiltCommand.run(["check", course.folder])
      #expect(result.status == 1)
      #expect(!result.output.contains("\u{1B}"))
      let places = result.output.matches(of: /--> (lessons\/[^\n]*)/).map { String($0.1) }
      #expect(places.first == "lessons/01-one.md:5:5")
      #expect(places == places.sorted() && places.count == 4, "\(result.output)")
      #expect(result.output.hasSuffix("\n2 errors, 2 warnings\n"), "\(result.output)")
      #expect(result.errors.isEmpty)
    }
  }

  @Test("warnings alone end with 0; checking writes nothing into the project")
  func warnings() throws {
    try SmallCourse.with(text: "![](media/dot.svg)") { course in
      try Files.write(["lessons/media/dot.svg": "<svg xmlns=\"x\"/>"], in: course.folder)
      let before = try Files.read(course.folder)
      let result = try BuiltCommand.run(["check", "."], in: course.folder)
      #expect(result.status == 0)
      #expect(result.output.hasSuffix("\n1 warning\n"), "\(result.output)")
      #expect(try Files.read(course.folder) == before)
    }
  }

  @Test("says what only an edition needs: the feed its site, the narration a voice that exists")
  func editions() throws {
    try SmallCourse.with { course in
      try Files.write(
        [
          "lessons/course.yaml": """
          title: Small
          podcast: { author: Small Company }
          narration: { voice: hibari:heard }

          """
        ], in: course.folder)
      let result = try BuiltCommand.run(["check", course.folder])
      #expect(result.status == 1)
      let rules = result.output.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) }
      #expect(rules == ["feed-needs-site-url", "unknown-voice"])
    }
  }

  @Test("a voice of Piper needs its model, and says where to put it; so does the second voice")
  func voices() throws {
    try SmallCourse.with { course in
      try Files.write(
        [
          "lessons/course.yaml": """
          title: Small
          podcast: { author: Small Company }
          narration:
            voice: piper:voices/anna.onnx
            second: piper:voices/leon.onnx#2

          """,
          "voices/leon.onnx": "a model",
          "voices/leon.onnx.json":
            #"{"audio": {"sample_rate": 22050}, "num_speakers": 2, "speaker_id_map": {"leon": 0, "otto": 1}}"#,
        ], in: course.folder)
      let result = try BuiltCommand.run(["check", course.folder])
      #expect(result.status == 1)
      #expect(
        result.output.contains(
          "error: the voice “piper:voices/anna.onnx” is missing: there is no model `voices/anna.onnx` [unknown-voice]"
        ), "\(result.output)")
      #expect(
        result.output.contains(
          "= fix: put the model and its `.onnx.json` under the project's folder, or in the folder that `LECTERN_VOICES` names"
        ))
      #expect(result.output.contains("has no speaker “2” [unknown-voice]"))
      #expect(result.output.contains("= fix: name one of: leon, otto"))
    }
  }

  @Test("a course with errors is not published, and what was published stays")
  func publishing() throws {
    try SmallCourse.with { course in
      #expect(try course.publish(["--editions", "web"]).status == 0)
      let old = try Files.read(course.dist)
      try course.write("See [it](nowhere.md).")
      let result = try course.publish(["--editions", "web"])
      #expect(result.status == 1)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("error: "))
      #expect(result.errors.hasSuffix("fix the errors above, then publish again.\n"))
      #expect(try Files.read(course.dist) == old)
    }
  }
}
