import Foundation
import TestKit

/// A project folder with a course of one short lesson, for the command to work on.
struct SmallCourse {
  let folder: String

  /// Where the command publishes to unless told otherwise.
  var dist: String { "\(folder)/dist" }

  /// What the command keeps between runs.
  var cache: String { "\(folder)/.lectern/cache" }

  /// Writes the course, with a lesson of this text, into a folder that is made for it.
  init(at folder: String, text: String = "One sentence. And another one.") throws {
    self.folder = folder
    try Files.write(
      [
        "lessons/course.yaml": """
        id: small
        title: Small
        description: A course of one lesson.
        language: en
        site: https://courses.example/small/
        date: 2026-01-05
        podcast: { guid: 0d4a3d4c-5f0e-5b8e-9d51-8f8d2f0f5a11 }

        """
      ], in: folder)
    try write(text)
  }

  /// Rewrites the lesson.
  func write(_ text: String) throws {
    try Files.write(
      ["lessons/01-one.md": "---\ntitle: One\n---\n\n\(text)\n"], in: folder)
  }

  /// Publishes it.
  func publish(_ options: [String] = [], environment: [String: String] = [:]) throws
    -> BuiltCommand.Result
  {
    try BuiltCommand.run(["publish", folder] + options, environment: environment)
  }

  /// Runs a test on a small course in a fresh folder.
  static func with(
    text: String = "One sentence. And another one.", _ body: (SmallCourse) throws -> Void
  ) throws {
    try withTemporaryFolder { try body(try SmallCourse(at: "\($0)/project", text: text)) }
  }
}
