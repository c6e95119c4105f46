import Diagnostics
import Foundation
import LessonModel
import LessonReader
import LessonRules
import Testing

@Suite("The flagship course and the seeds")
struct FlagshipRuleTests {
  @Test(
    "break no rule",
    arguments: [".", "seeds/blank", "seeds/workshop", "seeds/sales", "docs/activities"])
  func clean(project: String) async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let read = try await CourseReader(
      folder: DiskFolder(root.appending(path: project).path),
      editions: [.web, .podcast, .handouts], width: 2
    ).read()
    let found = await Rules.check(read.course.value, sources: read.sources, width: 2)
    let printer = TerminalPrinter(sources: read.sources, isColored: false)
    #expect(printer.print(read.course.diagnostics + found) == "no errors, no warnings\n")
    #expect(!read.course.value.lessons.isEmpty)
  }
}
