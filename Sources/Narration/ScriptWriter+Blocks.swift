import Diagnostics
import LessonModel
import Words

extension ScriptWriter {
  /// Speaks blocks in order, and after each one the footnotes that it refers to.
  mutating func write(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      let treatment = write(block, isSaidNext: index + 1 < blocks.count && blocks[index + 1].isSay)
      if case .changed(let standIn) = treatment { report(standIn) }
      if depth == 0 { writeWaitingFootnotes() }
    }
  }

  /// Says blocks inside another block, in which people may speak.
  mutating func writeConversation(_ blocks: [Block]) {
    casting(blocks) { $0.writeInner(blocks) }
  }

  private mutating func casting(_ blocks: [Block], _ write: (inout ScriptWriter) -> Void) {
    let around = cast
    cast = Cast(blocks, hasSecondVoice: settings.second != nil)
    write(&self)
    cast = around
  }

  /// A line of a person; before the first one, the narrator says the name.
  private mutating func write(_ line: [Inline], of person: Script.Speaker) {
    // In a sound, everybody has a voice of their own.
    if cast.meets(person.name), sound == nil {
      var name = Passage()
      name.append(person.name, span: nil)
      name.append(added: wording.colon)
      say(name, pause: Pause.clause)
    }
    speaker = person
    say(passage(line), pause: Pause.paragraph)
    speaker = nil
  }

  /// Says blocks inside another block.
  mutating func writeInner(_ blocks: [Block]) {
    depth += 1
    write(blocks)
    depth -= 1
  }

  /// Speaks one block; `isSaidNext` means that a `say` block directly after it says it in other
  /// words.
  private mutating func write(_ block: Block, isSaidNext: Bool) -> Treatment {
    switch block {
    case .heading(let heading): write(heading)
    case .paragraph(let paragraph): write(paragraph)
    case .list(let list): write(list)
    case .quote(let quote): writeConversation(quote.blocks)
    case .code(let code):
      guard !isSaidNext else { return .saidNext("code block", code.span) }
      let words = wording[.codeOnPage]
      say(words, pause: Pause.paragraph)
      return .changed(StandIn("code block", .onPage, because: .cannotHear, at: code.span))
    case .table(let table): write(table)
    case .thematicBreak: setLastPause(Pause.section)
    case .rawHTML(let html): write(html)
    case .callout(let callout): write(callout)
    case .activity(let activity): write(activity)
    case .media(let media): write(media)
    case .figure(let figure): write(figure)
    case .keyPoints(let points): write(points)
    case .details(let details):
      say(passage(details.summary), pause: Pause.item)
      writeInner(details.blocks)
    case .formula(let formula):
      guard !isSaidNext else { return .saidNext("formula", formula.span) }
      write(formula)
    case .facilitatorNote(let note):
      return .changed(
        StandIn(
          "facilitator note", .moved(to: "the facilitator's copy"), because: .forFacilitators,
          at: note.span))
    case .silent(let silent):
      return .changed(
        StandIn("silent text", .moved(to: "the show notes"), because: .seenOnly, at: silent.span))
    case .say(let said):
      // Its headings are headings of the recording.
      casting(said.blocks) { $0.write(said.blocks) }
    case .scoped(let scoped):
      guard scoped.scope.includes(.podcast) else { return .deselected }
      write(scoped.blocks)
    }
    return .shown
  }

  private mutating func write(_ heading: Heading) {
    let passage = passage(heading.content)
    let title = heading.content.holdsFormula ? passage.text : heading.content.plainText
    if depth == 0, !passage.isEmpty {
      endReading(at: heading)
      // Only the large parts of a lesson are set apart; smaller ones follow after a silence.
      if heading.level <= 2 { endSection() } else { setLastPause(Pause.section) }
      sections.append(Script.Section(title: title, anchor: heading.anchor, sentences: []))
      beginReading(at: heading)
    }
    say(passage, pause: Pause.heading)
  }

  private mutating func write(_ paragraph: Paragraph) {
    if let line = cast.line(paragraph) { return write(line.content, of: line.speaker) }
    guard let images = paragraph.content.imagesAlone else {
      say(passage(paragraph.content), pause: Pause.paragraph)
      return
    }
    for image in images { write(image) }
  }

  private mutating func write(_ image: Image) {
    guard !image.description.isEmpty else {
      report(
        StandIn("image without description", .leftOut, because: .cannotHear, at: image.span))
      return
    }
    var passage = Passage()
    let label = wording.label(.picture)
    if !label.isEmpty { passage.append(added: label) }
    passage.append(image.description, span: image.span, isWhole: true)
    say(passage, pause: Pause.paragraph)
    report(
      StandIn(
        "picture", .substituted(by: "its description"), because: .cannotHear, at: image.span))
  }

  /// HTML is heard by its words, and by the descriptions of its pictures.
  private mutating func write(_ html: RawHTML) {
    var words = false
    for part in html.shown {
      switch part {
      case .words(let line):
        words = true
        var passage = Passage()
        passage.append(line, span: html.span, isWhole: true)
        say(passage, pause: Pause.paragraph)
      case .picture(let image): write(image)
      }
    }
    if html.showsMoreThanWordsAndPictures || words {
      report(
        StandIn(
          "raw HTML", words ? .shortened(to: "its words") : .leftOut, because: .cannotHear,
          at: html.span))
    }
  }

  private mutating func write(_ callout: Callout) {
    if let title = callout.title {
      say(passage(title), pause: Pause.item)
    } else {
      say(wording.callout(callout.kind), pause: Pause.item)
    }
    guard callout.kind == .story else { return writeInner(callout.blocks) }
    // A definition in the middle of a story would break it: it comes after the story.
    holdingTerms { $0.writeConversation(callout.blocks) }
  }

  private mutating func writeWaitingFootnotes() {
    // A footnote may refer to another one, which is spoken after it.
    while !waitingFootnotes.isEmpty {
      let footnote = waitingFootnotes.removeFirst()
      say(wording[.footnote], pause: Pause.sentence)
      writeInner(footnote.blocks)
    }
  }
}

extension [Inline] {
  fileprivate var holdsFormula: Bool {
    var holds = false
    forEachInline { if case .formula = $0 { holds = true } }
    return holds
  }
}

extension Treatment {
  /// What a `say` block directly after it says in other words.
  fileprivate static func saidNext(_ original: String, _ span: SourceSpan) -> Treatment {
    .changed(
      StandIn(original, .substituted(by: "your own words"), because: .authorsWords, at: span))
  }
}

extension Block {
  fileprivate var isSay: Bool {
    if case .say = self { true } else { false }
  }
}
