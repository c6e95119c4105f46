import Foundation
import TestKit
import Testing

@Suite("lectern check --links", .engines)
struct CheckLinksTests {
  @Test("contacts other sites only on request, and --fix writes the new address of a moved page")
  func links() throws {
    try SmallCourse.with { course in
      try FileManager.default.createDirectory(
        atPath: course.cache, withIntermediateDirectories: true)
      let server = try LocalSite(in: course.cache)
      defer { server.stop() }
      let site = server.address
      try course.write("[old](\(site)/moved) [gone](\(site)/gone) [here it is](\(site)/ok)")
      #expect(try BuiltCommand.run(["check", course.folder]).output == "no errors, no warnings\n")
      #expect(!FileManager.default.fileExists(atPath: "\(course.cache)/requests"))
      let result = try BuiltCommand.run(["check", course.folder, "--links"])
      #expect(result.output.contains("this page has moved permanently [moved-link]"))
      #expect(result.output.contains("the page does not exist (status 404) [dead-link]"))
      #expect(result.output.hasSuffix("\n2 warnings\n"), "\(result.output)")
      let fixed = try BuiltCommand.run(["check", course.folder, "--links", "--fix"])
      #expect(fixed.output.hasSuffix("\n1 warning\n"), "\(fixed.output)")
      let text = try String(contentsOfFile: "\(course.folder)/lessons/01-one.md", encoding: .utf8)
      #expect(text.contains("[old](\(site)/ok)"))
    }
  }

  @Test("distinguishes a page that is gone from a site that fails")
  func gone() throws {
    try SmallCourse.with { course in
      try FileManager.default.createDirectory(
        atPath: course.cache, withIntermediateDirectories: true)
      let server = try LocalSite(in: course.cache)
      defer { server.stop() }
      let site = server.address
      try course.write("[gone](\(site)/gone) [removed](\(site)/removed) [down](\(site)/broken)")
      let result = try BuiltCommand.run(["check", course.folder, "--links"])
      let messages = result.output.split(separator: "\n").filter { $0.hasSuffix("[dead-link]") }
      #expect(
        messages == [
          "warning: the page does not exist (status 404) [dead-link]",
          "warning: the page does not exist (status 410) [dead-link]",
          "warning: the site has an error (status 503) [dead-link]",
        ])
    }
  }

  @Test("what a site answers cannot write Markdown into a lesson")
  func answer() throws {
    try SmallCourse.with { course in
      try FileManager.default.createDirectory(
        atPath: course.cache, withIntermediateDirectories: true)
      let server = try LocalSite(in: course.cache)
      defer { server.stop() }
      try course.write("[old](\(server.address)/nasty)")
      _ = try BuiltCommand.run(["check", course.folder, "--links", "--fix"])
      let text = try String(contentsOfFile: "\(course.folder)/lessons/01-one.md", encoding: .utf8)
      #expect(
        text.contains("[old](\(server.address)/ok%29%22x%3Cy%3E%5B%5D)"), "\(text)")
    }
  }
}
