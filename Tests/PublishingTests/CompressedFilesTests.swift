import CompressionKit
import EditionKit
import FileKit
import LessonModel
import Publishing
import TestKit
import Testing

@Suite("Compressed twins of a publication", .engines)
struct CompressedFilesTests {
  private static let text = Array(String(repeating: "A pipeline is a promise. ", count: 100).utf8)
  private static let files: [String: OutputTree.Content] = [
    "page.html": .bytes(text), "small.html": .bytes(Array("<p>Short.</p>".utf8)),
    "picture.png": .bytes(text),
    // An author's own file keeps its path.
    "data.csv": .bytes(text), "data.csv.gz": .bytes(Array("mine".utf8)),
  ]

  private func project(in folder: String, isCompressed: Bool) throws -> TestProject {
    var files = TestProject.twoLessons
    files["lessons/course.yaml"]? += "compressed: \(isCompressed)\n"
    return try TestProject(files, in: folder)
  }

  @Test("are those of texts that are worth it, and hold the same bytes")
  func twins() async throws {
    try await withTemporaryFolder { folder in
      let project = try project(in: folder, isCompressed: true)
      let result = try await project.publish([FilesEdition(files: Self.files)])
      let published = try #require(result.published)
      #expect(published.editions.map(\.name) == [.handouts, .compressed])
      let found = try Files.read("\(folder)/dist")
      let twins = found.keys.filter { $0.hasSuffix(".br") || $0.hasSuffix(".gz") }.sorted()
      #expect(twins == ["data.csv.br", "data.csv.gz", "page.html.br", "page.html.gz"])
      #expect(found["data.csv.gz"] == Array("mine".utf8))
      let small = try #require(found["page.html.br"])
      #expect(Brotli.expanded(small, limit: Self.text.count) == Self.text)
      #expect(found["page.html.gz"] == Gzip.compressed(Self.text, effort: .most))
    }
  }

  @Test("stay as they are while their files do, and go when nobody asks for them")
  func again() async throws {
    try await withTemporaryFolder { folder in
      let editions: [any Edition] = [TitleEdition(), FilesEdition(files: Self.files)]
      let first = try await project(in: folder, isCompressed: true).publish(editions)
      #expect(
        first.published?.changes.written.contains(OutputPath(literal: "page.html.br")) == true)
      // Only one edition is made: the twins of the other one stay as well.
      let other = try await project(in: folder, isCompressed: true).publish(
        [TitleEdition()], kept: [FilesEdition(files: [:])])
      #expect(other.published?.changes.written == [])
      #expect(other.published?.changes.removed == [])
      let off = try await project(in: folder, isCompressed: false).publish(editions)
      #expect(
        off.published?.changes.removed.map(\.text) == [
          "data.csv.br", "page.html.br", "page.html.gz",
        ])
      #expect(off.published?.goneEditions == [.compressed])
    }
  }
}
