/// What happened in a folder within a moment.
package struct FolderChanges: Hashable, Sendable {
  /// The paths that changed, from the folder; a folder stands for everything in it.
  package var paths: Set<String>

  /// Whether more changed than is known: the system reported too much, or the folder was away.
  package var isUnknown: Bool

  package init(_ paths: Set<String> = [], isUnknown: Bool = false) {
    self.paths = paths
    self.isUnknown = isUnknown
  }

  package var isEmpty: Bool { paths.isEmpty && !isUnknown }

  package mutating func formUnion(_ other: FolderChanges) {
    paths.formUnion(other.paths)
    isUnknown = isUnknown || other.isUnknown
  }
}
