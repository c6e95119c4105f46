import Importing
import LessonModel
import LessonReader
import Testing

@Suite("A lesson of The Carpentries")
struct CarpentriesTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleLesson.folder, .carpentries) }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("prints")
  func prints() throws {
    for (path, text) in sample.lessons.sorted(by: { $0.key < $1.key }) { print("=====", path); print(text) }
    print(sample.text("lessons/course.yaml"))
    print(sample.course.report.markdown)
  }
}
