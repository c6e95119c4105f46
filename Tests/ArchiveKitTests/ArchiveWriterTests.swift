import ArchiveKit
import Diagnostics
import Digests
import FileKit
import Foundation
import TestKit
import Testing

@Suite("Archives that are written")
struct ArchiveWriterTests {
  /// November 24, 2026, 18:30:00 UTC.
  private let time = 1_795_545_000

  private func members(in folder: String) throws -> [ArchiveMember] {
    let sound = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) }
    try FileSystem.write(sound, to: "\(folder)/sound")
    let text = Array(String(repeating: "A line of text.\n", count: 5000).utf8)
    try FileSystem.write(text, to: "\(folder)/text")
    func path(_ text: String) throws -> ArchivePath { try #require(ArchivePath(text)) }
    return [
      ArchiveMember(
        try path("mimetype"), .bytes(Array("application/epub+zip".utf8)), packing: .stored),
      ArchiveMember(try path("b/sound.mp3"), .file("\(folder)/sound", Digest(of: sound))),
      ArchiveMember(try path("a/ünder/text.txt"), .file("\(folder)/text", Digest(of: text))),
      ArchiveMember(try path("a/empty.txt"), .bytes([])),
    ]
  }

  @Test(
    "have the given order and day, no extra field, and no more in their headers than EPUB allows")
  func headers() throws {
    try withTemporaryFolder { folder in
      let archive = "\(folder)/a.zip"
      try ArchiveWriter.write(try members(in: folder), as: .zip, time: time, to: archive)
      let bytes = try FileSystem.read(archive)
      // Signature, version 1.0, no flags, stored, noon of the day, CRC, sizes, length of the name, no extra field.
      #expect(
        Array(bytes[..<58]) == [
          0x50, 0x4B, 3, 4, 10, 0, 0, 0, 0, 0, 0, 0x60, 0x78, 0x5D, 0x6F, 0x61, 0xAB, 0x2C, 20, 0,
          0,
          0, 20, 0, 0, 0, 8, 0, 0, 0,
        ] + Array("mimetypeapplication/epub+zip".utf8))
      let script = """
        import struct, zipfile
        data = open("a.zip", "rb").read()
        archive = zipfile.ZipFile("a.zip")
        assert archive.testzip() is None
        for entry in archive.infolist():
            local = struct.unpack("<HHHHHIIIHH", data[entry.header_offset + 4:entry.header_offset + 30])
            central = (entry.extract_version, entry.flag_bits, entry.compress_type)
            # Both headers say the same.
            assert local[:3] == central and local[6:8] == (entry.compress_size, entry.file_size)
            print(entry.filename, entry.compress_type, entry.flag_bits & ~6, len(entry.extra) + local[9],
                oct(entry.external_attr >> 16), *entry.date_time)
        """
      let read = try BuiltCommand.run(
        ["-X", "utf8", "-c", script], in: folder, program: "/usr/bin/python3")
      #expect(
        read.output == """
          mimetype 0 0 0 0o100644 2026 11 24 12 0 0
          b/sound.mp3 0 0 0 0o100644 2026 11 24 12 0 0
          a/ünder/text.txt 8 2048 0 0o100644 2026 11 24 12 0 0
          a/empty.txt 8 0 0 0o100644 2026 11 24 12 0 0

          """, "\(read.errors)")
    }
  }

  @Test(
    "have the same bytes every time, and come out as they went in",
    arguments: ArchiveFormat.allCases)
  func same(format: ArchiveFormat) throws {
    try withTemporaryFolder { folder in
      let members = try members(in: folder)
      let archives = ["\(folder)/1", "\(folder)/2"]
      for archive in archives {
        try ArchiveWriter.write(members, as: format, time: time, to: archive)
      }
      #expect(try FileSystem.read(archives[0]) == (try FileSystem.read(archives[1])))
      let out = "\(folder)/out"
      let unpacked = try ArchiveReader.unpack(archives[0], named: "a", into: out)
      #expect(unpacked.diagnostics == [])
      #expect(unpacked.value.entries.map(\.path) == members.map(\.path))
      let files = try Files.read(out)
      #expect(files["b/sound.mp3"] == (try FileSystem.read("\(folder)/sound")))
      #expect(files["a/ünder/text.txt"] == (try FileSystem.read("\(folder)/text")))
      #expect(files["a/empty.txt"] == [])
    }
  }

  @Test(
    "say nothing about the machine: no owner, no clock, one time for all",
    arguments: [
      (ArchiveFormat.tarGzip, "r:gz")
    ])
  func tarball(format: ArchiveFormat, mode: String) throws {
    try withTemporaryFolder { folder in
      try ArchiveWriter.write(
        try members(in: folder), as: format, time: time, to: "\(folder)/a")
      // RFC 1952: no flags, no time, made on Unix.
      #expect(
        Array(try FileSystem.read("\(folder)/a")[..<10]) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3])
      let script = """
        import sys, tarfile
        for entry in tarfile.open("a", sys.argv[1]):
            print(entry.name, entry.mtime, entry.uid, entry.gid, repr(entry.uname), oct(entry.mode), entry.isreg())
        """
      let read = try BuiltCommand.run(
        ["-X", "utf8", "-c", script, mode], in: folder, program: "/usr/bin/python3")
      #expect(
        read.output == """
          mimetype 1795545000 0 0 '' 0o644 True
          b/sound.mp3 1795545000 0 0 '' 0o644 True
          a/ünder/text.txt 1795545000 0 0 '' 0o644 True
          a/empty.txt 1795545000 0 0 '' 0o644 True

          """, "\(read.errors)")
    }
  }

  @Test("are not made from a file that has changed, or is gone", arguments: ArchiveFormat.allCases)
  func changed(format: ArchiveFormat) throws {
    try withTemporaryFolder { folder in
      let members = try members(in: folder)
      let archive = "\(folder)/a"
      func code() throws -> ArchiveFailure.Code? {
        do {
          try ArchiveWriter.write(members, as: format, time: time, to: archive)
          return nil
        } catch {
          return error.code
        }
      }
      let text = try FileSystem.read("\(folder)/text")
      try FileSystem.write(text.dropLast() + [0], to: "\(folder)/text")
      #expect(try code() == .changed)
      try FileSystem.remove("\(folder)/text")
      guard case .file(let failure) = try code() else {
        Issue.record("a missing file was packed")
        return
      }
      #expect(failure.code == .notFound)
      #expect(try FileSystem.names(in: folder) == ["sound"])
    }
  }

  @Test(
    "have 64-bit fields only for a file of 4 GiB, with LECTERN_LONG_TESTS; one of 64 MB has none")
  func large() throws {
    try withTemporaryFolder { folder in
      let isLong = ProcessInfo.processInfo.environment["LECTERN_LONG_TESTS"] == "1"
      let size = isLong ? (4 << 30) + (1 << 20) : 64 << 20
      let file = "\(folder)/large"
      try FileSystem.write([], to: file)
      #expect(truncate(file, size) == 0)
      let piece = [UInt8](repeating: 0, count: 1 << 20)
      var digester = Digester()
      for _ in 0..<(size >> 20) { digester.add(piece) }
      try ArchiveWriter.write(
        [
          ArchiveMember(try #require(ArchivePath("large.mp4")), .file(file, digester.digest)),
          ArchiveMember(try #require(ArchivePath("small.txt")), .bytes([1])),
        ], as: .zip, time: time, to: "\(folder)/a.zip")
      let script = """
        import zipfile
        for entry in zipfile.ZipFile("a.zip").infolist():
            print(entry.filename, entry.file_size, len(entry.extra), entry.extract_version)
        """
      let read = try BuiltCommand.run(["-c", script], in: folder, program: "/usr/bin/python3")
      #expect(
        read.output == """
          large.mp4 \(size) \(isLong ? "20 45" : "0 10")
          small.txt 1 \(isLong ? "12 45" : "0 20")

          """, "\(read.errors)")
    }
  }

  @Test("cannot have one name twice, even in another case, and are not empty")
  func refused() throws {
    try withTemporaryFolder { folder in
      let names = ["a/b.txt", "A/c.txt"]
      let members = try names.map {
        ArchiveMember(try #require(ArchivePath($0)), .bytes([]))
      }
      #expect(throws: ArchiveFailure.self) {
        try ArchiveWriter.write(members, as: .zip, time: 0, to: "\(folder)/a")
      }
      #expect(throws: ArchiveFailure.self) {
        try ArchiveWriter.write([], as: .zip, time: 0, to: "\(folder)/a")
      }
      #expect(try FileSystem.names(in: folder) == [])
    }
  }

  @Test(
    "end when somebody ends the run, and are not there then", arguments: ArchiveFormat.allCases)
  func ended(format: ArchiveFormat) async throws {
    try await withTemporaryFolder { folder in
      let members = try members(in: folder)
      let before = try FileSystem.names(in: folder)
      let failure = await Task {
        withUnsafeCurrentTask { $0?.cancel() }
        do throws(ArchiveFailure) {
          try ArchiveWriter.write(members, as: format, time: time, to: "\(folder)/a")
          return nil as ArchiveFailure?
        } catch {
          return error
        }
      }.value
      #expect(failure?.code == .ended)
      #expect(try FileSystem.names(in: folder) == before)
    }
  }

  @Test("store what is compressed, and deflate the rest")
  func packing() {
    let stored = ["a.mp3", "b/c.M4B", "d.png", "e.pdf", "f.woff2", "g.tar.zst", "h.zip", "i.jpeg"]
    let deflated = ["a.html", "b.svg", "c.css", "d.js", "e.wav", "f", "g.vtt", "mimetype"]
    #expect(stored.filter { ArchiveMember.Packing(suiting: $0) != .stored } == [])
    #expect(deflated.filter { ArchiveMember.Packing(suiting: $0) != .deflated } == [])
  }
}
