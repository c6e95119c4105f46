package import Digests

/// Identifies a product in the cache: its kind, and the digest of everything that it is made from.
package struct CacheKey: Hashable, Sendable {
  package let kind: CacheKind
  package let digest: Digest

  package init(_ kind: CacheKind, _ digest: Digest) {
    self.kind = kind
    self.digest = digest
  }

  package init(_ kind: CacheKind, _ recipe: Recipe) { self.init(kind, recipe.digest) }
}

/// A kind of product, which is also the name of a folder: `documents`.
///
/// Each room that stores something names its own kinds.
package struct CacheKind: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let name: String

  /// A name of lower-case letters.
  package init(_ name: StaticString) { self.name = "\(name)" }

  init(folder: String) { name = folder }

  package static func < (left: CacheKind, right: CacheKind) -> Bool { left.name < right.name }
  package var description: String { name }
}

/// A product in the cache.
package struct CacheEntry: Hashable, Sendable {
  /// The digest of its content.
  package let content: Digest

  /// How many bytes its content has; zero if there are only facts.
  package let byteCount: Int

  /// What is known about it in addition to its content, in a form that its kind defines.
  package let facts: [UInt8]

  package init(content: Digest, byteCount: Int, facts: [UInt8]) {
    self.content = content
    self.byteCount = byteCount
    self.facts = facts
  }
}
