import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Shuffled choices")
struct ShuffleTests {
  private func quizzes(_ settings: String, _ attributes: String) async throws -> [Quiz] {
    let lesson = (0..<12).map { number in
      ":::quiz{#q\(number)\(attributes)}\nWhat?\n\n- [x] A\n- [ ] B\n- [ ] C\n\nSo.\n:::\n"
    }.joined(separator: "\n")
    let course = try await CourseReader(
      folder: MemoryFolder(texts: [
        "lessons/course.yaml": "title: A course\n" + settings,
        "lessons/01-lesson.md": "# Lesson\n\n" + lesson,
      ]), editions: [.web], width: 1
    ).read().course.value
    var quizzes: [Quiz] = []
    course.lessons[0].forEachBlock {
      if case .activity(.quiz(let quiz)) = $0 { quizzes.append(quiz) }
    }
    return quizzes
  }

  private func words(_ quiz: Quiz) -> String {
    guard case .choices(let choices) = quiz.answer else { return "" }
    return choices.map { $0.content.plainText + ($0.isRight ? "!" : "") }.joined()
  }

  @Test("come where the course or the quiz asks for them, and the quiz decides")
  func asked() async throws {
    let written = try await quizzes("", "")
    #expect(Set(written.map(words)) == ["A!BC"])
    for (settings, attributes) in [("shuffle: true\n", ""), ("", " shuffle=yes")] {
      let shuffled = try await quizzes(settings, attributes)
      #expect(shuffled.allSatisfy { $0.isShuffled })
      #expect(Set(shuffled.map(words)).count > 3)
      // Each keeps its choices, and which is right.
      #expect(shuffled.allSatisfy { words($0).contains("A!") && words($0).count == 4 })
      let again = try await quizzes(settings, attributes)
      #expect(shuffled.map(words) == again.map(words))
    }
    let excepted = try await quizzes("shuffle: true\n", " shuffle=no")
    #expect(Set(excepted.map(words)) == ["A!BC"])
  }

  @Test("bring a choice to every place about equally often")
  func spread() throws {
    for count in 2...5 {
      var first = [Int](repeating: 0, count: count)
      for number in 0..<3_000 {
        let id = try #require(ActivityID("question-\(number)"))
        let quiz = Quiz(
          id: id, question: [], answer: .choices([]),
          span: .beginning(of: "lessons/01-lesson.md"))
        let order = quiz.drawnOrder(of: count)
        #expect(order.sorted() == Array(0..<count))
        first[try #require(order.firstIndex(of: 0))] += 1
      }
      let expected = 3_000 / count
      #expect(first.allSatisfy { abs($0 - expected) < expected / 5 }, "\(first)")
    }
  }
}
