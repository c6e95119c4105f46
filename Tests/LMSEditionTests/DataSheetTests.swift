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

  @Test(
    "name no result of cmi5 that is never said",
    arguments: [
      ("passed-incomplete", true, false), ("passed-failed", true, true),
      ("completed-incomplete", false, false), ("completed-failed", false, true),
    ])
  func results(report: String, passes: Bool, fails: Bool) async throws {
    let sheet = try await SamplePackage(CMI5.self, settings: "lms: {report: \(report)}")
      .beside("DATA-SHEET.md")
    #expect(sheet.contains("| `passed` |") == passes)
    #expect(sheet.contains("| `failed` |") == fails)
    #expect(sheet.contains("| `completed` |"))
  }

  @Test("say of cmi5 what names the learner, what waits on the device, and what a review says")
  func promises() async throws {
    let sheet = try await SamplePackage(CMI5.self).beside("DATA-SHEET.md")
    #expect(sheet.contains("each statement names the same person"))
    #expect(sheet.contains("statements that could not be sent"))
    #expect(sheet.contains("sends only that it begins and that it ends"))
    let other = try await SamplePackage(SCORM12.self).beside("DATA-SHEET.md")
    #expect(other.contains("a visit that the platform calls a review sends nothing"))
    #expect(other.contains("the browser keeps only how pages look"))
  }

  @Test(
    "say of a course without questions that it is completed, in every standard and with every report",
    arguments: ["passed-incomplete", "passed-failed", "completed-incomplete", "completed-failed"])
  func noQuestions(report: String) async throws {
    let settings = "lms: {report: \(report)}"
    let old = try await SamplePackage(SCORM12.self, "# One\n\nText.\n", settings: settings)
    let sheet = try old.beside("DATA-SHEET.md")
    #expect(sheet.contains("| `cmi.core.lesson_status` | `incomplete`, `completed` |"))
    let new = try await SamplePackage(SCORM2004.self, "# One\n\nText.\n", settings: settings)
    let record = try await SamplePackage(CMI5.self, "# One\n\nText.\n", settings: settings)
    #expect(try record.beside("DATA-SHEET.md").contains("| `completed` |"))
    for package in [old, new, record] {
      let sheet = try package.beside("DATA-SHEET.md")
      #expect(!sheet.contains("passed") && !sheet.contains("failed") && !sheet.contains("score"))
      #expect(sheet.contains("a learner who is done is `completed`"))
      let note = try package.beside("READ-ME-FIRST.txt")
      #expect(note.contains("\"completed\" or") && note.contains("\"incomplete\""))
      #expect(!note.contains("\"passed\""))
    }
  }

  @Test("name both words for parts with and without questions")
  func mixedParts() async throws {
    let package = try await SamplePackage(SCORM12.self, parts: .lesson)
    let sheet = try package.beside("DATA-SHEET.md")
    #expect(
      sheet.contains("| `cmi.core.lesson_status` | `incomplete`, `passed`, `completed` |"))
    #expect(sheet.contains("A part without questions is `completed`"))
    let note = try package.beside("READ-ME-FIRST.txt")
    #expect(note.contains("\"passed\" or \"completed\" or \"incomplete\""))
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
    #expect(text.contains("\"passed\" or \"completed\" or \"incomplete\""))
  }
}
