import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition
import Words

@Suite("The pages of moments: situations, briefs and deals")
struct MomentTests {
  private static let here = SampleCourse.here

  /// The sample course with a second facet, and something for a call in its lessons.
  private static func course(points: [String] = ["Pain first."]) throws -> Course {
    var course = try SampleCourse.course()
    let stage = try #require(FacetID("stage"))
    let closing = try #require(FacetID("closing"))
    course.facets.append(
      Facet(
        id: stage, title: "Where the <deal> is",
        values: [
          Facet.Value(id: closing, title: "Closing \"now\" & <script>alert(1)</script>"),
          Facet.Value(id: try #require(FacetID("nobody")), title: "Nobody"),
        ]))
    course.units[0].lessons[1].facets.append(FacetChoice(facet: stage, values: [closing]))
    for unit in course.units.indices {
      for lesson in course.units[unit].lessons.indices {
        let items = points.map {
          List.Item(blocks: [SampleCourse.paragraph($0)], span: here)
        }
        course.units[unit].lessons[lesson].blocks.append(
          .keyPoints(
            KeyPoints(
              blocks: [.list(List(kind: .bulleted, isTight: true, items: items, span: here))],
              span: here)))
      }
    }
    return course
  }

  private static func files(_ course: Course, site: SiteAddress? = nil) async throws
    -> [String: String]
  {
    let context = try SampleCourse.context(site: site)
    var files: [String: String] = [:]
    for file in await WebEdition().render(course, in: context).value.files {
      if case .bytes(let bytes) = file.content {
        files[file.path.text] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return files
  }

  @Test("are one for each situation that has lessons, with these lessons and no others")
  func situations() async throws {
    let files = try await Self.files(try Self.course())
    #expect(
      files.keys.filter { $0.hasPrefix("find/") }.sorted() == [
        "find/index.html", "find/phase_executing/index.html",
        "find/phase_executing__stage_closing/index.html", "find/phase_planning/index.html",
        "find/phase_planning__stage_closing/index.html", "find/stage_closing/index.html",
      ])
    let planning = try #require(files["find/phase_planning/index.html"])
    #expect(planning.contains("<h1>What you are doing: Planning</h1>"))
    #expect(planning.contains("href=\"../../lessons/four-levers/index.html\""))
    #expect(planning.contains("href=\"../../lessons/your-number/index.html\""))
    #expect(!planning.contains("href=\"../../lessons/qualify/index.html\""))
    #expect(planning.contains("href=\"../phase_planning__stage_closing/index.html\""))
    #expect(planning.contains("2 lessons for this"))
  }

  @Test("take the words of the author as text only")
  func hostile() async throws {
    for (path, text) in try await Self.files(
      try Self.course(points: ["<img src=x onerror=alert(1)> & \"more\""]))
    where path.hasSuffix(".html") {
      #expect(!text.contains("<script>alert") && !text.contains("<img src=x"), "\(path)")
    }
  }

  @Test("are linked from lessons, from the course, and in the map of the site")
  func links() async throws {
    let site = try #require(SiteAddress("https://example.com/c/"))
    let files = try await Self.files(try Self.course(), site: site)
    let lesson = try #require(files["lessons/your-number/index.html"])
    #expect(lesson.contains("href=\"../../find/stage_closing/index.html\""))
    #expect(lesson.contains("href=\"../../brief/your-number/index.html\""))
    let course = try #require(files["index.html"])
    #expect(course.contains("href=\"find/index.html\""))
    #expect(course.contains("href=\"brief/index.html\""))
    let map = try #require(files["sitemap.xml"])
    #expect(map.contains("<loc>https://example.com/c/find/stage_closing/</loc>"))
    #expect(map.contains("<loc>https://example.com/c/find/</loc>") && !map.contains("/brief/"))
    #expect(
      try #require(files["brief/qualify/index.html"]).contains(
        "<link rel=\"canonical\" href=\"https://example.com/c/lessons/qualify/\">"))
  }

  @Test("do not exist where there is nothing to find or to say")
  func none() async throws {
    var course = try SampleCourse.course()
    course.facets = []
    for unit in course.units.indices {
      for lesson in course.units[unit].lessons.indices {
        course.units[unit].lessons[lesson].facets = []
        course.units[unit].lessons[lesson].blocks = [SampleCourse.paragraph("Words.")]
      }
    }
    let files = try await Self.files(course)
    #expect(!files.keys.contains { $0.hasPrefix("find/") || $0.hasPrefix("brief/") })
    #expect(files["lectern-brief.js"] == nil)
    var without = try Self.course()
    without.integrations.hasBriefs = false
    let others = try await Self.files(without)
    #expect(!others.keys.contains { $0.hasPrefix("brief/") })
    #expect(!others.values.contains { $0.contains("brief/qualify") })
  }

  @Test("a brief has at most 15 kB with its style sheet and its script, however long its lesson is")
  func size() async throws {
    let long = String(repeating: "<&\"痛 ", count: 2_000)
    for points in [["Pain first."], Array(repeating: long, count: 30)] {
      let files = try await Self.files(try Self.course(points: points))
      let page = try #require(files["brief/qualify/index.html"])
      let style = try #require(files.first { $0.key.hasPrefix("brief/style.") })
      let script = try #require(files.first { $0.key.hasPrefix("brief/script.") })
      #expect(page.contains(String(style.key.dropFirst("brief/".count))))
      #expect(page.contains(String(script.key.dropFirst("brief/".count))))
      let bytes = page.utf8.count + style.value.utf8.count + script.value.utf8.count
      #expect(bytes <= 15_000, "\(bytes) bytes")
    }
  }

  @Test("a brief leads to the recap if there is one, and else to the episode")
  func sound() async throws {
    let course = try Self.course()
    var context = try SampleCourse.context()
    func page() async throws -> String {
      for file in await WebEdition().render(course, in: context).value.files
      where file.path.text == "brief/four-levers/index.html" {
        if case .bytes(let bytes) = file.content { return String(decoding: bytes, as: UTF8.self) }
      }
      return ""
    }
    #expect(try await page().contains("src=\"../../podcast/four-levers.mp3\""))
    let lesson = try #require(LessonID("four-levers"))
    context.offers.append(
      Offer(
        edition: .podcast, role: .recap, lesson: lesson,
        title: Word("Audio"), path: OutputPath(literal: "podcast/four-levers-recap.mp3"),
        mediaType: .mp3))
    #expect(try await page().contains("src=\"../../podcast/four-levers-recap.mp3\""))
  }

  @Test("briefs are in frames of the sites that the course names, by a header and by their script")
  func frames() async throws {
    var course = try Self.course()
    #expect(try await Self.files(course)["_headers"] == nil)
    course.integrations.frames = [try #require(FrameSource("https://*.force.com"))]
    let files = try await Self.files(course)
    #expect(
      files["_headers"] == """
        /brief/*
          Content-Security-Policy: frame-ancestors 'self' https://*.force.com

        """)
    let script = try #require(files.first { $0.key.hasPrefix("brief/script.") }).value
    #expect(script.contains("\"frames\":[\"https://*.force.com\"]"))
  }

  @Test("what the edition offers is what it makes")
  func offers() async throws {
    let course = try Self.course()
    let files = try await Self.files(course)
    let offers = WebEdition().offers(for: course, in: try SampleCourse.context())
    for offer in offers { #expect(files[offer.path.text] != nil, "\(offer.path)") }
    let moments = files.keys.filter {
      ($0.hasPrefix("find/") || $0.hasPrefix("brief/")) && $0.hasSuffix(".html")
    }
    #expect(Set(moments).isSubset(of: offers.map(\.path.text)))
  }
}
