package import Diagnostics
package import EditionKit
import FileKit
import LessonReader

extension Templates {
  /// The built-in templates, with the author's own replacing those with the same path.
  package static func load(builtIn: String, own: String) throws(PublishFailure) -> Templates {
    try loadAndCheck(builtIn: builtIn, own: own).value
  }

  /// The same, with a warning for every file of the author that changes nothing.
  package static func loadAndCheck(builtIn: String, own: String) throws(PublishFailure)
    -> Diagnosed<Templates>
  {
    let templates = try files { () throws(FileFailure) in try folder(builtIn) }
    // If the project is Lectern's own source folder, its templates are the built-in ones.
    guard own != builtIn, FileSystem.isFolder(own) else { return Diagnosed(templates) }
    var refused: [Diagnostic] = []
    let ownFiles = try files { () throws(FileFailure) in
      try folder(own) { path, refusal in
        refused.append(
          .warning(
            .linkNotFollowed, refusal.message, at: .beginning(of: "templates/\(path)"),
            fixes: [FixIt(refusal.wayOut)]))
      }
    }
    return Diagnosed(
      templates.overridden(by: ownFiles),
      refused + StrayTemplates.warnings(own: ownFiles, builtIn: templates))
  }

  /// The templates that diagnostics point into, as sources for excerpts.
  package func sources(of diagnostics: [Diagnostic]) -> [SourceText] {
    let folder = "templates/"
    let paths = Set(diagnostics.map(\.span.path)).filter { $0.hasPrefix(folder) }
    return paths.sorted().compactMap { path in
      bytes(String(path.dropFirst(folder.count))).map { SourceText(path: path, bytes: $0) }
    }
  }

  /// The files of a folder.
  ///
  /// Links that lead outside the project are not followed, and `refused` is called for them. Pipes
  /// and devices are ignored.
  private static func folder(
    _ path: String, refused: (String, FolderEntry.Refusal) -> Void = { _, _ in }
  ) throws(FileFailure) -> Templates {
    var files: [String: [UInt8]] = [:]
    let project = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex) + "/"
    for file in try FileSystem.files(under: path, withFolderLinks: true)
    where !file.hasPrefix(".") {
      let whole = "\(path)/\(file)"
      if FileSystem.isLink(whole) {
        guard let target = FileSystem.resolved(whole) else {
          refused(file, .leadsNowhere)
          continue
        }
        guard target.hasPrefix(project) else {
          refused(file, .leavesProject)
          continue
        }
        guard !FileSystem.isFolder(target) else {
          refused(file, .leadsToFolder)
          continue
        }
      }
      guard FileSystem.isFile(whole) else { continue }
      files[file] = try FileSystem.read(whole)
    }
    return Templates(files)
  }
}
