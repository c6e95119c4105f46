import EditionKit
import LessonModel
import Testing

@Suite("Places of published files")
struct OutputPathTests {
  @Test(
    "refuses what some file system or URL cannot hold",
    arguments: ["", "/a", "a//b", "../a", "a/.b", "a b", "ä", "a?b", "a/", "a%20"])
  func refused(text: String) {
    #expect(OutputPath(text) == nil)
  }

  @Test(
    "leads from one page to another",
    arguments: [
      ("index.html", "lessons/a/index.html", "lessons/a/index.html"),
      ("lessons/a/index.html", "index.html", "../../index.html"),
      ("lessons/a/index.html", "lessons/b/index.html", "../b/index.html"),
      ("lessons/a/index.html", "lessons/a/index.html", "index.html"),
      ("lessons/a/index.html", "lessons", "../../lessons"),
      ("podcast/index.html", "podcast/a.mp3", "a.mp3"),
    ])
  func relative(from: String, to: String, expected: String) throws {
    let from = try #require(OutputPath(from))
    let to = try #require(OutputPath(to))
    #expect(to.relative(from: from) == expected)
  }

  @Test(
    "makes a path of any words, near to them and without needless hyphens",
    arguments: [
      ("media/Übung für alle.pdf", "media/Uebung-fuer-alle.pdf"),
      ("U\u{308}bung/Cafe\u{301}.pdf", "Uebung/Cafe.pdf"), ("a b/ç.png", "a-b/c.png"),
      ("Straße (neu) & mehr.png", "Strasse-neu-mehr.png"), ("a - b.png", "a-b.png"),
      ("Đà Nẵng, Łódź, Ærø.svg", "Da-Nang-Lodz-AEro.svg"), ("日本.pdf", "file.pdf"),
      ("a--b c.png", "a--b-c.png"), ("", "-"), ("!", "-"), ("..", "file.."),
    ])
  func safe(text: String, expected: String) {
    let path = OutputPath(safe: text)
    #expect(path.text == expected)
    #expect(OutputPath(path.text) != nil)
  }
}

@Suite("Trees of files")
struct OutputTreeTests {
  @Test("keeps the order in which files were made")
  func order() {
    var tree = OutputTree()
    for name in ["b.html", "a.html", "c.html"] { tree.add(OutputPath(safe: name), text: name) }
    #expect(tree.files.map(\.path.text) == ["b.html", "a.html", "c.html"])
    #expect(tree.conflicts.isEmpty)
  }

  @Test("takes the same file twice, and calls two different ones of one path a conflict")
  func conflicts() {
    var tree = OutputTree()
    let path = OutputPath(literal: "a.html")
    tree.add(path, text: "1")
    tree.add(path, text: "1")
    #expect(tree.conflicts.isEmpty)
    tree.add(path, text: "2")
    #expect(tree.conflicts == [path])
    #expect(tree[path]?.content == .bytes([UInt8(ascii: "1")]))
  }
}

@Suite("Templates")
struct TemplatesTests {
  @Test("prefers the author's own file of the same path")
  func override() {
    let builtIn = Templates(["web/a": [1], "web/b": [2], "cover/c": [3]])
    let templates = builtIn.overridden(by: Templates(["web/a": [9], "web/d": [4]]))
    #expect(templates.bytes("web/a") == [9])
    #expect(templates.bytes("web/b") == [2])
    #expect(templates.paths(under: "web/") == ["web/a", "web/b", "web/d"])
  }
}
