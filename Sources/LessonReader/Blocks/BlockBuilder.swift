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

  /// Whether the course's language has a decimal comma.
  let hasDecimalComma: Bool

  /// Whether quizzes shuffle their choices by default.
  let shufflesChoices: Bool

  /// The lesson's file; nil when it could not be opened.
  let source: SourceText?

  var diagnostics: [Diagnostic] = []

  /// How to read `[[words]]` at the current place.
  var gapUse = GapUse.outside

  /// Whether `[[` occurs anywhere in the lesson: most lessons have none.
  let mayHoldGap: Bool

  /// Whether a character in the lesson changes the direction of text; hardly any lesson has one.
  let turnsLetters: Bool
  /// Whether the builder is in the words of a link, which cannot contain another link.
  var isInLink = false

  /// The places in the lesson that may contain an address, in order.
  let addressMarks: [Int]

  /// Whether `<!--` occurs anywhere in the lesson.
  let mayHoldComment: Bool

  /// Whether there may be a comment with wrong marks.
  let mayHoldCommentSlip: Bool

  /// Whether `\(`, `\[` or `\begin{` occurs anywhere in the lesson.
  let mayHoldTeX: Bool

  /// Where dollar signs are in the lesson; they may be those of formulas.
  let dollarSigns: [Int]

  /// Whether a line `$$` that opens a formula was found, but none that closes it.
  var isFormulaOpen = false

  /// References seen so far, by the number of their footnote.
  var footnoteOccurrences: [Int: Int] = [:]

  /// Ids of the lesson's activities, so that derived ids do not repeat them.
  ///
  /// Nil until the first id is derived.
  var activityIDs: Set<ActivityID>?

  /// The whole text.
  private let document: MarkdownDocument

  /// By how many levels headings move up.
  private let surplusLevels: Int

  /// Whether there is a formula anywhere.
  var hasFormulas = false

  /// The names of tags that were reported: their closing tags are part of the same mistake.
  var refusedTags: Set<String> = []

  /// How many ids were derived from the same words.
  var derivedIDs: [String: Int] = [:]

  init(
    _ draft: LessonDraft, resolver: LinkResolver, editions: [EditionName], allowsHTML: Bool,
    hasDecimalComma: Bool, shufflesChoices: Bool
  ) {
    lesson = draft.id.value
    self.resolver = resolver
    anchors = draft.anchors
    self.editions = editions
    self.allowsHTML = allowsHTML
    self.hasDecimalComma = hasDecimalComma
    self.shufflesChoices = shufflesChoices
    source = draft.source
    mayHoldGap = draft.source?.mayHoldGap ?? false
    turnsLetters = draft.source?.directionControls.isEmpty == false
    mayHoldComment = draft.source?.mayHoldComment ?? false
    mayHoldCommentSlip = draft.source?.mayHoldCommentSlip ?? false
    mayHoldTeX = draft.source?.mayHoldTeX ?? false
    addressMarks = draft.source?.addressMarks ?? []
    dollarSigns = draft.source?.dollarSigns ?? []
    document = draft.document
    surplusLevels = draft.surplusLevels
  }

  /// Blocks in order; what cannot be a block is reported.
  ///
  /// MarkdownKit limits how deep they are nested.
  mutating func blocks(_ blocks: [MarkdownBlock]) -> [Block] {
    var content: [Block] = []
    content.reserveCapacity(blocks.count)
    var index = 0
    while index < blocks.count {
      if case .html(let html) = blocks[index], let end = details(from: html, in: blocks, at: index)
      {
        content.append(.details(details(blocks[index...end])))
        index = end + 1
      } else {
        add(blocks[index], to: &content)
        index += 1
      }
    }
    return content
  }

  private mutating func add(_ block: MarkdownBlock, to content: inout [Block]) {
    switch block {
    case .heading(let heading): content.append(self.heading(heading))
    case .paragraph(let paragraph):
      if let formula = displayed(paragraph) {
        hasFormulas = true
        content.append(.formula(formula))
      } else {
        let words = inlines(paragraph.inlines)
        guard !words.isEmpty else { return }
        content.append(.paragraph(Paragraph(content: words, span: paragraph.span)))
      }
    case .list(let list): content.append(.list(self.list(list)))
    case .blockQuote(let quote): content.append(self.quote(quote))
    case .codeBlock(let code):
      let block = self.code(code)
      if case .formula = block { hasFormulas = true }
      content.append(block)
    case .table(let table): content.append(.table(self.table(table)))
    case .thematicBreak(let rule): content.append(.thematicBreak(ThematicBreak(span: rule.span)))
    case .html(let html):
      if isLone("br", html) { return }
      if isLone("hr", html) {
        return content.append(.thematicBreak(ThematicBreak(span: html.span)))
      }
      if html.isOpen { reportOpen(html) }
      if let html = rawHTML(html.text, at: html.span) { content.append(.rawHTML(html)) }
    case .directive(let directive): content += self.directive(directive)
    }
  }

  private func code(_ code: MarkdownBlock.CodeBlock) -> Block {
    let language = code.info.split(whereSeparator: \.isWhitespace).first.map(String.init)
    if language == "math" { return .formula(Formula(tex: code.text.trimmed, span: code.span)) }
    return .code(CodeBlock(language: language, text: code.text, span: code.span))
  }

  /// Reports an error with one fix.
  mutating func report(_ rule: RuleID, _ message: String, at span: SourceSpan, fix: String) {
    diagnostics.append(.error(rule, message, at: span, fixes: [FixIt(fix)]))
  }

  private mutating func heading(_ heading: MarkdownBlock.Heading) -> Block {
    if let list = heading.attributes {
      for attribute in list.attributes where attribute.kind != .id {
        diagnostics.append(
          .warning(
            .unknownAttribute, "a heading can have an id, {#like-this}, and nothing else",
            at: attribute.span, fixes: [FixIt("remove it")]))
      }
    }
    guard let anchor = anchors[heading] else { preconditionFailure("every heading has an anchor") }
    return .heading(
      Heading(
        level: heading.level - surplusLevels, content: inlines(heading.inlines), anchor: anchor,
        span: heading.span))
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
    if case .numbered(let start) = kind { checkShownNumbers(of: list.items, from: start) }
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

  /// The ids that authors gave to activities of the lesson.
  func writtenIDs() -> Set<ActivityID> {
    var ids: Set<ActivityID> = []
    Self.addWrittenIDs(in: document.blocks, to: &ids)
    return ids
  }

  private static func addWrittenIDs(in blocks: [MarkdownBlock], to ids: inout Set<ActivityID>) {
    for block in blocks {
      switch block {
      case .heading, .paragraph, .codeBlock, .table, .thematicBreak, .html: break
      case .list(let list): for item in list.items { addWrittenIDs(in: item.blocks, to: &ids) }
      case .blockQuote(let quote): addWrittenIDs(in: quote.blocks, to: &ids)
      case .directive(let directive):
        if let id = directive.attributes?.id.flatMap({ ActivityID($0.value) }) { ids.insert(id) }
        addWrittenIDs(in: directive.blocks, to: &ids)
      }
    }
  }
}
