import Foundation
import TestKit
import Testing

@Suite("lectern schema", .engines)
struct SchemaTests {
  @Test("without a name it says what there is, and what comes next")
  func list() throws {
    let result = try BuiltCommand.run(["schema"])
    #expect(result.status == 0)
    for name in ["course", "unit", "lesson", "glossary"] {
      #expect(result.output.contains("\n  \(name)"))
    }
    #expect(result.output.contains("\nNext: lectern schema --write"))
  }

  @Test(
    "prints a schema with a hint for every key",
    arguments: ["course", "unit", "lesson", "glossary"])
  func schema(name: String) throws {
    let result = try BuiltCommand.run(["schema", name])
    #expect(result.status == 0)
    let value = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let schema = try #require(value as? NSDictionary)
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let keys = try #require(schema["properties"] as? NSDictionary)
    #expect(keys.count > 0)
    for (key, value) in keys {
      let hint = try #require((value as? NSDictionary)?["description"] as? String)
      #expect(hint.hasSuffix("."), "\(key)")
    }
  }

  @Test("of the report is the one in the manual")
  func report() throws {
    let printed = try BuiltCommand.run(["schema", "report"])
    let manual = "\(repositoryFolder)/docs/reference/report.schema.json"
    #expect(try printed.output == String(contentsOfFile: manual, encoding: .utf8))
  }

  @Test("--write puts the schemas and the settings into the project; a second time changes nothing")
  func write() throws {
    try SmallCourse.with { course in
      let first = try BuiltCommand.run(["schema", "--write"], in: course.folder)
      #expect(
        first.output == """
          Wrote .lectern/schemas/. .vscode/settings.json now names them.
          Next: in Visual Studio Code, install the extension “YAML” by Red Hat, and open this folder.

          """)
      let files = try Files.read(course.folder)
      let settings = String(decoding: files[".vscode/settings.json"] ?? [], as: UTF8.self)
      #expect(
        settings.contains("\".lectern/schemas/course.json\": \"lessons/course.yaml\""))
      for name in ["course", "unit", "lesson", "glossary"] {
        let printed = try BuiltCommand.run(["schema", name]).output
        #expect(
          files[".lectern/schemas/\(name).json"].map { String(decoding: $0, as: UTF8.self) }
            == printed)
      }
      let second = try BuiltCommand.run(["schema", "--write", "-p", course.folder])
      #expect(second.output.contains("already named them."))
      #expect(try Files.read(course.folder) == files)
    }
  }

  @Test(
    "mistakes are answered with the way out, and nothing is written",
    arguments: [
      (["curse"], "There is no schema “curse”. Did you mean course? There are course, unit"),
      (["course", "--write"], "--write writes all schemas. Leave out “course”"),
      (["--write", "--project", "/nowhere"], "There is no folder /nowhere."),
      (["--write"], ".vscode/settings.json cannot be read as settings and was not changed."),
    ])
  func mistakes(arguments: [String], message: String) throws {
    try SmallCourse.with { course in
      try Files.write([".vscode/settings.json": "{ \"half\": "], in: course.folder)
      let before = try Files.read(course.folder)
      let result = try BuiltCommand.run(["schema"] + arguments, in: course.folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(message), "\(result.errors)")
      #expect(result.output.isEmpty)
      #expect(try Files.read(course.folder) == before)
    }
  }
}
