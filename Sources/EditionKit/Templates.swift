/// The templates of a publication, by path under `templates/`: `web/lesson.mustache`.
///
/// The author's file replaces the built-in one with the same path.
package struct Templates: Hashable, Sendable {
  private var files: [String: [UInt8]]

  package init(_ files: [String: [UInt8]] = [:]) { self.files = files }

  /// The bytes of a template.
  package func bytes(_ path: String) -> [UInt8]? { files[path] }

  /// The text of a template.
  package func text(_ path: String) -> String? {
    files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// All paths under a folder, sorted: `web/` for the whole web edition.
  package func paths(under folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder) }.sorted()
  }

  /// These templates, with those of another set replacing the ones with the same path.
  package func overridden(by other: Templates) -> Templates {
    Templates(files.merging(other.files) { _, own in own })
  }
}
