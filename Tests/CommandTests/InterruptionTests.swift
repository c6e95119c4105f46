import Foundation
import Glibc
import TestKit
import Testing

@Suite("A publication that is killed", .engines)
struct InterruptionTests {
  /// A moment in a publication, told by what has appeared on the disk since it began.
  enum Moment: CaseIterable {
    case aSentenceIsSpoken, aRecordingIsMade, aHandoutIsMade, theNewFolderIsHalfWritten

    func hasCome(in course: SmallCourse, before: Set<String>) -> Bool {
      func appeared(in folder: String, _ suffix: String) -> Bool {
        InterruptionTests.files(in: folder).subtracting(before).contains { $0.hasSuffix(suffix) }
      }
      return switch self {
      case .aSentenceIsSpoken: appeared(in: "\(course.cache)/1/keys/sentences", "")
      case .aRecordingIsMade: appeared(in: "\(course.cache)/1/keys/recordings", "")
      case .aHandoutIsMade: appeared(in: "\(course.cache)/1/keys/documents", "")
      case .theNewFolderIsHalfWritten:
        appeared(in: "\(course.folder)/.dist.lectern-new/media", ".csv")
      }
    }
  }

  @Test("leaves the old dist/ whole and no worker behind, whenever it is; the next one succeeds")
  func moments() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: Self.text("The old text."))
      try Self.writeMedia(of: course)
      #expect(try course.publish().status == 0)
      let old = try Files.read(course.dist)
      var text = ""
      for moment in Moment.allCases {
        text = Self.text("A sentence of which \(moment) makes another.")
        try course.write(text)
        try kill(course, at: moment)
        #expect(try Files.read(course.dist) == old, "\(moment)")
      }
      let result = try course.publish()
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: course.folder).sorted() == [
          ".lectern", "dist", "lessons",
        ])

      let undisturbed = try SmallCourse(at: "\(folder)/undisturbed", text: text)
      try Self.writeMedia(of: undisturbed)
      #expect(try undisturbed.publish().status == 0)
      #expect(
        ReproductionTests.differences(
          try Files.read(course.dist), try Files.read(undisturbed.dist)
        ).isEmpty)
    }
  }

  /// Starts a publication and kills it at a moment, as nothing can be prepared for.
  private func kill(_ course: SmallCourse, at moment: Moment) throws {
    let before = Self.files(in: course.cache)
    let process = BuiltCommand.prepared(["publish", course.folder])
    try process.run()
    let pid = process.processIdentifier
    while process.isRunning, !moment.hasCome(in: course, before: before) { usleep(500) }
    let workers = Self.children(of: pid)
    Glibc.kill(pid, SIGKILL)
    process.waitUntilExit()
    try #require(
      process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGKILL,
      "it had ended before it could be killed (\(moment))")
    // Each ends by itself when nobody writes to it any more.
    let deadline = Date().addingTimeInterval(120)
    while workers.contains(where: Self.isAlive), Date() < deadline { usleep(10_000) }
    #expect(workers.filter(Self.isAlive).isEmpty, "workers were left behind (\(moment))")
  }

  /// Several sentences, so that there is time between the first and the last.
  private static func text(_ start: String) -> String {
    "\(start) It goes on for a while, and then it ends. See [one](media/a.csv) and "
      + "[another](media/b.csv). Whoever reads it aloud takes a few seconds."
  }

  /// Files that take a moment to copy.
  private static func writeMedia(of course: SmallCourse) throws {
    let line = "some,values,that,mean,nothing\n"
    let content = String(repeating: line, count: (6 << 20) / line.utf8.count)
    try Files.write(
      ["lessons/media/a.csv": content, "lessons/media/b.csv": content], in: course.folder)
  }

  /// The files under a folder; none when there is no folder.
  fileprivate static func files(in folder: String) -> Set<String> {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return Set(paths.map { "\(folder)/\($0)" }.filter { !isFolder($0) })
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  /// The processes that a process has started and that still run.
  private static func children(of pid: pid_t) -> [pid_t] {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
    return tasks.flatMap { task in
      let list = try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/children", encoding: .utf8)
      return (list ?? "").split(separator: " ").compactMap { pid_t($0) }
    }
  }

  /// Whether a process runs; one that has ended and that nobody has asked about does not.
  private static func isAlive(_ pid: pid_t) -> Bool {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else {
      return false
    }
    return !status.contains(") Z ")
  }
}
