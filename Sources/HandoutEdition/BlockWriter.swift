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

  /// The names that are known in this lesson, and those in what was written.
  let names: Names
  var usedNames: Set<String> = []

  /// What comes at the end of the learner's copy.
  var hints: [JSON] = []

  /// What comes at the end of every copy.
  var cards: [JSON] = []

  /// The terms that were found, each with the place of its first link.
  var terms: [(term: Glossary.Term, span: SourceSpan)] = []

  /// The files that the data names, in the order of their first use.
  var assets: [AssetID] = []
  var standIns: [StandIn] = []

  /// In how many lists, quotations and the like the current block is, itself included.
  private var depth = 0

  var levels = HeadingLevels()
  var questionCount = 0
  var gaps = Gaps()

  /// The numbers that occur in words.
  var counts = HandoutWords.Counts()
  var seenFootnotes: Set<Int> = []

  /// What tells the footnotes of this lesson from those of others in one document.
  var footnoteScope = ""
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
    names = Names(of: course, in: lesson)
  }

  mutating func blocks(_ blocks: [Block]) -> [JSON] {
    depth += 1
    defer { depth -= 1 }
    var parts: [JSON] = []
    for block in blocks {
      if case .changed(let standIn) = self.block(block, &parts) { report(standIn) }
    }
    return parts
  }

  /// Adds the parts that show a block: none for a block that is not for this copy, several for a
  /// block that only groups others.
  private mutating func block(_ block: Block, _ parts: inout [JSON]) -> Treatment {
    if depth > Self.deepest, let inner = innerBlocks(of: block) {
      parts += inner
      return .changed(
        StandIn(
          "a block inside \(Self.deepest) others", .shortened(to: "what is in it"),
          because: .tooDeep, at: block.span))
    }
    switch block {
    case .heading(let heading):
      // PDF/UA has no heading without words: a picture alone is a paragraph.
      guard heading.content.arePrintedAsWords else {
        let content = inlines(heading.content)
        if !content.isEmpty { parts.append(paragraph(heading.content, at: heading.span)) }
        return .shown
      }
      let level = levels.enter(heading.level)
      parts.append(
        .part(
          "heading", heading.span,
          [("level", .integer(level)), ("content", .array(inlines(heading.content)))]))
    case .paragraph(let paragraph):
      parts.append(
        picture(in: paragraph) ?? self.paragraph(paragraph.content, at: paragraph.span))
    case .list(let list): parts.append(self.list(list))
    case .quote(let quote):
      parts.append(.part("quote", quote.span, [("blocks", .array(blocks(quote.blocks)))]))
    case .code(let code): parts.append(self.code(code))
    case .table(let table): parts.append(self.table(table))
    case .thematicBreak(let rule): parts.append(.part("rule", rule.span))
    case .rawHTML(let html): return rawHTML(html, &parts)
    case .callout(let callout):
      let title = callout.title.map { JSON.array(inlines($0)) } ?? .null
      parts.append(
        .part(
          "callout", callout.span,
          [
            ("name", .string(callout.kind.rawValue)), ("title", title),
            ("blocks", .array(blocks(callout.blocks))),
          ]))
    case .activity(let activity): parts += self.activity(activity)
    case .media(let media): parts.append(self.media(media))
    case .figure(let figure): parts.append(self.figure(figure))
    case .keyPoints(let points):
      parts.append(.part("keypoints", points.span, [("blocks", .array(blocks(points.blocks)))]))
    case .details(let details):
      let summary = Inline.strong(Emphasis(content: details.summary, span: details.span))
      if !details.summary.isEmpty { parts.append(paragraph([summary], at: details.span)) }
      parts += blocks(details.blocks)
    case .formula(let formula): parts.append(self.formula(formula, isDisplayed: true))
    case .facilitatorNote(let note):
      guard audience == .facilitator else {
        return .changed(
          StandIn("facilitator note", .toFacilitator, because: .forFacilitators, at: note.span))
      }
      parts.append(
        .part(
          "facilitator", note.span,
          [
            ("minutes", minutes(note.minutes)),
            ("blocks", .array(blocks(note.blocks))),
          ]))
    case .say(let say):
      return .changed(
        StandIn("words to say", .moved(to: "the recording"), because: .heardOnly, at: say.span))
    case .silent(let silent): parts += blocks(silent.blocks)
    case .scoped(let scoped):
      guard scoped.scope.includes(HandoutEdition.view) else { return .deselected }
      parts += blocks(scoped.blocks)
    }
    return .shown
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
    depth -= 1
    defer { depth += 1 }
    return blocks(inner)
  }

  private mutating func paragraph(_ content: [Inline], at span: SourceSpan) -> JSON {
    .part("paragraph", span, [("content", .array(inlines(content)))])
  }

  /// HTML that the author wrote: its words and pictures, and a line for what else a page shows.
  private mutating func rawHTML(_ html: RawHTML, _ parts: inout [JSON]) -> Treatment {
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
      parts.append(omitted(at: html.span))
      return .changed(
        StandIn(
          "HTML", .substituted(by: "a line that says so"), because: .cannotShow, at: html.span))
    }
    guard words else { return .shown }
    return .changed(
      StandIn("HTML", .shortened(to: "its words"), because: .cannotShow, at: html.span))
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
