import CBuild

/// The commit that a program was built from.
package struct Commit: Hashable, Sendable {
  /// The first twelve digits or more of its name.
  package let name: String

  /// Whether the program's files were not those of the commit.
  package let isChanged: Bool

  /// Reads what `packaging/commit` writes, such as `d4ea1b7c0f12` or `d4ea1b7c0f12-changed`.
  ///
  /// `nil` for everything else: a wrong commit is worse than none.
  package init?(_ text: String) {
    let isChanged = text.hasSuffix(Self.mark)
    let name = isChanged ? String(text.dropLast(Self.mark.count)) : text
    guard name.count >= 12, name.utf8.allSatisfy({ Self.digits.contains($0) }) else { return nil }
    self.name = name
    self.isChanged = isChanged
  }

  /// The commit of this program; `nil` after a plain `swift build`, which does not say it.
  package static let current = Commit(String(cString: lectern_commit()))

  private static let mark = "-changed"
  private static let digits = "0123456789abcdef".utf8
}
