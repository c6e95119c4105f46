package import LessonModel

/// Divides a lesson into what learners can find: its sections, questions and other activities.
///
/// It has what everybody may read before answering. So no passage has a note for facilitators, a key, a
/// solution, a hint, the back of a card, or the brief of a role.
package struct LessonPassages {
  /// In the order in which they begin.
  package private(set) var passages: [Passage]

  private let view: EditionView
  private let element: (Activity) -> String
  private let footnotes: [Footnote]

  /// The passage that text is added to.
  private var current = 0

  /// The footnotes that the current section refers to.
  private var notes: [Int] = []

  /// - Parameters:
  ///   - lesson: A lesson.
  ///   - view: The edition that the passages are for.
  ///   - element: The id of an activity's element on the page.
  package init(
    of lesson: Lesson, in view: EditionView, element: @escaping (Activity) -> String
  ) {
    self.view = view
    self.element = element
    footnotes = lesson.footnotes
    var beginning = Passage(.section, anchor: "", title: lesson.title.value)
    beginning.also = lesson.keywords
    passages = [beginning]
    if let summary = lesson.summary { add(summary) }
    for objective in lesson.objectives { add(objective.value) }
    add(lesson.blocks, isTop: true)
    addNotes()
  }

  private mutating func begin(_ passage: Passage) {
    current = passages.count
    passages.append(passage)
  }

  private mutating func add(_ blocks: [Block], isTop: Bool = false) {
    let blocks = blocks.span
    for index in blocks.indices { add(blocks[index], isTop: isTop) }
  }

  private mutating func add(_ block: Block, isTop: Bool) {
    switch block {
    case .heading(let heading):
      guard isTop else { return add(heading.content) }
      addNotes()
      begin(
        Passage(.section, anchor: heading.anchor.text, title: heading.content.plainText))
    case .paragraph(let paragraph): add(paragraph.content)
    case .list(let list): for item in list.items { add(item.blocks) }
    case .quote(let quote): add(quote.blocks)
    case .code(let code): add(code.text)
    case .table(let table):
      for cell in table.header { add(cell.content) }
      for row in table.rows { for cell in row { add(cell.content) } }
    case .callout(let callout):
      add(callout.title ?? [])
      add(callout.blocks)
    case .activity(let activity): add(activity)
    case .media(let media):
      add(media.title ?? [])
      add(media.transcript)
    case .figure(let figure):
      add(figure.caption)
      add(figure.blocks)
    case .keyPoints(let points): add(points.blocks)
    case .details(let details):
      add(details.summary)
      add(details.blocks)
    case .silent(let silent): add(silent.blocks, isTop: isTop)
    case .scoped(let scoped):
      if scoped.scope.includes(view) { add(scoped.blocks, isTop: isTop) }
    case .thematicBreak, .rawHTML, .formula, .facilitatorNote, .say: break
    }
  }

  /// An activity is a passage of its own; what follows it belongs to the section again.
  private mutating func add(_ activity: Activity) {
    let section = current
    begin(
      Passage(
        Passage.Kind(activity), anchor: element(activity), title: activity.title?.plainText ?? ""))
    switch activity {
    case .quiz(let quiz): add(quiz.question)
    case .exercise(let exercise): add(exercise.task)
    case .rolePlay(let play): add(play.scene)
    case .worksheet(let worksheet): add(worksheet)
    case .apply(let apply): add(apply.worksheet)
    case .card(let card): add(card.front)
    }
    current = section
  }

  private mutating func add(_ worksheet: Worksheet) {
    for part in worksheet.parts {
      switch part {
      case .text(let blocks): add(blocks)
      case .fields(let fields):
        for field in fields {
          add(field.label)
          add(field.help)
        }
      }
    }
  }

  /// Footnotes are found where they are referred to.
  private mutating func addNotes() {
    let numbers = notes
    notes = []
    for number in numbers {
      for footnote in footnotes where footnote.number == number { add(footnote.blocks) }
    }
    notes = []
  }

  private mutating func add(_ content: [Inline]) {
    passages[current].text.endBlock()
    var line = TextLine()
    line.add(content, to: &passages[current].text, notes: &notes)
  }

  private mutating func add(_ text: String) {
    passages[current].text.endBlock()
    passages[current].text += text.joiningLines.utf8
  }
}

extension Passage.Kind {
  fileprivate init(_ activity: Activity) {
    self =
      switch activity {
      case .quiz: .quiz
      case .exercise: .exercise
      case .rolePlay: .rolePlay
      case .worksheet: .worksheet
      case .apply: .apply
      case .card: .card
      }
  }
}

extension [UInt8] {
  /// Ends a block: an item, a cell, a paragraph.
  ///
  /// An excerpt shows all of them on one line, so a sign comes after one that ends without any.
  fileprivate mutating func endBlock() {
    var rest = self[...]
    while let last = rest.last, last == UInt8(ascii: " ") { rest = rest.dropLast() }
    guard !rest.isEmpty else { return }
    let words = String(decoding: rest.suffix(12), as: UTF8.self)
    let last = words.last { !"\"'”’»)]".contains($0) }
    if let last, last.isLetter || last.isNumber || last.isSymbol {
      removeLast(count - rest.count)
      append(contentsOf: " ·".utf8)
    }
    endPiece()
  }

  /// Separates what comes next from what there is.
  fileprivate mutating func endPiece() {
    if let last, last != UInt8(ascii: " ") { append(UInt8(ascii: " ")) }
  }
}

/// Running text without its markup, piece by piece.
private struct TextLine {
  /// Whether a line has ended: there is a space, unless both sides are of a script without spaces.
  private var isOpen = false
  private var endsSpaceless = false

  mutating func add(_ content: [Inline], to text: inout [UInt8], notes: inout [Int]) {
    let content = content.span
    for index in content.indices {
      switch content[index] {
      case .text(let piece): add(piece.text, to: &text)
      case .code(let code): add(code.text, to: &text)
      case .softBreak: isOpen = true
      case .lineBreak:
        isOpen = true
        endsSpaceless = false
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        add(inner.content, to: &text, notes: &notes)
      case .styled(let styled): add(styled.content, to: &text, notes: &notes)
      case .link(let link): add(link.content, to: &text, notes: &notes)
      case .blank: add(Blank.mark, to: &text)
      case .footnoteReference(let reference): notes.append(reference.number)
      case .image, .formula, .rawHTML: break
      }
    }
  }

  private mutating func add(_ piece: String, to text: inout [UInt8]) {
    guard let lead = piece.utf8.first else { return }
    if isOpen {
      let isGap =
        endsSpaceless && lead >= 0x80 && piece.unicodeScalars.first?.isSpaceless == true
      if !isGap { text.endPiece() }
      isOpen = false
    }
    text += piece.utf8
    endsSpaceless =
      piece.utf8.last.map { $0 >= 0x80 } == true && piece.unicodeScalars.last?.isSpaceless == true
  }
}

extension Glossary.Term {
  /// A term as learners can find it.
  package var passage: Passage {
    var passage = Passage(.term, anchor: id.text, title: term.value)
    passage.text = Array(definition.value.joiningLines.utf8)
    passage.also = also
    return passage
  }
}
