import Diagnostics
import EditionKit
import FileKit
import Foundation
import JSONKit
import LessonModel
import TestKit
import Testing

@Suite("The colors of a course")
struct CoverColorsTests {
  static let white = RGBColor(red: 255, green: 255, blue: 255)

  @Test("on its cover, its icons and its picture for links follow its accent, and can be read")
  func accent() throws {
    let own = CoverColors(of: LookSettings())
    for accent in AccentPaletteTests.colors {
      var look = LookSettings()
      look.accent = accent
      let colors = CoverColors(of: look)
      #expect(colors != own)
      #expect(colors.paper.contrast(with: colors.ground) >= 7, "\(accent)")
      #expect(colors.accent.contrast(with: colors.ground) >= 3, "\(accent)")
      #expect(colors.lighter != colors.ground, "\(accent)")
    }
    var course = Course(
      id: try #require(CourseID("a")), title: "A",
      span: SourceSpan(path: "lessons/course.yaml", start: 0, end: 0))
    let plain = Self.jobs(of: course)
    course.look.accent = RGBColor("#7a1f5c")
    for (job, old) in zip(Self.jobs(of: course), plain) {
      #expect(job != old && job.data.bytes != old.data.bytes, "\(job.template)")
    }
  }

  static func jobs(of course: Course) -> [TypesetJob] {
    [
      .cover(for: course), .picture(of: course), .icon(for: course, side: 192, isMaskable: true),
    ]
  }

  @Test("are the same on dark pages, whether the device is dark or the reader chose it")
  func dark() throws {
    let style = try String(
      contentsOfFile: "\(repositoryFolder)/templates/web/style.css", encoding: .utf8)
    func colors(after selector: String) throws -> [Substring] {
      let start = try #require(style.range(of: "\(selector) {\n")).upperBound
      let end = try #require(style.range(of: "}", range: start..<style.endIndex)).lowerBound
      return style[start..<end].split(separator: "\n")
        .map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("--") }
    }
    let device = try colors(after: ":root:not([data-theme=\"light\"])")
    #expect(device.count > 20)
    #expect(try colors(after: ":root[data-theme=\"dark\"]") == device)
  }
}
