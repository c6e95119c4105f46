import TestKit
import Testing

@Suite("The preview of a package", .engines)
struct PlatformPreviewTests {
  @Test(
    "has a page whose scripts run, the package, and its version",
    arguments: ["scorm12", "scorm2004"])
  func answers(standard: String) throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(
        PreviewServerTests.course, in: folder, ["--lms", standard])
      #expect(try preview.get("", ["-L"]).text.contains("src=\"page.js\""))
      for script in ["platform", standard, "page"] {
        let head = try preview.head("platform/\(script).js")
        #expect(head.hasPrefix("http/1.1 200"), "\(script)")
        #expect(head.contains("content-type: text/javascript; charset=utf-8"), "\(script)")
      }
      #expect(try preview.get("platform/version").text.hasPrefix("1"))
      #expect(try preview.get("course/index.html").text.contains("Because it helps."))
      #expect(try preview.get("course/imsmanifest.xml").status == 200)
      #expect(try preview.get("course/../../lessons/course.yaml").status == 404)
      try preview.write("01-why.md", "# Ask why\n\nBecause it saves time.\n")
      #expect(try preview.waits(for: "2", at: "platform/version"))
      #expect(try preview.get("course/index.html").text.contains("Because it saves time."))
      #expect(preview.end() == 0)
    }
  }

  @Test("answers with 400 or 404 what is outside of the package")
  func outside() throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(
        PreviewServerTests.course, in: folder, ["--lms", "scorm12"])
      for path in ["lessons/course.yaml", "platform/../style.css", "course/", "other/index.html"] {
        #expect([400, 404].contains(try preview.get(path).status), "\(path)")
      }
      #expect(preview.end() == 0)
    }
  }
}
