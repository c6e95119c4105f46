import Diagnostics
import Digests
import LessonModel
import Testing
import TypesetKit

@testable import Publishing

@Suite("Letters that no font has")
struct LanguageFontTests {
  private func warnings(_ letters: String, in language: String) throws -> [Diagnostic] {
    let course = Course(
      id: try #require(CourseID("c")), title: "C", language: try #require(LanguageTag(language)),
      units: [], span: .beginning(of: "lessons/course.yaml"))
    let notes = TypesetNotes(
      course: course, sources: SourceShelf([], in: "/nowhere", showing: [], inputs: Recipe()))
    return notes.warnings(for: [(DocumentOrigin(), ReplacedLetters(text: letters))])
  }

  @Test("are an error in a course of their language, which names the package")
  func ownLanguage() throws {
    let found = try warnings("合格", in: "zh-Hans")
    #expect(found.map(\.rule.name) == ["language-without-font"])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.fixes.first?.message.contains("fonts-noto-cjk") == true)
  }

  @Test("are a warning elsewhere, and so is a sign in such a course")
  func elsewhere() throws {
    #expect(try warnings("合格", in: "en").map(\.rule.name) == ["letter-without-font"])
    #expect(try warnings("🫶", in: "zh").map(\.rule.name) == ["letter-without-font"])
  }
}
