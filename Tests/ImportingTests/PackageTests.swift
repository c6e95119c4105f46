import Importing
import LessonModel
import LessonReader
import TestKit
import Testing

/// Packages of platforms and files with questions, through pandoc.
@Suite("A package of another system", .engines)
struct PackageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: ImportKind
    let files: [String: String]

    var testDescription: String { kind.rawValue }

    var folder: MemoryFolder {
      var folder = MemoryFolder(texts: files)
      for path in ["web_resources/loaf.png", "a/pic.png", "OEBPS/img/loaf.png", "loaf.png"]
      where files[path] != nil || path == "loaf.png" {
        folder[path] = SampleMedia.png
      }
      return folder
    }

    func sample() async throws -> ImportedSample {
      try await ImportedSample(package: folder, kind)
    }
  }

  static let cartridge = Case(kind: .cartridge, files: SamplePackages.cartridge)
  static let scorm = Case(kind: .scorm, files: SamplePackages.scorm)
  static let epub = Case(kind: .epub, files: SamplePackages.epub)
  static let qti = Case(kind: .qti, files: SampleQuestions.qti)
  static let moodle = Case(kind: .moodle, files: ["bank.xml": SampleQuestions.moodle])
  static let gift = Case(kind: .gift, files: ["bank.gift": SampleQuestions.gift])
  static let all = [cartridge, scorm, epub, qti, moodle, gift]

  @Test("passes the check, has no syntax of its system, and is the same each time", arguments: all)
  func passes(_ one: Case) async throws { try await one.sample().expectGood() }

  @Test(
    "becomes lessons that read as if they were written for Lectern, and a report", arguments: all)
  func golden(_ one: Case) async throws { try await one.sample().expectGolden() }

  /// The questions with their keys, one line each.
  private static func keys(_ sample: ImportedSample) async throws -> [String] {
    var keys: [String] = []
    for lesson in try await sample.checked().course.lessons {
      lesson.blocks.forEachBlock { block in
        guard case .activity(.quiz(let quiz)) = block else { return }
        keys.append("\(quiz.kind): \(Self.key(of: quiz))")
      }
    }
    return keys
  }

  private static func key(of quiz: Quiz) -> String {
    switch quiz.answer {
    case .choices(let choices):
      choices.map { ($0.isRight ? "+" : "-") + $0.content.plainText }.joined(separator: " ")
    case .truth(let isTrue): "\(isTrue)"
    case .text(let words): words.joined(separator: "|")
    case .number(let number): "\(number.value)±\(number.tolerance)"
    case .order(let steps): steps.map { words(of: $0.blocks) }.joined(separator: " < ")
    case .matching(let matching):
      matching.pairs.map { "\($0.left.plainText)=\($0.right.plainText)" }.joined(separator: ", ")
    case .blanks: words(of: quiz.question)
    }
  }

  /// With the accepted words of gaps.
  private static func words(of inlines: [Inline]) -> String {
    inlines.map { inline in
      if case .blank(let blank) = inline {
        "[\(blank.accepted.joined(separator: "|"))]"
      } else {
        [inline].plainText
      }
    }.joined()
  }

  private static func words(of blocks: [Block]) -> String {
    blocks.map { block in
      if case .paragraph(let paragraph) = block { words(of: paragraph.content) } else { "" }
    }.joined()
  }

  @Test("keeps the key of every question", arguments: [gift, moodle, qti, cartridge])
  func keys(_ one: Case) async throws {
    let expected: [ImportKind: [String]] = [
      .gift: [
        "single: +Yeast -Salt -Sugar", "multiple: +Rye +Wheat -Chalk {white}",
        "truth: false", "text: four|4", "number: 300.0±15.0", "number: 250.0±10.0",
        "match: Rye=Pumpernickel, Wheat=Baguette, Corn=Tortilla", "order: Mix < Wait < Bake",
        "gaps: Bread is done when it sounds [hollow|empty] below.", "single: -90 -110 +100",
        "truth: true", "multiple: +A +B -C",
      ],
      .moodle: [
        "single: +Rye bread -Some bread -A stone", "multiple: +Rye +Wheat -Chalk",
        "truth: false", "text: six|half a dozen", "number: 300.0±15.0",
        "match: Rye | dark=Pumpernickel, Wheat=Baguette", "order: Mix < Bake",
        "gaps: Dough needs [yeast|leaven] and [water], [300] g.",
        "gaps: Bread is [baked] in the [oven].",
      ],
      .qti: [
        "multiple: +Rye +Wheat -Chalk", "order: Mix < Wait < Bake",
        "match: Rye=Pumpernickel, Wheat=Baguette", "number: 300.0±15.0",
        "gaps: Dough needs [yeast|leaven] and [water].", "truth: false", "text: hollow",
      ],
      .cartridge: [
        "single: +Yeast -Salt", "multiple: +Rye -Chalk +Wheat", "truth: false",
        "text: grain|a grain",
      ],
    ]
    let keys = try await Self.keys(one.sample())
    #expect(keys == expected[one.kind] ?? [], "\(keys)")
  }

  @Test("says where a person has to look")
  func report() async throws {
    let cartridge = try await Self.cartridge.sample()
    #expect(cartridge.places(.leftOut, "Tool of another site") == ["tool.xml:1"])
    #expect(cartridge.places(.leftOut, "Item without a file").count == 1)
    #expect(cartridge.places(.keptAsText, "`<iframe>`").count == 1)
    let scorm = try await Self.scorm.sample()
    #expect(scorm.places(.leftOut, "Page that a program writes") == ["b.html:1"])
    let qti = try await Self.qti.sample()
    #expect(qti.places(.leftOut, "Item without a file").count == 1)
    #expect(qti.places(.keptAsText, "Question").count == 1)
  }

  @Test("of damaged files is a failure or an entry of the report, and never a crash")
  func damage() async throws {
    for one in Self.all {
      for (path, text) in one.files where !path.hasSuffix(".png") {
        for cut in [0, 1, text.count / 3, text.count - 3] {
          var files = one.files
          files[path] = String(text.prefix(cut))
          let folder = MemoryFolder(texts: files)
          _ = try? ImportReading(folder, as: one.kind).course()
          _ = ImportKind.detect(in: folder)
        }
      }
    }
    #expect(throws: ImportFailure.self) {
      _ = try ImportReading(
        MemoryFolder(texts: ["imsmanifest.xml": "<manifest"]), as: .cartridge
      ).course()
    }
  }

  @Test(
    "has a block for each box of a page, also for two of one class, and the language of its page")
  func boxes() async throws {
    var files = SamplePackages.scorm
    files["imsmanifest.xml"]?.replace(/\s+(?:xml:)?lang(?:uage)?="en"/, with: "")
    let page = try #require(files.keys.sorted().first { $0.hasSuffix(".html") })
    files[page] =
      "<html lang='de-CH'><body><div class='exercise'><p>Eins.</p></div><div class='exercise'><p>Zwei.</p></div></body></html>"
    let sample = try await ImportedSample(package: Case(kind: .scorm, files: files).folder, .scorm)
    let texts = sample.course.files.values.map { if case .text(let text) = $0 { text } else { "" } }
    let lesson = try #require(texts.first { $0.contains("Eins.") })
    #expect(lesson.matches(of: /:::exercise/).count == 2, "\(lesson)")
    #expect(sample.text("lessons/course.yaml").contains("language: de-CH"))
  }

  @Test("without pandoc keeps its words")
  func plain() throws {
    let course = try ImportReading(Self.epub.folder, as: .epub).course()
    let text = course.files.values.map { if case .text(let text) = $0 { text } else { "" } }
      .joined()
    for words in ["Ten grams.", "Use a scale.", "Thank you for baking"] {
      #expect(text.contains(words), "\(text)")
    }
  }
}
