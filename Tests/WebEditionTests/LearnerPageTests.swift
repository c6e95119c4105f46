import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition
import Words

@Suite("The pages about a learner, and for those who lead learners")
struct LearnerPageTests {
  let here = SampleCourse.here

  /// The sample course with key points and a worksheet in its third lesson, and a note for facilitators.
  private func course() throws -> Course {
    var course = try SampleCourse.course()
    let field = Worksheet.Field(
      id: try #require(FieldID("who")), label: [SampleCourse.text("Who decides?")], kind: .line,
      span: here)
    let worksheet = Worksheet(
      id: try #require(ActivityID("my-deal")), title: [SampleCourse.text("My \"deal\"")],
      parts: [.fields([field])], span: here)
    course.units[1].lessons[0].blocks = [
      .keyPoints(KeyPoints(blocks: [SampleCourse.paragraph("Ask them.")], span: here)),
      .activity(.apply(Apply(worksheet: worksheet, followUpDays: 5))),
      .facilitatorNote(
        FacilitatorNote(
          minutes: 5,
          blocks: [SampleCourse.paragraph("Print it."), SampleCourse.paragraph("Ask: who signs?")],
          span: here)),
    ]
    return course
  }

  private func files(_ course: Course) async throws -> [String: String] {
    var context = try SampleCourse.context()
    context.words = CourseWords(course.language)
    var files: [String: String] = [:]
    for file in await WebEdition().render(course, in: context).value.files {
      if case .bytes(let bytes) = file.content {
        files[file.path.text] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return files
  }

  private struct Data: Decodable {
    struct Lesson: Decodable {
      var id: String
      var at: String
      var minutes: Int
      var items: [String]
      var applies: [[String]]
    }
    var lessons: [Lesson]
  }

  @Test("has the lessons as data: what is asked, what is used at work, and where worksheets are")
  func data() async throws {
    let files = try await files(try course())
    let page = try #require(files["me/index.html"])
    let block = try #require(
      page.firstMatch(of: /<script type="application.vnd.lectern.learner.json">(.*?)<.script>/))
    let data = try JSONDecoder().decode(Data.self, from: Foundation.Data(block.1.utf8))
    #expect(data.lessons.count == 3)
    let last = try #require(data.lessons.last)
    #expect(last.applies == [["my-deal", "My “deal”"]])
    #expect(last.items == ["points.\(last.id)"])
    #expect(last.at == "../lessons/\(last.id)/index.html")
    #expect(block.1.contains("\(last.at)#my-deal\",[\"who\"]]"))
    #expect(data.lessons[0].items.contains("points.\(last.id)") == false)
    // The front page says the same minutes.
    for lesson in data.lessons {
      #expect(
        files["index.html"]?.contains(
          "data-lesson=\"\(lesson.id)\" data-minutes=\"\(lesson.minutes)\"") == true)
    }
  }

  @Test("says without a script what it needs, and holds nothing about anybody")
  func plain() async throws {
    let files = try await files(try course())
    let page = try #require(files["me/index.html"])
    #expect(page.contains("<p class=\"needs-script\">") && page.contains("href=\"../index.html\""))
    #expect(files["index.html"]?.contains("href=\"me/index.html\">My learning</a>") == true)
    let script = try #require(files.first { $0.key.hasPrefix("me/script.") }?.value)
    for refused in ["import ", "export ", "fetch(", "eval(", "innerHTML", "\n  "] {
      #expect(!script.contains(refused), "\(refused) does not work, or is not safe, or takes room")
    }
  }

  @Test("is not there for a course that has no objectives and asks nothing")
  func nothing() async throws {
    var course = try course()
    for unit in course.units.indices {
      for lesson in course.units[unit].lessons.indices {
        course.units[unit].lessons[lesson].blocks = [SampleCourse.paragraph("Only words.")]
        course.units[unit].lessons[lesson].objectives = []
      }
    }
    for (path, text) in try await files(course) {
      #expect(!path.hasPrefix("me/") && !path.hasPrefix("coaching/"))
      #expect(!text.contains("me/index.html\"") && !text.contains("coaching/index.html"), "\(path)")
    }
  }

  @Test(
    "for managers asks, says what good sounds like, and is where the files for facilitators are")
  func coaching() async throws {
    var course = try course()
    let page = try #require(try await files(course)["coaching/index.html"])
    let asked = try #require(page.range(of: "Who decides?"))
    let good = try #require(page.range(of: "Ask them."))
    let note = try #require(page.range(of: "Ask: who signs?"))
    #expect(asked.lowerBound < good.lowerBound && good.lowerBound < note.lowerBound)
    #expect(!page.contains("Print it."))
    #expect(try await files(course)["index.html"]?.contains("coaching/index.html") == true)
    course.facilitatorFiles = .unlinked
    let unlinked = try await files(course)
    #expect(unlinked["coaching/index.html"] != nil)
    for (path, text) in unlinked where path != "coaching/index.html" {
      #expect(!text.contains("coaching/index.html"), "\(path)")
    }
    course.facilitatorFiles = .private
    #expect(try await files(course)["coaching/index.html"] == nil)
  }
}
