import Digests
import FileKit
import Foundation

/// What an earlier import read, as its report says.
struct EarlierImport {
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  let folder: String

  /// The digests of the files of the source, by their paths.
  private(set) var digests: [String: Digest] = [:]

  private struct Report: Decodable {
    struct Source: Decodable {
      var path: String
      var digest: String
    }

    var format: String
    var sources: [Source]
  }

  /// Reads the report in the folder of a course that was imported.
  ///
  /// - Throws: ``Missing`` if there is no report that can be read.
  init(in folder: String) throws {
    self.folder = folder
    let path = "\(folder)/import-report.json"
    guard FileSystem.isFile(path),
      let report = try? JSONDecoder().decode(
        Report.self, from: Data(FileSystem.read(path))),
      report.format == "lectern-import-report"
    else {
      throw Missing(
        description:
          "\(path) is missing or cannot be read. Name the folder of a course that lectern import has made, with its report."
      )
    }
    for source in report.sources { digests[source.path] = Digest(source.digest) }
  }
}
