import Foundation
import TestKit
import Testing

@Suite("The same course gives the same bytes", .engines)
struct ReproductionTests {
  @Test("two cold publications, one thing or eight at a time, and a warm one are equal trees")
  func everything() throws {
    try withTemporaryFolder { folder in
      func publish(_ project: String, jobs: Int) throws -> BuiltCommand.Result {
        let path = "\(folder)/\(project)"
        if !FileManager.default.fileExists(atPath: path) {
          try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true)
          try FileManager.default.copyItem(
            atPath: "\(repositoryFolder)/Tests/Golden/everything/lessons",
            toPath: "\(path)/lessons")
        }
        let result = try BuiltCommand.run(["publish", path, "--jobs", "\(jobs)"])
        try #require(result.status == 0, "\(result.errors)")
        return result
      }
      let narrow = try publish("narrow", jobs: 1)
      let wide = try publish("wide", jobs: 8)
      #expect(narrow.errors == wide.errors)
      let tree = try Files.read("\(folder)/narrow/dist")
      #expect(tree.keys.contains("podcast/text.mp3") && tree.keys.contains("handouts/text.pdf"))
      #expect(Self.differences(tree, try Files.read("\(folder)/wide/dist")).isEmpty)

      let cache = "\(folder)/wide/.lectern/cache"
      let made = try Self.stamps(of: cache)
      #expect(!made.isEmpty)
      _ = try publish("wide", jobs: 2)
      #expect(try Self.stamps(of: cache) == made, "something was made again")
      #expect(Self.differences(tree, try Files.read("\(folder)/wide/dist")).isEmpty)
    }
  }

  @Test("SOURCE_DATE_EPOCH changes what bears a date, the same way every time, and no sound")
  func epoch() throws {
    try SmallCourse.with { course in
      func tree(_ epoch: String?) throws -> [String: [UInt8]] {
        let environment = epoch.map { ["SOURCE_DATE_EPOCH": $0] } ?? [:]
        let result = try course.publish(environment: environment)
        try #require(result.status == 0, "\(result.errors)")
        return try Files.read(course.dist)
      }
      let plain = try tree(nil)
      let dated = try tree("1700000000")
      #expect(
        Self.differences(plain, dated) == [
          // Lists of files name the digests of handouts.
          "catalog.json", "handouts/one-facilitator.pdf", "handouts/one.pdf", "offline.json",
          "podcast/feed.xml", "podcast/manifest.json", "podcast/publication.json", "publish.json",
          "sw.js",
        ])
      let feed = String(decoding: dated["podcast/feed.xml"] ?? [], as: UTF8.self)
      #expect(feed.contains("<lastBuildDate>Tue, 14 Nov 2023 22:13:20 +0000</lastBuildDate>"))
      // The course's own date is midnight of that day: the same moment said in two ways.
      #expect(Self.differences(plain, try tree("1767571200")).isEmpty)
      try FileManager.default.removeItem(atPath: "\(course.folder)/.lectern")
      #expect(Self.differences(dated, try tree("1700000000")).isEmpty)
    }
  }

  /// The paths of files that are in one tree only, or differ.
  static func differences(_ first: [String: [UInt8]], _ second: [String: [UInt8]]) -> [String] {
    Set(first.keys).union(second.keys).filter { first[$0] != second[$0] }.sorted()
  }

  /// What changes when a file is written again, by path.
  private static func stamps(of folder: String) throws -> [String: String] {
    var stamps: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
      guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
      let time = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      stamps[path] = "\(attributes[.systemFileNumber] ?? 0) \(time)"
    }
    return stamps
  }
}
