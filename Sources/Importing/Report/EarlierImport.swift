package import Digests
import Foundation

/// What an earlier import read, as its report in JSON says (``ImportReport/json``).
package struct EarlierImport {
  /// The folder of the course that it made, for people.
  package let folder: String

  /// The digests of the files of the source, by their paths.
  package let digests: [String: Digest]

  private struct Report: Decodable {
    struct Source: Decodable {
      var path: String
      var digest: String
    }

    var format: String
    var sources: [Source]
  }

  /// Nil if the bytes are not a report.
  package init?(in folder: String, report bytes: [UInt8]) {
    guard let report = try? JSONDecoder().decode(Report.self, from: Data(bytes)),
      report.format == ImportReport.format
    else { return nil }
    self.folder = folder
    var digests: [String: Digest] = [:]
    for source in report.sources { digests[source.path] = Digest(source.digest) }
    self.digests = digests
  }
}
