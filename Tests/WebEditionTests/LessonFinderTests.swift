import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition

@Suite("Finding the lesson for a situation")
struct LessonFinderTests {
  func coursePage(_ course: Course) async throws -> String {
    await WebEdition().render(course, in: try SampleCourse.context()).value.text(of: /index\.html/)
  }

  func finderStyle(_ course: Course) async throws -> String {
    await WebEdition().render(course, in: try SampleCourse.context()).value
      .text(of: /finder\.[0-9a-f]{8}\.css/)
  }

  @Test("offers each situation that a lesson is for, nothing picked, and a way back to all")
  func picks() async throws {
    let html = try await coursePage(try SampleCourse.course())
    #expect(
      html.contains(
        """
        <form class="finder" aria-labelledby="finder.">
        <h3 id="finder.">Find the lesson you need now</h3>
        <fieldset><legend>What you are doing</legend><div class="picks">\
        <span class="pick"><input type="radio" name="phase" id="pick.phase" value="" checked>\
        <label for="pick.phase">Any</label></span>\
        <span class="pick"><input type="radio" name="phase" id="pick.phase.planning" value="planning">\
        <label for="pick.phase.planning">Planning <span class="count">2</span></label></span>\
        <span class="pick"><input type="radio" name="phase" id="pick.phase.executing" value="executing">\
        <label for="pick.phase.executing">Executing <span class="count">1</span></label></span></div></fieldset>
        <button type="reset" class="show-all">Show all</button>
        </form>
        """))
    #expect(html.contains("<p class=\"found\" role=\"status\">of 3 lessons fit</p>"))
  }

  @Test("hides by style the entries that do not say they fit; each keeps its number")
  func style() async throws {
    let html = try await coursePage(try SampleCourse.course())
    #expect(html.contains(/<link rel="stylesheet" href="finder\.[0-9a-f]{8}\.css">/))
    #expect(
      try await finderStyle(try SampleCourse.course()).contains(
        """
        .outlines:has([id="pick.phase.executing"]:checked) \
        .outline > li:not([data-fits~="phase.executing"]) { display: none; }
        """))
    #expect(html.contains(" value=\"1\" data-fits=\"phase.planning\">"))
    #expect(html.contains(" value=\"2\" data-fits=\"phase.planning phase.executing\">"))
    #expect(html.contains(" value=\"3\"><p class=\"entry\">"))
  }

  @Test("is not there where no lesson says what it is for")
  func none() async throws {
    var course = try SampleCourse.course()
    for unit in course.units.indices {
      for lesson in course.units[unit].lessons.indices {
        course.units[unit].lessons[lesson].facets = []
      }
    }
    let html = try await coursePage(course)
    #expect(try await finderStyle(course) == "")
    for word in ["finder", "data-fits", "class=\"found\"", "id=\"situations\""] {
      #expect(!html.contains(word), "\(word)")
    }
  }
}
