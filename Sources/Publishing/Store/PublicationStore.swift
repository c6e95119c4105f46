package import Digests
package import EditionKit
package import LessonModel

/// A place that holds one publication: a folder, later an object store or another machine.
///
/// What is published there is whole at every instant: the last publication until the next one is
/// complete.
package protocol PublicationStore: Sendable {
  /// Begins the next publication: waits until nobody else publishes there, brings to an end or
  /// takes back what a killed run left, and looks at what is published.
  func begin() throws(PublishFailure) -> any PublicationUpdate
}

/// The next publication of a store while it is put together.
///
/// Safe to use from many tasks. One that is neither committed nor discarded leaves the store as it
/// was.
package protocol PublicationUpdate: AnyObject, Sendable {
  /// What is published now; nil where nothing is.
  var published: StoredPublication? { get }

  /// The bytes of its manifest.
  var manifest: [UInt8]? { get }

  /// The author's own files in the store, by path: they are kept.
  var ownFiles: [String] { get }

  /// Puts a file into the next publication.
  ///
  /// A file that is published with this digest already is not written again; then `content` is not
  /// asked for.
  func put(_ file: PublishedFile, _ content: PublicationContent) throws(PublishFailure)

  /// Takes a file over from what is published now; false when it no longer is what it was.
  func keep(_ file: PublishedFile) throws(PublishFailure) -> Bool

  /// Puts the next publication in the place of the last, with its manifest, in one step.
  ///
  /// Its files are those named here, which were put or kept before; what else was kept is left out.
  /// Writes nothing when both publications are the same.
  func commit(_ files: [PublishedFile], manifest: [UInt8]) throws(PublishFailure) -> StoreChanges

  /// Gives up; nothing has changed.
  func discard()
}

/// A file of a publication.
package struct PublishedFile: Hashable, Sendable {
  package var path: OutputPath
  package var digest: Digest
  package var byteCount: Int

  /// The edition that made it.
  package var edition: EditionName

  /// The lesson that it is of; nil for the course as a whole.
  package var lesson: LessonID?

  package init(
    path: OutputPath, digest: Digest, byteCount: Int, edition: EditionName, lesson: LessonID?
  ) {
    self.path = path
    self.digest = digest
    self.byteCount = byteCount
    self.edition = edition
    self.lesson = lesson
  }
}

/// Where the content of a file comes from.
package enum PublicationContent: Sendable {
  case bytes([UInt8])

  /// Whoever holds the content writes it to the path that a store names, never held in memory.
  case written(@Sendable (_ path: String) throws(PublishFailure) -> Void)
}

/// What a store holds.
package struct StoredPublication: Sendable {
  package var course: String
  package var files: [PublishedFile]
}

/// What a commit did.
package struct StoreChanges: Hashable, Sendable {
  /// Files that are new or hold something else now, in order.
  package var written: [OutputPath] = []

  /// Files that are gone, in order.
  package var removed: [OutputPath] = []

  /// How many files stayed as they were, untouched.
  package var unchanged = 0

  /// Bytes that were written.
  package var writtenBytes = 0

  /// What could not be cleaned up after everything was in place; the next publication tries again.
  package var leftover: String?

  package init() {}
}
