/// A folder of fonts for documents.
///
/// System fonts are ignored: the look of a page should not depend on what else a machine has.
package struct FontFolder: Hashable, Sendable {
  package let path: String

  /// The Debian package that installs it.
  package let debianPackage: String

  /// Whether documents can be made without it.
  package let isOptional: Bool

  package init(_ path: String, debianPackage: String, isOptional: Bool = false) {
    self.path = path
    self.debianPackage = debianPackage
    self.isOptional = isOptional
  }

  /// What the built-in templates ask for: Lato, Noto for what Lato lacks, DejaVu and Symbola for signs.
  ///
  /// Fonts for Chinese, Japanese and Korean are large, so they are used only if they are installed.
  package static let standard = [
    FontFolder("/usr/share/fonts/truetype/lato", debianPackage: "fonts-lato"),
    FontFolder("/usr/share/fonts/truetype/noto", debianPackage: "fonts-noto-core"),
    FontFolder("/usr/share/fonts/truetype/dejavu", debianPackage: "fonts-dejavu-core"),
    FontFolder("/usr/share/fonts/truetype/ancient-scripts", debianPackage: "fonts-symbola"),
    FontFolder(
      "/usr/share/fonts/opentype/noto", debianPackage: "fonts-noto-cjk", isOptional: true),
  ]
}
