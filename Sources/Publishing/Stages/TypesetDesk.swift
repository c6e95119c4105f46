import CacheKit
import Diagnostics
import Digests
import EditionKit
import FileKit
import LessonModel
import QRCodeKit
import Synchronization
import TypesetKit

/// The folder in which documents are made: `templates/`, and `assets/` for the course's files.
///
/// It is laid out when the first document has to be made; if all documents of a publication are in
/// the cache, it costs nothing.
final class TypesetDesk: Sendable {
  /// The folder that templates see.
  let root: String

  private let request: PublicationRequest
  private let templates: Templates
  private let isLaidOut = Mutex(false)
  private let engine: String
  private let ingredients = Mutex<[String: Recipe]>([:])
  private let ownPaths = Mutex<[String]?>(nil)

  private let assets: [Asset]
  private let courseFiles: CourseFiles

  init(
    _ request: PublicationRequest, _ templates: Templates, _ assets: [Asset],
    _ courseFiles: CourseFiles, folder: String
  ) {
    self.request = request
    self.assets = assets
    self.courseFiles = courseFiles
    self.templates = templates
    root = "\(request.project.folder)/.lectern/\(folder)"
    let versions = Engines.versions(
      of: ["typst", "pillow", "pikepdf"], in: request.installation)
    // Fonts that are installed later may have letters that are missing now.
    let fonts = FontFolder.standard.map(\.path).filter { FileSystem.isFolder($0) }
    let own = templates.paths(under: "fonts/").map { path in
      "\(path) \(Digest(of: templates.bytes(path) ?? []))"
    }
    engine = ([versions, QRCode.version] + fonts + own).joined(separator: "\n")
  }

  /// The fonts for documents: those of Debian, and those of the author in `templates/fonts/`.
  var fontFolders: [FontFolder] {
    FontFolder.standard + [
      FontFolder("\(request.project.templates)/fonts", debianPackage: "", isOptional: true)
    ]
  }

  /// The worker that makes documents.
  var worker: String { "\(request.installation.workers)/typeset.py" }

  /// The files that the worker loads.
  static let workerParts = ["refusals.py", "finishing.py", "letters.py"]

  // MARK: What documents depend on

  /// What every document of a template depends on in addition to its job: the engine, and each file
  /// in the template's folder, because a template may read any file next to it.
  func recipe(of template: String) throws(PublishFailure) -> Recipe {
    let folder = template.prefix { $0 != "/" } + "/"
    if let known = ingredients.withLock({ $0[String(folder)] }) { return known }
    var recipe = Recipe()
    recipe.add("the version of Typst or a font", engine)
    let worker = try files { () throws(FileFailure) in try FileSystem.read(self.worker) }
    recipe.add("Lectern's typesetter", bytes: worker)
    for part in Self.workerParts {
      let path = "\(request.installation.workers)/\(part)"
      guard FileSystem.exists(path) else { continue }
      recipe.add(part, bytes: try files { () throws(FileFailure) in try FileSystem.read(path) })
    }
    let paths = readPaths(of: String(folder))
    for path in paths {
      if let bytes = templates.bytes(path) { recipe.add("templates/\(path)", bytes: bytes) }
    }
    let made = recipe
    ingredients.withLock { $0[String(folder)] = made }
    return made
  }

  /// The templates in a folder, or all templates if one of them reads outside the folder.
  private func readPaths(of folder: String) -> [String] {
    let own = Self.typesetPaths(templates.paths(under: folder))
    let reachesOut = own.contains { path in
      guard let bytes = templates.bytes(path) else { return false }
      return bytes.holds("../") || bytes.holds("\"/templates") || bytes.holds("\"/built-in")
    }
    return reachesOut ? Self.typesetPaths(templates.paths(under: "")) : own
  }

  /// Documents do not read web pages and their styles.
  private static func typesetPaths(_ paths: [String]) -> [String] {
    paths.filter { !$0.hasSuffix(".mustache") && !$0.hasSuffix(".css") }
  }

  /// Whether a template of the author reads files of the course by itself: then its documents
  /// depend on all of them.
  func readsAssets(_ template: String) throws(PublishFailure) -> Bool {
    let folder = template.prefix { $0 != "/" } + "/"
    return try ownTemplates().contains { path in
      path.hasPrefix(folder) && templates.bytes(path)?.holds("assets") == true
    }
  }

  // MARK: Templates

  /// The author's own templates by path, if they differ from the built-in ones.
  func ownTemplates() throws(PublishFailure) -> [String] {
    guard request.project.templates != request.installation.templates else { return [] }
    // Each document asks, and to compare the templates takes longer than the rest of the answer.
    return try ownPaths.withLock { own throws(PublishFailure) in
      if let own { return own }
      let builtIn = try self.builtIn()
      let found = templates.paths(under: "").filter { templates.bytes($0) != builtIn.bytes($0) }
      own = found
      return found
    }
  }

  /// A template's text.
  func source(of template: String) -> SourceText? {
    templates.bytes(template).map { SourceText(path: "templates/\(template)", bytes: $0) }
  }

  private func builtIn() throws(PublishFailure) -> Templates {
    let folder = request.installation.templates
    return try Templates.load(builtIn: folder, own: folder)
  }

  // MARK: The folder

  /// Whether the folder is laid out.
  var isReady: Bool { isLaidOut.withLock { $0 } }

  /// Lays out the folder, the first time; `prepared` are the files of pictures that are not shown as
  /// they are.
  func layOut(_ prepared: [AssetID: String]) throws(PublishFailure) {
    try isLaidOut.withLock { isLaidOut throws(PublishFailure) in
      guard !isLaidOut else { return }
      try files { () throws(FileFailure) in
        try FileSystem.remove(root)
        try write(templates, to: "templates")
      }
      try layOutAssets(prepared)
      isLaidOut = true
    }
  }

  /// Lays out the files of the course, and nothing else of its folder: what a template can read is what
  /// its documents are known to depend on, and no link leads out of the project.
  private func layOutAssets(_ prepared: [AssetID: String]) throws(PublishFailure) {
    var folders: Set<String> = []
    for asset in assets where asset.fault == nil {
      let path = "\(root)/assets/\(asset.id.path)"
      let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
      let isNew = folders.insert(folder).inserted
      if isNew { try files { () throws(FileFailure) in try FileSystem.makeFolder(folder) } }
      if asset.removals != nil {
        let bytes = try courseFiles.cleaned(asset.id)
        try files { () throws(FileFailure) in try FileSystem.write(bytes, to: path) }
      } else {
        let source = prepared[asset.id] ?? courseFiles.path(of: asset.id)
        try files { () throws(FileFailure) in try FileSystem.link(source, at: path) }
      }
    }
  }

  /// Lays out the built-in templates next to the author's, under the same root; returns their
  /// folder.
  func layOutBuiltIn() throws(PublishFailure) -> String {
    let builtIn = try self.builtIn()
    return try isLaidOut.withLock { _ throws(PublishFailure) in
      try files { () throws(FileFailure) in
        if !FileSystem.isFolder("\(root)/built-in") { try write(builtIn, to: "built-in") }
        return "built-in"
      }
    }
  }

  private func write(_ templates: Templates, to name: String) throws(FileFailure) {
    for path in templates.paths(under: "") {
      guard let bytes = templates.bytes(path) else { continue }
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      try FileSystem.makeFolder("\(root)/\(name)/\(folder)")
      try FileSystem.write(bytes, to: "\(root)/\(name)/\(path)")
    }
  }

  /// Removes the folder.
  func clear() { try? FileSystem.remove(root) }
}
