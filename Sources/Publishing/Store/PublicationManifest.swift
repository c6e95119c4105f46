import Digests
import EditionKit
import Foundation
import JSONKit
package import LessonModel

/// `publish.json`: every published file with its digest, bytes, edition and lesson.
package struct PublicationManifest {
  package static let path = "publish.json"

  /// Version 1 of the format: a change that a reader of version 1 would misread makes it 2.
  package static let version = 1

  var course: CourseID
  var generator: String
  var files: [PublishedFile]

  package init(course: CourseID, generator: String, files: [PublishedFile]) {
    self.course = course
    self.generator = generator
    self.files = files
  }

  package var bytes: [UInt8] {
    JSON.indentedBytes(
      [
        ("version", .integer(Self.version)), ("generator", .string(generator)),
        ("course", .string(course.text)),
      ], "files", of: files.sorted { $0.path < $1.path }
    ) { file in
      .object(
        [
          ("path", .string(file.path.text)), ("sha256", .string(file.digest.text)),
          ("bytes", .integer(file.byteCount)), ("edition", .string(file.edition.text)),
        ] + (file.lesson.map { [("lesson", .string($0.text))] } ?? []))
    }
  }

  private struct Reading: Decodable {
    struct File: Decodable {
      var path: String
      var sha256: String
      var bytes: Int
      var edition: String
      var lesson: String?
    }

    var version: Int?
    var generator: String?
    var course: String
    var files: [File]
  }

  /// The manifest in these bytes; nil if they are not one.
  package static func read(_ bytes: [UInt8]) -> StoredPublication? {
    guard let reading = try? JSONDecoder().decode(Reading.self, from: Data(bytes)) else {
      return nil
    }
    let files = reading.files.compactMap { file -> PublishedFile? in
      guard let path = OutputPath(file.path), let digest = Digest(file.sha256),
        let edition = EditionName(file.edition)
      else { return nil }
      return PublishedFile(
        path: path, digest: digest, byteCount: file.bytes, edition: edition,
        lesson: file.lesson.flatMap { LessonID($0) })
    }
    return StoredPublication(
      course: reading.course, generator: reading.generator ?? "",
      version: reading.version ?? version, files: files,
      unreadable: reading.files.count - files.count)
  }
}
