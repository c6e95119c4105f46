import Foundation
import Glibc
import TestKit
import Testing

@Suite("A cache that somebody else wrote to", .engines)
struct CacheDamageTests {
  /// Publishes seven lessons as handouts, damages the cache, and publishes them once more.
  private func publishAgain(
    after damage: (_ cache: String) throws -> Void
  ) throws -> (old: [String: [UInt8]], new: [String: [UInt8]], result: BuiltCommand.Result) {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project")
      for number in 2...7 {
        try Files.write(
          ["lessons/0\(number)-l\(number).md": "# Lesson \(number)\n\nText \(number).\n"],
          in: course.folder)
      }
      let installed = try EngineFaultTests.installed(in: folder)
      let options = ["--editions", "handouts"]
      #expect(try installed.publish(course, options).status == 0)
      let old = try Files.read(course.dist)
      #expect(old.keys.filter { $0.hasSuffix(".pdf") }.count >= 7)
      try damage("\(course.cache)/1")
      try FileManager.default.removeItem(atPath: course.dist)
      let result = try installed.publish(course, options)
      return (old, (try? Files.read(course.dist)) ?? [:], result)
    }
  }

  @Test("all that it damaged is made again in one run, however much it is")
  func zeros() throws {
    let (old, new, result) = try publishAgain { cache in
      var count = 0
      for (path, bytes) in try Files.read("\(cache)/content") {
        try Data(count: bytes.count).write(to: URL(fileURLWithPath: "\(cache)/content/\(path)"))
        count += 1
      }
      #expect(count >= 7)
    }
    #expect(result.status == 0, "\(result.errors)")
    #expect(new == old)
  }

  @Test("a pipe in it is waited for by nobody")
  func pipes() throws {
    let (old, new, result) = try publishAgain { cache in
      for path in try Files.read("\(cache)/keys").keys {
        unlink("\(cache)/keys/\(path)")
        #expect(mkfifo("\(cache)/keys/\(path)", 0o600) == 0)
      }
    }
    #expect(result.status == 0, "\(result.errors)")
    #expect(new == old)
  }
}
