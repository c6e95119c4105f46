package import LessonModel

extension [Block] {
  /// The blocks that a listener has to see or do.
  ///
  /// Those are tables, code, pictures, activities, and what the author marked as silent. The rest
  /// is heard, and is in the transcript.
  package func toBeSeen(in view: EditionView) -> [Block] {
    flatMap { block -> [Block] in
      switch block {
      case .heading(let heading): pictures(in: heading.content)
      case .paragraph(let paragraph): pictures(in: paragraph.content)
      case .list, .quote, .callout, .details: block.children.flatMap { $0.toBeSeen(in: view) }
      case .code, .table, .activity, .media, .figure, .keyPoints, .formula, .rawHTML: [block]
      case .silent(let silent): silent.blocks
      case .scoped(let scoped):
        scoped.scope.includes(view) ? scoped.blocks.toBeSeen(in: view) : []
      case .thematicBreak, .say, .facilitatorNote: []
      }
    }
  }

  /// Each picture as a paragraph of its own.
  private func pictures(in content: [Inline]) -> [Block] {
    var pictures: [Block] = []
    content.forEachInline { inline in
      if case .image(let image) = inline {
        pictures.append(.paragraph(Paragraph(content: [inline], span: image.span)))
      }
    }
    return pictures
  }

  /// The links in text that is heard, each address once; a term's definition is heard as well.
  package var heardLinks: [Link] {
    var links: [Link] = []
    var seen: Set<Link.Target> = []
    forEachInline { inline in
      if case .link(let link) = inline, !link.isTerm, seen.insert(link.target).inserted {
        links.append(link)
      }
    }
    return links
  }
}

extension Link {
  /// Whether it marks a term of the glossary.
  package var isTerm: Bool {
    switch target {
    case .term: true
    case .lesson, .asset, .external, .unresolved: false
    }
  }
}
