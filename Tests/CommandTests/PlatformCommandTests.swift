import Foundation
import TestKit
import Testing

@Suite("Packages for a certain learning platform, from the command line", .engines)
struct PlatformCommandTests {
  private static let course = [
    "lessons/course.yaml":
      "id: two\ntitle: Two\nlanguage: en\ndate: 2026-11-24\nsite: https://example.org/school/\n",
    "lessons/01-start/unit.yaml": "title: Start\n",
    "lessons/01-start/01-one.md": "# One\n\nRun [the demo](../media/demo.py).\n",
    "lessons/02-end/unit.yaml": "title: End\n",
    "lessons/02-end/01-two.md": "# Two\n\nAfter [lesson one](../01-start/01-one.md).\n",
    "lessons/media/demo.py": "print()\n",
  ]

  private func withCourse(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      try Files.write(Self.course, in: folder)
      try body(folder)
    }
  }

  /// A file of a package; without a path, the names of all.
  private func unpacked(_ name: String, _ path: String = "", in folder: String) throws -> String {
    let script = """
      import sys, zipfile
      package = zipfile.ZipFile(sys.argv[1])
      print(package.read(sys.argv[2]).decode() if sys.argv[2] else "\\n".join(package.namelist()))
      """
    return try BuiltCommand.run(
      ["-c", script, "packages/\(name)", path], in: folder, program: "python3"
    ).output
  }

  @Test("check says what a platform refuses, where it is, and who says so")
  func check() throws {
    try withCourse { folder in
      let result = try BuiltCommand.run(["check", "--for", "docebo"], in: folder)
      #expect(result.status == 0)
      let all = result.output + result.errors
      #expect(all.contains("Docebo refuses a package with demo.py (https://help.docebo.com/"))
      #expect(all.contains("lessons/01-start/01-one.md:3:5"))
      let other = try BuiltCommand.run(["check", "--for", "moodle"], in: folder)
      #expect(!(other.output + other.errors).contains("refuses"))
    }
  }

  @Test("pack makes the package that a platform wants, with its names")
  func pack() throws {
    try withCourse { folder in
      let result = try BuiltCommand.run(["pack", "--for", "docebo"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("two-scorm12.zip"))
      let manifest = try unpacked("two-scorm12.zip", "imsmanifest.xml", in: folder)
      #expect(manifest.contains("media/1-demo.py.txt"))
      let note = try String(
        contentsOfFile: "\(folder)/packages/two-scorm12-READ-ME-FIRST.txt", encoding: .utf8)
      #expect(note.contains("In Docebo:"))
      let cornerstone = try BuiltCommand.run(["pack", "--for", "cornerstone"], in: folder)
      #expect(cornerstone.output.contains("two-scorm2004.zip"))
      #expect(cornerstone.errors.contains("[platform-misreads]"))
    }
  }

  @Test("a part links to lessons in other parts where the course says that its site is")
  func links() throws {
    try withCourse { folder in
      let result = try BuiltCommand.run(
        ["pack", "--for", "scorm12", "--scos", "per-unit"], in: folder)
      #expect(result.status == 0, "\(result.errors)")
      let page = try unpacked("two-scorm12.zip", "unit-end.html", in: folder)
      #expect(page.contains("href=\"https://example.org/school/lessons/one/\""))
    }
  }

  @Test("schemas of the author's own are packed if those that the standard wants are there")
  func schemas() throws {
    try withCourse { folder in
      let names = [
        "imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd", "imsmd_rootv1p2p1.xsd", "ims_xml.xsd",
      ]
      try Files.write(["s/\(names[0])": "<x/>", "s/notes.txt": "no"], in: folder)
      let some = try BuiltCommand.run(
        ["pack", "--for", "scorm12", "--schemas", "s"], in: folder)
      #expect(some.status == 2)
      #expect(some.errors.contains("s lacks schemas that scorm12 wants at the root"))
      #expect(some.errors.contains("ims_xml.xsd") && !some.errors.contains(names[0]))
      for name in names { try Files.write(["s/\(name)": "<x/>"], in: folder) }
      let all = try BuiltCommand.run(["pack", "--for", "scorm12", "--schemas", "s"], in: folder)
      #expect(all.status == 0, "\(all.errors)")
      let list = try unpacked("two-scorm12.zip", in: folder).split(separator: "\n").map(String.init)
      #expect(Set(list).isSuperset(of: names) && !list.contains("notes.txt"))
    }
  }

  @Test(
    "what does not go together is explained",
    arguments: [
      (["pack", "--for", "moodle,docebo"], "one learning platform at a time"),
      (["pack", "--for", "web", "--media", "link"], "--media is about packages"),
      (["pack", "--for", "scorm12", "--media", "cloud"], "--media must be one of include, link"),
      (["pack", "--for", "cmi5", "--schemas", "."], "one package of SCORM at a time"),
      (["check", "--for", "moodel"], "Did you mean moodle?"),
      (["check", "--for", "moodle", "--feed", "x.xml"], "leave out --fix, --links and --for"),
    ])
  func wrong(arguments: [String], words: String) throws {
    try withCourse { folder in
      let result = try BuiltCommand.run(arguments, in: folder)
      #expect(result.status == 2)
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }
}
