package import EditionKit
import FileKit

extension Templates {
  /// The built-in templates, the author's own in place of those of the same path.
  package static func load(builtIn: String, own: String) throws(PublishFailure) -> Templates {
    let templates = try files { () throws(FileFailure) in try folder(builtIn) }
    // A project that is the program's own source folder holds the built-in ones.
    guard own != builtIn, FileSystem.isFolder(own) else { return templates }
    return templates.overridden(by: try files { () throws(FileFailure) in try folder(own) })
  }

  private static func folder(_ path: String) throws(FileFailure) -> Templates {
    var files: [String: [UInt8]] = [:]
    for file in try FileSystem.files(under: path) where !file.hasPrefix(".") {
      files[file] = try FileSystem.read("\(path)/\(file)")
    }
    return Templates(files)
  }
}
