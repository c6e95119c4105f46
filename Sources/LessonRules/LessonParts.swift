package import Diagnostics
package import LessonModel

/// A lesson with the parts that rules need, found in one pass for all of them.
package struct LessonParts: Sendable {
  package let lesson: Lesson

  /// The lesson's file; nil if it is not known.
  package let source: SourceText?

  /// In reading order, footnotes after the text.
  package private(set) var headings: [Heading] = []
  package private(set) var activities: [Activity] = []
  package private(set) var quizzes: [Quiz] = []
  package private(set) var tables: [Table] = []
  package private(set) var codeBlocks: [CodeBlock] = []
  package private(set) var figures: [Figure] = []
  package private(set) var thematicBreaks: [SourceSpan] = []
  package private(set) var media: [Media] = []
  package private(set) var keyPoints: [KeyPoints] = []
  package private(set) var outlines: [Passage.Outline] = []

  /// Empty directives and quotes, by place, with the name of what is empty.
  package private(set) var emptyBlocks: [(name: String, span: SourceSpan)] = []

  /// The text of all passages, and what it contains.
  private var text: PassageWriter

  /// One per passage.
  private var contents: [[Inline]] = []

  /// The blocks of HTML, each with the number of passages before it.
  private(set) var blocksOfHTML: [(html: RawHTML, passages: Int)] = []

  /// The passages that contain HTML.
  private(set) var passagesWithHTML: [Int] = []

  /// The addresses in HTML that lead to lessons and files of the course.
  private(set) var htmlReferences: [RawHTML.Reference] = []

  /// The text of all passages in UTF-8, as outlines count it.
  var bytes: [UInt8] { text.bytes }

  package var links: [Link] { text.links }
  package var images: [Image] { text.images }

  package var path: String { lesson.path }
  package var id: LessonID { lesson.id }

  package init(_ lesson: Lesson, source: SourceText? = nil) {
    self.lesson = lesson
    self.source = source
    let byteCount = lesson.span.end - lesson.span.start
    text = PassageWriter(capacity: byteCount)
    // A passage has some sixty bytes.
    outlines.reserveCapacity(byteCount / 64 + 4)
    contents.reserveCapacity(byteCount / 64 + 4)
    text.addGap(2)
    var walk = Walk()
    visit(lesson.blocks, walk)
    walk.isTopLevel = false
    for footnote in lesson.footnotes { visit(footnote.blocks, walk) }
    text.addGap(8)
    Self.scan(&outlines, text.bytes)
  }

  private static func scan(_ outlines: inout [Passage.Outline], _ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      for index in outlines.indices { outlines[index].scan(bytes) }
    }
  }

  /// The passages whose outlines contain something.
  func passages(where matches: (Passage.Outline) -> Bool) -> [Passage] {
    var passages: [Passage] = []
    for index in outlines.indices where matches(outlines[index]) {
      passages.append(passage(at: index))
    }
    return passages
  }

  /// The passage of an outline, by its place among them.
  func passage(at index: Int) -> Passage {
    let outline = outlines[index]
    return Passage(
      content: contents[index], outline: outline,
      blockSpan: SourceSpan(
        path: lesson.path, start: outline.block.lowerBound, end: outline.block.upperBound),
      bytes: Array(text.bytes[outline.range]))
  }

  /// The running text of an outline, by its place among them.
  func content(at index: Int) -> [Inline] { contents[index] }

  /// At least as many words as there are to read, counted without another pass through the lesson.
  var mostWords: Int {
    // A word has at least one letter and one space.
    func most(_ text: String) -> Int { text.utf8.count / 2 + 1 }
    return outlines.reduce(0) { $0 + $1.mostWords } + images.reduce(0) { $0 + most($1.description) }
      + codeBlocks.reduce(0) { $0 + most($1.text) } + most(lesson.title.value)
      + lesson.objectives.reduce(0) { $0 + most($1.value) }
  }

  /// The files that the front matter, videos and sounds name; pictures are images.
  package var namedFiles: [Spanned<AssetReference>] {
    let sections = lesson.sectionRecordings
    if media.isEmpty, sections.isEmpty, lesson.suppliedRecording == nil { return [] }
    return (lesson.suppliedRecording.map { [$0] } ?? []) + sections.map(\.file)
      + media.flatMap(\.files)
  }

  /// The current position of the pass.
  private struct Walk {
    var isHeard = true
    var isTopLevel = true

    /// Inside a block that may keep its content from being heard.
    func inside(isHeard: Bool = true) -> Walk {
      Walk(isHeard: self.isHeard && isHeard, isTopLevel: false)
    }
  }

  private mutating func visit(_ blocks: [Block], _ walk: Walk) {
    // A span lends its elements; an array returns copies and counts their references.
    let blocks = blocks.span
    for index in blocks.indices {
      // Most blocks are paragraphs, and most of a paragraph is its text.
      if let paragraph = blocks[index].paragraph {
        add(paragraph.content, .paragraph, of: paragraph.range, walk)
      } else {
        visit(blocks[index], walk)
      }
    }
  }

  /// Collects a block, then the running text directly in it, then the blocks in it.
  private mutating func visit(_ block: Block, _ walk: Walk) {
    switch block {
    case .heading(let heading):
      headings.append(heading)
      add(heading.content, .heading, of: heading.span.range, walk)
    case .paragraph(let paragraph):
      add(paragraph.content, .paragraph, of: paragraph.span.range, walk)
    case .list(let list):
      let items = list.items.span
      for index in items.indices { visit(items[index].blocks, walk.inside()) }
    case .table(let table):
      tables.append(table)
      add(table.header, of: table.span.range, walk)
      let rows = table.rows.span
      for index in rows.indices { add(rows[index], of: table.span.range, walk) }
    case .code(let code): codeBlocks.append(code)
    case .thematicBreak(let rule): thematicBreaks.append(rule.span)
    case .formula: break
    case .rawHTML(let html):
      blocksOfHTML.append((html, contents.count))
      htmlReferences += html.references
    case .quote(let quote): visit(quote.blocks, "quote", quote.span, walk.inside())
    case .callout(let callout):
      add(callout.title ?? [], .title, of: callout.span.range, walk)
      visit(callout.blocks, callout.kind.rawValue, callout.span, walk.inside())
    case .activity(let activity): visit(activity, block, walk)
    case .media(let media):
      self.media.append(media)
      add(media.title ?? [], .title, of: media.span.range, walk)
      visit(media.transcript, walk.inside())
    case .figure(let figure):
      figures.append(figure)
      add(figure.caption, .title, of: figure.span.range, walk)
      visit(figure.blocks, "figure", figure.span, walk.inside())
    case .keyPoints(let points):
      keyPoints.append(points)
      visit(points.blocks, "keypoints", points.span, walk.inside())
    case .details(let details):
      add(details.summary, .title, of: details.span.range, walk)
      visit(details.blocks, "details", details.span, walk.inside())
    case .facilitatorNote(let note):
      visit(note.blocks, "facilitator", note.span, walk.inside(isHeard: false))
    case .say(let say): visit(say.blocks, "say", say.span, walk.inside())
    case .silent(let silent):
      visit(silent.blocks, "silent", silent.span, walk.inside(isHeard: false))
    case .scoped(let scoped):
      var name = "except"
      if case .only = scoped.scope { name = "only" }
      visit(
        scoped.blocks, name, scoped.span,
        walk.inside(isHeard: scoped.scope.includes(.podcast)))
    }
  }

  /// Collects the blocks of a directive or a quote, or records that there are none.
  private mutating func visit(
    _ blocks: [Block], _ name: String, _ span: SourceSpan, _ walk: Walk
  ) {
    noteIfEmpty(blocks, name, span)
    visit(blocks, walk)
  }

  private mutating func visit(_ activity: Activity, _ block: Block, _ walk: Walk) {
    activities.append(activity)
    // The task of an exercise and the scene of a role-play are spoken. Hints and the solution are
    // not, and each brief is only for one player.
    var speaksFirstGroupOnly = false
    switch activity {
    case .quiz(let quiz): quizzes.append(quiz)
    case .exercise(let exercise):
      speaksFirstGroupOnly = true
      noteIfEmpty(exercise.task, "exercise", exercise.span)
      for hint in exercise.hints { noteIfEmpty(hint.blocks, "hint", hint.span) }
      for solution in exercise.solutions {
        noteIfEmpty(solution.blocks, "solution", solution.span)
      }
    case .rolePlay(let play):
      speaksFirstGroupOnly = true
      if let checklist = play.checklist {
        noteIfEmpty(checklist.blocks, "observer", checklist.span)
      }
      if let debrief = play.debrief { noteIfEmpty(debrief.blocks, "debrief", debrief.span) }
    case .worksheet, .apply, .card: break
    }
    let range = activity.span.range
    block.forEachContent { add($0, .title, of: range, walk) }
    var inner = walk.inside()
    block.forEachGroup { group in
      visit(group, inner)
      if speaksFirstGroupOnly { inner.isHeard = false }
    }
  }

  private mutating func add(_ cells: [Table.Cell], of table: Range<Int>, _ walk: Walk) {
    let cells = cells.span
    for index in cells.indices { add(cells[index].content, .cell, of: table, walk) }
  }

  private mutating func noteIfEmpty(_ blocks: [Block], _ name: String, _ span: SourceSpan) {
    if blocks.isEmpty { emptyBlocks.append((name, span)) }
  }

  private mutating func add(
    _ content: [Inline], _ kind: Passage.Kind, of block: Range<Int>, _ walk: Walk
  ) {
    guard !content.isEmpty else { return }
    let start = text.bytes.count
    text.add(content)
    if text.takeHTML() {
      passagesWithHTML.append(contents.count)
      content.forEachInline {
        if case .rawHTML(let html) = $0 { htmlReferences += html.references }
      }
    }
    outlines.append(
      Passage.Outline(
        kind: kind, isHeard: walk.isHeard, isBold: content.isBold, isTopLevel: walk.isTopLevel,
        range: start..<text.bytes.count, block: block))
    contents.append(content)
    text.addGap(1)
  }
}

extension Block {
  /// The text of a paragraph and where it was written; nil for other blocks.
  ///
  /// Not inlined, because then the path of the file would also be copied and counted.
  @inline(never)
  fileprivate var paragraph: (content: [Inline], range: Range<Int>)? {
    guard case .paragraph(let paragraph) = self else { return nil }
    return (paragraph.content, paragraph.span.start..<paragraph.span.end)
  }
}

extension [Inline] {
  fileprivate var isBold: Bool {
    guard count == 1, case .strong = self[0] else { return false }
    return true
  }
}

extension Quiz {
  /// The choices; nil for a quiz with another kind of answer.
  var choices: [Choice]? {
    switch answer {
    case .choices(let choices): choices
    case .truth, .text, .number, .order, .matching, .blanks: nil
    }
  }

  /// The place of diagnostics about the whole quiz: its beginning.
  var opening: SourceSpan {
    span.moved(to: span.start..<min(span.end, span.start + 7))
  }
}
