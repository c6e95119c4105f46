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

  private static func sample(_ media: LMSChoices.Media, site: String = "") async throws
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
