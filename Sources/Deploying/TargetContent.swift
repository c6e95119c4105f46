import Digests
import EditionKit
import Publishing

/// The content of a target, as far as Lectern knows it.
struct TargetContent {
  /// Nil if there is none, or not one that can be read.
  var publication: StoredPublication?
  var record: DeployRecord?

  /// The digest of its manifest, even if that cannot be read.
  var manifestDigest: Digest?

  /// Whether a record is there that cannot be read: then nothing at the target is certain.
  var isUncertain = false

  init(_ contents: [String: [UInt8]]) {
    manifestDigest = contents[PublicationManifest.path].map { Digest(of: $0) }
    publication = contents[PublicationManifest.path].flatMap { PublicationManifest.read($0) }
    if let bytes = contents[DeployRecord.path] {
      record = DeployRecord(bytes)
      isUncertain = record == nil
    }
  }

  static func of(_ carrier: any Carrier) async throws(DeployFailure) -> TargetContent {
    TargetContent(try await carrier.fetch([PublicationManifest.path, DeployRecord.path]))
  }

  /// The course whose publication it is; nil if nobody knows.
  var course: String? { publication?.course ?? record?.course }

  /// Whether any run has ever put something there.
  var isKnown: Bool { publication != nil || record != nil || isUncertain }

  /// The files that Lectern has put there, each with its digest; nil if the content of a file is
  /// uncertain.
  var files: [String: Digest?] {
    var files: [String: Digest?] = [:]
    for file in publication?.files ?? [] { files[file.path.text] = .some(file.digest) }
    for (path, digest) in record?.own ?? [:] { files[path] = .some(Digest(digest)) }
    for path in record?.pending ?? [] { files[path] = .some(nil) }
    for (path, digest) in record?.done ?? [:] { files[path] = .some(Digest(digest)) }
    if isUncertain { files = files.mapValues { _ in nil } }
    return files
  }
}
