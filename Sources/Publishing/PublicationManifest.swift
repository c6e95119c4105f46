import EditionKit
import Foundation
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

  /// The paths that a manifest lists; none when it is not one.
  static func paths(inManifest bytes: [UInt8]) -> Set<String> {
    struct Manifest: Decodable {
      struct File: Decodable { var path: String }
      var files: [File]
    }
    let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
    return Set(manifest?.files.map(\.path) ?? [])
  }
}
