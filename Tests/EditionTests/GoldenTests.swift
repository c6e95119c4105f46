import Diagnostics
import EditionKit
import LessonModel
import TestKit
import Testing

@Suite("Golden courses")
struct GoldenTests {
  @Test("become the trees that are stored", arguments: GoldenCourse.names)
  func trees(name: String) async throws {
    let golden = try await GoldenCourse(name)
    for edition in GoldenCourse.editions {
      let rendered = await edition.render(golden.course, in: golden.context(for: edition))
      let stored = GoldenTree(
        at: "\(repositoryFolder)/Tests/Golden/\(name)/expected/\(type(of: edition).name)")
      #expect(rendered.value.conflicts.isEmpty)
      try stored.expectEqual(golden.stored(rendered.value))
    }
  }

  @Test("are said as it is stored", arguments: GoldenCourse.names)
  func scripts(name: String) async throws {
    try GoldenTree(at: "\(repositoryFolder)/Tests/Golden/\(name)/expected/narration")
      .expectEqual(try await GoldenCourse(name).scripts())
  }

  @Test("become the same trees side by side as one after the other", arguments: GoldenCourse.names)
  func concurrent(name: String) async throws {
    let golden = try await GoldenCourse(name)
    for edition in GoldenCourse.editions {
      let alone = golden.stored(
        await edition.render(golden.course, in: golden.context(for: edition)).value)
      let together = await withTaskGroup(of: [String: [UInt8]].self) { group in
        for _ in 0..<8 {
          group.addTask {
            golden.stored(
              await edition.render(golden.course, in: golden.context(for: edition)).value)
          }
        }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(together.allSatisfy { $0 == alone })
    }
  }

  @Test("every offer is a file that its edition makes", arguments: GoldenCourse.names)
  func offers(name: String) async throws {
    let golden = try await GoldenCourse(name)
    var made: Set<OutputPath> = []
    for edition in GoldenCourse.editions {
      made.formUnion(
        await edition.render(golden.course, in: golden.context(for: edition)).value.files.map(
          \.path))
    }
    try #require(!golden.context.offers.isEmpty)
    for offer in golden.context.offers { #expect(made.contains(offer.path), "\(offer.path)") }
  }
}
