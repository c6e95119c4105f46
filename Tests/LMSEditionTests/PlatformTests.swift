import Diagnostics
import EditionKit
import LMSEdition
import LessonModel
import Testing

@Suite("A package for a certain learning platform")
struct PlatformTests {
  private static func choices(_ name: String) throws -> LMSChoices {
    var choices = LMSChoices()
    let platform: LearningPlatform = try #require(LearningPlatform.named(name))
    choices.platform = platform
    return choices
  }

  /// A course with two files to take along, one of them in a footnote.
  private static let lesson = """
    # One

    Take [this](media/demo.py) and [that](media/notes.txt).[^1]

    [^1]: And [another](media/run.sh).

    """
  private static let files = [
    "media/demo.py": "print()", "media/notes.txt": "text", "media/run.sh": "ls",
  ]

  @Test("every platform has a name, a package that it reads, steps, and facts with sources")
  func table() {
    #expect(Set(LearningPlatform.names).count == LearningPlatform.names.count)
    for name in [
      "moodle", "canvas", "docebo", "talentlms", "cornerstone", "sap", "ilias", "openedx",
      "successfactors",
    ] {
      #expect(LearningPlatform.named(name) != nil, "\(name)")
    }
    for platform in LearningPlatform.all {
      #expect(platform.reads.contains(platform.edition), "\(platform.name)")
      #expect(!platform.steps.isEmpty, "\(platform.name)")
      let sources =
        [platform.reading.source, platform.refused?.source, platform.limit?.source]
        + [platform.trouble?.source, platform.singlePart?.source] + platform.facts.map(\.source)
      for source in sources.compactMap({ $0 }) {
        #expect(
          source.hasPrefix("https://") || source.hasPrefix("tried with "), "\(platform.name)")
      }
    }
  }

  @Test("a file that it refuses is reported with the source, and has another ending in the package")
  func refused() async throws {
    let sample = try await SamplePackage(
      SCORM12.self, Self.lesson, more: Self.files, choices: Self.choices("docebo"))
    #expect(sample.diagnostics.map(\.rule) == ["platform-refuses", "platform-refuses"])
    let messages = sample.diagnostics.map(\.message)
    #expect(messages[0].contains("demo.py") && messages[0].contains("https://help.docebo.com/"))
    #expect(messages[1].contains("run.sh"))
    let names = Set(sample.paths.filter { $0.hasPrefix("media/") })
    #expect(names == ["media/1-demo.py.txt", "media/2-notes.txt", "media/3-run.sh.txt"])
    let page = try sample.text("index.html")
    #expect(page.contains("href=\"media/1-demo.py.txt\""))
    // Elsewhere, it keeps its name.
    let other = try await SamplePackage(
      SCORM12.self, Self.lesson, more: Self.files, choices: Self.choices("moodle"))
    #expect(other.diagnostics.isEmpty && other.paths.contains("media/1-demo.py"))
  }

  @Test(
    "for no certain platform, files that one of them refuses are reported, and keep their names")
  func any() async throws {
    let sample = try await SamplePackage(SCORM12.self, Self.lesson, more: Self.files)
    #expect(sample.diagnostics.map(\.rule) == ["lms-file-refused", "lms-file-refused"])
    #expect(sample.paths.contains("media/1-demo.py"))
  }

  @Test("it gets the edition of SCORM 2004 that it reads")
  func edition() async throws {
    func manifest(_ choices: LMSChoices) async throws -> String {
      try await SamplePackage(
        SCORM2004.self, settings: "lms: {report: completed-incomplete}", choices: choices
      ).text("imsmanifest.xml")
    }
    #expect(try await manifest(Self.choices("cornerstone")).contains(">2004 3rd Edition<"))
    #expect(try await manifest(LMSChoices()).contains(">2004 4th Edition<"))
  }

  @Test(
    "a package that it does not read, of several parts, or with results that it loses, is reported")
  func troubles() async throws {
    func rules(_ name: String, _ settings: String, parts: LMSSettings.Part? = nil) async throws
      -> [String]
    {
      try await SamplePackage(
        SCORM12.self, settings: settings, parts: parts, choices: Self.choices(name)
      ).diagnostics.map { "\($0.rule)" }
    }
    #expect(try await rules("talentlms", "packages: scorm2004") == ["platform-refuses"])
    #expect(try await rules("talentlms", "packages: [scorm2004, scorm12]") == [])
    #expect(try await rules("talentlms", "") == [])
    #expect(try await rules("talentlms", "", parts: .lesson) == ["platform-refuses"])
    #expect(try await rules("docebo", "packages: scorm2004") == ["platform-refuses"])
    #expect(
      try await rules("docebo", "packages: scorm2004\nlms: {scorm2004: 3rd}") == [])
    #expect(try await rules("cornerstone", "") == ["platform-misreads"])
    #expect(
      try await rules("cornerstone", "lms: {report: completed-failed}") == [])
    #expect(try await rules("successfactors", "") == [])
  }

  @Test("what to do there, and what is known of it, is in the note for those who upload")
  func note() async throws {
    let note = try await SamplePackage(SCORM12.self, choices: Self.choices("sap"))
      .beside("READ-ME-FIRST.txt")
    #expect(note.contains("In SAP SuccessFactors Learning:"))
    #expect(note.contains("(https://userapps.support.sap.com/sap/support/knowledge/en/2437537)"))
    #expect(!note.contains("*") && !note.contains("`"))
    #expect(try await !SamplePackage(SCORM12.self).beside("READ-ME-FIRST.txt").contains("SAP"))
  }

  @Test("files that are small are not named as what makes a package too large")
  func smallFiles() async throws {
    let sample = try await SamplePackage(
      SCORM12.self, "# One\n\nTake [this](media/a.txt) and [that](media/b.txt).\n",
      more: ["media/a.txt": "text", "media/b.txt": "text"]
    ) { course in
      for index in course.assets.indices where course.assets[index].id.name == "a.txt" {
        course.assets[index].byteCount = 600_000_000
      }
    }
    #expect(sample.diagnostics.map(\.rule) == ["package-too-large"])
    #expect(sample.diagnostics[0].notes.map(\.message) == ["a.txt has 600 MB"])
  }

  @Test("its size is compared with what the platform takes, or with what many take")
  func size() async throws {
    func problems(_ megabytes: Int, _ choices: LMSChoices = LMSChoices()) async throws -> [String] {
      try await SamplePackage(
        SCORM12.self, "# One\n\nTake [this](media/notes.txt).\n",
        settings: "lms: {report: completed-incomplete}", more: ["media/notes.txt": "text"],
        choices: choices
      ) { course in
        for index in course.assets.indices {
          course.assets[index].byteCount = megabytes * 1_000_000
        }
      }.diagnostics.map(\.message)
    }
    #expect(try await problems(100) == [])
    #expect(
      try await problems(101) == [
        "the files in the package for SCORM 1.2 have 101 MB, and many platforms refuse more than 100 MB"
      ])
    #expect(try await problems(501).first?.hasSuffix("more than 500 MB") == true)
    let cornerstone = try Self.choices("cornerstone")
    #expect(try await problems(250, cornerstone) == [])
    #expect(
      try await problems(251, cornerstone).first?.contains("Cornerstone takes 250 MB") == true)
  }
}
