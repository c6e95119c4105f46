/// An edition as a lesson's text sees it: which blocks it has hangs on its name, and on the name of
/// the edition that it reads as.
///
/// A book reads like a web page. So what authors write for `web` is also for the book, unless they
/// name the book itself: `only="web"` and `only="book"` show in it, `except="web"` and
/// `except="book"` do not.
package struct EditionView: Hashable, Sendable {
  package let name: EditionName

  /// The edition itself, where it reads as no other one.
  package let readsAs: EditionName

  package init(_ name: EditionName, readsAs: EditionName? = nil) {
    self.name = name
    self.readsAs = readsAs ?? name
  }

  /// A lesson as a page on a screen, as a recording, and on paper.
  package static let web = EditionView(.web)
  package static let podcast = EditionView(.podcast)
  package static let handouts = EditionView(.handouts)
}

extension Scoped.Scope {
  /// Whether the blocks of this scope are for an edition.
  ///
  /// The only place that decides it.
  package func includes(_ edition: EditionView) -> Bool {
    func isNamed(in names: [EditionName]) -> Bool {
      names.contains(edition.name) || names.contains(edition.readsAs)
    }
    return switch self {
    case .only(let names): isNamed(in: names)
    case .except(let names): !isNamed(in: names)
    }
  }
}
