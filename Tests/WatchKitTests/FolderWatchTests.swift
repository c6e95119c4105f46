import Foundation
import TestKit
import Testing
import WatchKit

@Suite("What a watch reports about a real folder")
struct FolderWatchTests {
  /// In milliseconds: longer than a busy machine makes a program wait between two saves.
  private static let quiet = 700

  /// What is reported after some work, until all of `wanted` is; each element is one report.
  private func changes(
    in folder: String, until wanted: Set<String>, _ work: () throws -> Void
  ) async throws -> [FolderChanges] {
    let watch = try FolderWatch(folder, names: ["lessons", "templates"], quiet: Self.quiet)
    defer { watch.stop() }
    try work()
    var reports: [FolderChanges] = []
    var seen: Set<String> = []
    for await report in watch.changes {
      reports.append(report)
      seen.formUnion(report.paths)
      if report.isUnknown { seen.insert("?") }
      if wanted.isSubset(of: seen) { break }
    }
    return reports
  }

  private func shell(_ command: String, in folder: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-ec", command]
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private func withProject(_ body: (String) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
      try Files.write(
        ["lessons/01-a.md": "a", "lessons/01-unit/01-b.md": "b", "README.md": "r"], in: folder)
      try await body(folder)
    }
  }

  @Test func savedFileIsReported() async throws {
    try await withProject { folder in
      let reports = try await changes(in: folder, until: ["lessons/01-unit/01-b.md"]) {
        try Files.write(["lessons/01-unit/01-b.md": "new"], in: folder)
      }
      #expect(reports == [FolderChanges(["lessons/01-unit/01-b.md"])])
    }
  }

  @Test func manySavesAreOneChange() async throws {
    try await withProject { folder in
      let reports = try await changes(in: folder, until: ["lessons/29.md"]) {
        for number in 0..<30 { try Files.write(["lessons/\(number).md": "x"], in: folder) }
      }
      #expect(reports.count == 1)
      #expect(reports.first?.paths.count == 30)
    }
  }

  @Test func editorThatWritesANewFileAndRenamesItIsOneChange() async throws {
    try await withProject { folder in
      let reports = try await changes(in: folder, until: ["lessons/01-a.md"]) {
        // As Vim does it: a test file, a backup, the new file.
        try shell(
          "cd lessons; touch 4913; rm 4913; mv 01-a.md 01-a.md~; echo new > 01-a.md; rm 01-a.md~",
          in: folder)
      }
      #expect(reports == [FolderChanges(["lessons/01-a.md"])])
    }
    try await withProject { folder in
      let reports = try await changes(in: folder, until: ["lessons/01-a.md"]) {
        try shell("cd lessons; echo new > .01-a.md.swx; mv .01-a.md.swx 01-a.md", in: folder)
      }
      #expect(reports == [FolderChanges(["lessons/01-a.md"])])
    }
  }

  @Test func checkoutIsOneChange() async throws {
    try await withProject { folder in
      try shell(
        """
        git init -q -b main .; git config user.email a@b.example; git config user.name A
        git add .; git commit -qm one; git checkout -qb other
        for n in 1 2 3 4 5 6 7 8 9; do echo $n > lessons/$n.md; done; rm lessons/01-a.md
        git add -A; git commit -qm two; git checkout -q main
        """, in: folder)
      let reports = try await changes(in: folder, until: ["lessons/9.md", "lessons/01-a.md"]) {
        try shell("git checkout -q other", in: folder)
      }
      #expect(reports.count == 1)
      #expect(reports.first?.paths.count == 10)
    }
  }

  @Test func foldersThatAreMadeLaterAreWatched() async throws {
    try await withProject { folder in
      let watch = try FolderWatch(folder, names: ["lessons", "templates"], quiet: Self.quiet)
      defer { watch.stop() }
      var reports = watch.changes.makeAsyncIterator()
      try Files.write(["templates/web/own.css": "x"], in: folder)
      #expect(await reports.next()?.paths.contains("templates") == true)
      try Files.write(["templates/web/own.css": "y"], in: folder)
      #expect(await reports.next()?.paths == ["templates/web/own.css"])
    }
  }

  @Test func renamedFolderIsWatchedUnderItsNewName() async throws {
    try await withProject { folder in
      let watch = try FolderWatch(folder, names: ["lessons"], quiet: Self.quiet)
      defer { watch.stop() }
      var reports = watch.changes.makeAsyncIterator()
      try shell("mv lessons/01-unit lessons/02-unit", in: folder)
      #expect(await reports.next()?.paths == ["lessons/01-unit", "lessons/02-unit"])
      try Files.write(["lessons/02-unit/01-b.md": "y"], in: folder)
      #expect(await reports.next()?.paths == ["lessons/02-unit/01-b.md"])
    }
  }

  @Test func otherFilesOfTheProjectAreNotReported() async throws {
    try await withProject { folder in
      let reports = try await changes(in: folder, until: ["lessons/last.md"]) {
        try Files.write(
          [
            "README.md": "x", "dist/index.html": "x", ".lectern/cache/x": "x",
            "lessons/.last.md.swp": "x", "lessons/#last.md#": "x",
          ], in: folder)
        try Files.write(["lessons/last.md": "x"], in: folder)
      }
      #expect(reports == [FolderChanges(["lessons/last.md"])])
    }
  }

  @Test func folderThatComesBackIsWatchedAgain() async throws {
    try await withProject { folder in
      let project = "\(folder)/project"
      try Files.write(["lessons/a.md": "a"], in: project)
      let watch = try FolderWatch(project, names: ["lessons"], quiet: Self.quiet)
      defer { watch.stop() }
      var reports = watch.changes.makeAsyncIterator()
      try FileManager.default.removeItem(atPath: project)
      while let report = await reports.next() { if report.isUnknown { break } }
      try Files.write(["lessons/a.md": "a"], in: project)
      while let report = await reports.next() { if report.isUnknown { break } }
      try Files.write(["lessons/a.md": "b"], in: project)
      #expect(await reports.next()?.paths.contains("lessons/a.md") == true)
    }
  }
}
