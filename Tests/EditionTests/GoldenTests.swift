import Diagnostics
import EditionKit
import Foundation
import LessonModel
import TestKit
import Testing

@Suite("Golden courses")
struct GoldenTests {
  @Test("become the trees that are stored", arguments: GoldenCourse.names)
  func trees(name: String) async throws {
    let golden = try await GoldenCourse(name)
    var shared: [String: [UInt8]] = [:]
    for edition in GoldenCourse.editions {
      let rendered = await edition.render(golden.course, in: golden.context(for: edition))
      let stored = GoldenTree(
        at: "\(repositoryFolder)/Tests/Golden/\(name)/expected/\(type(of: edition).name)")
      #expect(rendered.value.conflicts.isEmpty)
      var files = golden.stored(rendered.value)
      if type(of: edition).name.isPlatform {
        files = files.mapped(to: &shared)
      }
      try stored.expectEqual(files)
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

extension EditionName {
  /// Whether it is a package for learning platforms: these have their pages in common.
  fileprivate var isPlatform: Bool { [.scorm12, .scorm2004, .cmi5].contains(self) }
}

extension [String: [UInt8]] {
  /// The files, but those that another package has as well are named and not stored again.
  fileprivate func mapped(to shared: inout [String: [UInt8]]) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (path, bytes) in self {
      guard let end = path.range(of: ".zip/") else {
        files[path] = bytes
        continue
      }
      let inside = String(path[end.upperBound...])
      if shared[inside] == bytes {
        files["\(path).txt"] = Array("as in the package before it\n".utf8)
      } else {
        files[path] = bytes
        shared[inside] = bytes
      }
    }
    return files
  }
}
