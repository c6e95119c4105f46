extension [Block] {
  /// These blocks as one edition sees them: `only` and `except` resolved, at every depth.
  package func selected(for edition: EditionView) -> [Block] {
    // Few texts have such blocks, and to copy one takes as long as to write its page.
    guard hasScopes else { return self }
    return flatMap { block -> [Block] in
      if case .scoped(let scoped) = block {
        return scoped.scope.includes(edition) ? scoped.blocks.selected(for: edition) : []
      }
      return [block.mappingChildren { $0.selected(for: edition) }]
    }
  }

  /// Whether there are blocks for some editions only, at any depth.
  private var hasScopes: Bool {
    let blocks = span
    for index in blocks.indices {
      if case .scoped = blocks[index] { return true }
      var isFound = false
      blocks[index].forEachGroup { isFound = isFound || $0.hasScopes }
      if isFound { return true }
    }
    return false
  }

  /// Visits every block, an outer one before the inner ones, in reading order.
  package func forEachBlock(_ visit: (Block) -> Void) {
    // A span lends its elements; an array hands out copies, each of them counted.
    let blocks = span
    for index in blocks.indices {
      visit(blocks[index])
      blocks[index].forEachGroup { $0.forEachBlock(visit) }
    }
  }

  /// Visits every inline of every block, an outer one before the inner ones, in reading order.
  package func forEachInline(_ visit: (Inline) -> Void) {
    forEachBlock { block in block.forEachContent { $0.forEachInline(visit) } }
  }
}

extension Lesson {
  /// Visits every block of the text and of the footnotes.
  package func forEachBlock(_ visit: (Block) -> Void) {
    blocks.forEachBlock(visit)
    for footnote in footnotes { footnote.blocks.forEachBlock(visit) }
  }

  /// Visits every inline of the text and of the footnotes.
  package func forEachInline(_ visit: (Inline) -> Void) {
    blocks.forEachInline(visit)
    for footnote in footnotes { footnote.blocks.forEachInline(visit) }
  }
}

extension [Inline] {
  /// Visits every inline, an outer one before the inner ones.
  package func forEachInline(_ visit: (Inline) -> Void) {
    for inline in self {
      visit(inline)
      switch inline {
      case .text, .softBreak, .lineBreak, .code, .image, .footnoteReference, .formula, .blank,
        .rawHTML:
        break
      case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
        emphasis.content.forEachInline(visit)
      case .styled(let styled): styled.content.forEachInline(visit)
      case .link(let link): link.content.forEachInline(visit)
      }
    }
  }
}

extension Block {
  /// The groups of blocks inside this one, in reading order.
  package var children: [[Block]] {
    var groups: [[Block]] = []
    forEachGroup { groups.append($0) }
    return groups
  }

  /// The running texts directly in this block, in reading order.
  package var inlineContents: [[Inline]] {
    var contents: [[Inline]] = []
    forEachContent { contents.append($0) }
    return contents
  }

  /// Visits the groups of blocks inside this one, in reading order, without making a list of them,
  /// because a course is traversed many times.
  package func forEachGroup(_ visit: ([Block]) -> Void) {
    switch self {
    case .heading, .paragraph, .code, .table, .thematicBreak, .rawHTML, .formula: break
    case .list(let list):
      let items = list.items.span
      for index in items.indices { visit(items[index].blocks) }
    case .quote(let quote): visit(quote.blocks)
    case .callout(let callout): visit(callout.blocks)
    case .activity(let activity): activity.forEachGroup(visit)
    case .media(let media): visit(media.transcript)
    case .figure(let figure): visit(figure.blocks)
    case .keyPoints(let points): visit(points.blocks)
    case .details(let details): visit(details.blocks)
    case .facilitatorNote(let note): visit(note.blocks)
    case .say(let say): visit(say.blocks)
    case .silent(let silent): visit(silent.blocks)
    case .scoped(let scoped): visit(scoped.blocks)
    }
  }

  /// Visits the running texts directly in this block, in reading order.
  package func forEachContent(_ visit: ([Inline]) -> Void) {
    switch self {
    case .heading(let heading): visit(heading.content)
    case .paragraph(let paragraph): visit(paragraph.content)
    case .table(let table):
      for cell in table.header { visit(cell.content) }
      for row in table.rows { for cell in row { visit(cell.content) } }
    case .callout(let callout): visit(callout.title ?? [])
    case .activity(let activity): activity.forEachContent(visit)
    case .media(let media): visit(media.title ?? [])
    case .figure(let figure): visit(figure.caption)
    case .details(let details): visit(details.summary)
    case .list, .quote, .code, .thematicBreak, .rawHTML, .formula, .keyPoints, .facilitatorNote,
      .say, .silent, .scoped:
      break
    }
  }

  /// This block, with each group of blocks in it replaced.
  package func mappingChildren(_ transform: ([Block]) -> [Block]) -> Block {
    switch self {
    case .heading, .paragraph, .code, .table, .thematicBreak, .rawHTML, .formula: return self
    case .list(var list):
      for index in list.items.indices {
        list.items[index].blocks = transform(list.items[index].blocks)
      }
      return .list(list)
    case .quote(var quote):
      quote.blocks = transform(quote.blocks)
      return .quote(quote)
    case .callout(var callout):
      callout.blocks = transform(callout.blocks)
      return .callout(callout)
    case .activity(let activity): return .activity(activity.mappingChildren(transform))
    case .media(var media):
      media.transcript = transform(media.transcript)
      return .media(media)
    case .figure(var figure):
      figure.blocks = transform(figure.blocks)
      return .figure(figure)
    case .keyPoints(var points):
      points.blocks = transform(points.blocks)
      return .keyPoints(points)
    case .details(var details):
      details.blocks = transform(details.blocks)
      return .details(details)
    case .facilitatorNote(var note):
      note.blocks = transform(note.blocks)
      return .facilitatorNote(note)
    case .say(var say):
      say.blocks = transform(say.blocks)
      return .say(say)
    case .silent(var silent):
      silent.blocks = transform(silent.blocks)
      return .silent(silent)
    case .scoped(var scoped):
      scoped.blocks = transform(scoped.blocks)
      return .scoped(scoped)
    }
  }
}
