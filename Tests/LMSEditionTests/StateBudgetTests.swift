import Diagnostics
import EditionKit
import LessonModel
import Testing

@testable import LMSEdition

@Suite("The space that a platform has for a learner's work")
struct StateBudgetTests {
  /// A lesson with questions for words, of which each may take 73 characters.
  private static func questions(_ count: Int) -> String {
    "# One\n\n"
      + (1...count).map { ":::quiz{#q\($0) answer=\"often\"}\nIs it \($0)?\n:::\n\n" }.joined()
  }

  @Test("a course that fits is not reported; one that does not names the questions that lose")
  func report() async throws {
    let small = try await SamplePackage(SCORM12.self, Self.questions(40))
    #expect(small.diagnostics.isEmpty)
    let large = try await SamplePackage(SCORM12.self, Self.questions(60))
    let diagnostic = try #require(large.diagnostics.first)
    #expect(diagnostic.rule == "lms-state-too-long")
    #expect(diagnostic.message.contains("`q1`") && diagnostic.message.contains("4096"))
    #expect(try large.beside("DATA-SHEET.md").contains("are forgotten"))
    #expect(try await SamplePackage(SCORM2004.self, Self.questions(60)).diagnostics.isEmpty)
  }

  @Test("parts that the platform starts by themselves have the space each")
  func parts() async throws {
    let sample = try await SamplePackage(
      SCORM12.self, Self.questions(40), more: ["03-three.md": Self.more(40)], parts: .lesson)
    #expect(sample.diagnostics.isEmpty)
    let whole = try await SamplePackage(
      SCORM12.self, Self.questions(40), more: ["03-three.md": Self.more(40)])
    #expect(whole.diagnostics.count == 1)
  }

  private static func more(_ count: Int) -> String {
    "# Three\n\n"
      + (1...count).map { ":::quiz{#r\($0) answer=\"often\"}\nIs it \($0)?\n:::\n\n" }.joined()
  }

  @Test("keys stay when others are added, and are never the same twice")
  func keys() {
    let ids = (1...5000).map { "activity/q\($0)" }
    let keys = StateKeys.keys(for: ids)
    #expect(Set(keys.values).count == ids.count)
    #expect(keys.values.allSatisfy { $0.count == 4 })
    #expect(StateKeys.keys(for: ["activity/q7"])["activity/q7"] == keys["activity/q7"])
  }

  @Test("a digest changes with the words of a question, and not with the order of its items")
  func digests() async throws {
    func digest(_ lines: String) async throws -> String? {
      let sample = try await SamplePackage(
        SCORM12.self, "# One\n\n:::quiz{#q}\nWhich?\n\n\(lines)\n:::\n")
      let page = try sample.text("index.html")
      return page.firstMatch(of: /"digest":"([^"]+)"/).map { String($0.output.1) }
    }
    let first = try await digest("- [x] One\n- [ ] Two")
    #expect(first != nil)
    #expect(try await digest("- [ ] Two\n- [x] One") == first)
    #expect(try await digest("- [x] One\n- [ ] Three") != first)
  }

  @Test("a file that platforms refuse is reported where it is linked")
  func refused() async throws {
    let sample = try await SamplePackage(
      SCORM12.self, "# One\n\nTake [this](media/demo.py) and [that](media/demo.txt).\n",
      more: ["media/demo.py": "print()", "media/demo.txt": "text"])
    #expect(sample.diagnostics.map(\.rule) == ["lms-file-refused"])
  }
}
