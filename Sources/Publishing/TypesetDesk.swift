import EditionKit
import FileKit
import Synchronization

/// The folder that documents are made in: `templates/`, and `assets/` for the course's files.
///
/// It is laid out when the first document is to be made; a publication without any pays nothing.
final class TypesetDesk: Sendable {
  /// The folder that templates see.
  let root: String

  private let request: PublicationRequest
  private let templates: Templates
  private let known = Mutex<[UInt8]?>(nil)

  init(_ request: PublicationRequest, _ templates: Templates) {
    self.request = request
    self.templates = templates
    root = "\(request.project.folder)/.lectern/typeset"
  }

  /// The worker that makes documents.
  var worker: String { "\(request.installation.workers)/typeset.py" }

  /// Where finished documents are kept, by key.
  var cache: String { "\(request.project.cache)/documents" }

  /// What every document depends on besides its job; lays the folder out the first time.
  func fingerprint() throws(PublishFailure) -> [UInt8] {
    try known.withLock { known throws(PublishFailure) in
      if let known { return known }
      let made = try layOut()
      known = made
      return made
    }
  }

  private func layOut() throws(PublishFailure) -> [UInt8] {
    let versions = Engines.versions(of: ["typst", "segno", "pillow"], in: request.installation)
    return try files { () throws(FileFailure) in
      try FileSystem.makeFolder(cache)
      try FileSystem.remove(root)
      var parts = [Array(versions.utf8), try FileSystem.read(worker)]
      for path in templates.paths(under: "") {
        guard let bytes = templates.bytes(path) else { continue }
        let folder =
          "\(root)/templates/" + path.split(separator: "/").dropLast().joined(separator: "/")
        try FileSystem.makeFolder(folder)
        try FileSystem.write(bytes, to: "\(root)/templates/\(path)")
        // A template may read any file beside it: a logo, a table of words. Pages are not read.
        guard !path.hasSuffix(".mustache"), !path.hasSuffix(".css") else { continue }
        parts += [Array(path.utf8), bytes]
      }
      try FileSystem.link(request.project.lessons, at: "\(root)/assets")
      return Array(Digest(ofParts: parts).text.utf8)
    }
  }
}
