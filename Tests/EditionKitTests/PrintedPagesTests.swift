import EditionKit
import LessonModel
import Testing

@Suite("The pages of a printed course")
struct PrintedPagesTests {
  @Test("begin with the first block of each, in the order of the text")
  func breaks() throws {
    let lesson = try #require(LessonID("qualify-a-lead"))
    let close = try #require(LessonID("close"))
    let pages = PrintedPages(
      title: "Participant guide",
      marks: [
        "lesson-qualify-a-lead": 7, "at-40-qualify-a-lead": 7, "at-900-qualify-a-lead": 9,
        "at-310-qualify-a-lead": 8, "at-400-qualify-a-lead": 8, "at-1200-qualify-a-lead": 12,
        "lesson-close": 13, "at-30-close": 14, "worksheet-map": 8,
      ])
    #expect(pages.firstPage(of: lesson) == 7)
    #expect(
      pages.breaks(in: lesson) == [
        PrintedPages.Break(page: 8, start: 310), PrintedPages.Break(page: 9, start: 900),
        PrintedPages.Break(page: 12, start: 1200),
      ])
    #expect(pages.breaks(in: close).map(\.page) == [14])
  }

  @Test("are none of a lesson that is not printed")
  func absent() throws {
    let lesson = try #require(LessonID("open"))
    let pages = PrintedPages(title: "Guide", marks: ["at-3-open": 4, "at-x-open": 5, "lesson": 1])
    #expect(pages.firstPage(of: lesson) == nil)
    #expect(pages.breaks(in: lesson).isEmpty)
  }
}
