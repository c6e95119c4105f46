import Deploying
import Digests
import EditionKit
import FileKit
import Foundation
import LessonModel
import ProcessKit
import Publishing
import TestKit
import Testing

/// A project with a publication that a test writes, and a target for it.
struct DeployFixture {
  let folder: String
  var project: String { "\(folder)/project" }
  var dist: String { "\(project)/dist" }

  /// Where the target is on this machine.
  let place: String
  var target: DeployTarget
  var tools = DeployTools()

  /// The kinds of targets that there are.
  enum Kind: String, CaseIterable {
    case folder, ssh, rclone
  }

  init(in folder: String, _ kind: Kind = .folder, place: String = "online") throws {
    self.folder = folder
    self.place = "\(folder)/\(place)"
    let written =
      switch kind {
      case .folder: self.place
      case .ssh: "dana@web.example:\(self.place)"
      case .rclone: "box:\(self.place)"
      }
    target = try #require(DeployTarget(written))
    // What ssh would do, without another machine: `-l dana web.example rsync --server …`.
    try Files.write(
      [
        "tools/ssh": "#!/bin/sh\nshift 3\nexec \"$@\"\n",
        "project/lessons/course.yaml": "title: Small\nid: small\n",
      ], in: folder)
    try Self.makeExecutable("\(folder)/tools/ssh")
    tools.environment = [
      "RSYNC_RSH": "\(folder)/tools/ssh", "RCLONE_CONFIG": "\(folder)/tools/rclone.conf",
      "RCLONE_CONFIG_BOX_TYPE": "local",
    ]
    try Files.write(["tools/rclone.conf": ""], in: folder)
  }

  static func makeExecutable(_ path: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
  }

  /// Publishes these files, and nothing else but the author's own.
  func publish(_ files: [String: String], own: [String: String] = [:], as course: String = "small")
    throws
  {
    try? FileManager.default.removeItem(atPath: dist)
    try Files.write(files.merging(own) { $1 }, in: dist)
    let manifest = PublicationManifest(
      course: try #require(CourseID(course)), generator: "a test",
      files: try files.map { path, text in
        PublishedFile(
          path: try #require(OutputPath(path)), digest: Digest(of: text.utf8),
          byteCount: text.utf8.count, edition: try #require(EditionName("web")), lesson: nil)
      })
    try Data(manifest.bytes).write(to: URL(fileURLWithPath: "\(dist)/publish.json"))
  }

  /// A site of these lessons: each leads to the next, the first page to all, the feed to recordings.
  static func site(_ lessons: [String], _ version: String = "") -> [String: String] {
    var files = [
      "style.css": "/* \(version) */",
      "index.html": lessons.map { "<a href='lessons/\($0)/index.html'>\($0)</a>" }.joined()
        + "<link href='style.css'>\(version)",
      "podcast/feed.xml": lessons.map { "<enclosure url='podcast/\($0).mp3'/>" }.joined() + version,
    ]
    for (number, lesson) in lessons.enumerated() {
      let next = lessons[(number + 1) % lessons.count]
      files["lessons/\(lesson)/index.html"] =
        "<a href='../\(next)/index.html'>\(next)</a><a href='../../podcast/\(lesson).mp3'>"
        + "<link href='../../style.css'>\(lesson) \(version)"
      files["podcast/\(lesson).mp3"] = "sound of \(lesson) \(version)"
    }
    return files
  }

  func request(_ change: (inout DeployRequest) -> Void = { _ in }) throws -> DeployRequest {
    var request = DeployRequest(
      project: try Project(at: project), output: dist, target: target, base: project)
    request.tools = tools
    // A child that another test has just started may hold the lock for an instant.
    request.patience = .wait { _ in }
    request.timing = DeployTiming(
      beat: .seconds(60), poll: .milliseconds(100), patience: .milliseconds(900))
    change(&request)
    return request
  }

  @discardableResult
  func deploy(_ change: (inout DeployRequest) -> Void = { _ in }) async throws -> DeployOutcome {
    try await Deployer.deploy(try request(change))
  }

  /// The files at the target.
  func online() throws -> [String: String] {
    try Files.read(place).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// Expects that the target holds the publication, these files besides, and nothing that a run left.
  func expectOnline(
    besides others: [String: String] = [:], _ moment: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var wanted = try Files.read(dist).mapValues { String(decoding: $0, as: UTF8.self) }
    wanted.merge(others) { $1 }
    let there = try online().filter { !$0.key.hasPrefix(".lectern-deploy/state.json") }
    let differing = Set(wanted.keys).union(there.keys).filter { wanted[$0] != there[$0] }
    #expect(differing.isEmpty, "\(differing.sorted()) \(moment)", sourceLocation: sourceLocation)
    #expect(
      !FileManager.default.fileExists(atPath: "\(project)/.lectern/deploy"), "\(moment)",
      sourceLocation: sourceLocation)
  }
}

/// The message with which some work fails; an empty text and an issue if it does not.
func failure(
  sourceLocation: SourceLocation = #_sourceLocation, of work: () async throws -> some Any
) async -> DeployFailure {
  do {
    _ = try await work()
    Issue.record("it succeeded", sourceLocation: sourceLocation)
  } catch let failure as DeployFailure {
    return failure
  } catch {
    Issue.record("\(error)", sourceLocation: sourceLocation)
  }
  return DeployFailure(.usage, "")
}
