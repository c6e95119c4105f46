package import Diagnostics
package import EditionKit
import FileKit

extension Templates {
  /// The built-in templates, the author's own in place of those of the same path.
  package static func load(builtIn: String, own: String) throws(PublishFailure) -> Templates {
    try loadAndCheck(builtIn: builtIn, own: own).value
  }

  /// The same, with a warning for every file of the author's that changes nothing.
  package static func loadAndCheck(builtIn: String, own: String) throws(PublishFailure)
    -> Diagnosed<Templates>
  {
    let templates = try files { () throws(FileFailure) in try folder(builtIn) }
    // A project that is the program's own source folder holds the built-in ones.
    guard own != builtIn, FileSystem.isFolder(own) else { return Diagnosed(templates) }
    let ownFiles = try files { () throws(FileFailure) in try folder(own) }
    return Diagnosed(
      templates.overridden(by: ownFiles),
      StrayTemplates.warnings(own: ownFiles, builtIn: templates))
  }

  /// The templates that diagnostics point into, as sources that can be quoted.
  package func sources(of diagnostics: [Diagnostic]) -> [SourceText] {
    let folder = "templates/"
    let paths = Set(diagnostics.map(\.span.path)).filter { $0.hasPrefix(folder) }
    return paths.sorted().compactMap { path in
      bytes(String(path.dropFirst(folder.count))).map { SourceText(path: path, bytes: $0) }
    }
  }

  private static func folder(_ path: String) throws(FileFailure) -> Templates {
    var files: [String: [UInt8]] = [:]
    for file in try FileSystem.files(under: path) where !file.hasPrefix(".") {
      files[file] = try FileSystem.read("\(path)/\(file)")
    }
    return Templates(files)
  }
}
