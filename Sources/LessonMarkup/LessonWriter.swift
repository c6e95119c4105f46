import Diagnostics
package import LessonModel
package import MarkupKit
import Words

/// Writes the text of one lesson as HTML or XHTML, for a learner.
///
/// What cannot be shown is replaced, and recorded in ``standIns``. One writer serves one page,
/// because it keeps track of the ids that are taken and the footnotes that were referred to.
package final class LessonWriter {
  let html: MarkupWriter
  let style: MarkupStyle
  let links: any LessonLinks
  let conversions: any LessonConversions

  /// Whether the same content is written a second time elsewhere: then it has no ids of its own,
  /// and refers to no footnotes.
  var isExcerpt: Bool

  /// The words that Lectern adds, in the course's language.
  var wording: WordTable<LessonWord> { style.words.lesson }

  /// Where the sentences of a recording are to be found; nil for a page that nobody reads aloud.
  private(set) var sentences: SentencePlaces?

  /// The printed pages that begin further on.
  private var breaks: ArraySlice<PageBreak>

  /// What was written instead of something else, in reading order.
  package private(set) var standIns: [StandIn] = []

  /// Whether HTML was written as it is.
  package internal(set) var hasOwnHTML = false

  /// The activities that were written, with the ids of their elements, in reading order.
  ///
  /// Without those of excerpts: they are asked elsewhere.
  package private(set) var activities: [(element: String, activity: Activity)] = []

  /// The sections of the page that were written, in reading order: those of a second-level heading.
  package private(set) var sections: [(anchor: Anchor, title: String)] = []

  /// The level of the heading above the text; the page's own title is 1.
  var headingLevel = 1

  /// How often each footnote was referred to, by its number.
  var footnoteReferences: [Int: Int] = [:]

  /// The footnotes that were written beside the text, by their numbers.
  var writtenNotes: Set<Int> = []

  /// How the gaps of a question are written.
  var gaps = Gaps.marks

  /// The direction of the text around what comes next.
  private(set) var direction: TextDirection

  /// How many terms were explained in the text.
  var explainedTerms = 0

  /// The anchors of the page's headings and figures: no activity may use one of them.
  private var anchors: Set<String> = []

  package init(
    into html: MarkupWriter, style: MarkupStyle, links: any LessonLinks,
    conversions: any LessonConversions = NoConversions(), isExcerpt: Bool = false,
    sentences: SentencePlaces? = nil, breaks: [PageBreak] = []
  ) {
    self.html = html
    self.style = style
    self.links = links
    self.conversions = conversions
    self.isExcerpt = isExcerpt
    self.sentences = sentences
    self.breaks = breaks[...]
    direction = TextDirection(style.language)
  }

  /// The text of a lesson, and then its footnotes.
  package func write(_ lesson: Lesson) {
    anchors = lesson.anchors
    if style.isBook { return writeInBook(lesson) }
    write(lesson.blocks)
    writeFootnotes(lesson.footnotes)
  }

  /// Blocks, one after the other.
  package func write(_ blocks: [Block]) {
    // A span lends its elements; an array hands out copies, each of them counted.
    let blocks = blocks.span
    for index in blocks.indices {
      if case .changed(let standIn) = write(blocks[index]) { standIns.append(standIn) }
    }
  }

  private func write(_ block: Block) -> Treatment {
    sentences == nil ? writeAsIs(block) : writeWithSentences(block)
  }

  /// Blocks of the running text, with the printed pages that begin between them.
  func writeWithBreaks(_ blocks: [Block]) {
    for block in blocks {
      writeBreaks(before: block.span.start)
      write([block])
    }
  }

  /// Marks where printed pages begin, up to a place in the source.
  ///
  /// What paper shows there may be left out here: then the page begins with what comes next.
  func writeBreaks(before place: Int) {
    while let next = breaks.first, next.start <= place {
      html.startLine()
      html.element(.hr, next.attributes)
      html.startLine()
      breaks.removeFirst()
    }
  }

  func writeAsIs(_ block: Block) -> Treatment {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph): write(paragraph)
    case .list(let list): write(list)
    case .quote(let quote):
      let direction = quote.blocks.direction
      line(.blockquote, directed(as: direction)) {
        html.startLine()
        reading(direction) { write(quote.blocks) }
        html.startLine()
      }
    case .code(let code): write(code)
    case .table(let table): write(table)
    case .thematicBreak:
      html.startLine()
      html.element(.hr)
      html.startLine()
    case .rawHTML(let raw):
      html.startLine()
      if style.isBook { line(.p) { write(raw) } } else { write(raw) }
      html.startLine()
    case .callout(let callout): write(callout)
    case .activity(let activity): write(activity)
    case .media(let media): write(media)
    case .figure(let figure): write(figure)
    case .keyPoints(let points): write(points)
    case .details(let details): write(details)
    case .formula(let formula): writeDisplayed(formula)
    case .facilitatorNote(let note):
      return .changed(
        StandIn(
          "facilitator note", .moved(to: "the facilitator's copy"), because: .forFacilitators,
          at: note.span))
    case .say(let say):
      return .changed(
        StandIn("words to say", .moved(to: "the recording"), because: .heardOnly, at: say.span))
    case .silent(let silent): writeWithBreaks(silent.blocks)
    case .scoped(let scoped):
      guard scoped.scope.includes(style.edition) else { return .deselected }
      write(scoped.blocks)
    }
    return .shown
  }

  private func write(_ activity: Activity) {
    if !isExcerpt {
      let element = elementID(of: activity.id, kind: activity.kind)
      activities.append((element, activity))
    }
    switch activity {
    case .quiz(let quiz): write(quiz)
    case .exercise(let exercise): write(exercise)
    case .rolePlay(let play): write(play)
    case .worksheet(let worksheet): write(worksheet)
    case .apply(let apply): write(apply)
    case .card(let card): write(card)
    }
  }

  private func write(_ heading: Heading) {
    let level = style.isPage ? max(2, heading.level) : heading.level
    headingLevel = level
    let id = style.isPage && !isExcerpt ? AttributeValue.text(heading.anchor.text) : nil
    passage(.heading(level), ["id": id], of: heading.content)
    if id != nil, level == 2 {
      sections.append((heading.anchor, typeset(heading.content.plainText)))
    }
  }

  private func write(_ paragraph: Paragraph) {
    if style.isPage, paragraph.content.count == 1, case .image(let image) = paragraph.content[0] {
      writeFigure(typeset(image))
    } else {
      passage(.p, of: paragraph.content)
    }
  }

  private func write(_ code: CodeBlock) {
    // People who cannot use a mouse must be able to scroll a long line.
    line(
      .pre,
      [
        "tabindex": style.scrolls ? "0" : nil,
        "dir": style.isPage && direction == .rightToLeft ? "ltr" : nil,
      ]
    ) {
      let language = code.language.map { AttributeValue.text("language-" + $0) }
      guard let pieces = conversions.pieces(of: code) else {
        return html.element(.code, ["class": language], text: code.text)
      }
      html.element(.code, ["class": language]) {
        for piece in pieces {
          if let kind = piece.kind {
            html.element(.span, ["class": .text("code-" + kind)], text: piece.text)
          } else {
            html.text(piece.text)
          }
        }
      }
    }
  }

  private func write(_ callout: Callout) {
    // A note, so that a screen reader's list of landmarks does not fill with callouts.
    line(.aside, ["class": .text("callout " + callout.kind.rawValue), "role": "note"]) {
      if let title = callout.title, !title.isEmpty {
        passage(.p, ["class": "callout-label"], of: title)
      } else {
        words(.p, wording[LessonWord(callout.kind)], ["class": "callout-label"])
      }
      write(callout.blocks)
    }
  }

  /// An element that contains running text.
  func passage(_ element: Element, _ attributes: Attributes = [:], of content: [Inline]) {
    line(element, directed(attributes, as: content.direction)) { write(content) }
  }

  /// Running text next to other text.
  func writeAside(_ content: [Inline]) {
    let attributes = directed(as: content.direction)
    guard !attributes.isEmpty else { return write(content) }
    html.element(.span, attributes) { write(content) }
  }

  /// An element that contains only Lectern's words.
  func words(_ element: Element, _ word: Word, _ attributes: Attributes = [:]) {
    line(element, marked(word, attributes)) { html.text(word.text) }
  }

  /// Lectern's words next to other text.
  func writeAside(_ word: Word) {
    let attributes = marked(word)
    guard !attributes.isEmpty else { return html.text(word.text) }
    html.element(.span, attributes, text: word.text)
  }

  /// Attributes with the language of Lectern's words, if it is not that of the text.
  func marked(_ word: Word, _ attributes: Attributes = [:]) -> Attributes {
    style.marking(word, attributes)
  }

  /// Attributes with the direction of a text, if it is not that of the text around it.
  func directed(_ attributes: Attributes = [:], as direction: TextDirection?) -> Attributes {
    guard style.isPage, let direction, direction != self.direction else { return attributes }
    var attributes = attributes
    attributes["dir"] = "auto"
    return attributes
  }

  /// Sets the direction of the text that `content` writes.
  func reading(_ direction: TextDirection?, content: () -> Void) {
    let outer = self.direction
    self.direction = direction ?? outer
    content()
    self.direction = outer
  }

  /// An element that begins on a line of its own and ends its line.
  func line(_ element: Element, _ attributes: Attributes = [:], content: () -> Void) {
    html.startLine()
    html.element(element, attributes, content: content)
    html.startLine()
  }

  func report(
    _ original: String, _ change: Change, because reason: ChangeReason, _ span: SourceSpan
  ) {
    standIns.append(StandIn(original, change, because: reason, at: span))
  }

  /// The HTML id of an activity: its own, unless a heading has taken it.
  ///
  /// A derived id has a dot, which no anchor made from words has.
  func elementID(of activity: ActivityID, kind: Activity.Kind) -> String {
    isExcerpt
      ? "again.\(activity.text)" : activity.elementID(as: kind, besides: anchors)
  }
}

extension ActivityID {
  fileprivate func elementID(as kind: Activity.Kind, besides anchors: Set<String>) -> String {
    anchors.contains(text) ? "\(kind.rawValue).\(text)" : text
  }
}

extension Lesson {
  /// The anchors of headings and figures.
  fileprivate var anchors: Set<String> {
    var anchors: Set<String> = []
    blocks.forEachBlock { block in
      switch block {
      case .heading(let heading): anchors.insert(heading.anchor.text)
      case .figure(let figure): if let anchor = figure.anchor { anchors.insert(anchor.text) }
      case .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout, .activity,
        .media, .keyPoints, .details, .formula, .facilitatorNote, .say, .silent, .scoped:
        break
      }
    }
    return anchors
  }

  /// The HTML id of an activity on the page of this lesson.
  package func elementID(of activity: Activity) -> String {
    activity.id.elementID(as: activity.kind, besides: anchors)
  }
}

extension Element {
  /// The heading of a level, 1…6; other levels are moved to the closest one.
  package static func heading(_ level: Int) -> Element {
    switch level {
    case ...1: .h1
    case 2: .h2
    case 3: .h3
    case 4: .h4
    case 5: .h5
    default: .h6
    }
  }
}
