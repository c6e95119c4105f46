import Foundation
import TestKit
import Testing

/// `packaging/commit`, which `make` asks what `lectern --version` has to say.
@Suite("The commit that make builds from", .engines)
struct CommitTests {
  /// A repository with the script, a source and a lesson, committed.
  private struct Repository {
    let folder: String

    init(in folder: String) throws {
      self.folder = folder
      try Files.write(["Sources/a.swift": "1\n", "lessons/01-one.md": "One\n"], in: folder)
      try FileManager.default.createDirectory(
        atPath: "\(folder)/packaging", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(repositoryFolder)/packaging/commit", toPath: "\(folder)/packaging/commit")
    }

    func git(_ arguments: String...) throws -> String {
      let result = try BuiltCommand.run(
        ["-c", "user.name=Dana", "-c", "user.email=dana@example.org"] + arguments, in: folder,
        program: "git")
      try #require(result.status == 0, "\(result.errors)")
      return result.output.trimmingCharacters(in: .newlines)
    }

    func commitAll() throws {
      _ = try git("add", "--all")
      _ = try git("commit", "--quiet", "--message", "Something")
    }

    func says(_ arguments: String...) throws -> String {
      let result = try BuiltCommand.run(
        arguments, in: folder, program: "\(folder)/packaging/commit")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      return result.output.trimmingCharacters(in: .newlines)
    }
  }

  @Test("is the current one, and is marked if files of the program are not those of it")
  func changes() throws {
    try withTemporaryFolder { folder in
      let repository = try Repository(in: folder)
      _ = try repository.git("init", "--quiet")
      try repository.commitAll()
      let commit = String(try repository.git("rev-parse", "HEAD").prefix(12))
      #expect(try repository.says() == commit)
      try Files.write(["lessons/01-one.md": "Two\n"], in: folder)
      #expect(try repository.says() == commit)
      try Files.write(["Sources/b.swift": "2\n"], in: folder)
      #expect(try repository.says() == "\(commit)-changed")
    }
  }

  @Test("that changes only lessons is no reason to build again")
  func key() throws {
    try withTemporaryFolder { folder in
      let repository = try Repository(in: folder)
      _ = try repository.git("init", "--quiet")
      try repository.commitAll()
      let key = try repository.says("--key")
      try Files.write(["lessons/01-one.md": "Two\n"], in: folder)
      try repository.commitAll()
      #expect(try repository.says("--key") == key)
      try Files.write(["Sources/a.swift": "2\n"], in: folder)
      let changed = try repository.says("--key")
      try repository.commitAll()
      #expect(Set([key, changed, try repository.says("--key")]).count == 3)
    }
  }

  @Test("is unknown without Git, and in a repository of somebody else")
  func unknown() throws {
    try withTemporaryFolder { folder in
      let repository = try Repository(in: "\(folder)/inner")
      #expect(try repository.says() == "" && repository.says("--key") == "")
      let outer = try Repository(in: folder)
      _ = try outer.git("init", "--quiet")
      try outer.commitAll()
      #expect(try repository.says() == "" && repository.says("--key") == "")
    }
  }
}
