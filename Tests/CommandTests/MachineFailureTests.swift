import Foundation
import Glibc
import TestKit
import Testing

@Suite(
  "When the machine fails, publish says so in a sentence, ends with 2 and leaves dist/ whole",
  .engines)
struct MachineFailureTests {
  @Test("a folder that may not be written to")
  func notPermitted() throws {
    try SmallCourse.with { course in
      let shelf = "\(course.folder)/shelf"
      try FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: true)
      let options = ["--editions", "web", "--output", "\(shelf)/dist"]
      #expect(try course.publish(options).status == 0)
      let old = try Files.read(shelf)
      for folder in [shelf, "\(shelf)/dist"] { chmod(folder, 0o555) }
      defer { for folder in [shelf, "\(shelf)/dist"] { chmod(folder, 0o755) } }
      // Permissions do not bind root, unless it gives its powers up.
      let powerless = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
      let result = try BuiltCommand.run(
        ["publish", course.folder] + options, launcher: getuid() == 0 ? powerless : [])
      expect(result, says: /^lectern: Could not [^\n]* permission denied. [^\n]* --output.\n$/)
      #expect(try Files.read(shelf) == old)
    }
  }

  @Test("a folder above that may not be written to does not matter: dist/ is changed in its place")
  func closedFolderAbove() throws {
    try SmallCourse.with { course in
      let shelf = "\(course.folder)/shelf"
      try FileManager.default.createDirectory(atPath: shelf, withIntermediateDirectories: true)
      let options = ["--editions", "web", "--output", "\(shelf)/dist"]
      #expect(try course.publish(options).status == 0)
      try course.write("Another sentence.")
      chmod(shelf, 0o555)
      defer { chmod(shelf, 0o755) }
      let powerless = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
      let result = try BuiltCommand.run(
        ["publish", course.folder] + options, launcher: getuid() == 0 ? powerless : [])
      #expect(result.status == 0, "\(result.errors)")
      let page = try Files.read(shelf)["dist/lessons/one/index.html"] ?? []
      #expect(String(decoding: page, as: UTF8.self).contains("Another sentence."))
      #expect(try FileManager.default.contentsOfDirectory(atPath: shelf) == ["dist"])
    }
  }

  @Test("a project that is read-only, also where dist/ is elsewhere")
  func projectIsNotPermitted() throws {
    try SmallCourse.with { course in
      try withTemporaryFolder { shelf in
        chmod(course.folder, 0o555)
        defer { chmod(course.folder, 0o755) }
        let powerless = ["setpriv", "--bounding-set=-all", "--inh-caps=-all"]
        let result = try BuiltCommand.run(
          ["publish", course.folder, "--editions", "web", "--output", "\(shelf)/dist"],
          launcher: getuid() == 0 ? powerless : [])
        expect(
          result,
          says: /^lectern: Could not [^\n]*\.lectern: permission denied. [^\n]* copy [^\n]*\n$/)
        #expect(!result.errors.contains("--output"))
      }
    }
  }

  @Test("a full disk, or a file that may not grow where a small disk may not be mounted")
  func full() throws {
    try SmallCourse.with(text: "[Numbers](media/numbers.csv)") { course in
      let options = ["--editions", "web"]
      try Files.write(["lessons/media/numbers.csv": "1"], in: course.folder)
      #expect(try course.publish(options).status == 0)
      let old = try Files.read(course.dist)
      try Files.write(
        ["lessons/media/numbers.csv": String(repeating: "1", count: 400_000)], in: course.folder)

      let limit = ["bash", "-c", "trap '' XFSZ; ulimit -f 200; exec \"$@\"", "bash"]
      let limited = try BuiltCommand.run(["publish", course.folder] + options, launcher: limit)
      expect(limited, says: /^lectern: Could not copy [^\n]*: file too large.\n$/)
      #expect(try Files.read(course.dist) == old)
      // What it had written of the new folder is gone: it would keep a full disk full.
      #expect(
        !FileManager.default.fileExists(atPath: "\(course.folder)/.dist.lectern-new"))

      guard try Self.mayMount() else { return }
      let small = "\(course.folder)/small"
      try FileManager.default.createDirectory(atPath: small, withIntermediateDirectories: true)
      let mount =
        "mount -t tmpfs -o size=400k none '\(small)' && \"$@\"; status=$?; ls -A '\(small)'; exit $status"
      let full = try BuiltCommand.run(
        ["publish", course.folder, "--output", "\(small)/dist"] + options,
        launcher: ["unshare", "--mount", "--map-root-user", "bash", "-c", mount, "bash"])
      expect(
        full, says: /^lectern: Could not copy [^\n]*: no space left on device. Free some [^\n]*\n$/
      )
    }
  }

  @Test("an output that takes nothing more")
  func outputIsFull() throws {
    try SmallCourse.with { course in
      let full = ["bash", "-c", "exec \"$@\" > /dev/full", "bash"]
      let result = try BuiltCommand.run(["check", course.folder], launcher: full)
      expect(result, says: /^lectern: Could not write to the standard output. [^\n]*\n$/)
    }
  }

  @Test("a missing engine, with the command that installs it")
  func missing() throws {
    try SmallCourse.with { course in
      #expect(try course.publish(["--editions", "web"]).status == 0)
      let old = try Files.read(course.dist)
      let result = try course.publish(["--editions", "podcast"], environment: ["PATH": "/nowhere"])
      expect(
        result,
        says: /^lectern: ffmpeg is not installed; install it with: sudo apt-get install ffmpeg\n$/)
      #expect(try Files.read(course.dist) == old)
    }
  }

  @Test("another publication of the same course")
  func busy() throws {
    try SmallCourse.with { course in
      try FileManager.default.createDirectory(
        atPath: "\(course.folder)/.lectern", withIntermediateDirectories: true)
      let lock = open("\(course.folder)/.lectern/publish.lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
      defer { close(lock) }
      #expect(flock(lock, LOCK_EX) == 0)
      let result = try course.publish(["--editions", "web", "--no-wait"])
      expect(
        result, says: /^lectern: Another run of Lectern is already publishing this course[^\n]*\n$/)
    }
  }

  private func expect(
    _ result: BuiltCommand.Result, says sentence: some RegexComponent,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(result.status == 2, sourceLocation: sourceLocation)
    #expect(
      result.errors.firstMatch(of: sentence) != nil, "\(result.errors)",
      sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
  }

  /// Whether this machine lets a test mount a disk that only it sees.
  private static func mayMount() throws -> Bool {
    try BuiltCommand.run(
      ["-t", "tmpfs", "none", "/mnt"], launcher: ["unshare", "--mount", "--map-root-user"],
      program: "mount"
    ).status == 0
  }
}
