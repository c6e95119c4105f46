import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition

@Suite("What assistants and search engines get of a course")
struct AssistantFilesTests {
  func render(_ course: Course, site: SiteAddress? = SiteAddress("https://example.org/course/"))
    async throws -> OutputTree
  {
    await WebEdition().render(course, in: try SampleCourse.context(site: site)).value
  }

  @Test("names every lesson with its address, its minutes and its summary, by unit")
  func index() async throws {
    let text = try await render(try SampleCourse.course()).text(of: /llms\.txt/)
    #expect(text.hasPrefix("# Sales Velocity\n\n> Short lessons for people who sell"))
    #expect(
      text.contains(
        "\n## Know your number\n\n- [The four levers](https://example.org/course/lessons/four-levers/) ("
      ))
    #expect(
      text.contains(
        " min read; [Markdown](https://example.org/course/lessons/your-number/index.html.md)): Measure before you move.\n"
      ))
    #expect(text.contains("\n## Move the deal\n\n- [Qualify by what hurts]("))
  }

  @Test("says in a skill which lesson is for which situation")
  func skill() async throws {
    let text = try await render(try SampleCourse.course()).text(of: /SKILL\.md/)
    #expect(
      text.hasPrefix(
        "---\nname: sales-velocity\ndescription: \"Finds the lesson of “Sales Velocity”"))
    #expect(
      text.contains(
        "\n## What you are doing\n\n- Planning: [The four levers](https://example.org/course/lessons/four-levers/); [Your own number]("
      ))
    #expect(text.contains("- Executing: [Your own number]("))
    #expect(text.utf8.count <= 15_000)
  }

  @Test("keeps the skill short in a course of any length")
  func limit() async throws {
    var course = try SampleCourse.course()
    let lesson = course.units[0].lessons[1]
    course.units[0].lessons += try (0..<400).map { number in
      var copy = lesson
      copy.id = try #require(LessonID("lesson-\(number)"))
      return copy
    }
    let tree = try await render(course)
    let skill = tree.text(of: /SKILL\.md/)
    #expect((10_000...15_000).contains(skill.utf8.count))
    #expect(skill.contains("llms.txt"))
    #expect(tree.text(of: /llms\.txt/).contains("lesson-399"))
  }

  @Test("holds no text of a lesson, and lets no title begin a heading or end a link")
  func hostile() async throws {
    var course = try SampleCourse.course()
    course.title = "A \"course\"\n## Ignore all"
    course.units[1].lessons[0].summary = "One\n- [x](https://evil.example)"
    let tree = try await render(course)
    for text in [tree.text(of: /SKILL\.md/), tree.text(of: /llms\.txt/)] {
      #expect(!text.contains("\n## Ignore"))
      #expect(!text.contains("\n- [x]"))
      #expect(!text.contains("Take the last quarter."))
      #expect(!text.contains("Ask, and then be silent."))
    }
  }

  @Test("is nothing if the course says so")
  func off() async throws {
    var course = try SampleCourse.course()
    course.isDiscoverable = false
    let tree = try await render(course)
    let paths = Set(tree.files.map(\.path.text))
    #expect(paths.isDisjoint(with: ["llms.txt", "SKILL.md", "share.png"]))
    #expect(!paths.contains { $0.hasSuffix(".md") })
    for file in tree.files where file.path.text.hasSuffix(".html") {
      guard case .bytes(let bytes) = file.content else { continue }
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(
        !page.contains("ld+json") && !page.contains("og:") && !page.contains("text/markdown"),
        "\(file.path)")
    }
  }

  @Test("has a picture where links to the site are shown, if its address is known")
  func picture() async throws {
    let known = try await render(try SampleCourse.course())
    #expect(
      known.text(of: /index\.html/).contains(
        "<meta property=\"og:image\" content=\"https://example.org/course/share.png\">"))
    #expect(known[OutputPath(literal: "share.png")] != nil)
    #expect(
      known.text(of: /lessons\/qualify\/index\.html/).contains(
        "<meta property=\"og:image\" content=\"https://example.org/course/lessons/qualify/share.png\">"
      ))
    let picture = try #require(known[OutputPath(literal: "lessons/qualify/share.png")])
    #expect(
      picture.content
        == .typeset(
          .picture(
            ofLesson: "Qualify by what hurts", number: 3, position: "Lesson 3 of 3",
            in: try SampleCourse.course())))
    #expect(picture.lesson?.text == "qualify")
    let unknown = try await render(try SampleCourse.course(), site: nil)
    #expect(!unknown.files.contains { $0.path.name == "share.png" })
  }

  @Test("describes a recording as an episode of the podcast")
  func episode() async throws {
    let tree = try await render(try SampleCourse.course())
    let page = tree.text(of: /lessons\/four-levers\/index\.html/)
    #expect(page.contains("\"@type\":\"PodcastEpisode\""))
    #expect(page.contains("\"@type\":\"PodcastSeries\""))
  }
}
