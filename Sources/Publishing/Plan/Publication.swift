package import CacheKit
package import Diagnostics
package import Digests
package import EditionKit
package import FileKit
package import LessonModel
package import Recordings

/// What to publish, and how.
package struct PublicationRequest: Sendable {
  /// What is checked before anything is made; its editions are the ones to make.
  package var check: CheckRequest

  /// Where the publication goes.
  package var store: any PublicationStore

  /// The place of the publication, for people.
  package var output: String

  /// Editions that are not made: what an earlier publication of the same course contains of them
  /// stays, and pages still link to it.
  ///
  /// Empty to publish only what is made.
  package var kept: [any Edition]

  /// Editions that are neither made nor there, but online where the course says that its site is: what is made
  /// may link to them by their addresses.
  package var elsewhere: [any Edition] = []

  /// The archives that a course asks for.
  package var packages: @Sendable (Course) -> [PublishedPackage]

  /// Which files a course keeps from going online.
  package var staysHere: @Sendable (Course) -> @Sendable (OutputPath) -> Bool

  /// The size in bytes to which the cache is trimmed if something was added.
  package var cacheLimit: Int

  /// Whether to say why each written file was made again.
  package var explains: Bool

  /// Whether to report what editions show instead of what they cannot show, even if nothing
  /// changed.
  package var reports: Bool

  /// How long an engine may take for one piece of work before it is killed.
  package var engineTimeLimit: Duration
  package var progress: ProgressReport

  /// What to do if another run uses the project, and for how long.
  package var patience: Patience

  /// Four gigabytes: some eighty courses of a dozen lessons.
  package static let standardCacheLimit = 4_000_000_000

  package init(
    check: CheckRequest, store: any PublicationStore, output: String, kept: [any Edition] = [],
    packages: @escaping @Sendable (Course) -> [PublishedPackage] = { _ in [] },
    staysHere: @escaping @Sendable (Course) -> @Sendable (OutputPath) -> Bool = { _ in
      { _ in false }
    },
    cacheLimit: Int = standardCacheLimit, explains: Bool = false,
    reports: Bool = true,
    engineTimeLimit: Duration = .seconds(120), patience: Patience = .none,
    progress: @escaping ProgressReport = { _ in }
  ) {
    self.check = check
    self.store = store
    self.output = output
    self.kept = kept
    self.packages = packages
    self.staysHere = staysHere
    self.cacheLimit = cacheLimit
    self.explains = explains
    self.reports = reports
    self.engineTimeLimit = engineTimeLimit
    self.patience = patience
    self.progress = progress
  }

  var project: Project { check.project }
  var installation: Installation { check.installation }

  /// Without those that the course asks for in addition.
  var editions: [any Edition] { check.editions }
  var width: Int { check.width }
}

/// What to do if another run of Lectern is publishing the same project, or to the same place.
package typealias Patience = FolderLock.Patience

/// The result of a publication.
package struct PublicationResult: Sendable {
  /// All diagnostics, from reading to typesetting.
  package var diagnostics: [Diagnostic]

  /// The sources that diagnostics point into.
  package var sources: [SourceText]

  /// What was published; nil if errors in the course prevented it.
  package var published: Published?

  package struct Published: Sendable {
    package var course: Course
    package var editions: [EditionSummary]
    package var listening: Listening

    /// What is printed about the whole course.
    package var papers: [PrintedPaper] = []

    /// The page to open first; nil if none was made.
    package var home: OutputPath?

    /// What editions showed instead of what they cannot show, in the order of editions.
    package var substitutions: [Substitution]

    /// Editions that were published before and no longer are.
    package var goneEditions: [EditionName]

    /// Editions from an earlier publication that are still there.
    package var keptEditions: [EditionName]

    /// The author's own files that were kept, by path.
    package var keptFiles: [String]

    /// The size of all files that were made, in bytes.
    package var byteCount: Int

    /// What was written and removed, and what stayed the same.
    package var changes: StoreChanges

    /// Why each file was written, if that was requested.
    package var reasons: [OutputPath: String]

    /// Pictures that say where they were taken, which the published ones do not.
    package var located: [AssetID]

    /// Whether there are no icons and pictures for links, because nothing can draw them.
    package var lacksDrawings: Bool

    /// What was added to the identities that the course always keeps; nil if nothing was.
    package var identities: IdentityAddition?

    /// Products of the cache that were damaged and made again.
    package var repaired: [CacheKind: Int]
  }

  /// What a publication added to `lessons/published.yaml`.
  package struct IdentityAddition: Hashable, Sendable {
    /// The file, relative to the project folder.
    package var path: String

    /// How many episodes appeared for the first time.
    package var episodes: Int

    /// Of what the file contains now.
    package var digest: Digest

    /// Why the file could not be written; the course is published all the same.
    package var failure: String?
  }

  /// What there is to hear.
  package struct Listening: Hashable, Sendable, Codable {
    package var recordings = 0

    /// The total in milliseconds.
    package var duration = 0

    /// Whether there are episodes but no feed to subscribe to.
    package var lacksFeed = false

    /// The words that the voice had to guess, each once, in the order of lessons.
    package var guessed: [String] = []

    /// The path of the feed of the whole course.
    package var feed: String?

    /// The author's own recordings, in the order of lessons.
    package var supplied: [Supplied] = []

    package struct Supplied: Hashable, Sendable, Codable {
      /// The lesson's file.
      package var path: String
      package var sound: SuppliedSound
    }
  }

  package struct EditionSummary: Hashable, Sendable {
    package var name: EditionName
    package var fileCount: Int
    package var byteCount: Int
  }
}
