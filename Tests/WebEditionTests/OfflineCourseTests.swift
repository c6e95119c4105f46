import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition

@Suite("What lets readers keep a course on their device")
struct OfflineCourseTests {
  func file(_ path: StaticString, _ edition: EditionName = .web, digit: Character = "a")
    -> ListedFile
  {
    ListedFile(
      path: OutputPath(literal: path), edition: edition, byteCount: 10,
      digest: String(repeating: digit, count: 64))
  }

  func listing(_ files: [ListedFile], course: Course? = nil) async throws -> [String: String] {
    var texts: [String: String] = [:]
    let listing = await WebEdition().listing(
      of: files, for: try course ?? SampleCourse.course(), in: try SampleCourse.context())
    for file in listing {
      guard case .bytes(let bytes) = file.content else { continue }
      texts[file.path.text] = String(decoding: bytes, as: UTF8.self)
    }
    return texts
  }

  @Test("is a list in which pages, recordings and handouts are apart, and nothing for programs is")
  func groups() async throws {
    let offers = try SampleCourse.context().offers
    let sound = try #require(offers.first { $0.role == .audio }).path
    let paper = try #require(offers.first { $0.role == .handout(.learner) }).path
    var files = [
      file("index.html"), file("script.0a1b2c3d.js"), file("media/a.svg"), file("media/a.mp4"),
      file("media/b.pdf"), file("sitemap.xml"), file("icon-192.png"),
      file("podcast/feed.xml", .podcast),
      file("handouts/other-facilitator.pdf", .handouts),
    ]
    for (path, edition) in [(sound, EditionName.podcast), (paper, EditionName.handouts)] {
      files.append(
        ListedFile(
          path: path, edition: edition, byteCount: 7, digest: String(repeating: "b", count: 64)))
    }
    let list = try #require(try await listing(files)["offline.json"])
    let a = String(repeating: "a", count: 32)
    let b = String(repeating: "b", count: 32)
    #expect(
      list == """
        {"format":"lectern-offline","version":1,"course":"sales-velocity","files":[\
        ["index.html",10,"\(a)"],["media/a.svg",10,"\(a)"],["script.0a1b2c3d.js",10,"\(a)"]],\
        "sound":[["media/a.mp4",10,"\(a)"],["\(sound)",7,"\(b)"]],\
        "papers":[["\(paper)",7,"\(b)"],["media/b.pdf",10,"\(a)"]]}
        """)
  }

  @Test("has a worker that knows its list, and is another one only if a file is")
  func worker() async throws {
    let one = try await listing([file("index.html"), file("media/a.svg")])
    let same = try await listing([file("media/a.svg"), file("index.html")])
    let other = try await listing([file("index.html"), file("media/a.svg", digit: "c")])
    #expect(one["sw.js"] == same["sw.js"] && one["offline.json"] == same["offline.json"])
    #expect(one["sw.js"] != other["sw.js"])
    let head = try #require(one["sw.js"]?.split(separator: "\n").dropFirst().first)
    #expect(
      head.wholeMatch(of: /const edition = {"course":"sales-velocity","list":"[0-9a-f]{64}"};/)
        != nil)
  }

  @Test("takes away what was kept, and offers nothing, if the course says so")
  func off() async throws {
    var course = try SampleCourse.course()
    course.isForDevices = false
    let files = try await listing([file("index.html")], course: course)
    #expect(files.keys.sorted() == ["catalog.json", "sw.js"])
    #expect(files["sw.js"]?.contains("const edition = {\"course\":\"sales-velocity\"};") == true)
    #expect(files["sw.js"]?.contains("unregister()") == true)
    let tree = await WebEdition().render(course, in: try SampleCourse.context()).value
    let paths = tree.files.map(\.path.text)
    #expect(
      !paths.contains { $0.hasPrefix("offline.") || $0.hasPrefix("icon-") || $0 == "manifest.json" }
    )
    #expect(!tree.text(of: /script\.[0-9a-f]{8}\.js/).contains("\"offline\":"))
  }

  @Test("is not there in a preview, which always shows what is new")
  func live() async throws {
    let edition = WebEdition(isLive: true)
    let context = try SampleCourse.context()
    let course = try SampleCourse.course()
    #expect(await edition.listing(of: [file("index.html")], for: course, in: context).isEmpty)
    let paths = await edition.render(course, in: context).value.files.map(\.path.text)
    #expect(!paths.contains { $0.hasPrefix("offline.") || $0 == "manifest.json" })
  }

  @Test("shows the course among the apps of a device by its name and its letters")
  func manifest() async throws {
    let tree = await WebEdition().render(
      try SampleCourse.course(), in: try SampleCourse.context()
    ).value
    let text = tree.text(of: /manifest\.json/)
    for member in [
      #""name": "Sales Velocity""#, #""short_name": "Sales Velocity""#,
      #""start_url": "./index.html""#,
      #""scope": "./""#, #""purpose": "maskable""#,
    ] {
      #expect(text.contains(member), "\(member)")
    }
    #expect(
      tree[OutputPath(literal: "icon-maskable.png")]?.content
        == .typeset(.icon(for: try SampleCourse.course(), side: 512, isMaskable: true)))
  }

  @Test(
    "calls a course by the first letters of its first two words",
    arguments: [
      ("Sales Velocity", "SV"), ("safety", "S"), ("“Ask” – then be silent", "AT"), ("予算と痛み", "予"),
      ("مقدمة في البيع", "م"), ("…", ""),
    ])
  func initials(title: String, letters: String) throws {
    var course = try SampleCourse.course()
    course.title = title
    #expect(course.initials == letters)
  }
}
