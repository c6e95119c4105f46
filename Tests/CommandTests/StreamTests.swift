import Foundation
import Glibc
import TestKit
import Testing

@Suite("Signals and standard streams", .engines)
struct StreamTests {
  @Test(
    "SIGINT, SIGTERM and SIGHUP end it by that signal, with its engines; the next one succeeds",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func signal(_ signal: Int32) throws {
    try SmallCourse.with { course in
      #expect(try course.publish(["--editions", "web,handouts"]).status == 0)
      for part in 1...3 {
        try course.write("Text \(part), which signal \(signal) ends.")
        _ = try KillTests.kill(
          course, ["--editions", "web,handouts"], after: 0.1 * Double(part), signal: signal)
        try expectWhole(course.dist)
      }
      #expect(try course.publish(["--editions", "web,handouts"]).status == 0)
      try expectWhole(course.dist)
      try expectTidy(course.folder)
    }
  }

  @Test(
    "a standard output that is closed, full, or read by nobody: 3, and the course is published",
    arguments: ["exec \"$@\" >&-", "exec \"$@\" > /dev/full", "exec \"$@\" > >(exec true)"])
  func output(_ launch: String) throws {
    try SmallCourse.with { course in
      // Where nobody reads, the reader must have gone before something is said.
      let result = try BuiltCommand.run(
        ["publish", course.folder, "--editions", "web,handouts"],
        launcher: ["bash", "-c", launch, "bash"])
      #expect(result.status == 3, "\(result.errors)")
      #expect(
        result.errors.contains(
          /lectern: The course is published, but: Could not write to the standard output/))
      try expectWhole(course.dist)
      try expectTidy(course.folder)
    }
  }

  @Test("all three standard streams closed: nothing is written into files of the course")
  func noStreams() throws {
    try SmallCourse.with(text: "![](media/box.svg)") { course in
      let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>\n"
      try Files.write(["lessons/media/box.svg": picture], in: course.folder)
      let options = ["--editions", "web,handouts"]
      let result = try BuiltCommand.run(
        ["publish", course.folder] + options,
        launcher: ["bash", "-c", "exec \"$@\" <&- >&- 2>&-", "bash"])
      #expect(result.status == 3)
      try expectWhole(course.dist)
      try expectTidy(course.folder)
      try expectClean(course, options)
    }
  }

  @Test("64 open files are enough for all editions")
  func fewFiles() throws {
    try SmallCourse.with { course in
      let result = try BuiltCommand.run(
        ["publish", course.folder, "--jobs", "8"],
        launcher: ["bash", "-c", "ulimit -n 64; exec \"$@\"", "bash"])
      #expect(result.status == 0, "\(result.errors)")
      try expectWhole(course.dist)
      try expectTidy(course.folder)
    }
  }
}
