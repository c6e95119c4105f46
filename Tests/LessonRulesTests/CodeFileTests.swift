import Diagnostics
import LessonRules
import Testing

@Suite("Pages, style sheets and scripts in media/")
struct CodeFileTests {
  func check(
    _ files: [String: String], html: Bool = true, only rules: Set<String>? = nil
  ) async throws -> Check {
    var all = [
      "course.yaml": "title: A course\n" + (html ? "html: true\n" : ""),
      "01-lesson.md": "# Lesson\n\nWords.\n",
    ]
    for (name, text) in files { all[name] = text }
    return try await Check(
      all,
      only: rules ?? ["remote-html", "missing-media", "path-leaves-project", "web-page-in-media"])
  }

  @Test(
    "must not fetch from other sites, as HTML in lessons",
    arguments: [
      ("a.html", "<img src=\"https://a.example/i.png\">", "https://a.example/i.png"),
      ("a.html", "<button onclick=\"fetch(u)\">x</button>", "fetch"),
      ("a.HTM", "<script>fetch('ht'+h)</script>", "fetch"),
      ("a.xhtml", "<html><body><img src='//a.example/i'/></body></html>", "//a.example/i"),
      ("a.html", "<style>@import 'https://a.example/s.css'</style>", "https://a.example/s.css"),
      ("a.css", "b { background: url(https://a.example/i.png) }", "https://a.example/i.png"),
      ("a.css", "@\\69mport \"https://a.example/s.css\";", "https://a.example/s.css"),
      ("a.js", "const a = 1\nfetch(\"https://a.example/\" )", "https://a.example/"),
      ("a.mjs", "new Image().src = u", "src"),
      ("a.js", "new XMLHttpRequest()", "XMLHttpRequest"),
    ])
  func remote(name: String, text: String, place: String) async throws {
    let check = try await check(["media/\(name)": text])
    #expect(check.rules == ["remote-html"], "\(check.printed)")
    #expect(check.places == [place], "\(check.printed)")
    #expect(check.diagnostics.first?.span.path == "lessons/media/\(name)")
  }

  @Test("are not looked at where HTML is not allowed: a page is refused, the others are only files")
  func refused() async throws {
    let check = try await check(
      [
        "media/a.css": "b { background: url(https://a.example/i.png) }",
        "media/a.js": "fetch(u)", "media/a.html": "<img src=//a.example/i>",
        "01-lesson.md":
          "# Lesson\n\n[One](media/a.css), [two](media/a.js), [three](media/a.html)\n",
      ], html: false)
    #expect(check.rules == ["web-page-in-media"], "\(check.printed)")
  }

  @Test(
    "must load files that exist",
    arguments: [
      ("a.html", "<img src=\"lever.svg\">", "missing-media", "lever.svg"),
      ("a.html", "<link rel=stylesheet href='s.css'>", "missing-media", "s.css"),
      ("a.html", "<style>p { background: url( 'b.png' ) }</style>", "missing-media", "b.png"),
      ("a.html", "<p style=\"background: url(b.png)\">x</p>", "missing-media", "b.png"),
      ("a.html", "<svg><image href='b.png'/></svg>", "missing-media", "b.png"),
      ("a.css", "/* url(a.png) */ b { background: URL(\"b.png\") }", "missing-media", "b.png"),
      ("a.css", "@import \"print.css\";", "missing-media", "print.css"),
      ("a.css", "b { background: url(../../../x.png) }", "path-leaves-project", "../../../x.png"),
    ])
  func missing(name: String, text: String, rule: String, place: String) async throws {
    let check = try await check(["media/\(name)": text])
    #expect(check.rules == [rule], "\(check.printed)")
    #expect(check.places == [place], "\(check.printed)")
  }

  @Test(
    "are fine with files of the course and with what is not a file",
    arguments: [
      ("a.html", "<img src=levers.svg><a href='../01-lesson.md'>x</a><a href=no.html>y</a>"),
      ("a.html", "<svg><use href=\"#a\"/><use href=\"levers.svg#a\"/></svg>"),
      ("a.css", "b { background: url(levers.svg#x); mask: url(#m); src: url(data:font/woff2,x) }"),
      ("a.css", "/* don't */ b { content: 'url(no.png)'; my-url(no.png) }"),
      ("a.js", "show('levers.svg'); const no = 'other.png'"),
    ])
  func fine(name: String, text: String) async throws {
    #expect(try await check(["media/\(name)": text]).printed == "")
  }

  @Test("that nobody can look through are reported")
  func opaque() async throws {
    let long = String(repeating: "a()\n", count: 300_000)
    #expect(try await check(["media/a.js": long]).printed.contains("too long"))
    let tags = String(repeating: "<b>x</b>", count: 5_000)
    #expect(try await check(["media/a.html": tags]).printed.contains("too long"))
    let bytes: [UInt8] = [0xFF, 0xFE] + "fetch(u)".utf16.flatMap { [UInt8($0 & 0xFF), 0] }
    let check = try await Check(
      ["course.yaml": "title: A course\nhtml: true\n", "01-lesson.md": "# Lesson\n\nWords.\n"],
      data: ["media/a.js": bytes], only: ["remote-html"])
    #expect(check.printed.contains("not in UTF-8"))
  }
}

@Suite("Files that HTML in lessons names")
struct LessonHTMLFileTests {
  func check(_ html: String) async throws -> Check {
    try await Check(
      ["course.yaml": "title: A course\nhtml: true\n", "01-lesson.md": "# Lesson\n\n\(html)\n"],
      only: ["missing-media", "path-leaves-project"])
  }

  @Test(
    "must exist, in pictures and styles too",
    arguments: [
      ("<svg><image href=\"media/lever.svg\"/></svg>", "missing-media"),
      ("<svg><use xlink:href=\"media/lever.svg#a\"/></svg>", "missing-media"),
      ("<style>\nb { background: url(media/lever.svg) }\n</style>", "missing-media"),
      ("<style>\n@import 'media/lever.svg';\n</style>", "missing-media"),
      ("A <b style=\"background:url('media/lever.svg')\">b</b>", "missing-media"),
      ("<style>\nb { background: url(../../x.png) }\n</style>", "path-leaves-project"),
    ])
  func missing(html: String, rule: String) async throws {
    let check = try await check(html)
    #expect(check.rules == [rule], "\(check.printed)")
    guard rule == "missing-media" else { return }
    #expect(check.places == ["media/lever.svg"])
    #expect(check.fixed?.contains("media/levers.svg") == true)
  }

  @Test(
    "are fine if they exist",
    arguments: [
      "<svg><use href=\"media/levers.svg#a\"/><use href=\"#b\"/></svg>",
      "<style>\nb { background: url(media/levers.svg) }\n</style>",
      "<script>\nshow('media/levers.svg', 'media/no.svg')\n</script>",
    ])
  func fine(html: String) async throws { #expect(try await check(html).printed == "") }
}
