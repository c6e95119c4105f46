import Foundation
import TestKit
import Testing

/// What the statement on accessibility says, and what it does not say.
@Suite("The statement on accessibility", .engines)
struct AccessibilityStatementTests {
  private static let video = """
    :::video[A call]{src=media/demo.mp4 captions=media/demo.vtt}
    Ana asks for the date.
    :::
    """

  /// The words of the statement of a course with this lesson.
  private func statement(_ text: String, in course: SmallCourse) throws -> String {
    try course.write(text)
    let media = "\(repositoryFolder)/Tests/Golden/everything/lessons/media"
    let target = "\(course.folder)/lessons/media"
    if !FileManager.default.fileExists(atPath: target) {
      try FileManager.default.copyItem(atPath: media, toPath: target)
    }
    let result = try course.publish(["--editions", "web"])
    #expect(result.status == 0, "\(result.errors)")
    let page = try String(contentsOfFile: "\(course.dist)/accessibility.html", encoding: .utf8)
    let main = page.components(separatedBy: "<main")[1].components(separatedBy: "</main>")[0]
    return main.replacingOccurrences(of: "<[^>]*>", with: " ", options: .regularExpression)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("it follows the lessons: a caption that is removed is missing in it, with its lesson")
  func caption() throws {
    try SmallCourse.with { course in
      let whole = try statement(Self.video + "\n\n![Bars that grow.](media/bars.svg)", in: course)
      #expect(whole.contains("No picture is without a description, no video without captions"))
      #expect(whole.contains("rules for accessibility were checked when these pages were made."))
      #expect(whole.contains("No problem was found."))

      let without = try statement(
        Self.video.replacingOccurrences(of: " captions=media/demo.vtt", with: ""), in: course)
      #expect(without.contains("What is missing 1 video without captions One"))
      #expect(without.contains("1 problem was found and remains."))
      #expect(!without.contains("No picture is without"))

      let more = try statement(
        ":::video[A call]{src=media/demo.mp4 captions=media/demo.vtt}\n:::\n\n![](media/bars.svg)",
        in: course)
      #expect(more.contains("1 video or recording without its words One"))
      #expect(more.contains("1 picture without a description One"))
    }
  }

  @Test("it claims nothing that nobody tested: a rule that is off does not count as checked")
  func claims() throws {
    try SmallCourse.with { course in
      let all = try statement("One sentence.", in: course)
      #expect(all.contains("Nobody has tested these pages for this statement"))
      #expect(!all.contains("WCAG"))
      let count = all.split(separator: " rules for")[0].split(separator: " ").last.flatMap {
        Int($0)
      }
      let path = "\(course.folder)/lessons/course.yaml"
      let yaml = try String(contentsOfFile: path, encoding: .utf8)
      try Files.write(
        ["lessons/course.yaml": yaml + "checks:\n  image-needs-description: off\n"],
        in: course.folder)
      let fewer = try statement("One sentence.", in: course)
      #expect(fewer.contains(" \((count ?? 0) - 1) rules for accessibility were checked"))
    }
  }

  @Test("every page leads to it, and it says to whom to write")
  func contact() throws {
    try SmallCourse.with { course in
      let path = "\(course.folder)/lessons/course.yaml"
      let yaml = try String(contentsOfFile: path, encoding: .utf8)
      try Files.write(
        [
          "lessons/course.yaml": yaml
            + "authors:\n  - name: Ana\n    email: ana@example.org\n"
        ], in: course.folder)
      let said = try statement("One sentence.", in: course)
      #expect(said.hasSuffix("Write to us: Ana &lt;ana@example.org&gt;"))
      for (page, root) in [("index.html", ""), ("lessons/one/index.html", "../../")] {
        let text = try String(contentsOfFile: "\(course.dist)/\(page)", encoding: .utf8)
        #expect(text.contains("<a href=\"\(root)accessibility.html\">Accessibility</a>"))
      }
    }
  }
}
