import Foundation
import Glibc
import TestKit
import Testing

@Suite("An output folder of any kind", .engines)
struct OutputTests {
  private static let web = ["--editions", "web"]

  @Test("an output that is a link: it stays one, and what it leads to is replaced")
  func link() throws {
    try SmallCourse.with { course in
      try FileManager.default.createDirectory(
        atPath: "\(course.folder)/shelf/real", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: course.dist, withDestinationPath: "shelf/real")
      for text in ["One.", "Two."] {
        try course.write(text)
        #expect(try course.publish(Self.web).status == 0)
        try expectWhole("\(course.folder)/shelf/real")
      }
      #expect(
        try FileManager.default.destinationOfSymbolicLink(atPath: course.dist) == "shelf/real")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: "\(course.folder)/shelf") == ["real"])
    }
  }

  @Test(
    "an output that is a file, a link to nothing or a FIFO: 2, and it is not touched",
    arguments: ["file", "link", "fifo"])
  func file(_ kind: String) throws {
    try SmallCourse.with { course in
      switch kind {
      case "file": try Files.write(["dist": "mine"], in: course.folder)
      case "link":
        try FileManager.default.createSymbolicLink(
          atPath: course.dist, withDestinationPath: "nowhere")
      default: #expect(mkfifo(course.dist, 0o600) == 0)
      }
      var before = stat()
      #expect(lstat(course.dist, &before) == 0)
      let result = try course.publish(Self.web)
      #expect(result.status == 2)
      #expect(
        result.errors == "lectern: \(course.dist) is a file. Choose a folder with --output.\n")
      var after = stat()
      #expect(lstat(course.dist, &after) == 0)
      #expect(before.st_ino == after.st_ino && before.st_size == after.st_size)
      try expectTidy(course.folder)
    }
  }

  @Test(
    "an output or a project on a disk that is mounted read-only: 2, and dist/ is as it was",
    .enabled(if: Namespace.isAvailable, "this machine lets no test mount a folder"),
    arguments: ["dist", "."])
  func readOnly(_ part: String) throws {
    try SmallCourse.with { course in
      #expect(try course.publish(Self.web).status == 0)
      let old = try Files.read(course.dist)
      try course.write("Another text.")
      let folder = "\(course.folder)/\(part)"
      let mount =
        "mount --bind '\(folder)' '\(folder)' && mount -o remount,bind,ro '\(folder)' && cd / && exec \"$@\""
      let result = try BuiltCommand.run(
        ["publish", course.folder] + Self.web,
        launcher: Namespace.launcher + ["bash", "-c", mount, "bash"])
      #expect(result.status == 2)
      #expect(result.errors.contains(/^lectern: Could not .*: read-only file system/))
      #expect(try Files.read(course.dist) == old)
      #expect(try course.publish(Self.web).status == 0)
      try expectWhole(course.dist)
      try expectTidy(course.folder)
    }
  }

  @Test(
    "an output that is a mount point is changed in its place; left half-way there, it is finished where it is a plain folder now",
    .enabled(if: Namespace.isAvailable, "this machine lets no test mount a folder"))
  func mountPointThatWas() throws {
    try SmallCourse.with { course in
      #expect(try course.publish(Self.web).status == 0)
      let old = try Files.read(course.dist)
      let other = "\(course.folder)/other"
      try course.write("What the killed run was to publish. [It](media/new.csv) had a file.")
      try Files.write(["lessons/media/new.csv": "1"], in: course.folder)
      #expect(try course.publish(Self.web + ["--output", other]).status == 0)
      let new = try Files.read(other)
      // Killed between its promise and the end of its work, as if dist/ had been a mount point.
      let staging = "\(course.dist)/.lectern-new"
      try FileManager.default.createDirectory(
        atPath: staging, withIntermediateDirectories: true)
      try FileManager.default.moveItem(atPath: other, toPath: "\(staging)/files")
      let placed = new.keys.filter { new[$0] != old[$0] && $0 != "publish.json" }.sorted()
      try #require(placed.contains("media/new.csv"))
      let journal = (placed + ["publish.json"]).map { "+\($0)\n" }.joined()
      try Files.write(
        ["dist/.lectern-new/journal": journal, "dist/.lectern-lock": ""], in: course.folder)
      let result = try course.publish(Self.web + ["--explain"])
      #expect(result.status == 0, "\(result.errors)")
      // The rest of the promise was carried out, and it was what is published now.
      #expect(result.output.contains("Nothing had changed."), "\(result.output)")
      #expect(try Files.read(course.dist) == new)
      try expectWhole(course.dist)
      try expectTidy(course.folder)
    }
  }

  @Test(
    "what was there before cannot be removed: 3, the course is published, and the next one tidies up",
    .enabled(if: Namespace.isAvailable, "this machine lets no test mount a folder"))
  func leftover() throws {
    try SmallCourse.with { course in
      #expect(try course.publish(Self.web).status == 0)
      let held = "\(course.dist)/held"
      try FileManager.default.createDirectory(atPath: held, withIntermediateDirectories: false)
      try course.write("The new text.")
      let script = "mount -t tmpfs none '\(held)' && exec \"$0\" \"$@\""
      let result = try BuiltCommand.run(
        ["-c", script, BuiltCommand.path, "publish", course.folder] + Self.web,
        launcher: Namespace.launcher, program: "sh")
      #expect(result.status == 3)
      #expect(result.errors.contains("could not be removed"))
      let page = try Files.read(course.dist)["lessons/one/index.html"] ?? []
      #expect(String(decoding: page, as: UTF8.self).contains("The new text."))
      try expectWhole(course.dist)
      #expect(try course.publish(Self.web).status == 0)
      try expectTidy(course.folder)
    }
  }
}
