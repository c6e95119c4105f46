/// A folder of fonts that documents are set in.
///
/// Fonts of the system are not looked at: what a page
/// looks like should not depend on what else a machine has.
package struct FontFolder: Hashable, Sendable {
  package let path: String

  /// The Debian package that brings it.
  package let debianPackage: String

  /// Whether documents are set without it where it is missing.
  package let isOptional: Bool

  package init(_ path: String, debianPackage: String, isOptional: Bool = false) {
    self.path = path
    self.debianPackage = debianPackage
    self.isOptional = isOptional
  }

  /// What the built-in templates ask for: Lato, Noto for what Lato lacks, DejaVu and Symbola for signs.
  ///
  /// Chinese, Japanese and Korean are large, so they are used where installed.
  package static let standard = [
    FontFolder("/usr/share/fonts/truetype/lato", debianPackage: "fonts-lato"),
    FontFolder("/usr/share/fonts/truetype/noto", debianPackage: "fonts-noto-core"),
    FontFolder("/usr/share/fonts/truetype/dejavu", debianPackage: "fonts-dejavu-core"),
    FontFolder("/usr/share/fonts/truetype/ancient-scripts", debianPackage: "fonts-symbola"),
    FontFolder(
      "/usr/share/fonts/opentype/noto", debianPackage: "fonts-noto-cjk", isOptional: true),
  ]
}
