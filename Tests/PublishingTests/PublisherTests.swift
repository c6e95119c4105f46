import CacheKit
import Diagnostics
import Digests
import EditionKit
import FileKit
import Foundation
import JSONKit
import LessonModel
import Publishing
import TestKit
import Testing

@Suite("Publishing", .engines)
struct PublisherTests {
  @Test("writes every file, and lists it with digest, bytes, edition and lesson")
  func manifest() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let result = try await project.publish()
      #expect(result.diagnostics.isEmpty)
      let published = try project.published()
      #expect(published.keys.sorted() == ["publish.json", "titles/one.txt", "titles/two.txt"])
      #expect(published["titles/one.txt"] == "One\nweb: titles/one.txt")
      let manifest = try #require(published["publish.json"])
      #expect(
        manifest.contains(
          """
                "path": "titles/two.txt",
                "sha256": "\(Digest(of: Array("Two\nweb: titles/two.txt".utf8)))",
                "bytes": 23,
                "edition": "web",
                "lesson": "two"
          """))
    }
  }

  @Test("gives the same bytes at width 1 and width 8, and a second time")
  func determinism() async throws {
    try await withTemporaryFolder { folder in
      var files = TestProject.twoLessons
      for number in 10..<60 { files["lessons/\(number)-x\(number).md"] = "# \(number)\n\nText.\n" }
      let project = try TestProject(files, in: folder)
      var trees: [[String: String]] = []
      for width in [1, 8, 8] {
        _ = try await project.publish(width: width)
        trees.append(try project.published())
      }
      #expect(trees[0].count == 53)
      #expect(trees[0] == trees[1])
      #expect(trees[1] == trees[2])
    }
  }

  @Test("takes away what is not made any more")
  func removal() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish()
      try FileSystem.remove("\(folder)/lessons/02-two.md")
      _ = try await project.publish()
      #expect(try project.published().keys.sorted() == ["publish.json", "titles/one.txt"])
      #expect(try FileSystem.names(in: folder) == [".lectern", "dist", "lessons"])
    }
  }

  @Test("publishes nothing while the course has errors, and leaves the old one")
  func errors() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish()
      let before = try project.published()
      try Files.write(["lessons/02-two.md": "# Two\n\n:::quiz\nNo end.\n"], in: folder)
      let result = try await project.publish()
      #expect(result.published == nil)
      #expect(result.diagnostics.contains { $0.severity == .error })
      #expect(try project.published() == before)
    }
  }

  @Test("the author's own templates replace built-in ones")
  func templates() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging(["templates/test/own.txt": "mine"]) { $1 }, in: folder)
      _ = try await project.publish()
      #expect(try project.published()["own.txt"] == "mine")
    }
  }

  @Test("refuses two different files of one path, also in another case")
  func conflicts() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let failure = await #expect(throws: PublishFailure.self) {
        try await project.publish([
          TitleEdition(), FilesEdition(files: ["titles/ONE.txt": .bytes([])]),
        ])
      }
      #expect(failure?.message.contains("titles/ONE.txt") == true)
      #expect(!FileSystem.exists("\(folder)/dist"))
    }
  }

  @Test("copies assets byte for byte")
  func assets() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging(["lessons/media/a.csv": "a,b\n"]) { $1 }, in: folder)
      let asset = try #require(AssetID("media/a.csv"))
      _ = try await project.publish([FilesEdition(files: ["a.csv": .asset(asset)])])
      #expect(try project.published()["a.csv"] == "a,b\n")
    }
  }
}

@Suite("The folder that is published to", .engines)
struct OutputFolderTests {
  @Test("refuses a folder that holds another course, but not the project's own after a new name")
  func otherCourse() async throws {
    try await withTemporaryFolder { folder in
      let shelf = "\(folder)/shelf"
      _ = try await TestProject(in: "\(folder)/a").publish(to: shelf)
      let old = try Files.read(shelf)
      let other = try TestProject(
        TestProject.twoLessons.merging(["lessons/course.yaml": "title: Other\n"]) { $1 },
        in: "\(folder)/b")
      await #expect {
        _ = try await other.publish(to: shelf)
      } throws: { error in
        "\(error)".contains("contains the publication of another course, “two”")
      }
      #expect(try Files.read(shelf) == old)
      _ = try await other.publish()
      try Files.write(["lessons/course.yaml": "title: New name\n"], in: "\(folder)/b")
      #expect(try await other.publish().published != nil)
    }
  }

  @Test("names the editions that were there and were not made this time")
  func goneEditions() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let files = FilesEdition(files: ["a.txt": .bytes([65])])
      _ = try await project.publish([TitleEdition(), files])
      let result = try await project.publish([TitleEdition()])
      #expect(result.published?.goneEditions == [.handouts])
      #expect(try await project.publish([TitleEdition()]).published?.goneEditions == [])
    }
  }

  @Test("keeps the author's own files in it")
  func kept() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging(["dist/README.md": "about"]) { $1 }, in: folder)
      _ = try await project.publish()
      try Files.write(["dist/.well-known/x.txt": "x", "dist/CNAME": "a.example"], in: folder)
      let result = try await project.publish()
      #expect(result.published?.keptFiles == [".well-known/x.txt", "CNAME", "README.md"])
      let published = try project.published()
      #expect(published["README.md"] == "about")
      #expect(published["CNAME"] == "a.example")
      #expect(published[".well-known/x.txt"] == "x")
    }
  }

  @Test("keeps the author's links in it as links, and programs as programs")
  func keptAsTheyAre() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging(["dist/README.md": "about", "more/a.txt": "a"]) { $1 },
        in: folder)
      _ = try await project.publish()
      try Files.write(["dist/run.sh": "#!/bin/sh\n"], in: folder)
      let dist = "\(folder)/dist"
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(dist)/run.sh")
      for (name, place) in [("more", "../more"), ("later", "not-yet")] {
        try FileSystem.link(place, at: "\(dist)/\(name)")
      }
      let result = try await project.publish()
      #expect(result.published?.keptFiles == ["README.md", "later", "more", "run.sh"])
      #expect(access("\(dist)/run.sh", X_OK) == 0)
      #expect(try FileSystem.read("\(dist)/more/a.txt") == Array("a".utf8))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(dist)/later") == "not-yet")
    }
  }

  @Test("may be a link: what it leads to is replaced")
  func link() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging(["www/site/README.md": "about"]) { $1 }, in: folder)
      try FileSystem.link("www/site", at: "\(folder)/dist")
      _ = try await project.publish()
      _ = try await project.publish()
      #expect(FileSystem.exists("\(folder)/www/site/titles/one.txt"))
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/dist") == "www/site")
      #expect(try FileSystem.names(in: "\(folder)/www") == ["site"])
    }
  }

  @Test("is refused when it holds a stranger's files")
  func strangers() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging(["home/thesis.txt": "years"]) { $1 }, in: folder)
      let failure = await #expect(throws: PublishFailure.self) {
        try await project.publish(to: "\(folder)/home")
      }
      #expect(failure?.code == .usage)
      #expect(failure?.message.contains("thesis.txt") == true)
      #expect(try FileSystem.names(in: "\(folder)/home") == ["thesis.txt"])
    }
  }

  @Test("is made anew from what a killed run left beside it")
  func leftovers() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging([".dist.lectern-new/half": "written"]) { $1 }, in: folder)
      _ = try await project.publish()
      #expect(try project.published()["half"] == nil)
      #expect(!FileSystem.exists("\(folder)/.dist.lectern-new"))
    }
  }

  @Test("one publication at a time is made of a project")
  func lock() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      try FileSystem.makeFolder("\(folder)/.lectern")
      let lock = try FolderLock(at: "\(folder)/.lectern/publish.lock", doing: "test")
      let failure = await #expect(throws: PublishFailure.self) { try await project.publish() }
      #expect(failure?.code == .isBusy)
      _ = consume lock
      _ = try await project.publish()
    }
  }
}

@Suite("Documents", .engines)
struct DocumentTests {
  @Test("are made anew when a file that their template reads has changed, and only then")
  func key() async throws {
    try await withTemporaryFolder { folder in
      // Sets the logo, and counts how often.
      var project = try TestProject(
        TestProject.twoLessons.merging([
          "templates/test/a.typ": "Hello", "templates/test/logo.svg": "first",
          "workers/typeset.py": FakeWorkers.pdf + """
            import json, sys
            for line in sys.stdin:
                request = json.loads(line)
                logo = open(request["root"] + "/templates/test/logo.svg").read()
                open(request["output"], "wb").write(pdf(logo))
                open(request["root"] + "/../../made", "a").write("+")
                print(json.dumps({"faults": []}), flush=True)
            """,
        ]) { $1 }, in: folder)
      project.installation.workers = "\(folder)/workers"
      project.installation.python = "/usr/bin/python3"
      let job = TypesetJob(template: "test/a.typ", data: .object([]), format: .pdf)
      let edition = FilesEdition(files: ["a.pdf": .typeset(job)])
      func publish() async throws -> Substring? {
        _ = try await project.publish([edition])
        return try project.published()["a.pdf"]?.split(separator: "\n").dropFirst().first
      }
      #expect(try await publish() == "%first")
      try Files.write(["templates/test/page.mustache": "other"], in: folder)
      #expect(try await publish() == "%first")
      #expect(try FileSystem.read("\(folder)/made") == Array("+".utf8))
      try Files.write(["templates/test/logo.svg": "second"], in: folder)
      #expect(try await publish() == "%second")
    }
  }
}

@Suite("Engines that fail", .engines)
struct EngineFailureTests {
  static let job = TypesetJob(template: "test/a.typ", data: .object([]), format: .pdf)

  func project(_ worker: String, in folder: String) throws -> TestProject {
    var project = try TestProject(
      TestProject.twoLessons.merging([
        "workers/typeset.py": worker, "templates/test/a.typ": "Hello",
      ]) { $1 }, in: folder)
    project.installation.workers = "\(folder)/workers"
    return project
  }

  @Test("a hung engine is killed after its time limit and named; the old publication stays")
  func hung() async throws {
    try await withTemporaryFolder { folder in
      let project = try project("import time\nwhile True: time.sleep(60)\n", in: folder)
      _ = try await project.publish()
      let before = try project.published()
      let failure = await #expect(throws: PublishFailure.self) {
        try await project.publish(
          [FilesEdition(files: ["a.pdf": .typeset(Self.job)])], timeLimit: .milliseconds(300))
      }
      #expect(failure?.code == .engine)
      #expect(failure?.message.contains("did not finish within") == true)
      #expect(try project.published() == before)
    }
  }

  @Test("a missing engine is named with the command that installs it")
  func missing() async throws {
    try await withTemporaryFolder { folder in
      var project = try project("", in: folder)
      project.installation.python = "\(folder)/nowhere/bin/python3"
      let failure = await #expect(throws: PublishFailure.self) {
        try await project.publish([FilesEdition(files: ["a.pdf": .typeset(Self.job)])])
      }
      #expect(failure?.message.contains("make publish") == true)
      #expect(!FileSystem.exists("\(folder)/dist"))
    }
  }
}
