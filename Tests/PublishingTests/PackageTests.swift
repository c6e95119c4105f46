import ArchiveKit
import CacheKit
import Diagnostics
import EditionKit
import FileKit
import JSONKit
import LessonModel
import Publishing
import TestKit
import Testing

/// An edition that packs what a course has to offer: the recording and a document of each lesson, a file
/// of the course, and another archive.
struct PackingEdition: Edition {
  static let name = EditionName.handouts
  static let needsRecordings = true

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    var inner = OutputTree()
    inner.add(OutputPath(literal: "one.txt"), text: "one")
    var job = ArchiveJob(.zip)
    job.add(OutputPath(literal: "mimetype"), text: "application/epub+zip", isStored: true)
    for lesson in course.lessons {
      if let recording = context.recordings[lesson.id] {
        job.add(OutputPath(safe: "audio/\(lesson.id).mp3"), .recording(recording.id))
      }
      job.add(
        OutputPath(safe: "print/\(lesson.id).pdf"),
        .typeset(
          TypesetJob(
            template: "handouts/handout.typ",
            data: .object([("title", .string(lesson.title.value))]),
            format: .pdf, lesson: lesson.id)))
    }
    for asset in course.assets {
      job.add(OutputPath(safe: "media/\(asset.id.path)"), .asset(asset.id))
    }
    var tarball = ArchiveJob(.tarGzip)
    tarball.add(inner, below: OutputPath(literal: "inner"))
    job.add(OutputPath(literal: "more.tar.gz"), .archive(tarball))
    var tree = OutputTree()
    tree.add(OutputPath(literal: "packages/course.zip"), .archive(job))
    return Diagnosed(await tree.deliver(to: output))
  }
}

@Suite("Packages of editions", .engines)
struct PackageTests {
  private static let picture =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\"><title>A dot</title></svg>"

  private func withProject(_ body: (TestProject) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      var files = TestProject.twoLessons
      files["lessons/course.yaml"] = "id: two\ntitle: Two\nlanguage: en\ndate: 2026-11-24\n"
      files["lessons/01-one.md"] = "# One\n\nText.\n\n![A dot](media/dot.svg)\n"
      files["lessons/media/dot.svg"] = Self.picture
      files["workers/typeset.py"] = FakeWorkers.typesetter
      files["workers/speak.py"] = FakeWorkers.speaker
      var project = try TestProject(files, in: folder)
      project.installation.workers = "\(folder)/workers"
      project.installation.python = "/usr/bin/python3"
      try await body(project)
    }
  }

  /// The files of an archive, by path, and their order.
  private func unpacked(_ archive: String, in folder: String) throws -> (
    files: [String: [UInt8]], order: [String]
  ) {
    let place = "\(folder)/unpacked"
    defer { try? FileSystem.remove(place) }
    let contents = try ArchiveReader.unpack(archive, named: "course.zip", into: place)
    try #require(contents.diagnostics == [])
    return (try Files.read(place), contents.value.entries.map(\.path.text))
  }

  @Test(
    "hold recordings, documents, files of the course and other archives, in the order of the job")
  func members() async throws {
    try await withProject { project in
      let result = try await project.publish([PackingEdition()])
      try #require(result.published != nil, "\(result.diagnostics)")
      let folder = project.folder
      let (files, order) = try unpacked("\(folder)/dist/packages/course.zip", in: folder)
      #expect(
        order == [
          "mimetype", "audio/one.mp3", "print/one.pdf", "audio/two.mp3", "print/two.pdf",
          "media/media/dot.svg", "more.tar.gz",
        ])
      #expect(files["print/one.pdf"]?.starts(with: "%PDF-1.7".utf8) == true)
      #expect((files["audio/two.mp3"]?.count ?? 0) > 1000)
      #expect(
        files["media/media/dot.svg"].map { String(decoding: $0, as: UTF8.self) } == Self.picture)
      try FileSystem.write(files["more.tar.gz"] ?? [], to: "\(folder)/more.tar.gz")
      #expect(
        try unpacked("\(folder)/more.tar.gz", in: folder).files == [
          "inner/one.txt": Array("one".utf8)
        ])
      #expect(try project.published()["publish.json"]?.contains("packages/course.zip") == true)
    }
  }

  @Test("are made again only when a member has changed, and say which one it was")
  func again() async throws {
    try await withProject { project in
      func packed() throws -> Int {
        try FileSystem.files(under: "\(project.folder)/.lectern/cache/1/keys/packages").count
      }
      _ = try await project.publish([PackingEdition()])
      let first = try FileSystem.read("\(project.folder)/dist/packages/course.zip")
      #expect(try packed() == 2)
      // The publication is gone, the package is not: the cache has it.
      try FileSystem.remove("\(project.folder)/dist")
      let second = try await project.publish([PackingEdition()], explains: true)
      #expect(second.published?.changes.written.count == 1)
      #expect(try FileSystem.read("\(project.folder)/dist/packages/course.zip") == first)
      #expect(try packed() == 2)
      let third = try await project.publish([PackingEdition()])
      #expect(third.published?.changes.written == [])

      try Files.write(
        ["lessons/media/dot.svg": Self.picture + "<!-- moved -->\n"], in: project.folder)
      let fourth = try await project.publish([PackingEdition()], explains: true)
      let package = OutputPath(literal: "packages/course.zip")
      #expect(fourth.published?.changes.written == [package])
      #expect(fourth.published?.reasons[package] == "its file media/media/dot.svg changed")
      #expect(try packed() == 3)
    }
  }

  @Test("have the same bytes side by side as one after the other")
  func widths() async throws {
    var packages: [[UInt8]] = []
    for width in [1, 8] {
      try await withProject { project in
        _ = try await project.publish([PackingEdition()], width: width)
        packages.append(try FileSystem.read("\(project.folder)/dist/packages/course.zip"))
      }
    }
    #expect(packages[0] == packages[1])
  }

  @Test("are not packed from a damaged product of the cache: it is made again first")
  func damage() async throws {
    try await withProject { project in
      _ = try await project.publish([PackingEdition()])
      let first = try FileSystem.read("\(project.folder)/dist/packages/course.zip")
      try FileSystem.remove("\(project.folder)/dist")
      let cache = "\(project.folder)/.lectern/cache/1"
      try FileSystem.remove("\(cache)/keys/packages")
      for name in try FileSystem.files(under: "\(cache)/content") {
        let path = "\(cache)/content/\(name)"
        var bytes = try FileSystem.read(path)
        guard bytes.starts(with: "%PDF".utf8) else { continue }
        bytes[10] ^= 1
        try FileSystem.write(bytes, to: path)
      }
      let second = try await project.publish([PackingEdition()])
      #expect(second.published?.repaired.isEmpty == false)
      #expect(try FileSystem.read("\(project.folder)/dist/packages/course.zip") == first)
    }
  }
}
