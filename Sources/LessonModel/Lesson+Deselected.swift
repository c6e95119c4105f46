extension Lesson {
  /// What the author keeps out of an edition with `only` and `except`, in reading order: the same
  /// for every edition, so that none has to report it.
  package func deselected(in edition: EditionView) -> [StandIn] {
    blocks.deselected(in: edition) + footnotesOfDeselected(in: edition)
      + footnotes.flatMap { $0.blocks.deselected(in: edition) }
  }

  /// The footnotes to which only such blocks refer.
  private func footnotesOfDeselected(in edition: EditionView) -> [StandIn] {
    guard !footnotes.isEmpty else { return [] }
    var referred: Set<Int> = []
    let selected =
      blocks.selected(for: edition) + footnotes.flatMap { $0.blocks.selected(for: edition) }
    selected.forEachInline { inline in
      if case .footnoteReference(let reference) = inline { referred.insert(reference.number) }
    }
    return footnotes.filter { !referred.contains($0.number) }.map {
      StandIn("footnote", .leftOut, because: .otherEditions, at: $0.span)
    }
  }
}

extension [Block] {
  /// The outermost blocks in these that are not for an edition.
  fileprivate func deselected(in edition: EditionView) -> [StandIn] {
    flatMap { block -> [StandIn] in
      if case .scoped(let scoped) = block, !scoped.scope.includes(edition) {
        return [
          StandIn("text for other editions", .leftOut, because: .otherEditions, at: scoped.span)
        ]
      }
      return block.children.flatMap { $0.deselected(in: edition) }
    }
  }
}
