import Foundation
import TestKit
import Testing

@Suite("Publishing where engines cannot be kept from the network", .engines)
struct SandboxTests {
  @Test("works all the same, and makes the same files")
  func withoutNamespaces() throws {
    try SmallCourse.with { course in
      let made = try course.publish(["--editions", "web,handouts"])
      #expect(made.status == 0, "\(made.errors)")
      let files = try Files.read(course.dist)
      for folder in [".lectern", "dist"] {
        try FileManager.default.removeItem(atPath: "\(course.folder)/\(folder)")
      }
      // A machine on which no more namespaces of networks can be made.
      let launcher = [
        "unshare", "--user", "--map-root-user", "sh", "-c",
        "echo 0 > /proc/sys/user/max_net_namespaces && ! unshare --net true && exec \"$@\"", "sh",
      ]
      let again = try BuiltCommand.run(
        ["publish", course.folder, "--editions", "web,handouts"], launcher: launcher)
      #expect(again.status == 0, "\(again.errors)")
      #expect(try Files.read(course.dist) == files)
    }
  }

  @Test("leaves no folder of engines behind, and removes those of killed runs")
  func scratch() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project")
      let scratch = "\(folder)/tmp"
      let dead = "\(scratch)/lectern-engines-999999-1"
      try Files.write(["left": "x"], in: dead)
      let result = try course.publish(["--editions", "handouts"], environment: ["TMPDIR": scratch])
      #expect(result.status == 0, "\(result.errors)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: scratch) == [])
    }
  }
}
