import Foundation
import TestKit
import Testing

@Suite("Lectern as `make install` lays it out", .engines)
struct InstallationTests {
  @Test("works from any folder on a project anywhere, without a single environment variable")
  func anywhere() throws {
    try withTemporaryFolder { folder in
      let prefix = "\(folder)/prefix"
      let course = try SmallCourse(at: "\(folder)/else where/project")
      let installed = try Installed(under: prefix)
      func run(_ arguments: [String]) throws -> BuiltCommand.Result {
        try BuiltCommand.run(
          arguments, in: "\(folder)/else where", launcher: ["env", "-i"],
          program: installed.program)
      }
      #expect(try run(["check", "project"]).output == "no errors, no warnings\n")

      // Its Python is the last thing that `make install` brings.
      let early = try run(["publish", "project", "--editions", "handouts"])
      #expect(early.status == 2)
      #expect(
        early.errors
          == "lectern: Typst is not installed; install it with: make install PREFIX=\(prefix)\n"
      )

      try installed.addPython()
      let result = try run(["publish", "project"])
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.contains("Published “Small”, 1 lesson, into project/dist/"))
      let files = try Files.read(course.dist)
      for path in ["index.html", "podcast/one.mp3", "podcast/cover.png", "handouts/one.pdf"] {
        #expect(files[path] != nil, "\(path)")
      }
    }
  }
}
