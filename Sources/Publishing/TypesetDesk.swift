import Diagnostics
import EditionKit
import FileKit
import Synchronization
import TypesetKit

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

  /// The author's own templates by path, where they differ from the built-in ones.
  func ownTemplates() throws(PublishFailure) -> [String] {
    guard request.project.templates != request.installation.templates else { return [] }
    let builtIn = try self.builtIn()
    return templates.paths(under: "").filter { templates.bytes($0) != builtIn.bytes($0) }
  }

  /// A template's text.
  func source(of template: String) -> SourceText? {
    templates.bytes(template).map { SourceText(path: "templates/\(template)", bytes: $0) }
  }

  /// Lays out the built-in templates beside the author's, under the same root; returns their folder.
  func layOutBuiltIn() throws(PublishFailure) -> String {
    let builtIn = try self.builtIn()
    return try known.withLock { _ throws(PublishFailure) in
      try files { () throws(FileFailure) in
        if !FileSystem.isFolder("\(root)/built-in") { try write(builtIn, to: "built-in") }
        return "built-in"
      }
    }
  }

  private func builtIn() throws(PublishFailure) -> Templates {
    let folder = request.installation.templates
    return try Templates.load(builtIn: folder, own: folder)
  }

  private func write(_ templates: Templates, to name: String) throws(FileFailure) {
    for path in templates.paths(under: "") {
      guard let bytes = templates.bytes(path) else { continue }
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      try FileSystem.makeFolder("\(root)/\(name)/\(folder)")
      try FileSystem.write(bytes, to: "\(root)/\(name)/\(path)")
    }
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
      try write(templates, to: "templates")
      for path in templates.paths(under: "") {
        guard let bytes = templates.bytes(path) else { continue }
        // A template may read any file beside it: a logo, a table of words. Pages are not read.
        guard !path.hasSuffix(".mustache"), !path.hasSuffix(".css") else { continue }
        parts += [Array(path.utf8), bytes]
      }
      // Letters of fonts that are installed later are not missing any more.
      parts += FontFolder.standard.map { Array((FileSystem.isFolder($0.path) ? $0.path : "").utf8) }
      try FileSystem.link(request.project.lessons, at: "\(root)/assets")
      return Array(Digest(ofParts: parts).text.utf8)
    }
  }
}
