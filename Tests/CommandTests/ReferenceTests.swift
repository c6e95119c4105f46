import Foundation
import LMSEdition
import TestKit
import Testing

@Suite("lectern reference", .engines)
struct ReferenceTests {
  @Test(
    "the pages in docs/reference/ are what the program says; `make docs` writes them anew",
    arguments: ["files", "directives", "words"])
  func pages(name: String) throws {
    let result = try BuiltCommand.run(["reference", name])
    #expect(result.status == 0)
    let path = "\(repositoryFolder)/docs/reference/\(name).md"
    let stored = String(
      decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    #expect(result.output == stored, "run `make docs` and read what has changed")
  }

  @Test(
    "the page of each platform in docs/lms/ is what the program says; `make docs` writes it anew",
    arguments: LearningPlatform.all.map(\.name))
  func platform(name: String) throws {
    let result = try BuiltCommand.run(["reference", name])
    #expect(result.status == 0)
    let path = "\(repositoryFolder)/docs/lms/\(name).md"
    let stored = String(
      decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    #expect(result.output == stored, "run `make docs` and read what has changed")
    let list = try String(contentsOfFile: "\(repositoryFolder)/docs/lms.md", encoding: .utf8)
    #expect(list.contains("(lms/\(name).md)"), "docs/lms.md does not list it")
  }

  @Test("a page that does not exist is named, with those that do")
  func unknown() throws {
    let result = try BuiltCommand.run(["reference", "keys"])
    #expect(result.status == 2)
    #expect(result.errors.contains("directives"))
  }
}
