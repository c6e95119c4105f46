import Diagnostics
import LessonModel
import TestKit
import Testing

@testable import LessonReader

@Suite("What reading costs")
struct ReadingCostTests {
  @Test("a quiz is not much more work than a list with the same words")
  func quizzes() throws {
    let items = (1...200).map { "- [ ] Choice \($0)\n\n  Because of \($0).\n" }.joined()
    let list = try work(on: "Which?\n\n\(items)")
    let quiz = try work(on: ":::quiz{#q}\nWhich?\n\n\(items):::")
    // About a fifth more; with a regular expression for each choice it was fourteen times as much.
    #expect(quiz < 5 * list)
  }

  /// The least time of three readings of a lesson.
  private func work(on text: String) throws -> Double {
    let folder = MemoryFolder(texts: [
      "lessons/course.yaml": "title: Course\n", "lessons/01-lesson.md": "# Lesson\n\n\(text)\n",
    ])
    let layout = try LayoutReader.read(folder).value
    let file = try #require(layout.units.first?.lessons.first)
    let head = LessonFileReader.head(of: file, files: FileReader(folder: folder))
    let builder = LessonBuilder(
      course: Record(span: .beginning(of: "lessons/course.yaml")), facets: [],
      index: LinkIndex(layout: layout, heads: [head]), editions: [])
    let times = (1...3).map { _ in ProcessorTime.ofThread { _ = builder.build(head) } }
    return try #require(times.min())
  }
}
