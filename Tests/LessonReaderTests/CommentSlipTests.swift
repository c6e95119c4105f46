import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Comments with other marks")
struct CommentSlipTests {
  func read(_ text: String) async throws -> Reading {
    try await Reading(["course.yaml": "title: T", "01-l.md": "# L\n\n\(text)\n"])
  }

  @Test(
    "are reported with the marks to write",
    arguments: [
      "A <!— todo: ask the ward —> b", "A <!– todo –> b", "A <!- todo -->", "A < !-- todo -->",
      "A <! -- todo -- >", "<--! todo -->", "A <!—todo—>", "%% hidden %%", "A %%hidden%% b",
      "> A <!- todo ->", "| A |\n| --- |\n| <!— todo —> |", "A <!— todo\nand more —> b",
    ])
  func reported(text: String) async throws {
    let reading = try await read(text)
    #expect(reading.rules == ["raw-comment"], "\(reading.printed)")
    var lesson = Array("# L\n\n\(text)\n".utf8)
    let edits = reading.diagnostics.flatMap(\.fixes).flatMap(\.edits)
    #expect(edits.count == 2)
    for edit in edits.sorted(by: { $0.span > $1.span }) {
      lesson.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
    }
    let again = try await Reading([
      "course.yaml": "title: T", "01-l.md": String(decoding: lesson, as: UTF8.self),
    ])
    #expect(!again.rules.contains("raw-comment"))
    var words = ""
    again.course.lessons.first?.forEachInline {
      if case .text(let text) = $0 { words += text.text }
    }
    #expect(!words.contains("todo") && !words.contains("hidden"), "\(words)")
  }

  @Test(
    "are not seen in what is something else",
    arguments: [
      "A <!-- todo --> b", "`<!— todo —>`", "\\<!— todo —>", "5 <!6", "a <- b -> c",
      "x <-- y --> z",
      "Growth of 100%% and 50%%", "A <3 — so!", "5 % % of", "a <= b, !x", "\\%% x %%",
    ])
  func fine(text: String) async throws {
    #expect(!(try await read(text)).rules.contains("raw-comment"))
  }
}

@Suite("HTML in a course that allows it")
struct AllowedHTMLTests {
  func blocks(_ text: String, _ files: [String: String] = [:]) async throws -> Reading {
    try await Reading(
      ["course.yaml": "title: T\nhtml: true", "01-l.md": "# L\n\n\(text)\n"].merging(files) { $1 })
  }

  func html(_ reading: Reading) -> [RawHTML] {
    var found: [RawHTML] = []
    reading.course.lessons.first?.forEachBlock {
      if case .rawHTML(let html) = $0 { found.append(html) }
    }
    reading.course.lessons.first?.forEachInline {
      if case .rawHTML(let html) = $0 { found.append(html) }
    }
    return found
  }

  @Test(
    "has no comments, but scripts and text stay as they are",
    arguments: [
      ("<div>\n<!-- todo: fire Bob -->\nA\n</div>", "<div>\n\nA\n</div>"),
      ("<p>A <!-- x --> b</p>", "<p>A  b</p>"), ("<p>A <!--> b --></p>", "<p>A  b --></p>"),
      ("<script>\nlet a = '<!-- x -->'\n</script>", "<script>\nlet a = '<!-- x -->'\n</script>"),
      ("<p title=\"<!-- x -->\">A</p>", "<p title=\"<!-- x -->\">A</p>"),
      ("<div>\n<!-- a\nb -->\n<p>é <!-- ü --> c</p></div>", "<div>\n\n<p>é  c</p></div>"),
    ])
  func comments(text: String, expected: String) async throws {
    let found = html(try await blocks(text))
    #expect(found.map { $0.text.trimmingEnd } == [expected])
  }

  @Test("knows its addresses that lead to lessons and files, wherever comments were")
  func references() async throws {
    let text = "<div><!-- ü --><img src=\"media/a.png\" alt=x>\n<a href='02-b.md#c'>B</a></div>"
    let reading = try await blocks(
      text, ["02-b.md": "# B\n\n## C\n\nx\n", "media/a.png": "x"])
    let found = try #require(html(reading).first)
    #expect(found.references.map(\.destination) == ["media/a.png", "02-b.md#c"])
    for reference in found.references {
      let written = Array(found.text.utf8)[reference.range]
      #expect(String(decoding: written, as: UTF8.self) == reference.destination)
    }
    guard case .file(.asset) = found.references[0].target,
      case .link(.lesson) = found.references[1].target
    else {
      Issue.record("\(found.references)")
      return
    }
  }

  @Test("knows each address of a picture in several sizes")
  func sizes() async throws {
    let text = "<img src=\"media/a.png\" srcset=\"media/a.png 1x,\n media/b.png 2x\" alt=\"x\">"
    let reading = try await blocks(text, ["media/a.png": "x", "media/b.png": "x"])
    let found = try #require(html(reading).first)
    #expect(found.references.map(\.destination) == ["media/a.png", "media/a.png", "media/b.png"])
    for reference in found.references {
      let written = Array(found.text.utf8)[reference.range]
      #expect(String(decoding: written, as: UTF8.self) == reference.destination)
    }
  }

  @Test(
    "leaves alone what leads elsewhere",
    arguments: [
      "<a href=\"https://a.example/\">x</a>", "<a href=\"#c\">x</a>", "<a href=\"/shop\">x</a>",
      "<img src=\"data:image/png;base64,AAAA\" alt=\"\">", "<a href=\"mailto:a@b.example\">x</a>",
      "<img src=\"//a.example/i.png\" alt=\"\">", "<a href=\"?q=1\">x</a>", "<a name=\"c\">x</a>",
    ])
  func elsewhere(text: String) async throws {
    #expect(html(try await blocks(text)).allSatisfy { $0.references.isEmpty })
    #expect(html(try await blocks("Words " + text)).allSatisfy { $0.references.isEmpty })
  }

  @Test("keeps a script in a sentence as it is written")
  func script() async throws {
    let found = html(try await blocks("A <script>say(\"*b*\")</script> c"))
    #expect(found.map(\.text) == ["<script>say(\"*b*\")</script>"])
  }
}

@Suite("Slips with tags of the language")
struct TagSlipTests {
  func read(_ text: String) async throws -> Reading {
    try await Reading(["course.yaml": "title: T", "01-l.md": "# L\n\n\(text)\n"])
  }

  @Test(
    "a closing tag that closes nothing is an error",
    arguments: [
      ("A x</mark> b", "</mark> closes nothing"), ("c</br>d", "</br> is not a tag"),
      ("A <abbr title=\"x>QM</abbr> b", "</abbr> closes nothing"),
      ("A </b> c </b> d", "</b> closes nothing"),
    ])
  func ends(text: String, message: String) async throws {
    #expect((try await read(text)).diagnostics.map(\.message) == [message])
  }

  @Test("a closing tag is not reported beside its opening tag")
  func once() async throws {
    #expect((try await read("A <b>c</b> d")).rules == ["raw-html"])
    #expect((try await read("A <kbd>c</kbd> d")).rules == [])
  }

  @Test("Markdown right under <details> is reported, with the empty lines that it needs")
  func details() async throws {
    let text = "<details>\n<summary>S</summary>\n- one\n- **two**\n</details>"
    let reading = try await read(text)
    #expect(reading.diagnostics.map(\.severity) == [.warning])
    var lesson = Array("# L\n\n\(text)\n".utf8)
    for edit in reading.diagnostics.flatMap(\.fixes).flatMap(\.edits).sorted(by: {
      $0.span > $1.span
    }) {
      lesson.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
    }
    let fixed = String(decoding: lesson, as: UTF8.self)
    #expect(fixed == "# L\n\n<details>\n<summary>S</summary>\n\n- one\n- **two**\n\n</details>\n")
    let again = try await Reading(["course.yaml": "title: T", "01-l.md": fixed])
    #expect(again.printed == "")
  }

  @Test(
    "plain words in <details> are fine",
    arguments: [
      "<details><summary>S</summary>text</details>",
      "<details>\n<summary>S</summary>\nTwo lines\nof text - so it is * 2.\n</details>",
    ])
  func plainDetails(text: String) async throws {
    #expect((try await read(text)).printed == "")
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last?.isNewline == true { text.removeLast() }
    return text
  }
}
