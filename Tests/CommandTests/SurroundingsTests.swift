import Foundation
import TestKit
import Testing

@Suite("Settings of the machine", .engines)
struct SurroundingsTests {
  @Test("any locale and any time zone give the same bytes")
  func localeAndZone() throws {
    try withTemporaryFolder { folder in
      let locales = "\(folder)/locales"
      try FileManager.default.createDirectory(atPath: locales, withIntermediateDirectories: true)
      for name in ["tr_TR", "de_DE"] {
        // Turkish has another capital i, German another decimal point.
        let made = try BuiltCommand.run(
          ["-i", name, "-f", "UTF-8", "\(locales)/\(name).UTF-8"], program: "localedef")
        try #require(made.status == 0, "\(made.errors)")
      }
      let surroundings = [
        [:], ["LC_ALL": "C", "TZ": "UTC"],
        ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"],
        ["LC_ALL": "de_DE.UTF-8", "TZ": "America/Los_Angeles"],
      ]
      var trees: [[String: [UInt8]]] = []
      for (number, environment) in surroundings.enumerated() {
        let course = try SmallCourse(
          at: "\(folder)/\(number)", text: "# INFO: Title\n\nIt is 1.5 times I.")
        let result = try course.publish(
          environment: environment.merging(["LOCPATH": locales]) { $1 })
        #expect(result.status == 0, "\(result.errors)")
        trees.append(try Files.read(course.dist))
      }
      for (tree, environment) in zip(trees, surroundings) {
        #expect(ReproductionTests.differences(trees[0], tree).isEmpty, "\(environment)")
      }
    }
  }

  @Test(
    "published files may be read as the umask says, and hold the same bytes",
    arguments: [("077", 0o700, 0o600), ("000", 0o777, 0o644), ("022", 0o755, 0o644)])
  func umask(_ mask: String, _ folderMode: Int, _ fileMode: Int) throws {
    try SmallCourse.with { course in
      let options = ["--editions", "web,handouts"]
      let result = try BuiltCommand.run(
        ["publish", course.folder] + options,
        launcher: ["bash", "-c", "umask \(mask); exec \"$@\"", "bash"])
      #expect(result.status == 0, "\(result.errors)")
      for path in try FileManager.default.subpathsOfDirectory(atPath: course.dist) + ["."] {
        let attributes = try FileManager.default.attributesOfItem(
          atPath: "\(course.dist)/\(path)")
        let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
        #expect(
          attributes[.posixPermissions] as? Int == (isFolder ? folderMode : fileMode), "\(path)")
      }
      try expectClean(course, options)
    }
  }

  @Test(
    "a clock that was moved back: times in the future make nothing stale, and nothing is missed")
  func clock() throws {
    try SmallCourse.with(text: "See [the numbers](media/a.csv).") { course in
      let options = ["--editions", "web,handouts"]
      try Files.write(["lessons/media/a.csv": "1"], in: course.folder)
      #expect(try course.publish(options).status == 0)
      let future = Date(timeIntervalSinceNow: 3 * 24 * 3600)
      for path in try FileManager.default.subpathsOfDirectory(atPath: course.folder) {
        try FileManager.default.setAttributes(
          [.modificationDate: future], ofItemAtPath: "\(course.folder)/\(path)")
      }
      let same = try course.publish(options)
      #expect(same.status == 0, "\(same.errors)")
      #expect(same.output.contains("Nothing had changed."))
      // An edit with the very size and time that the file had.
      try Files.write(["lessons/media/a.csv": "2"], in: course.folder)
      try FileManager.default.setAttributes(
        [.modificationDate: future], ofItemAtPath: "\(course.folder)/lessons/media/a.csv")
      #expect(try course.publish(options).status == 0)
      try expectWhole(course.dist)
      try expectClean(course, options)
    }
  }
}
