import Foundation
import LessonReader

/// A course of mutated files, made from one seed.
struct FuzzedCourse {
  static let lessonCount = 20

  /// By path from the project folder.
  private(set) var files: [String: [UInt8]] = [:]

  init(seed: UInt64, corpus: Corpus) {
    var mutator = Mutator(dice: Dice(seed), corpus: corpus)
    let whole = Array(
      "title: A course\nfacets:\n  - id: phase\n    values: [{ id: planning }]\n".utf8)
    files["lessons/media/a.svg"] = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
    files["lessons/course.yaml"] = whole
    if mutator.dice.happens(onceIn: 2), let texts = corpus.keys["course.yaml"] {
      files["lessons/course.yaml"] = mutator.keys(mutator.dice.one(of: texts))
    }
    if mutator.dice.happens(onceIn: 4), let texts = corpus.keys["unit.yaml"] {
      files["lessons/9-u/unit.yaml"] = mutator.keys(mutator.dice.one(of: texts))
      files["lessons/9-u/1-l.md"] = mutator.lesson()
    }
    if mutator.dice.happens(onceIn: 4) {
      let texts = corpus.keys["glossary.yaml"] ?? [Array("- term: x\n  definition: y\n".utf8)]
      files["lessons/glossary.yaml"] = mutator.keys(mutator.dice.one(of: texts))
    }
    addMedia(&mutator.dice)
    for number in 1...Self.lessonCount { files["lessons/\(number)-l.md"] = mutator.lesson() }
  }

  /// Media that are what their names say, and media that are not, with a lesson that shows them all.
  private mutating func addMedia(_ dice: inout Dice) {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
    let contents: [[UInt8]] = [
      Array("\(svg)<rect width=\"4\" height=\"4\"/></svg>".utf8),
      Array(
        "\(svg)<script>x()</script><a href=\"javascript:x()\"><circle r=\"2\"/></a></svg>".utf8),
      Array("<!DOCTYPE svg [<!ENTITY a \"b\">]>\(svg)<text>&a;</text></svg>".utf8),
      Array("\(svg)<rect".utf8), Self.png, Array(Self.png.dropLast(14)), Self.gif, [],
      Array("not a picture".utf8), Array("<html><script>x()</script></html>".utf8),
      Array("#EXTM3U\nhttps://a.example/".utf8), Array("WEBVTT\n\n".utf8),
    ]
    var lesson = "# Media\n\nText.\n"
    for name in ["p.svg", "p.png", "p.gif", "p.jpg", "p.webp", "p.pdf", "p.txt", "p"] {
      guard dice.happens(onceIn: 3) else { continue }
      files["lessons/media/\(name)"] = dice.one(of: contents)
      lesson += "\n![A picture of nothing.](media/\(name))\n\nSee [the file](media/\(name)).\n"
    }
    files["lessons/0-media.md"] = Array(lesson.utf8)
  }

  /// One pixel.
  private static let png: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x00, 0x00, 0x00, 0x00, 0x3A, 0x7E, 0x9B,
    0x55, 0x00, 0x00, 0x00, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0x00, 0x00, 0x00,
    0x02, 0x00, 0x01, 0x48, 0xAF, 0xA4, 0x71, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44, 0xAE,
    0x42, 0x60, 0x82,
  ]
  private static let gif =
    Array("GIF89a".utf8) + [
      0x01, 0x00, 0x01, 0x00, 0x80, 0x00, 0x00, 0x00, 0x00, 0x00, 0xFF, 0xFF, 0xFF, 0x2C, 0x00,
      0x00,
      0x00, 0x00, 0x01, 0x00, 0x01, 0x00, 0x00, 0x02, 0x02, 0x44, 0x01, 0x00, 0x3B,
    ]

  /// Writes the files into a project folder on disk.
  func write(to folder: String) throws {
    for (path, bytes) in files {
      let url = URL(filePath: "\(folder)/\(path)")
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url)
    }
  }

  var folder: MemoryFolder { MemoryFolder(files) }
}
