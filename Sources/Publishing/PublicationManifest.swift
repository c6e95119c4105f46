import EditionKit
import Foundation
import JSONKit
import LessonModel

/// `publish.json`: every published file with its digest, bytes, edition and lesson.
struct PublicationManifest {
  static let path = "publish.json"

  struct Entry: Hashable, Sendable {
    var path: OutputPath
    var digest: Digest
    var byteCount: Int
    var edition: EditionName
    var lesson: LessonID?
  }

  /// Version 1 of the format: a change that a reader of version 1 would misread makes it 2.
  static let version = 1

  var course: CourseID
  var generator: String
  var entries: [Entry]

  var bytes: [UInt8] {
    JSON.object([
      ("version", .integer(Self.version)),
      ("generator", .string(generator)),
      ("course", .string(course.text)),
      (
        "files",
        .array(
          entries.sorted { $0.path < $1.path }.map { entry in
            .object(
              [
                ("path", .string(entry.path.text)),
                ("sha256", .string(entry.digest.text)),
                ("bytes", .integer(entry.byteCount)),
                ("edition", .string(entry.edition.text)),
              ] + (entry.lesson.map { [("lesson", .string($0.text))] } ?? []))
          })
      ),
    ]).indentedBytes
  }

  /// What a manifest that was written earlier says.
  struct Reading: Decodable, Sendable {
    struct File: Decodable, Sendable {
      var path: String
      var edition: String
    }

    var course: String
    var files: [File]
  }

  /// Nil when it is no manifest.
  static func read(_ bytes: [UInt8]) -> Reading? {
    try? JSONDecoder().decode(Reading.self, from: Data(bytes))
  }
}
