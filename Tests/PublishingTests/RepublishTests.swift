import CacheKit
import Diagnostics
import Digests
import EditionKit
import FileKit
import Foundation
import JSONKit
import LessonModel
import Publishing
import Synchronization
import TestKit
import Testing
import Words

/// What happens to files that did not change, and to those that did.
@Suite("Publishing again", .engines)
struct RepublishTests {
  /// Inode and time of every file, by path.
  private func stamps(in folder: String) throws -> [String: String] {
    var stamps: [String: String] = [:]
    for path in try FileSystem.files(under: folder) {
      let stamp = try #require(FileStamp(of: "\(folder)/\(path)"))
      stamps[path] = "\(stamp.inode) \(stamp.modified)"
    }
    return stamps
  }

  @Test(
    "an unchanged course writes nothing: every file keeps its inode and its time",
    arguments: [true, false])
  func unchanged(_ reports: Bool) async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let first = try await project.publish()
      #expect(first.published?.changes.written.count == 2)
      let folderStamp = try FileManager.default.attributesOfItem(atPath: "\(folder)/dist")
      let before = try stamps(in: "\(folder)/dist")
      let second = try await project.publish(reports: reports)
      #expect(second.published?.editions == first.published?.editions)
      #expect(second.published?.home == first.published?.home)
      #expect(second.published?.changes.written == [])
      #expect(second.published?.changes.removed == [])
      #expect(second.published?.changes.unchanged == 2)
      #expect(try stamps(in: "\(folder)/dist") == before)
      let after = try FileManager.default.attributesOfItem(atPath: "\(folder)/dist")
      #expect(after[.systemFileNumber] as? Int == folderStamp[.systemFileNumber] as? Int)
      #expect(after[.modificationDate] as? Date == folderStamp[.modificationDate] as? Date)
    }
  }

  @Test("a manifest that somebody changed is written again, though nothing else is")
  func changedManifest() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish()
      let path = "\(folder)/dist/publish.json"
      let before = try FileSystem.read(path)
      try Data(before + Array("\n".utf8)).write(to: URL(fileURLWithPath: path))
      let second = try await project.publish(reports: false)
      #expect(second.published?.changes.written == [])
      #expect(try FileSystem.read(path) == before)
    }
  }

  @Test("what editions say while they render is said again when nothing changed")
  func saysAgain() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      for _ in 1...3 {
        let result = try await project.publish([ComplainingEdition()], reports: false)
        #expect(result.diagnostics.map(\.message) == ["this cannot be shown"])
        #expect(result.published?.substitutions.isEmpty == false)
      }
    }
  }

  @Test("with nothing changed no edition renders and no engine starts")
  func rendersNothing() async throws {
    try await withTemporaryFolder { folder in
      var project = try TestProject(
        TestProject.twoLessons.merging(["workers/typeset.py": FakeWorkers.typesetter]) { $1 },
        in: folder)
      project.installation.workers = "\(folder)/workers"
      project.installation.python = "/usr/bin/python3"
      let edition = CountingEdition()
      for _ in 1...3 { _ = try await project.publish([edition], reports: false) }
      #expect(edition.renderings == 1)
      try Files.write(["lessons/02-two.md": "# Second\n\nText.\n"], in: folder)
      for _ in 1...3 { _ = try await project.publish([edition], reports: false) }
      #expect(edition.renderings == 2)
      // What other options make is another publication.
      _ = try await project.publish([edition, TitleEdition()], reports: false)
      #expect(edition.renderings == 3)
      try FileSystem.write([1], to: "\(folder)/dist/count.txt")
      _ = try await project.publish([edition, TitleEdition()], reports: false)
      #expect(edition.renderings == 4)
    }
  }

  @Test("one changed lesson writes that lesson's file, and touches no other")
  func oneChanged() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish()
      let before = try stamps(in: "\(folder)/dist")
      try Files.write(["lessons/02-two.md": "# Second\n\nText.\n"], in: folder)
      // The id follows the file's name, so the path stays.
      let result = try await project.publish()
      #expect(result.published?.changes.written.map(\.text) == ["titles/two.txt"])
      let after = try stamps(in: "\(folder)/dist")
      #expect(after["titles/one.txt"] == before["titles/one.txt"])
      #expect(after["titles/two.txt"] != before["titles/two.txt"])
      #expect(try project.published()["titles/two.txt"]?.hasPrefix("Second") == true)
    }
  }

  /// What somebody may do to what is published.
  enum Meddling: CaseIterable {
    case edited, sameLength, emptied, removed, becameFolder, becameLink, manifestRemoved
    case manifestCut, indexRemoved, cacheRemoved
  }

  @Test("what somebody did to the published files is put right", arguments: Meddling.allCases)
  func meddling(_ meddling: Meddling) async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      _ = try await project.publish()
      let good = try project.published()
      let file = "\(folder)/dist/titles/one.txt"
      let bytes = try FileSystem.read(file)
      let manifest = "\(folder)/dist/publish.json"
      switch meddling {
      case .edited: try FileSystem.write(bytes + [33], to: file)
      case .sameLength: try FileSystem.write([33] + bytes.dropFirst(), to: file)
      case .emptied: try FileSystem.write([], to: file)
      case .removed: try FileSystem.remove(file)
      case .becameFolder:
        try FileSystem.remove(file)
        try FileSystem.makeFolder(file)
      case .becameLink:
        try FileSystem.remove(file)
        try FileSystem.link("two.txt", at: file)
      case .manifestRemoved:
        // Without it, the folder is not one of our publications, and is not changed.
        try FileSystem.remove(manifest)
        let failure = await #expect(throws: PublishFailure.self) { try await project.publish() }
        #expect(failure?.code == .usage)
        return
      case .manifestCut:
        try FileSystem.write(Array(try FileSystem.read(manifest).dropLast(9)), to: manifest)
      case .indexRemoved: try FileSystem.remove("\(folder)/.lectern/index")
      case .cacheRemoved: try FileSystem.remove("\(folder)/.lectern/cache")
      }
      let result = try await project.publish(reports: false)
      #expect(
        try project.published().filter { $0.key != "publish.json" }
          == good.filter { $0.key != "publish.json" })
      #expect(try project.published()["publish.json"] == good["publish.json"])
      #expect(try FileSystem.files(under: "\(folder)/dist", withFolderLinks: true).count == 3)
      switch meddling {
      case .indexRemoved, .cacheRemoved: #expect(result.published?.changes.written == [])
      case .manifestCut: #expect(result.published?.changes.written.count == 2)
      default: #expect(result.published?.changes.written.map(\.text) == ["titles/one.txt"])
      }
    }
  }

  @Test("editions that are not made stay, and pages go on linking to them")
  func kept() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let paper = OfferingEdition(path: "paper/one.txt", text: "first")
      _ = try await project.publish([TitleEdition(), paper])
      let linked = "One\nweb: titles/one.txt\nhandouts: paper/one.txt"
      #expect(try project.published()["titles/one.txt"] == linked)
      try Files.write(["lessons/02-two.md": "# Second\n\nText.\n"], in: folder)

      let result = try await project.publish([TitleEdition()], kept: [paper])
      #expect(result.published?.keptEditions == [.handouts])
      #expect(result.published?.goneEditions == [])
      #expect(try project.published()["titles/one.txt"] == linked)
      #expect(try project.published()["paper/one.txt"] == "first")
      #expect(try project.published()["titles/two.txt"]?.hasPrefix("Second") == true)
      #expect(try project.published()["publish.json"]?.contains("paper/one.txt") == true)

      let only = try await project.publish([TitleEdition()])
      #expect(only.published?.goneEditions == [.handouts])
      #expect(try project.published()["titles/one.txt"] == "One\nweb: titles/one.txt")
      #expect(try project.published()["paper/one.txt"] == nil)
    }
  }

  @Test("of another course nothing is kept, and a kept file that was damaged is left out")
  func notKept() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(in: folder)
      let paper = OfferingEdition(path: "paper/one.txt", text: "first")
      _ = try await project.publish([TitleEdition(), paper])
      try FileSystem.write([1], to: "\(folder)/dist/paper/one.txt")
      let damaged = try await project.publish([TitleEdition()], kept: [paper])
      #expect(damaged.published?.keptEditions == [])
      #expect(try project.published()["paper/one.txt"] == nil)

      _ = try await project.publish([TitleEdition(), paper])
      try Files.write(["lessons/course.yaml": "title: Two\nid: other\n"], in: folder)
      let other = try await project.publish([TitleEdition()], kept: [paper])
      #expect(other.published?.keptEditions == [])
      #expect(try project.published()["paper/one.txt"] == nil)
    }
  }

  @Test("says why a file was written")
  func reasons() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging(["templates/test/own.txt": "mine"]) { $1 }, in: folder)
      func reasons() async throws -> [String: String] {
        let result = try await project.publish(explains: true)
        let published = try #require(result.published)
        return Dictionary(
          uniqueKeysWithValues: published.reasons.map { ($0.key.text, $0.value) })
      }
      #expect(Set(try await reasons().values) == ["it is new"])
      #expect(try await reasons() == [:])
      try Files.write(["lessons/02-two.md": "# Second\n\nText.\n"], in: folder)
      #expect(try await reasons() == ["titles/two.txt": "lessons/02-two.md changed"])
      try Files.write(["templates/test/own.txt": "yours"], in: folder)
      #expect(try await reasons() == ["own.txt": "templates/test/own.txt changed"])
      try FileSystem.write([1], to: "\(folder)/dist/own.txt")
      #expect(try await reasons() == ["own.txt": "its file has been changed or removed"])
    }
  }

  @Test("a file of the course that is saved meanwhile goes out in one reading")
  func savedMeanwhile() async throws {
    try await withTemporaryFolder { folder in
      let project = try TestProject(
        TestProject.twoLessons.merging(["lessons/media/a.csv": "old\n"]) { $1 }, in: folder)
      let asset = try #require(AssetID("media/a.csv"))
      let edition = SavingEdition(asset: asset, file: "\(folder)/lessons/media/a.csv", times: 1)
      _ = try await project.publish([edition])
      #expect(try project.published()["first.csv"] == "new 1\n")
      #expect(try project.published()["second.csv"] == "new 1\n")

      // An author who never stops saving gets a message, and loses nothing.
      let before = try project.published()
      let restless = SavingEdition(
        asset: asset, file: "\(folder)/lessons/media/a.csv", times: 99, word: "newest")
      let failure = await #expect(throws: PublishFailure.self) {
        try await project.publish([restless], to: "\(folder)/elsewhere")
      }
      #expect(!FileSystem.exists("\(folder)/elsewhere"))
      #expect(failure?.code == .stale)
      #expect(failure?.message.contains("lessons/media/a.csv changed") == true)
      #expect(try project.published() == before)
    }
  }
}

/// An edition of one file that others link to.
struct OfferingEdition: Edition {
  static let name = EditionName.handouts
  var path: String
  var text: String

  func offers(for course: Course, in context: EditionContext) -> [Offer] {
    [
      Offer(
        edition: Self.name, role: .handout(.learner), lesson: course.lessons.first?.id,
        title: Word("Paper"), path: OutputPath(safe: path), mediaType: .plainText)
    ]
  }

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    await output.receive(
      OutputTree.File(path: OutputPath(safe: path), content: .bytes(Array(text.utf8))))
    return Diagnosed([])
  }
}

/// An edition during which somebody saves a file that it publishes twice.
final class SavingEdition: Edition {
  static let name = EditionName.web
  private let asset: AssetID
  private let file: String
  private let left: Mutex<Int>
  private let word: String
  private let number = Mutex(0)

  init(asset: AssetID, file: String, times: Int, word: String = "new") {
    self.word = word
    self.asset = asset
    self.file = file
    left = Mutex(times)
  }

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    await output.receive(
      OutputTree.File(path: OutputPath(literal: "first.csv"), content: .asset(asset)))
    let saves = left.withLock { left in
      left -= 1
      return left >= 0
    }
    if saves {
      let number = number.withLock { number in
        number += 1
        return number
      }
      try? FileSystem.write(Array("\(word) \(number)\n".utf8), to: file)
    }
    await output.receive(
      OutputTree.File(path: OutputPath(literal: "second.csv"), content: .asset(asset)))
    return Diagnosed([])
  }
}

/// An edition that counts how often it renders.
final class CountingEdition: Edition {
  static let name = EditionName.handouts
  private let count = Mutex(0)

  var renderings: Int { count.withLock { $0 } }

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    count.withLock { $0 += 1 }
    await output.receive(
      OutputTree.File(path: OutputPath(literal: "count.txt"), content: .bytes([65])))
    let job = TypesetJob(template: "handouts/a.typ", data: .object([]), format: .pdf)
    await output.receive(
      OutputTree.File(path: OutputPath(literal: "a.pdf"), content: .typeset(job)))
    return Diagnosed([])
  }
}

/// An edition that cannot show something, and says so.
struct ComplainingEdition: Edition {
  static let name = EditionName.web

  func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    let span = course.lessons.first?.span ?? course.span
    await output.receive(OutputTree.File(path: OutputPath(literal: "a.txt"), content: .bytes([65])))
    return Diagnosed(
      [
        Substitution(
          edition: Self.name, lesson: nil,
          StandIn("a", .substituted(by: "b"), because: .cannotShow, at: span))
      ],
      [.warning("formula-cannot-be-read", "this cannot be shown", at: span)])
  }
}
