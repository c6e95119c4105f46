import ArchiveKit
import Diagnostics
import FileKit
import Foundation
import TestKit
import Testing

@Suite("Archives from outside")
struct ArchiveReaderTests {
  @Test("that are hostile are refused, say why, and leave nothing on the disk")
  func hostile() throws {
    try withTemporaryFolder { folder in
      let archives = "\(folder)/archives"
      try FileSystem.makeFolder(archives)
      try HostileArchives.make(in: archives)
      #expect(
        Set(try FileSystem.names(in: archives)) == Set(HostileArchives.table.map(\.name)))
      #expect(HostileArchives.table.count >= 30)
      for (name, rule, words) in HostileArchives.table {
        let place = "\(folder)/\(name)-place"
        let unpacked = try ArchiveReader.unpack(
          "\(archives)/\(name)", named: name, into: "\(place)/deep/out")
        let found = unpacked.diagnostics
        #expect(
          found.contains {
            $0.severity == .error && $0.rule.name == rule && $0.message.contains(words)
              && $0.span.path == name
          }, "\(name): \(found.map(\.message))")
        #expect(try FileSystem.files(under: place, withFolderLinks: true) == [], "\(name)")
        #expect(!FileSystem.exists("\(place)/deep/out"), "\(name)")

        let listed = try ArchiveReader.list("\(archives)/\(name)", named: name)
        #expect(listed.diagnostics == found, "\(name)")
      }
      #expect(!FileSystem.exists("/tmp/evil") && !FileSystem.exists("\(folder)/evil"))
    }
  }

  @Test("are refused beyond a number of files and of bytes")
  func limits() throws {
    try withTemporaryFolder { folder in
      let archive = "\(folder)/a.tar.gz"
      try ArchiveWriter.write(
        (0..<5).map { ArchiveMember(try #require(ArchivePath("\($0).txt")), .bytes([1, 2, 3])) },
        as: .tarGzip, time: 0, to: archive)
      func messages(_ limits: ArchiveLimits) throws -> [String] {
        try ArchiveReader.list(archive, named: "a", limits: limits).diagnostics.map(\.message)
      }
      #expect(try messages(ArchiveLimits(byteCount: 15, entryCount: 5)) == [])
      #expect(
        try messages(ArchiveLimits(entryCount: 4)) == ["the archive contains more than 4 files"])
      #expect(
        try messages(ArchiveLimits(byteCount: 14)) == ["the archive unpacks to more than 14 bytes"])
      #expect(
        try messages(ArchiveLimits(nameByteCount: 24))
          == ["the archive contains names of more than 24 bytes"])
    }
  }

  @Test(
    "come out as they were packed, with composed names, whatever packed them",
    arguments: ["a.zip", "a.tar", "a.tar.gz", "a.tar.xz"])
  func foreign(name: String) throws {
    try withTemporaryFolder { folder in
      let script = """
        import os, shutil, sys
        os.makedirs("in/lessons/media")
        os.makedirs("in/empty")
        open("in/lessons/e\\u0301.md", "w").write("# Hello\\n")
        open("in/lessons/media/b.bin", "wb").write(bytes(range(256)) * 1000)
        os.chmod("in/lessons/media/b.bin", 0o4777)
        kind = {"a.zip": "zip", "a.tar": "tar", "a.tar.gz": "gztar", "a.tar.xz": "xztar"}[sys.argv[1]]
        shutil.make_archive("a", kind, "in", ".")
        """
      let made = try BuiltCommand.run(
        ["-c", script, name], in: folder, program: "/usr/bin/python3")
      try #require(made.status == 0, "\(made.errors)")
      let out = "\(folder)/out"
      let unpacked = try ArchiveReader.unpack("\(folder)/\(name)", named: name, into: out)
      #expect(unpacked.diagnostics == [])
      #expect(
        try Files.read(out) == [
          "lessons/é.md": Array("# Hello\n".utf8),
          "lessons/media/b.bin": (0..<1000).flatMap { _ in Array(UInt8.min...UInt8.max) },
        ])
      #expect(
        unpacked.value.entries.contains {
          $0.path.text.utf8.elementsEqual("lessons/\u{E9}.md".utf8)
        })
      #expect(FileSystem.isFolder("\(out)/empty"))
      let permissions =
        try FileManager.default.attributesOfItem(
          atPath: "\(out)/lessons/media/b.bin")[.posixPermissions] as? Int
      #expect(permissions.map { $0 & 0o7022 } == 0)
      #expect(unpacked.value.byteCount == 256_008)
    }
  }

  @Test("return small files that are asked for, and never more than fits")
  func kept() throws {
    try withTemporaryFolder { folder in
      let archive = "\(folder)/a.tar.gz"
      let large = [UInt8](repeating: 1, count: ArchiveReader.longestKept / 2)
      let names = ["a", "b", "c", "d", "other"]
      try ArchiveWriter.write(
        try names.map { name in
          ArchiveMember(try #require(ArchivePath(name)), .bytes(name == "a" ? [7] : large))
        }, as: .tarGzip, time: 0, to: archive)
      let listed = try ArchiveReader.list(archive, named: "a") { $0.text != "other" }
      let kept = listed.value.kept
      #expect(Set(kept.keys.map(\.text)) == ["a", "b"])
      #expect(kept[try #require(ArchivePath("a"))] == [7])
      #expect(kept[try #require(ArchivePath("b"))] == large)
    }
  }

  @Test("are read no further once it is clear what they are")
  func manyRefusals() throws {
    try withTemporaryFolder { folder in
      let script = """
        import zipfile
        with zipfile.ZipFile("a.zip", "w") as archive:
            for number in range(500): archive.writestr(f"../{number}", "x")
        """
      let made = try BuiltCommand.run(["-c", script], in: folder, program: "/usr/bin/python3")
      try #require(made.status == 0, "\(made.errors)")
      let listed = try ArchiveReader.list("\(folder)/a.zip", named: "a.zip")
      #expect(listed.diagnostics.count == 20)
    }
  }

  @Test("that are missing are failures of the machine")
  func missing() throws {
    #expect {
      _ = try ArchiveReader.list("/nowhere/a.zip", named: "a.zip")
    } throws: {
      guard case .file(let failure) = ($0 as? ArchiveFailure)?.code else { return false }
      return failure.code == .notFound
    }
  }
}
