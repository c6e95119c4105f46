/// An edition as a lesson's text sees it: its name, and the name of the edition that it reads as,
/// decide which blocks it shows.
///
/// A book reads as the web. So what authors write for `web` is also for the book, unless they name
/// the book itself: `only="web"` and `only="book"` are shown in it, `except="web"` and
/// `except="book"` are not.
package struct EditionView: Hashable, Sendable {
  package let name: EditionName

  /// The edition itself, if it reads as no other one.
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
  /// This is the only place that decides it.
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
