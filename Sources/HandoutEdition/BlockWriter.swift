import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Typography

/// Writes the blocks of a lesson as data for the template, one copy at a time.
struct BlockWriter {
  let lesson: Lesson
  let course: Course
  let audience: Offer.Audience
  let addresses: Addresses
  let conversions: Conversions
  let typography: Typography

  /// What comes at the end of the learner's copy.
  var hints: [JSON] = []
  var rolePlays: [JSON] = []

  /// What comes at the end of every copy.
  var cards: [JSON] = []

  /// The terms that were found, each with the place of its first link.
  var terms: [(term: Glossary.Term, span: SourceSpan)] = []

  /// The files that the data names, in the order of their first use.
  var assets: [AssetID] = []
  var substitutions: [Substitution] = []

  /// In how many lists, quotations and the like the current block is, itself included.
  private var depth = 0

  var levels = HeadingLevels()
  var questionCount = 0
  var gaps = Gaps()

  /// The numbers that occur in words.
  var counts = HandoutWords.Counts()
  var seenFootnotes: Set<Int> = []
  var printedAddresses: Set<String> = []

  init(
    lesson: Lesson, course: Course, audience: Offer.Audience, addresses: Addresses,
    conversions: Conversions
  ) {
    self.lesson = lesson
    self.course = course
    self.audience = audience
    self.addresses = addresses
    self.conversions = conversions
    typography = Typography(course.language)
  }

  mutating func blocks(_ blocks: [Block]) -> [JSON] {
    depth += 1
    defer { depth -= 1 }
    var parts: [JSON] = []
    for block in blocks { parts += self.block(block) }
    return parts
  }

  /// The parts that show a block: none for a block that is not for this copy, several for a block
  /// that only groups others.
  private mutating func block(_ block: Block) -> [JSON] {
    if depth > Self.deepest, let inner = innerBlocks(of: block) { return inner }
    switch block {
    case .heading(let heading):
      // PDF/UA has no heading without words: a picture alone is a paragraph.
      guard heading.content.arePrintedAsWords else {
        let content = inlines(heading.content)
        return content.isEmpty ? [] : [paragraph(heading.content, at: heading.span)]
      }
      let level = levels.enter(heading.level)
      return [
        .part(
          "heading", heading.span,
          [("level", .integer(level)), ("content", .array(inlines(heading.content)))])
      ]
    case .paragraph(let paragraph):
      if let picture = picture(in: paragraph) { return [picture] }
      return [self.paragraph(paragraph.content, at: paragraph.span)]
    case .list(let list): return [self.list(list)]
    case .quote(let quote):
      return [.part("quote", quote.span, [("blocks", .array(blocks(quote.blocks)))])]
    case .code(let code): return [self.code(code)]
    case .table(let table): return [self.table(table)]
    case .thematicBreak(let rule): return [.part("rule", rule.span)]
    case .rawHTML(let html): return rawHTML(html)
    case .callout(let callout):
      let title = callout.title.map { JSON.array(inlines($0)) } ?? .null
      return [
        .part(
          "callout", callout.span,
          [
            ("name", .string(callout.kind.rawValue)), ("title", title),
            ("blocks", .array(blocks(callout.blocks))),
          ])
      ]
    case .activity(let activity): return self.activity(activity)
    case .media(let media): return [self.media(media)]
    case .figure(let figure): return [self.figure(figure)]
    case .keyPoints(let points):
      return [.part("keypoints", points.span, [("blocks", .array(blocks(points.blocks)))])]
    case .details(let details):
      let summary = Inline.strong(Emphasis(content: details.summary, span: details.span))
      let title = details.summary.isEmpty ? [] : [paragraph([summary], at: details.span)]
      return title + blocks(details.blocks)
    case .formula(let formula): return [self.formula(formula, isDisplayed: true)]
    case .facilitatorNote(let note):
      switch audience {
      case .learner: return []
      case .facilitator:
        return [
          .part(
            "facilitator", note.span,
            [
              ("minutes", minutes(note.minutes)),
              ("blocks", .array(blocks(note.blocks))),
            ])
        ]
      }
    case .say(let say):
      report("say", "nothing", at: say.span)
      return []
    case .silent(let silent): return blocks(silent.blocks)
    case .scoped(let scoped):
      return scoped.scope.includes(HandoutEdition.view) ? blocks(scoped.blocks) : []
    }
  }

  /// How many lists, quotations and the like Typst can set inside each other: its functions may call each
  /// other 80 deep, and 10 lists are more.
  private static let deepest = 8

  /// What is in a list, a quotation or a box, without its marks; nil for other blocks.
  private mutating func innerBlocks(of block: Block) -> [JSON]? {
    let inner: [Block]
    switch block {
    case .list(let list): inner = list.items.flatMap(\.blocks)
    case .quote(let quote): inner = quote.blocks
    case .callout(let callout):
      let title = callout.title.map { Paragraph(content: $0, span: callout.span) }
      inner = (title.map { [.paragraph($0)] } ?? []) + callout.blocks
    case .keyPoints(let points): inner = points.blocks
    case .heading, .paragraph, .code, .table, .thematicBreak, .rawHTML, .activity, .media, .figure,
      .details, .formula, .facilitatorNote, .say, .silent, .scoped:
      return nil
    }
    report("a block inside \(Self.deepest) others", "what is in it", at: block.span)
    return inner.flatMap { self.block($0) }
  }

  private mutating func paragraph(_ content: [Inline], at span: SourceSpan) -> JSON {
    .part("paragraph", span, [("content", .array(inlines(content)))])
  }

  /// HTML that the author wrote: its words and pictures, and a line for what else a page shows.
  private mutating func rawHTML(_ html: RawHTML) -> [JSON] {
    var parts: [JSON] = []
    var words = false
    for part in html.shown {
      switch part {
      case .words(let line):
        words = true
        parts.append(paragraph([.text(Text(line, span: html.span))], at: html.span))
      case .picture(let image):
        let paragraph = Paragraph(content: [.image(image)], span: html.span)
        if let picture = picture(in: paragraph) { parts.append(picture) }
      }
    }
    if html.showsMoreThanWordsAndPictures {
      parts.append(omitted("HTML", "a line that says so", at: html.span))
    } else if words {
      report("HTML", "its words", at: html.span)
    }
    return parts
  }

  private mutating func activity(_ activity: Activity) -> [JSON] {
    switch activity {
    case .quiz(let quiz): [self.quiz(quiz)]
    case .exercise(let exercise): [self.exercise(exercise)]
    case .rolePlay(let play): [rolePlay(play)]
    case .worksheet(let worksheet): [self.worksheet(worksheet)]
    case .apply(let apply): [worksheet(apply.worksheet, apply: apply)]
    case .card(let card): self.card(card)
    }
  }

  private mutating func list(_ list: List) -> JSON {
    let (isOrdered, start) =
      switch list.kind {
      case .bulleted: (false, 1)
      case .numbered(let start): (true, start)
      }
    var items: [JSON] = []
    for item in list.items {
      items.append(
        .object([
          ("at", JSON(span: item.span)), ("checked", item.isDone.map(JSON.bool) ?? .null),
          ("blocks", .array(blocks(item.blocks))),
        ]))
    }
    return .part(
      "list", list.span,
      [
        ("ordered", .bool(isOrdered)), ("start", .integer(start)), ("tight", .bool(list.isTight)),
        ("items", .array(items)),
      ])
  }

  private mutating func table(_ table: Table) -> JSON {
    let sides = table.alignments.map { alignment -> JSON in
      switch alignment {
      case .unset: .string("unset")
      case .left: .string("left")
      case .center: .string("center")
      case .right: .string("right")
      }
    }
    let rows = [table.header] + table.rows
    var cells: [JSON] = []
    for row in rows {
      var written: [JSON] = []
      for cell in row { written.append(.array(inlines(cell.content))) }
      cells.append(.array(written))
    }
    return .part(
      "table", table.span,
      [
        ("align", .array(sides)), ("head", cells[0]),
        ("rows", .array(Array(cells.dropFirst()))),
      ])
  }
}
