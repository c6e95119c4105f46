import Digests
import Foundation
import TestKit
import Testing

/// Expects that a folder holds one whole publication: `publish.json`, every file that it names with
/// the digest and the size that it says, and nothing else.
func expectWhole(
  _ dist: String, own: Set<String> = [], _ moment: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  struct Manifest: Decodable {
    struct File: Decodable {
      var path: String
      var sha256: String
      var bytes: Int
    }
    var files: [File]
  }
  var files = try Files.read(dist)
  let removed = files.removeValue(forKey: "publish.json")
  let bytes = try #require(
    removed, "there is no publish.json \(moment)",
    sourceLocation: sourceLocation)
  let manifest = try JSONDecoder().decode(Manifest.self, from: Data(bytes))
  #expect(!manifest.files.isEmpty, "\(moment)", sourceLocation: sourceLocation)
  for file in manifest.files {
    let content = files.removeValue(forKey: file.path)
    #expect(
      content?.count == file.bytes && content.map { Digest(of: $0).text } == file.sha256,
      "\(file.path) is not what publish.json says \(moment)", sourceLocation: sourceLocation)
  }
  #expect(
    Set(files.keys) == own, "files that nothing names \(moment)", sourceLocation: sourceLocation)
}

/// Expects that nothing half-made is left in a project: beside `dist/`, in it, or in `.lectern/`.
func expectTidy(
  _ project: String, besides others: Set<String> = [],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let files = FileManager.default
  func names(_ folder: String) -> Set<String> {
    Set((try? files.contentsOfDirectory(atPath: "\(project)/\(folder)")) ?? [])
  }
  let kept: Set<String> = [".lectern", "dist", "lessons"]
  #expect(
    names(".").subtracting(others).isSubset(of: kept), "\(names("."))",
    sourceLocation: sourceLocation)
  #expect(
    names(".lectern").isSubset(of: ["cache", "index", "publish.lock"]), "\(names(".lectern"))",
    sourceLocation: sourceLocation)
  #expect(names(".lectern/cache/1/partial").isEmpty, sourceLocation: sourceLocation)
  #expect(
    names(".lectern/index").allSatisfy { !$0.contains(".") }, "\(names(".lectern/index"))",
    sourceLocation: sourceLocation)
}

/// Expects that a project's `dist/` is what a publication makes that nothing has ever disturbed.
func expectClean(
  _ course: SmallCourse, _ options: [String] = [], program: String = BuiltCommand.path,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try withTemporaryFolder { folder in
    let undisturbed = "\(folder)/project"
    try FileManager.default.createDirectory(
      atPath: undisturbed, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: "\(course.folder)/lessons", toPath: "\(undisturbed)/lessons")
    let result = try BuiltCommand.run(["publish", undisturbed] + options, program: program)
    #expect(result.status == 0, "\(result.errors)", sourceLocation: sourceLocation)
    #expect(
      ReproductionTests.differences(
        try Files.read(course.dist), try Files.read("\(undisturbed)/dist")
      ).isEmpty, sourceLocation: sourceLocation)
  }
}

/// A mark in the environment of a command, which every process has that it starts: by it a test finds
/// those that are left.
struct Mark {
  private let value = UUID().uuidString

  var environment: [String: String] { ["LECTERN_TEST_MARK": value] }

  /// The marked processes that run or are stopped.
  var processes: [pid_t] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { pid_t($0) }.filter { pid in
      // One that has ended has no environment any more.
      let environment = FileManager.default.contents(atPath: "/proc/\(pid)/environ")
      return environment?.range(of: Data(value.utf8)) != nil
    }
  }

  /// Expects that all marked processes end soon.
  func expectNoProcess(
    _ moment: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isOver = wait { processes.isEmpty }
    if isOver { return }
    let left = processes
    let names = left.map { pid in
      String(
        decoding: FileManager.default.contents(atPath: "/proc/\(pid)/cmdline") ?? Data(),
        as: UTF8.self
      ).replacing("\0", with: " ")
    }
    Issue.record("left behind \(moment): \(names)", sourceLocation: sourceLocation)
    for pid in left { kill(pid, SIGKILL) }
  }
}

/// Waits until something has come about; false when it has not for a long time.
func wait(seconds: Double = 60, until isDone: () throws -> Bool) rethrows -> Bool {
  let deadline = Date().addingTimeInterval(seconds)
  while Date() < deadline {
    if try isDone() { return true }
    usleep(5_000)
  }
  return try isDone()
}

/// Whether the runs take part that are too long for every day.
let runsLongTests = !(ProcessInfo.processInfo.environment["LECTERN_LONG_TESTS"] ?? "").isEmpty

/// A mount namespace, in which a test mounts what only it sees.
enum Namespace {
  static let launcher = ["unshare", "--mount", "--map-root-user"]

  /// Whether this machine lets a test have one.
  static let isAvailable: Bool = {
    let result = try? BuiltCommand.run(
      ["-t", "tmpfs", "none", "/mnt"], launcher: launcher, program: "mount")
    return result?.status == 0
  }()
}
