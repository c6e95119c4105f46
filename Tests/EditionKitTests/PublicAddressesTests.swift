import Diagnostics
import EditionKit
import LessonModel
import Testing
import Words

@Suite("Public addresses")
struct PublicAddressesTests {
  private let lesson = LessonID("qualify")
  private let page = OutputPath(literal: "lessons/qualify/index.html")

  private func addresses(_ style: AddressStyle, offers: [Offer]? = nil) throws -> PublicAddresses {
    let own = [
      Offer(
        edition: .web, role: .page, title: Word("Course"), path: OutputPath(literal: "index.html"),
        mediaType: .html),
      Offer(
        edition: .web, role: .page, lesson: lesson, title: Word("Qualify"), path: page,
        mediaType: .html),
    ]
    return PublicAddresses(
      site: try #require(SiteAddress("https://a.example/c")), style: style, offers: offers ?? own)
  }

  @Test("call a page by its folder")
  func folders() throws {
    let addresses = try addresses(.folders)
    let lesson = try #require(lesson)
    #expect(addresses.course == "https://a.example/c/")
    #expect(addresses.page(of: lesson) == "https://a.example/c/lessons/qualify/")
    #expect(addresses.url(of: page) == addresses.page(of: lesson))
    #expect(
      addresses.page(of: lesson, at: Anchor("pain"))
        == "https://a.example/c/lessons/qualify/#pain")
  }

  @Test("call a page by its file, where the host knows nothing else")
  func files() throws {
    let addresses = try addresses(.files)
    let lesson = try #require(lesson)
    #expect(addresses.course == "https://a.example/c/index.html")
    #expect(addresses.page(of: lesson) == "https://a.example/c/lessons/qualify/index.html")
    #expect(
      addresses.page(of: lesson, at: Anchor("pain"))
        == "https://a.example/c/lessons/qualify/index.html#pain")
  }

  @Test("call what is no page by its file", arguments: AddressStyle.allCases)
  func otherFiles(style: AddressStyle) throws {
    let addresses = try addresses(style)
    for path in ["podcast/feed.xml", "404.html", "a-index.html", "media/index.html.zip"] {
      #expect(addresses.url(of: OutputPath(safe: path)) == "https://a.example/c/\(path)")
    }
  }

  @Test("do not know pages that no edition makes, such as a PDF of a lesson")
  func noPage() throws {
    let lesson = try #require(lesson)
    let pdf = Offer(
      edition: .handouts, role: .page, lesson: lesson, title: Word("Paper"),
      path: OutputPath(literal: "a.pdf"), mediaType: .pdf)
    let addresses = try addresses(.folders, offers: [pdf])
    #expect(addresses.page(of: lesson) == nil)
    #expect(addresses.course == nil)
  }

  @Test("are nowhere while nobody knows the site, and at the given site before the course's own")
  func site() throws {
    var course = Course(
      id: try #require(CourseID("c")), title: "C", addresses: .files,
      span: .beginning(of: "lessons/course.yaml"))
    #expect(PublicAddresses(of: course, in: EditionContext(words: CourseWords(.english))) == nil)
    course.site = SiteAddress("https://mine.example")
    let context = EditionContext(
      words: CourseWords(.english), site: SiteAddress("https://given.example"))
    let addresses = try #require(PublicAddresses(of: course, in: context))
    #expect(addresses.url(of: page) == "https://given.example/lessons/qualify/index.html")
  }

  @Test(
    "escape in a place on a page what addresses do not hold there",
    arguments: [
      ("pain", "pain"), ("zuhören", "zuh%C3%B6ren"), ("a%b", "a%25b"), ("a&b", "a&b"),
      ("“q”", "%E2%80%9Cq%E2%80%9D"), ("a\"<b>", "a%22%3Cb%3E"), ("1.2/3?", "1.2/3?"),
    ])
  func fragments(anchor: String, fragment: String) throws {
    #expect(try #require(Anchor(anchor)).fragment == fragment)
  }
}
