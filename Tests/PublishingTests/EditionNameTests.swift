import Diagnostics
import EditionKit
import LessonModel
import Publishing
import TestKit
import Testing

/// An edition that reads as the website, and writes the headings that are for it.
private struct BookEdition: Edition {
  static let name = EditionName("book") ?? .handouts
  static let readsAs = EditionName.web

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    var tree = OutputTree()
    var titles: [String] = []
    for lesson in course.lessons {
      for case .heading(let heading) in lesson.blocks.selected(for: Self.view) {
        titles.append(heading.content.plainText)
      }
    }
    tree.add(OutputPath(literal: "book.txt"), text: titles.joined(separator: "\n"))
    return Diagnosed(await tree.deliver(to: output))
  }
}

@Suite("Names of editions", .engines)
struct EditionNameTests {
  @Test("an edition that reads as the web has what is for the web, unless it is named itself")
  func readsAs() async throws {
    func scoped(_ scope: String, _ title: String) -> String { ":::\(scope)\n## \(title)\n:::\n\n" }
    let lesson =
      "# One\n\n" + scoped("only{editions=web}", "only web")
      + scoped("only{editions=\"web book\"}", "only web book")
      + scoped("only{editions=book}", "only book")
      + scoped("only{editions=podcast}", "only podcast")
      + scoped("except{editions=web}", "except web")
      + scoped("except{editions=book}", "except book")
      + scoped("except{editions=podcast}", "except podcast")
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        ["lessons/course.yaml": "title: Two\n", "lessons/01-one.md": lesson], in: folder)
      let result = try await project.publish([BookEdition()])
      #expect(!result.diagnostics.containsError)
      #expect(
        try project.published()["book.txt"]
          == "only web\nonly web book\nonly book\nexcept podcast")
    }
  }

  @Test("appear in the list of editions, and nowhere else in publisher, tools and command")
  func namedOnce() throws {
    var seen = 0
    for room in ["Publishing", "Authoring", "LecternCommand"] {
      for (path, bytes) in try Files.read("\(repositoryFolder)/Sources/\(room)") {
        let text = String(decoding: bytes, as: UTF8.self)
        seen += text.count
        // `.podcast` is also a group of rules, and `.web` a kind of link.
        let names = text.matches(
          of: /(?:EditionName|EditionView|[^A-Za-z0-9_)])\.(?:web|handouts|podcast)\b[^(]/)
        let own = names.map { String($0.output) }.filter { !$0.contains(".podcast,") }
        #expect(own.isEmpty, "\(room)/\(path): \(own)")
      }
    }
    #expect(seen > 100_000)
  }
}
