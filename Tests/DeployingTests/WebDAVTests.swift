import Deploying
import Foundation
import LessonModel
import TestKit
import Testing

@Suite("A deployment to a WebDAV server")
struct WebDAVTests {
  @Test(
    "moves what changed, removes what is gone, keeps what is of others, and is finished after a broken one"
  )
  func changes() async throws {
    try await withTemporaryFolder { folder in
      var fixture = try DeployFixture(in: folder, .rclone)
      let server = try Self.serve(folder, fixture)
      defer { kill(server.process.processIdentifier, SIGKILL) }
      fixture.tools.environment["RCLONE_CONFIG_DAV_TYPE"] = "webdav"
      fixture.tools.environment["RCLONE_CONFIG_DAV_URL"] = "http://127.0.0.1:\(server.port)"
      fixture.tools.environment["RCLONE_CONFIG_DAV_VENDOR"] = "other"
      fixture.target = try #require(DeployTarget("dav:online"))

      try fixture.publish(
        DeployFixture.site(["one", "two"], "v1"), own: ["CNAME": "a", "a b#": "x"])
      try await fixture.deploy()
      try fixture.expectOnline()
      let others = ["stats.html": "theirs"]
      try Files.write(others, in: fixture.place)
      try fixture.publish(DeployFixture.site(["two", "three"], "v1"), own: ["CNAME": "b"])
      try await fixture.deploy()
      try fixture.expectOnline(besides: others)
      #expect(try await fixture.deploy().plan.isEmpty)
      #expect(!FileManager.default.fileExists(atPath: "\(fixture.place)/lessons/one"))

      try fixture.publish(DeployFixture.site(["two"], "v2"))
      try await fixture.deploy()
      try fixture.expectOnline(besides: others)
      #expect(!FileManager.default.fileExists(atPath: "\(fixture.place)/.lectern-deploy"))
    }
  }

  /// Starts a server of rclone's on a free port, which offers the folder of a test.
  private static func serve(_ folder: String, _ fixture: DeployFixture) throws -> (
    process: Process, port: String
  ) {
    let log = "\(folder)/webdav.log"
    try Files.write(["webdav.log": ""], in: folder)
    let process = BuiltCommand.prepared(
      ["serve", "webdav", folder, "--addr", "127.0.0.1:0"],
      environment: fixture.tools.environment, program: "rclone")
    process.standardError = FileHandle(forWritingAtPath: log)
    try process.run()
    for _ in 0..<600 {
      let text = try String(contentsOfFile: log, encoding: .utf8)
      if let match = text.firstMatch(of: #/127\.0\.0\.1:(\d+)/#), match.1 != "0" {
        return (process, String(match.1))
      }
      usleep(50_000)
    }
    throw CocoaError(.fileReadUnknown)
  }
}
