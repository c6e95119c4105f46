package import LessonModel

/// A file of a publication, as lists of files for programs name it.
package struct ListedFile: Hashable, Sendable {
  package var path: OutputPath

  /// The edition that made it.
  package var edition: EditionName
  package var byteCount: Int

  /// Its SHA-256 in hexadecimal.
  package var digest: String

  package init(path: OutputPath, edition: EditionName, byteCount: Int, digest: String) {
    self.path = path
    self.edition = edition
    self.byteCount = byteCount
    self.digest = digest
  }
}
