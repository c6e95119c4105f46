import LMSEdition
import LessonModel
import Testing

@Suite("The sheets beside a package")
struct DataSheetTests {
  @Test("say which words are reported, with which pass mark, and how often one may answer")
  func result() async throws {
    let sheet = try await SamplePackage(
      SCORM12.self, settings: "lms: {report: passed-failed, pass: 70, attempts: 2}"
    ).beside("DATA-SHEET.md")
    #expect(sheet.contains("70 percent or more are `passed`, and less is `failed`"))
    #expect(sheet.contains("answered 2 times"))
    let usual = try await SamplePackage(SCORM12.self).beside("DATA-SHEET.md")
    #expect(usual.contains("80 percent or more are `passed`; until then, a learner is"))
    #expect(usual.contains("any number of times"))
  }

  @Test("list single answers only if the course reports them")
  func interactions() async throws {
    for (settings, isThere) in [("", false), ("lms: {interactions: true}", true)] {
      let sheets = [
        try await SamplePackage(SCORM12.self, settings: settings).beside("DATA-SHEET.md"),
        try await SamplePackage(SCORM2004.self, settings: settings).beside("DATA-SHEET.md"),
        try await SamplePackage(CMI5.self, settings: settings).beside("DATA-SHEET.md"),
      ]
      for sheet in sheets {
        #expect((sheet.contains("cmi.interactions") || sheet.contains("`answered`")) == isThere)
      }
    }
  }

  @Test("say how much space is left for worksheets, and nothing of them if none of them is kept")
  func notes() async throws {
    let lesson = "# One\n\n\(SamplePackage.question)\(SamplePackage.sheet)"
    let kept = try await SamplePackage(SCORM12.self, lesson).beside("DATA-SHEET.md")
    #expect(kept.contains("are left for what is written into 1 worksheets"))
    let alone = try await SamplePackage(SCORM12.self, lesson, settings: "lms: {notes: false}")
    #expect(try !alone.beside("DATA-SHEET.md").contains("worksheets as far as"))
  }

  @Test("tell those who upload what to choose")
  func readMe() async throws {
    let text = try await SamplePackage(SCORM2004.self, parts: .lesson).beside("READ-ME-FIRST.txt")
    #expect(text.contains("SCORM 2004 4th Edition") && text.contains("2 parts"))
    #expect(text.contains("\"passed\" or \"incomplete\""))
  }
}
