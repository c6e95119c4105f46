import Foundation
import TestKit
import Testing

/// The recipes of docs/deploy.md, run as they are but for the port and the folder.
@Suite("The recipes for web servers, as clients see them", .judges)
struct HostingJudges {
  enum Server: String, CaseIterable { case nginx, caddy }

  /// The block of the manual in the language of a server.
  private static func recipe(_ server: Server) throws -> String {
    let manual = try String(contentsOfFile: "\(repositoryFolder)/docs/deploy.md", encoding: .utf8)
    let block = manual.components(separatedBy: "```\(server.rawValue)\n").dropFirst().first
    return try #require(block?.components(separatedBy: "\n```").first)
  }

  /// The recipe for a free port and a folder, in a whole configuration that an ordinary user may run.
  private static func configuration(_ server: Server, _ dist: String, port: Int, in folder: String)
    throws -> String
  {
    let recipe = try recipe(server).replacing("/var/www/course", with: dist)
    switch server {
    case .nginx:
      let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map {
        "\($0)_temp_path \(folder)/\($0);"
      }
      return """
        daemon off;
        pid \(folder)/pid;
        error_log stderr;
        events {}
        http {
          include /etc/nginx/mime.types;
          access_log off;
          \(temporary.joined(separator: "\n"))
          \(recipe.replacing("listen 80;", with: "listen 127.0.0.1:\(port);"))
        }
        """
    case .caddy:
      return "{\n  admin off\n}\n"
        + recipe.replacing("example.org {", with: "http://127.0.0.1:\(port) {") + "\n"
    }
  }

  @Test(
    "texts are sent compressed to who takes them, and mean the same", arguments: Server.allCases)
  func compressed(server: Server) throws {
    try serve(PublishedCourse.Tongue.german.course, by: server) { address, online in
      try judge(script: "compressed", [address, online])
    }
  }

  @Test(
    "types, byte ranges, unchanged files, other origins, missing pages and private files are right",
    arguments: Server.allCases)
  func serves(server: Server) throws {
    try serve(PublishedCourse.Sample.everything.course, by: server) { address, online in
      try judge(script: "hosting", [address, online])
    }
  }

  /// Puts a course online, and runs a server with its recipe.
  private func serve(
    _ course: PublishedCourse, by server: Server,
    visit: (_ address: String, _ online: String) throws -> Void
  ) throws {
    let port = try #require(
      Int(
        try judge(
          "python3",
          [
            "-c",
            "import socket; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1])",
          ]
        ).trimmingCharacters(in: .whitespacesAndNewlines)))
    try withTemporaryFolder { folder in
      let online = "\(folder)/online"
      let deployed = try BuiltCommand.run(["deploy", course.project, "--to", online])
      try #require(deployed.status == 0, "\(deployed.errors)")
      try Files.write([".lectern-deploy/state.json": "{}"], in: online)
      // A server that was started by the administrator reads as somebody else.
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      let file = "\(folder)/configuration"
      try Self.configuration(server, online, port: port, in: folder).write(
        toFile: file, atomically: true, encoding: .utf8)
      let arguments =
        switch server {
        case .nginx: ["-e", "stderr", "-p", folder, "-c", file]
        case .caddy: ["run", "--adapter", "caddyfile", "--config", file]
        }
      let process = BuiltCommand.prepared(
        arguments,
        environment: [
          "HOME": folder, "XDG_DATA_HOME": folder, "XDG_CONFIG_HOME": folder,
          "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
        ], in: folder, program: server.rawValue)
      try process.run()
      defer {
        process.terminate()
        process.waitUntilExit()
      }
      try visit("http://127.0.0.1:\(port)", online)
    }
  }
}
