import Diagnostics
import LessonRules
import Testing

@Suite("HTML that fetches from other sites")
struct RemoteHTMLTests {
  func fetched(_ html: String) async throws -> [String] {
    let check = try await Check(
      ["course.yaml": "title: A course\nhtml: true\n", "01-lesson.md": "# Lesson\n\n\(html)\n"],
      only: ["remote-html"])
    return check.places
  }

  @Test(
    "is reported at the address, in whatever way the address is named",
    arguments: [
      (#"<script src="https://a.example/x.js"></script>"#, ["https://a.example/x.js"]),
      ("Text <img alt=\"\" src=//a.example/i.png> more", ["//a.example/i.png"]),
      ("<IFRAME SRC='HTTP://A.example/'></IFRAME>", ["HTTP://A.example/"]),
      (
        "<video poster=https://a.example/p.png>\n<source src=https://a.example/v.mp4></video>",
        ["https://a.example/p.png", "https://a.example/v.mp4"]
      ),
      (
        #"<img srcset="a.png 1x, https://a.example/b.png 2x" alt="">"#, ["https://a.example/b.png"]
      ),
      (#"<link rel="stylesheet" href="https://a.example/s.css">"#, ["https://a.example/s.css"]),
      (
        #"<div style="background: url('https://a.example/b.png')">x</div>"#,
        ["https://a.example/b.png"]
      ),
      ("<style>\n@import \"https://a.example/s.css\";\n</style>", ["https://a.example/s.css"]),
      (#"<svg><image href="https://a.example/i.png"/></svg>"#, ["https://a.example/i.png"]),
      (#"<object data="https://a.example/o.svg"></object>"#, ["https://a.example/o.svg"]),
      (#"<img src="&#104;ttps://a.example/i.png" alt="">"#, ["&#104;ttps://a.example/i.png"]),
      ("<img src=\"ht&#9;tps:\\\\a.example/i.png\" alt=\"\">", ["ht&#9;tps:\\\\a.example/i.png"]),
      ("<div><img/src='//a.example/i.png'/alt=''></div>", ["//a.example/i.png"]),
      ("<img alt=\"a > b\" src='/\\a.example/i.png'>", ["/\\a.example/i.png"]),
      (
        #"<iframe srcdoc="<img src='https://a.example/i.png'>"></iframe>"#,
        ["https://a.example/i.png"]
      ),
      (
        #"<iframe srcdoc="&lt;iframe srcdoc='&amp;lt;img src=//a.example/i&amp;gt;'&gt;"></iframe>"#,
        [
          #"<iframe srcdoc="&lt;iframe srcdoc='&amp;lt;img src=//a.example/i&amp;gt;'&gt;"></iframe>"#
        ]
        .map { _ in "//a.example/i" }
      ),
      (
        #"<iframe src="data:text/html,%3Cimg src=//a.example/i.png%3E"></iframe>"#,
        ["//a.example/i.png"]
      ),
      (
        #"<img src="media/a.png" alt="" onerror="fetch('https://a.example/x')">"#,
        ["https://a.example/x"]
      ),
      ("<script>\nfetch(\"https://a.example/x\");\n</script>", ["https://a.example/x"]),
      ("<script>\nnew WebSocket(`wss://a.example/x`);\n</script>", ["wss://a.example/x"]),
      ("<script>\nvar host = place(); fetch(host + '/x');\n</script>", ["fetch"]),
      ("<script>\neval(atob('ZmV0Y2g='));\n</script>", ["eval"]),
      (
        #"<meta http-equiv="Refresh" content="0; URL='https://a.example/'">"#,
        ["https://a.example/"]
      ),
      (#"<form action="https://a.example/f"><input name="a"></form>"#, ["https://a.example/f"]),
      (#"<form><button formaction="//a.example/f">Send</button></form>"#, ["//a.example/f"]),
      (#"<a href="media/a.pdf" ping="https://a.example/p">x</a>"#, ["https://a.example/p"]),
      (#"<a href="javascript:fetch('//a.example/x')">x</a>"#, ["//a.example/x"]),
      (#"<div style="background: u\72l(//a.example/b.png)">x</div>"#, ["//a.example/b.png"]),
      (
        #"<div style="background: image-set('//a.example/b.png' 1x)">x</div>"#,
        ["//a.example/b.png"]
      ),
      ("<style>\n@im/**/port \"//a.example/s.css\";\n</style>", ["//a.example/s.css"]),
      (#"<body onload="import('https://a.example/x.js')">"#, ["https://a.example/x.js"]),
      (
        #"<table><tr><td background="//a.example/b.png">x</td></tr></table>"#, ["//a.example/b.png"]
      ),
      (#"<td background="//a.example/b.png">x</td>"#, ["//a.example/b.png"]),
      (#"<template><img src="//a.example/i.png"></template>"#, ["//a.example/i.png"]),
      (#"<noscript><img src="//a.example/i.png"></noscript>"#, ["//a.example/i.png"]),
      (#"<svg><rect fill="url(//a.example/x#a)"/></svg>"#, ["//a.example/x#a"]),
      (
        #"<svg><image><set attributeName="href" to="//a.example/i.png"/></image></svg>"#,
        ["//a.example/i.png"]
      ),
      (#"<link rel="preconnect" href="https://a.example">"#, ["https://a.example"]),
      (#"<base href="https://a.example/">"#, ["https://a.example/"]),
    ])
  func told(html: String, expected: [String]) async throws {
    #expect(try await fetched(html) == expected)
  }

  @Test(
    "files of the course, links, and what is only written about are fine",
    arguments: [
      #"<img src="media/levers.svg" alt="">"#, #"<a href="https://a.example/">A site</a>"#,
      "<!-- <img src=\"https://a.example/i.png\"> -->", "`<img src=\"https://a.example/i.png\">`",
      "<b title=\"src=https://a.example/\">x</b>", "<div data-src=\"https://a.example/\">x</div>",
      #"<div style="background: url(media/levers.svg)">x</div>"#, "1 < 2 and <br> = >",
      "<script>\nfetch('media/a.json'); // see https: for more\n</script>",
      "<script>\nvar prefetched = 1; if (x == 'https:') y();\n</script>",
      #"<form action="media/a.html"><input name="a"></form>"#,
      #"<a href="mailto:a@b.example">x</a>"#, #"<meta http-equiv="refresh" content="5">"#,
      #"<img src="data:image/png;base64,AAAA" alt="">"#,
      #"<blockquote cite="https://a.example/">x</blockquote>"#,
    ])
  func fine(html: String) async throws {
    #expect(try await fetched(html) == [])
  }

  @Test(
    "what is not closed is reported, for it swallows what follows",
    arguments: [
      ("<div title=\"x>\n\nText.\n\n</div>", 1), ("<div\n\nText.\n", 1),
      ("<div>\n<script>\nvar a;\n\nvar b;\n</script>\n</div>", 1),
      ("Text <script>run()</script> more.", 0), ("<div>\n<textarea>\n\nText.\n", 1),
      ("<div>\n\nText.\n\n</div>", 0), ("Text <b>bold</b> <br> more.", 0),
      ("<select>\n<option>a</option>\n</select>", 0), ("<table>\n\n<tr>\n\n<td>x</td>\n", 0),
      ("<script>\nvar a;\n\nvar b;\n</script>", 0), ("<p>It's \"so\"</p>", 0),
    ])
  func unclosed(html: String, count: Int) async throws {
    let check = try await Check(
      ["course.yaml": "title: A course\nhtml: true\n", "01-lesson.md": "# Lesson\n\n\(html)\n"],
      only: ["unclosed-tag"])
    #expect(check.diagnostics.count == count, "\(check.diagnostics)")
  }

  @Test("ten thousand tags, and tags ten thousand deep, are looked at in no time")
  func much() async throws {
    for tag in ["<b>", "<div>", "<img src=//a.example/i>", "<table><td>", "<svg>", "<p title=\""] {
      let html = "<div>" + String(repeating: tag, count: 10_000)
      let clock = ContinuousClock()
      let time = try await clock.measure { _ = try await fetched(html) }
      #expect(time < .seconds(20))
    }
  }
}
