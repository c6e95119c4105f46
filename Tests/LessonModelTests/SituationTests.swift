import Diagnostics
import LessonModel
import Testing

@Suite("Situations")
struct SituationTests {
  private static let here = SourceSpan(path: "lessons/a.md", start: 0, end: 1)

  private static func facet(_ id: String, _ values: [String]) throws -> Facet {
    Facet(
      id: try #require(FacetID(id)), title: id.uppercased(),
      values: try values.map { Facet.Value(id: try #require(FacetID($0)), title: $0) })
  }

  private static func choice(_ facet: String, _ values: String...) throws -> FacetChoice {
    FacetChoice(
      facet: try #require(FacetID(facet)), values: try values.map { try #require(FacetID($0)) })
  }

  private static func course(_ choices: [[FacetChoice]]) throws -> Course {
    let lessons = try choices.enumerated().map { number, facets in
      Lesson(
        id: try #require(LessonID("l\(number)")), path: "lessons/l\(number).md",
        title: Spanned("L\(number)", at: here), facets: facets, blocks: [], span: here)
    }
    return Course(
      id: try #require(CourseID("c")), title: "C",
      facets: [
        try facet("phase", ["planning", "executing"]),
        try facet("stage", ["early", "closing"]), try facet("motion", ["new", "key-account"]),
      ],
      units: [Unit(lessons: lessons)], span: here)
  }

  @Test("are the values that lessons are for, and then the pairs, in the course's order")
  func order() throws {
    let course = try Self.course([
      [try Self.choice("stage", "closing"), try Self.choice("motion", "key-account")],
      [try Self.choice("phase", "planning"), try Self.choice("stage", "early", "closing")], [],
    ])
    #expect(
      course.situations.map(\.name) == [
        "phase_planning", "stage_early", "stage_closing", "motion_key-account",
        "phase_planning__stage_early", "phase_planning__stage_closing",
        "stage_closing__motion_key-account",
      ])
    // None is empty, and values of one facet are no pair.
    for situation in course.situations {
      #expect(course.lessons.contains(where: situation.fits))
      #expect(Set(situation.parts.map(\.facet.id)).count == situation.parts.count)
    }
  }

  @Test("have names that differ wherever the situations do")
  func names() throws {
    var course = try Self.course([])
    course.facets = [try Self.facet("a-b", ["c"]), try Self.facet("a", ["b-c"])]
    let both = [try Self.choice("a-b", "c"), try Self.choice("a", "b-c")]
    course.units[0].lessons = [
      Lesson(
        id: try #require(LessonID("l")), path: "l.md", title: Spanned("L", at: Self.here),
        facets: both, blocks: [], span: Self.here)
    ]
    #expect(course.situations.map(\.name) == ["a-b_c", "a_b-c", "a-b_c__a_b-c"])
  }

  @Test("are found by one value of one or two facets, if a lesson is for it")
  func finding() throws {
    let course = try Self.course([
      [try Self.choice("stage", "closing"), try Self.choice("motion", "key-account")]
    ])
    let closing = try Self.choice("stage", "closing")
    let account = try Self.choice("motion", "key-account")
    #expect(course.situation(of: [account, closing])?.name == "stage_closing__motion_key-account")
    #expect(course.situation(of: [closing])?.name == "stage_closing")
    #expect(course.situation(of: [try Self.choice("stage", "early")]) == nil)
    #expect(course.situation(of: [try Self.choice("stage", "early", "closing")]) == nil)
    #expect(course.situation(of: [closing, try Self.choice("motion", "new")]) == nil)
    #expect(course.situation(of: [closing, try Self.choice("gone", "closing")]) == nil)
    #expect(course.situation(of: []) == nil)
  }

  @Test(
    "have frames of sites that a header can name",
    arguments: [
      ("https://acme.lightning.force.com", "https://acme.lightning.force.com"),
      ("HTTPS://App.HubSpot.com/", "https://app.hubspot.com"),
      ("https://*.dynamics.com", "https://*.dynamics.com"),
      ("http://localhost:8080", "http://localhost:8080"), ("https://*", nil),
      ("acme.example", nil), ("https://acme.example/path", nil), ("https://a b", nil),
      ("https://a;script-src", nil), ("https://a\nX-Header: 1", nil), ("https://a:99999", nil),
      ("https://a..b", nil), ("javascript://a", nil), ("https://", nil),
    ])
  func frames(written: String, text: String?) {
    #expect(FrameSource(written)?.text == text)
  }
}
