package import LessonModel
package import Words

/// A file to take along, as pages and catalogs list it.
package struct ListedPackage: Hashable, Sendable {
  /// What is in it.
  package enum Content: Hashable, Sendable {
    /// Everything that is published.
    case publication

    /// The files of one edition.
    case edition(EditionName)

    /// What the edition that made it says.
    case offered(Word, by: EditionName)
  }

  package var path: OutputPath
  package var content: Content
  package var mediaType: MediaType

  /// Its size and its SHA-256 in hexadecimal; nil before it is made.
  package var byteCount: Int?
  package var digest: String?

  package init(
    path: OutputPath, content: Content, mediaType: MediaType, byteCount: Int? = nil,
    digest: String? = nil
  ) {
    self.path = path
    self.content = content
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.digest = digest
  }
}
