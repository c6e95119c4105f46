import CacheKit
import Digests
import EditionKit

// What a plan has taken.

extension PublicationPlan {
  /// A document that an edition asked for.
  struct Document: Sendable {
    var origin: DocumentOrigin
    var number: Int
    var path: OutputPath
    var document: TypesetDocument

    /// What does not fit on its pages.
    var leftOut: [Substitution] = []
  }

  /// Everything that was taken, once all of it is in the store.
  struct Finished: Sendable {
    /// Sorted by path.
    var files: [PublishedFile]

    /// In the order in which they were requested.
    var documents: [Document]

    /// What the expensive files were made from.
    var recipes: [OutputPath: Recipe]
  }
}

extension PublishFailure {
  static func defect(at path: OutputPath) -> PublishFailure {
    PublishFailure(
      .engine, "Lectern has a bug: it made nothing for \(path). Please report it.")
  }

  /// A product of the cache turned out to be damaged when it was needed.
  static func damaged(_ kind: CacheKind) -> PublishFailure {
    PublishFailure(
      .stale,
      "The files in .lectern/cache are damaged again and again (\(kind)). Is the disk OK? "
        + "`lectern cache verify` checks all of them.")
  }
}
