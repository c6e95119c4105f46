import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Synchronization
import Testing
import WebEdition

@Suite("The search of a website")
struct SearchTests {
  private func files(_ course: Course, width: Int = 8) async throws -> [String: String] {
    let tree = await WebEdition(width: width).render(course, in: try SampleCourse.context()).value
    var files: [String: String] = [:]
    for file in tree.files {
      if case .bytes(let bytes) = file.content {
        files[file.path.text] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return files
  }

  @Test("has a page that lists all lessons without a script, and a link on every page")
  func page() async throws {
    let course = try SampleCourse.course()
    let files = try await files(course)
    let page = try #require(files["search.html"])
    for lesson in course.lessons {
      #expect(page.contains("href=\"lessons/\(lesson.id)/index.html\">"), "\(lesson.id)")
      let other = try #require(files["lessons/\(lesson.id)/index.html"])
      #expect(other.contains("<a href=\"../../search.html\" rel=\"search\">Search</a>"))
    }
    #expect(page.contains("<script defer src=\"search/script.js\""))
    #expect(page.contains("<div class=\"search\" hidden></div>"))
    for (path, text) in files where path.hasSuffix(".html") && path != "search.html" {
      #expect(!text.contains("search/"), "\(path) loads the search before anybody searches")
    }
  }

  @Test("has one file of texts for each lesson, and says which facets a lesson is for")
  func index() async throws {
    let files = try await files(try SampleCourse.course())
    #expect(files["search/lessons/qualify.js"]?.contains("Ask, and then be silent.") == true)
    let list = try #require(files["search/list.js"])
    #expect(list.contains("\"facets\":[[\"What you are doing\",[\"Planning\",\"Executing\"]]]"))
    #expect(list.contains("\"your-number\",\"Your own number\",\"0.1\""))
    #expect(list.contains("\"qualify\",\"Qualify by what hurts\",\"\""))
    #expect(files["search/words/w.js"] != nil)
  }

  @Test("has a sign between items and cells, which excerpts show on one line")
  func separators() async throws {
    let text = try #require(
      try await files(try SampleCourse.course())["search/lessons/four-levers.js"])
    #expect(
      text.contains(
        "are working on · Win rate · What share of them you win · Counted in deals, never in hope · Cycle length · "
      ))
    #expect(text.contains("Per quarter · Desmond · Nadia · Opportunities · 60 · 40 · "))
    #expect(text.contains("four levers. Explain sales velocity"))
  }

  @Test("finds situations and briefs in a file of their own, which changes nothing in the index")
  func moments() async throws {
    var course = try SampleCourse.course()
    let points = KeyPoints(
      blocks: [
        SampleCourse.paragraph("Ask first."),
        SampleCourse.paragraph(String(repeating: "pain ", count: 90)),
      ],
      span: SampleCourse.here)
    course.units[1].lessons[0].blocks.append(.keyPoints(points))
    let files = try await files(course)
    let moments = try #require(files["search/moments.js"])
    #expect(moments.hasPrefix("lecternSearch(\"moments\",["))
    #expect(
      moments.contains(
        "[\"find/phase_planning/index.html\",\"What you are doing: Planning\",\"Planning\"]"))
    for path in files.keys where path.hasPrefix("brief/") && path != "brief/index.html" {
      guard path.hasSuffix("/index.html") else { continue }
      #expect(moments.contains("[\"\(path)\","), "\(path)")
    }
    // A brief is also found by its points, of which a part is enough.
    let brief = try #require(
      moments.firstMatch(
        of: /\["brief\/qualify\/index.html","Qualify by what hurts","","(Ask first\. pain [^"]*)"\]/
      ))
    #expect((250...300).contains(brief.1.utf8.count) && brief.1.hasSuffix("…"))
    #expect(files["search/script.js"]?.contains("\"moments\":true") == true)
    // Without briefs, lessons are found as before.
    course.integrations.hasBriefs = false
    let without = try await self.files(course)
    #expect(without["search/moments.js"]?.contains("brief/") == false)
    for (path, text) in without
    where path.hasPrefix("search/") && !path.hasSuffix("moments.js") {
      #expect(files[path] == text, "\(path)")
    }
    course.facets = []
    for unit in course.units.indices {
      for lesson in course.units[unit].lessons.indices {
        course.units[unit].lessons[lesson].facets = []
      }
    }
    let bare = try await self.files(course)
    #expect(bare["search/moments.js"] == nil)
    #expect(bare["search/script.js"]?.contains("\"moments\":true") == false)
  }

  @Test("is the same at any width")
  func width() async throws {
    let one = try await files(try SampleCourse.course(), width: 1)
    #expect(try await files(try SampleCourse.course(), width: 8) == one)
  }

  @Test("has the stemmer of the course's language, and none for a language without one")
  func stemmer() async throws {
    var course = try SampleCourse.course()
    let english = try #require(try await files(course)["search/script.js"])
    #expect(english.contains("const Stemmer=") && english.contains("const BaseStemmer="))
    #expect(english.contains("Redistribution and use in source and binary forms"))
    course.language = try #require(LanguageTag("pl"))
    let polish = try #require(try await files(course)["search/script.js"])
    #expect(!polish.contains("const Stemmer=") && polish.contains("const stemmer ="))
    for refused in ["import ", "export ", "fetch(", "eval(", "innerHTML"] {
      let code = english.components(separatedBy: "const BaseStemmer=")[1]
      #expect(!code.contains(refused), "\(refused) does not work from a folder, or is not safe")
    }
  }

  @Test("is not there if the course says so")
  func off() async throws {
    var course = try SampleCourse.course()
    course.hasSearch = false
    for (path, text) in try await files(course) {
      #expect(!path.hasPrefix("search"), "\(path)")
      if path.hasSuffix(".html") { #expect(!text.contains("search.html"), "\(path)") }
    }
  }

  @Test("has a new index only when the whole site is made, not while one page is shown")
  func later() async throws {
    let receiver = QuickReceiver()
    _ = await WebEdition().render(
      try SampleCourse.course(), in: try SampleCourse.context(), into: receiver)
    let paths = receiver.paths.withLock { $0 }
    #expect(paths.contains("search.html"))
    #expect(!paths.contains { $0.hasPrefix("search/") })
  }

  private final class QuickReceiver: OutputReceiver {
    let paths = Mutex<Set<String>>([])
    var wantsEverything: Bool { false }
    func receive(_ file: OutputTree.File) async {
      _ = paths.withLock { $0.insert(file.path.text) }
    }
  }
}
