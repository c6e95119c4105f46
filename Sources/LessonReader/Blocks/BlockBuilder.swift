import Diagnostics
import LessonModel
import MarkdownKit

/// Makes the blocks of a lesson from its Markdown: one lesson, one builder.
struct BlockBuilder {
  let lesson: LessonID
  let resolver: LinkResolver
  let anchors: AnchorTable
  let editions: [EditionName]
  let allowsHTML: Bool

  /// The lesson's file; nil when it could not be opened.
  let source: SourceText?

  var diagnostics: [Diagnostic] = []

  /// Whether `[[words]]` are gaps: only in the question of a quiz that has no other answer.
  var gapsAllowed = false

  /// References seen so far, by the number of their footnote.
  var footnoteOccurrences: [Int: Int] = [:]

  /// Ids that activities of the lesson have, so that derived ones keep clear of them.
  var activityIDs: Set<ActivityID>

  init(_ draft: LessonDraft, resolver: LinkResolver, editions: [EditionName], allowsHTML: Bool) {
    lesson = draft.id.value
    self.resolver = resolver
    anchors = draft.anchors
    self.editions = editions
    self.allowsHTML = allowsHTML
    source = draft.source
    activityIDs = Self.writtenIDs(in: draft.document.blocks)
  }

  /// Blocks in order; what cannot be one is reported.
  ///
  /// MarkdownKit bounds how deep they nest.
  mutating func blocks(_ blocks: [MarkdownBlock]) -> [Block] {
    blocks.flatMap { block($0) }
  }

  private mutating func block(_ block: MarkdownBlock) -> [Block] {
    switch block {
    case .heading(let heading): return [self.heading(heading)]
    case .paragraph(let paragraph):
      if let formula = displayed(paragraph) { return [.formula(formula)] }
      let content = inlines(paragraph.inlines)
      return content.isEmpty ? [] : [.paragraph(Paragraph(content: content, span: paragraph.span))]
    case .list(let list): return [.list(self.list(list))]
    case .blockQuote(let quote): return [self.quote(quote)]
    case .codeBlock(let code):
      let language = code.info.split(whereSeparator: \.isWhitespace).first.map(String.init)
      if language == "math" { return [.formula(Formula(tex: code.text.trimmed, span: code.span))] }
      return [.code(CodeBlock(language: language, text: code.text, span: code.span))]
    case .table(let table): return [.table(self.table(table))]
    case .thematicBreak(let rule): return [.thematicBreak(ThematicBreak(span: rule.span))]
    case .html(let html): return rawHTML(html.text, at: html.span).map { [.rawHTML($0)] } ?? []
    case .directive(let directive): return self.directive(directive)
    }
  }

  /// Reports an error with one way out.
  mutating func report(_ rule: RuleID, _ message: String, at span: SourceSpan, fix: String) {
    diagnostics.append(.error(rule, message, at: span, fixes: [FixIt(fix)]))
  }

  private mutating func heading(_ heading: MarkdownBlock.Heading) -> Block {
    if let list = heading.attributes {
      for attribute in list.attributes where attribute.kind != .id {
        diagnostics.append(
          .warning(
            .unknownAttribute, "a heading takes an id, {#like-this}, and nothing else",
            at: attribute.span, fixes: [FixIt("remove it")]))
      }
    }
    guard let anchor = anchors[heading] else { preconditionFailure("every heading has an anchor") }
    return .heading(
      Heading(
        level: heading.level, content: inlines(heading.inlines), anchor: anchor, span: heading.span)
    )
  }

  private mutating func list(_ list: MarkdownBlock.List) -> List {
    let items = list.items.map { item in
      List.Item(blocks: blocks(item.blocks), isDone: item.isChecked, span: item.span)
    }
    let kind: List.Kind =
      switch list.kind {
      case .bullet: .bulleted
      case .ordered(let start): .numbered(start: start)
      }
    return List(kind: kind, isTight: list.isTight, items: items, span: list.span)
  }

  private mutating func quote(_ quote: MarkdownBlock.BlockQuote) -> Block {
    let content = blocks(quote.blocks)
    guard let alert = quote.alert else {
      return .quote(Quote(blocks: content, span: quote.span))
    }
    let kind: Callout.Kind =
      switch alert.kind {
      case .note: .note
      case .tip: .tip
      case .important: .important
      case .warning: .warning
      case .caution: .caution
      }
    return .callout(Callout(kind: kind, blocks: content, span: quote.span))
  }

  private mutating func table(_ table: MarkdownBlock.Table) -> Table {
    let alignments = table.alignments.map { alignment -> Table.Alignment in
      switch alignment {
      case .natural: .unset
      case .left: .left
      case .center: .center
      case .right: .right
      }
    }
    return Table(
      alignments: alignments, header: cells(table.header), rows: table.rows.map { cells($0) },
      span: table.span)
  }

  private mutating func cells(_ row: MarkdownBlock.Table.Row) -> [Table.Cell] {
    row.cells.map { Table.Cell(content: inlines($0.inlines), span: $0.span) }
  }

  private static func writtenIDs(in blocks: [MarkdownBlock]) -> Set<ActivityID> {
    var ids: Set<ActivityID> = []
    for block in blocks {
      if case .directive(let directive) = block, let id = directive.attributes?.id {
        if let id = ActivityID(id.value) { ids.insert(id) }
      }
      for children in block.children { ids.formUnion(writtenIDs(in: children)) }
    }
    return ids
  }
}
