import Diagnostics
import LessonModel
import LessonReader
import Testing
import Words

@testable import Narration

@Suite struct FlagshipScriptTests {
  @Test("the flagship course is said in words alone: no digit, no sign, no warning")
  func flagship() async throws {
    let project = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let folder = try DiskFolder("/" + project)
    let course = try await CourseReader(
      folder: folder, editions: [.web, .podcast, .handouts], width: 2
    ).read().course.value
    #expect(course.lessons.count == 16)
    for lesson in course.lessons {
      let script = ScriptWriter.script(for: lesson, in: course, words: CourseWords(course.language))
      #expect(script.diagnostics.isEmpty)
      #expect(script.value.sentences.first?.written == course.title)
      #expect(
        script.value.sentences.contains { $0.written.hasSuffix(": \(lesson.title.value)") })
      for sentence in script.value.sentences {
        let odd = sentence.spoken.filter { !($0.isLetter || " .,;:?!…'\"-–—()".contains($0)) }
        #expect(odd.isEmpty, "\(sentence.spoken)")
      }
    }
  }
}
