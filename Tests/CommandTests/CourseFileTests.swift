import Foundation
import Glibc
import TestKit
import Testing

@Suite("Files of a course that are large, or change meanwhile", .engines)
struct CourseFileTests {
  private static let web = ["--editions", "web"]

  @Test("files that are edited all the time: a page and its pictures are of one reading")
  func edits() throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: "![A box](media/box.svg)")
      func svg(_ size: Int) -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(size)\" height=\"\(size)\"/>\n"
      }
      try Files.write(["lessons/media/box.svg": svg(10)], in: course.folder)
      #expect(try course.publish(Self.web).status == 0)
      let sizes = try Files.read(course.dist)["lessons/one/index.html"].map {
        String(decoding: $0, as: UTF8.self)
      }
      try #require(
        sizes?.contains("width=\"10\"") == true, "pages do not say how large pictures are")

      // Another process saves the picture again and again, with pauses of all lengths.
      let editor = BuiltCommand.prepared(
        [
          "-c",
          """
          import itertools, os, sys, time
          for n in itertools.count():
              size = 10 + n % 80
              path = sys.argv[1]
              with open(path + "~", "w") as file:
                  file.write(f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}"/>\\n')
              os.rename(path + "~", path)
              time.sleep((n * 7919 % 97) / 97 * 0.2)
          """, "\(course.folder)/lessons/media/box.svg",
        ], program: "python3")
      try editor.run()
      var published = 0
      for round in 0..<20 {
        try course.write("Round \(round). ![A box](media/box.svg)")
        let result = try course.publish(Self.web)
        // It may give up where each reading is disturbed, and then says so.
        if result.status == 0 {
          published += 1
        } else {
          #expect(result.status == 2)
          #expect(result.errors.contains("changed again and again"), "\(result.errors)")
        }
        try expectWhole(course.dist)
        let files = try Files.read(course.dist)
        let page = String(decoding: files["lessons/one/index.html"] ?? [], as: UTF8.self)
        let picture = String(decoding: files["media/box.svg"] ?? [], as: UTF8.self)
        let shown = page.firstMatch(of: /box\.svg[^>]* width="(\d+)"/)?.output.1
        let held = picture.firstMatch(of: /\ width="(\d+)"/)?.output.1
        #expect(shown != nil && shown == held, "in round \(round)")
      }
      kill(editor.processIdentifier, SIGKILL)
      editor.waitUntilExit()
      #expect(published > 0)
      try? FileManager.default.removeItem(atPath: "\(course.folder)/lessons/media/box.svg~")
      #expect(try course.publish(Self.web).status == 0)
      try expectTidy(course.folder)
      try expectClean(course, Self.web)
    }
  }

  @Test("a video of 64 MB is never in memory; with LECTERN_LONG_TESTS one of 4 GB")
  func video() throws {
    try SmallCourse.with(text: "![A call](media/call.mp4)") { course in
      let video = "\(course.folder)/lessons/media/call.mp4"
      try Files.write(["lessons/media/call.mp4": ""], in: course.folder)
      func peak(_ size: Int) throws -> Int {
        // A box of free space, its length in 64 bits, makes a video of any size.
        let free = UInt64(size - SampleMedia.video.count).bigEndian
        let bytes =
          SampleMedia.video + [0, 0, 0, 1] + Array("free".utf8)
          + withUnsafeBytes(of: free, Array.init)
        try Data(bytes).write(to: URL(fileURLWithPath: video))
        #expect(truncate(video, size) == 0)
        let measure = """
          import resource, subprocess, sys
          status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
          print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
          """
        let result = try BuiltCommand.run(
          ["publish", course.folder] + Self.web, launcher: ["python3", "-c", measure])
        let numbers = result.output.split { $0 == " " || $0 == "\n" }.compactMap { Int($0) }
        try #require(numbers.count == 2 && numbers[0] == 0, "\(result.output) \(result.errors)")
        return numbers[1] / 1024
      }
      let small = try peak(2000)
      let large = try peak(runsLongTests ? 4 << 30 : 64 << 20)
      #expect(large < small + 30, "\(small) MB without, \(large) MB with a large video")
      #expect(large < 300)
      let path = "\(course.dist)/media/call.mp4"
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
      #expect(size == (runsLongTests ? 4 << 30 : 64 << 20))
      if !runsLongTests { try expectWhole(course.dist) }
    }
  }
}
