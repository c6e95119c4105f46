import Diagnostics
import Foundation
import LessonModel
import LessonReader
import LessonRules
import Testing

@Suite("Mutated courses")
struct FuzzTests {
  /// A generator with a fixed beginning (splitmix64), so that a failure comes again.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  static let pieces: [String] = [
    "---\n", "title: x\n", "*", "&a", ": ", "- ", "[", "]", "{", "}", "\"", "'", ">", "|", "\t",
    "\r", "\n\n",
    ":::", "::::quiz{#a}\n", ":::exercise[x]\n", ":::hint\n", "- [x] a\n", "- [ ] b\n", "# ",
    "### ", "<b>", "<!--", "-->",
    "[x](02-b.md#y)", "![](media/a.png)", "[^a]", "[^a]: ", "~~", "\u{FEFF}", "\u{0}", "ä👍", "{#a}",
    "| a | b |\n| - | - |\n",
    "minutes: 5\n", "facets:\n  a: b\n", "&x [*x]\n", "html: true\n", "\u{2028}", "> [!TIP]\n> ",
    "```\n",
  ]

  /// `FUZZ_ROUNDS` makes it longer: 25 lessons a round.
  @Test("end in diagnostics with places in their files, never in a crash")
  func mutations() async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let lesson = try Data(
      contentsOf: root.appending(path: "lessons/01-know-your-number/01-four-levers.md"))
    let course = try Data(contentsOf: root.appending(path: "lessons/course.yaml"))
    let rounds = Int(ProcessInfo.processInfo.environment["FUZZ_ROUNDS"] ?? "") ?? 4
    var random = Generator(state: 1)
    func mutated(_ data: Data) -> [UInt8] {
      var bytes = [UInt8](data)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
        case 1:
          bytes.removeSubrange(
            place..<min(bytes.count, place + Int.random(in: 0...40, using: &random)))
        case 2: bytes.removeSubrange(place...)
        default:
          bytes.insert(
            contentsOf: Array((Self.pieces.randomElement(using: &random) ?? "").utf8), at: place)
        }
        if bytes.isEmpty { break }
      }
      return bytes
    }
    for round in 0..<rounds {
      var folder = MemoryFolder()
      folder["lessons/course.yaml"] = round % 2 == 0 ? mutated(course) : [UInt8](course)
      for number in 1...25 { folder["lessons/\(number)-l.md"] = mutated(lesson) }
      let read = try await CourseReader(folder: folder, editions: [.web], width: 2).read()
      let found = await Rules.check(read.course.value, sources: read.sources, width: 2)
      let printer = TerminalPrinter(sources: read.sources, isColored: false)
      let text = printer.print(read.course.diagnostics + found)
      #expect(text.hasSuffix("\n"))
      let sizes = Dictionary(uniqueKeysWithValues: read.sources.map { ($0.path, $0.bytes.count) })
      for diagnostic in read.course.diagnostics + found {
        #expect(diagnostic.span.end <= sizes[diagnostic.span.path] ?? 0, "\(diagnostic)")
        #expect(!diagnostic.fixes.isEmpty, "\(diagnostic) has no way out")
      }
    }
  }
}
