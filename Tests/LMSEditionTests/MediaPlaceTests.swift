import Diagnostics
import EditionKit
import LMSEdition
import LessonModel
import Testing

@Suite("Sound and video of a package")
struct MediaPlaceTests {
  private static let lesson = """
    # One

    :::video[A demo]{src=media/demo.mp4 captions=media/demo.vtt}
    What there is to see.
    :::

    Listen to [the call](media/call.mp3).

    :::only{editions=scorm12}
    Listen to [another](media/other.mp3).
    :::

    """
  private static let files = [
    "media/demo.mp4": "", "media/demo.vtt": "WEBVTT\n", "media/call.mp3": "",
    "media/other.mp3": "",
  ]

  private static func sample(_ media: LMSSettings.Media, site: String = "") async throws
    -> SamplePackage
  {
    var choices = LMSChoices()
    choices.media = media
    return try await SamplePackage(
      SCORM12.self, lesson, settings: site, more: files, choices: choices)
  }

  @Test("are in it, unless somebody asks for the website")
  func included() async throws {
    let sample = try await Self.sample(.include, site: "site: https://example.org/school/")
    #expect(
      Set(sample.paths.filter { $0.hasPrefix("media/") }) == [
        "media/1-call.mp3", "media/2-demo.mp4", "media/3-demo.vtt", "media/4-other.mp3",
      ])
    let page = try sample.text("index.html")
    #expect(page.contains("src=\"media/2-demo.mp4\"") && !page.contains("media-src"))
    #expect(try sample.beside("DATA-SHEET.md").contains("loads nothing from other sites"))
  }

  @Test(
    "are left on the website with what it shows; captions, and what only the package shows, are in it"
  )
  func linked() async throws {
    let sample = try await Self.sample(.link, site: "site: https://example.org/school/")
    #expect(
      Set(sample.paths.filter { $0.hasPrefix("media/") }) == [
        "media/3-demo.vtt", "media/4-other.mp3",
      ])
    let page = try sample.text("index.html")
    #expect(page.contains("src=\"https://example.org/school/media/demo.mp4\""))
    #expect(page.contains("href=\"https://example.org/school/media/call.mp3\""))
    #expect(page.contains("; media-src 'self' https://example.org/school/"))
    #expect(
      try sample.beside("DATA-SHEET.md").contains(
        "plays sound and video from https://example.org/school/, which sees the address of the device"
      ))
    #expect(sample.diagnostics.isEmpty, "\(sample.diagnostics)")
  }

  @Test("cannot be left on a website that is not known, or that platforms would block")
  func unknown() async throws {
    for site in ["", "site: http://example.org/"] {
      let sample = try await Self.sample(.link, site: site)
      #expect(sample.diagnostics.map(\.rule) == ["media-needs-site"])
      #expect(sample.diagnostics.containsError)
    }
  }
}

@Suite("Recordings of a package")
struct PackageRecordingTests {
  private static let site = "site: https://example.org/school/\n"

  @Test("are in it if the course wants them, with a player above each lesson, and who reads")
  func included() async throws {
    let sample = try await SamplePackage(
      SCORM12.self, settings: "lms: {recordings: true}", recordedBytes: 1_000_000)
    #expect(sample.needsRecordings)
    let paths = ["recordings/one.mp3", "recordings/two.mp3"]
    #expect(sample.paths.filter { $0.hasSuffix(".mp3") } == paths)
    let page = try sample.text("index.html")
    for path in paths {
      #expect(page.contains("<audio controls preload=\"none\" src=\"\(path)\""))
    }
    #expect(page.contains("class=\"voice\""))
    #expect(try sample.text("imsmanifest.xml").contains("href=\"recordings/one.mp3\""))
    #expect(sample.diagnostics.isEmpty)
  }

  @Test("are not in it, and not made for it, unless the course wants them")
  func without() async throws {
    let sample = try await SamplePackage(SCORM12.self, recordedBytes: 1_000_000)
    #expect(!sample.needsRecordings)
    #expect(!sample.paths.contains { $0.hasSuffix(".mp3") })
    #expect(try !sample.text("index.html").contains("<audio"))
  }

  @Test(
    "are played from the website with `media: link`, which the page allows and the data sheet says")
  func linked() async throws {
    let sample = try await SamplePackage(
      SCORM2004.self, settings: Self.site + "lms: {recordings: true, media: link}",
      recordedBytes: 600_000_000)
    #expect(!sample.paths.contains { $0.hasSuffix(".mp3") })
    let page = try sample.text("index.html")
    #expect(page.contains("src=\"https://example.org/school/podcast/one.mp3\""))
    #expect(page.contains("media-src 'self' https://example.org/school/"))
    #expect(try sample.beside("DATA-SHEET.md").contains("https://example.org/school/"))
    #expect(sample.diagnostics.isEmpty)
  }

  @Test("cannot be played from a website that nobody knows")
  func unknownSite() async throws {
    let sample = try await SamplePackage(
      SCORM12.self, settings: "lms: {recordings: true, media: link}", recordedBytes: 1)
    #expect(sample.diagnostics.map(\.rule) == ["media-needs-site"])
  }

  @Test(
    "count for the size of the package, once",
    arguments: [(49_000_000, nil), (51_000_000, "100 MB"), (251_000_000, "500 MB")])
  func size(bytes: Int, limit: String?) async throws {
    let sample = try await SamplePackage(
      SCORM12.self, settings: "lms: {recordings: true}", recordedBytes: bytes)
    #expect(sample.diagnostics.map(\.rule) == (limit == nil ? [] : ["package-too-large"]))
    if let limit {
      #expect(sample.diagnostics[0].message.contains("refuse more than \(limit)"))
      #expect(sample.diagnostics[0].fixes[0].message.contains("media"))
    }
  }

  @Test("what somebody chooses for one package wins over the course")
  func chosen() async throws {
    var choices = LMSChoices()
    choices.media = .link
    let sample = try await SamplePackage(
      CMI5.self, settings: Self.site + "lms: {recordings: true, media: include}",
      choices: choices, recordedBytes: 1)
    #expect(!sample.paths.contains { $0.hasSuffix(".mp3") })
  }
}
