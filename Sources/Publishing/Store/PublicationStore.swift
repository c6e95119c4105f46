package import Digests
package import EditionKit
package import LessonModel

/// A place that contains one publication: a folder, later an object store or another machine.
///
/// The publication there is whole at every instant: the last one, until the next one is complete.
package protocol PublicationStore: Sendable {
  /// Begins the next publication: waits until nobody else publishes there, finishes or undoes what
  /// a killed run left, and looks at what is published.
  func begin() throws(PublishFailure) -> any PublicationUpdate
}

/// The next publication of a store while it is being built.
///
/// Safe to use from many tasks. An update that is neither committed nor discarded leaves the store
/// as it was.
package protocol PublicationUpdate: AnyObject, Sendable {
  /// The current publication; nil if there is none.
  var published: StoredPublication? { get }

  /// The bytes of its manifest.
  var manifest: [UInt8]? { get }

  /// The author's own files in the store, by path; they are kept.
  var ownFiles: [String] { get }

  /// Adds a file to the next publication.
  ///
  /// A file that is already published with this digest is not written again; then `content` is not
  /// used.
  func put(_ file: PublishedFile, _ content: PublicationContent) throws(PublishFailure)

  /// Keeps a file of the current publication; returns false if the file has changed.
  func keep(_ file: PublishedFile) throws(PublishFailure) -> Bool

  /// Where the content of a file of the next publication is, once it was put or kept.
  func place(of path: OutputPath) -> String

  /// Replaces the current publication with the next one, including its manifest, in one step.
  ///
  /// Its files are the ones given here, which were put or kept before; other kept files are left
  /// out. Writes nothing if both publications are the same.
  func commit(_ files: [PublishedFile], manifest: [UInt8]) throws(PublishFailure) -> StoreChanges

  /// Gives up; nothing changes.
  func discard()
}

/// A file of a publication.
package struct PublishedFile: Hashable, Sendable {
  package var path: OutputPath
  package var digest: Digest
  package var byteCount: Int

  /// The edition that made it.
  package var edition: EditionName

  /// The lesson that it belongs to; nil for the whole course.
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

  /// Content that is written directly to the path that a store names, without being held in memory.
  case written(@Sendable (_ path: String) throws(PublishFailure) -> Void)
}

/// What a store contains.
package struct StoredPublication: Sendable {
  package var course: String

  /// What made it.
  package var generator = ""

  /// The version of its manifest.
  package var version = PublicationManifest.version
  package var files: [PublishedFile]

  /// How many files the manifest lists in a way that this version of Lectern does not understand.
  package var unreadable = 0
}

/// The result of a commit.
package struct StoreChanges: Hashable, Sendable {
  /// Files that are new or have new content, in order.
  package var written: [OutputPath] = []

  /// Files that were removed, in order.
  package var removed: [OutputPath] = []

  /// How many files stayed as they were, untouched.
  package var unchanged = 0

  /// Bytes that were written.
  package var writtenBytes = 0

  /// What could not be cleaned up after everything was in place; the next publication tries again.
  package var leftover: String?

  package init() {}
}
