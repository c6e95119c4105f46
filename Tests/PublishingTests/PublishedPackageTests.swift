import ArchiveKit
import Diagnostics
import Digests
import EditionKit
import FileKit
import LessonModel
import Publishing
import TestKit
import Testing

@Suite("Archives of a publication", .engines)
struct PublishedPackageTests {
  private static let packages = [
    PublishedPackage(name: "two-web.zip"), PublishedPackage(name: "two.tar.gz"),
    PublishedPackage(name: "two-handouts.zip", edition: .handouts),
  ]
  private static let editions: [any Edition] = [
    TitleEdition(), FilesEdition(files: ["paper/one.txt": .bytes(Array("one".utf8))]),
  ]

  @Test("hold what is published, and are published with it; a list says their digests")
  func contents() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let result = try await project.publish(Self.editions, packages: Self.packages)
      let published = try #require(result.published)
      #expect(published.editions.map(\.name) == [.web, .handouts, .packages])
      #expect(published.editions.last?.fileCount == 4)
      let dist = "\(folder)/dist"
      let files = try Files.read(dist)
      var expected = files.filter { !$0.key.hasPrefix("packages/") }
      for (name, kind) in [("two-web.zip", "zip"), ("two.tar.gz", "tar")] {
        let out = "\(folder)/\(kind)"
        let unpacked = try ArchiveReader.unpack("\(dist)/packages/\(name)", named: name, into: out)
        #expect(unpacked.diagnostics == [])
        let found = try Files.read(out)
        // Its list of files is its own: without the archives.
        let manifest = PublicationManifest.read(try #require(found["publish.json"]))
        #expect(
          manifest?.files.map(\.path.text) == ["paper/one.txt", "titles/one.txt", "titles/two.txt"])
        expected["publish.json"] = found["publish.json"]
        #expect(found == expected)
      }
      let handouts = "\(folder)/handouts"
      _ = try ArchiveReader.unpack(
        "\(dist)/packages/two-handouts.zip", named: "two-handouts.zip", into: handouts)
      #expect(try Files.read(handouts) == ["paper/one.txt": Array("one".utf8)])

      let sums = String(decoding: try #require(files["packages/SHA256SUMS"]), as: UTF8.self)
      let names = ["two-handouts.zip", "two-web.zip", "two.tar.gz"]
      #expect(
        sums
          == (try names.map {
            "\(Digest(of: try #require(files["packages/\($0)"])))  \($0)\n"
          }.joined()))
      let manifest = PublicationManifest.read(try #require(files["publish.json"]))
      #expect(manifest?.files.count { $0.edition == .packages } == 4)
    }
  }

  @Test("are made again only if a file in them has changed, and go when nobody asks for them")
  func again() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish(Self.editions, packages: Self.packages)
      let same = try await project.publish(Self.editions, packages: Self.packages)
      #expect(same.published?.changes.written == [])
      #expect(same.published?.goneEditions == [])

      try Files.write(["lessons/02-two.md": "# Second\n\nText.\n"], in: folder)
      let other = try await project.publish(
        Self.editions, packages: Self.packages, explains: true)
      // The archive of the handouts stays as it was.
      #expect(
        other.published?.changes.written.map(\.text) == [
          "packages/SHA256SUMS", "packages/two-web.zip", "packages/two.tar.gz", "titles/two.txt",
        ])
      let package = OutputPath(literal: "packages/two-web.zip")
      #expect(
        other.published?.reasons[package] == "titles/two.txt and publish.json changed")

      // What is removed by hand is back, and is what it was.
      let before = try FileSystem.read("\(folder)/dist/\(package)")
      try FileSystem.remove("\(folder)/dist/\(package)")
      let back = try await project.publish(Self.editions, packages: Self.packages)
      #expect(back.published?.changes.written == [package])
      #expect(try FileSystem.read("\(folder)/dist/\(package)") == before)

      let without = try await project.publish(Self.editions)
      #expect(without.published?.changes.removed.count == 4)
      #expect(without.published?.goneEditions == [.packages])
      #expect(!FileSystem.exists("\(folder)/dist/packages"))
    }
  }

  @Test("hold editions that were kept, and leave out an edition that is not published")
  func kept() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish(Self.editions, packages: Self.packages)
      let first = try FileSystem.read("\(folder)/dist/packages/two-web.zip")
      let kept = try await project.publish(
        [Self.editions[0]], kept: [Self.editions[1]], packages: Self.packages)
      #expect(kept.published?.changes.written == [])
      #expect(try FileSystem.read("\(folder)/dist/packages/two-web.zip") == first)
      let alone = try await project.publish([Self.editions[0]], packages: Self.packages)
      #expect(alone.published?.editions.last?.fileCount == 3)
      #expect(!FileSystem.exists("\(folder)/dist/packages/two-handouts.zip"))
    }
  }
}
