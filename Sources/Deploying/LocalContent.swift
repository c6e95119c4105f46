import Digests
import EditionKit
import LessonModel
import Publishing

/// The part of a publication that goes online.
struct LocalContent {
  /// The folder with its files, except for the manifest.
  let folder: String
  let course: String

  /// The files of the publication and the author's own files, without the manifest.
  let files: [DeployPlan.File]

  /// The author's own files among them, by their digests.
  let own: [String: String]

  /// The manifest of the files that go online; if that is the whole publication, its own manifest.
  let manifest: [UInt8]

  /// Whether those bytes are also in the folder.
  var isWhole: Bool { kept == 0 }

  /// How many published files are not uploaded.
  let kept: Int

  init(_ published: PublishedFolder, except: [PathPattern]) {
    folder = published.path
    course = published.publication.course
    func goes(_ path: String) -> Bool { !except.contains { $0.matches(path) } }
    let going = published.publication.files.filter { goes($0.path.text) }
    let ownGoing = published.own.filter { goes($0.path) }
    files =
      going.map { .init(path: $0.path.text, digest: $0.digest, byteCount: $0.byteCount) }
      + ownGoing.map { .init(path: $0.path, digest: $0.digest, byteCount: $0.byteCount) }
    own = Dictionary(ownGoing.map { ($0.path, $0.digest.text) }) { first, _ in first }
    kept = published.publication.files.count - going.count
    if kept > 0, let id = CourseID(published.publication.course) {
      manifest =
        PublicationManifest(
          course: id, generator: published.publication.generator, files: going
        ).bytes
    } else {
      manifest = published.manifest
    }
  }
}
