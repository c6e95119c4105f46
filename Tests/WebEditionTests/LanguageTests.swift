import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition
import Words

@Suite("A website in the language of its course")
struct LanguageTests {
  func page(_ path: StaticString, in language: String) async throws -> String {
    var course = try SampleCourse.course()
    course.language = try #require(LanguageTag(language))
    var context = try SampleCourse.context()
    context.words = CourseWords(course.language)
    let tree = await WebEdition().render(course, in: context).value
    guard case .bytes(let bytes) = tree[OutputPath(literal: path)]?.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("speaks German around a German course, on every page")
  func german() async throws {
    let lesson = try await page("lessons/four-levers/index.html", in: "de-AT")
    #expect(lesson.contains("<a class=\"skip\" href=\"#main.text\">Zum Text springen</a>"))
    #expect(lesson.contains("<span>Lektion 1 von 3</span>"))
    #expect(lesson.contains("<span class=\"label\">Nächste Lektion</span>"))
    #expect(lesson.contains(">Nach dieser Lektion kannst du</h2>"))
    #expect(lesson.contains("3 Min. lesen") || lesson.contains("2 Min. lesen"))
    #expect(!lesson.contains("lang=\"en\"") && !lesson.contains(" dir="))
    for path: StaticString in [
      "index.html", "cards/index.html", "podcast/index.html", "404.html",
    ] {
      let html = try await page(path, in: "de")
      let english = [
        "Lesson", "lesson ", "min read", "Course", "Outline", "Flash cards", "Skip", "Open ",
      ]
      for word in english { #expect(!html.contains(">\(word)"), "\(word) on \(path)") }
    }
  }

  @Test("says which words are English where it lacks words of the course's language")
  func polish() async throws {
    let html = try await page("lessons/your-number/index.html", in: "pl")
    #expect(html.contains("<html lang=\"pl\">"))
    #expect(html.contains("<a class=\"skip\" href=\"#main.text\" lang=\"en\">Skip to the text</a>"))
    #expect(html.contains("<nav aria-label=\"Site\" lang=\"en\">"))
    #expect(html.contains("<span lang=\"en\">Lesson 2 of 3</span>"))
    #expect(html.contains("<span class=\"label\" lang=\"en\">Next lesson</span>"))
    #expect(!(try await page("lessons/your-number/index.html", in: "en")).contains("lang=\"en\" "))
  }

  @Test("runs from right to left with its language")
  func arabic() async throws {
    let html = try await page("lessons/your-number/index.html", in: "ar")
    #expect(html.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(html.contains("<h1 dir=\"auto\">Your own number</h1>"))
    #expect(html.contains("<p class=\"times\">1 د قراءة</p>"))
    #expect(try await page("index.html", in: "ar").contains(">3 دروس · "))
    let persian = try await page("lessons/your-number/index.html", in: "fa")
    #expect(persian.contains("<p class=\"times\" lang=\"en\" dir=\"ltr\">1 min read</p>"))
    #expect(!(try await page("index.html", in: "en")).contains(" dir="))
  }
}
