import EditionKit
import JSONKit
import LessonModel
import Typography

extension BlockWriter {
  /// Running text, from its beginning.
  mutating func inlines(_ inlines: [Inline]) -> [JSON] { run(typography.applied(to: inlines)) }

  /// What is printed as a heading, for which PDF/UA asks for words: those of a picture say what it shows.
  mutating func headline(_ content: [Inline]?) -> JSON {
    guard let content else { return .null }
    if content.arePrintedAsWords { return .array(inlines(content)) }
    let words = content.plainText
    guard let span = content.first?.span, !words.allSatisfy(\.isWhitespace) else { return .null }
    return .array(inlines([.text(Text(words, span: span))]))
  }

  private mutating func run(_ inlines: [Inline]) -> [JSON] {
    var parts: [JSON] = []
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .softBreak(let span) where isKept(inlines, at: index):
        parts.append(.part("text", span, [("text", .string("\u{A0}"))]))
      case .text(var text):
        // A space beside marked words: "Herr **Obermeier**", "**25** days".
        if text.text.hasSuffix(" "), isKept(inlines, at: index) {
          text.text = text.text.dropLast() + "\u{A0}"
        }
        if text.text.hasPrefix(" "), index > 0, isKept(inlines, at: index - 1) {
          text.text = "\u{A0}" + text.text.dropFirst()
        }
        parts.append(self.inline(.text(text)))
      default: parts.append(self.inline(inline))
      }
    }
    return parts
  }

  /// Whether the words around a line break, or around the space between two inlines, are kept together.
  private func isKept(_ inlines: [Inline], at index: Int) -> Bool {
    guard index + 1 < inlines.count else { return false }
    let isBreak = if case .softBreak = inlines[index] { true } else { false }
    guard !isBreak || index > 0 else { return false }
    let before = [inlines[isBreak ? index - 1 : index]].plainText
    let after = [inlines[index + 1]].plainText
    guard isBreak || before.hasSuffix(" ") != after.hasPrefix(" ") else { return false }
    return KeptTogether.joins(endOf: before, startOf: after, names)
  }

  private mutating func inline(_ inline: Inline) -> JSON {
    switch inline {
    case .text(let text):
      let printed = EmojiOnPaper.printed(text.text)
      if printed != text.text {
        report(
          "emoji", .substituted(by: "what the fonts have of it"), because: .noFont, at: text.span)
      }
      usedNames.formUnion(names.used(in: printed))
      return .part("text", text.span, [("text", .string(KeptTogether.kept(printed, names)))])
    case .softBreak(let span): return .part("text", span, [("text", .string(" "))])
    case .lineBreak(let span): return .part("line-break", span)
    case .code(let code): return .part("code", code.span, [("text", .string(code.text))])
    case .emphasis(let emphasis): return marked("emphasis", emphasis)
    case .strong(let emphasis): return marked("strong", emphasis)
    case .strikethrough(let emphasis): return marked("strike", emphasis)
    case .styled(let styled): return self.styled(styled)
    case .link(let link): return self.link(link)
    case .image(let image): return self.inline(image)
    case .footnoteReference(let reference): return footnote(reference)
    case .formula(let formula): return self.formula(formula, isDisplayed: false)
    case .blank(let blank): return self.blank(blank)
    case .rawHTML(let html):
      // A tag without its own content leaves nothing: its text is beside it.
      guard html.showsMoreThanWordsAndPictures else {
        if let picture = html.pictures.first { return self.inline(picture.image) }
        return .part("text", html.span, [("text", .string(""))])
      }
      report(
        "HTML", .substituted(by: "a mark in the line"), because: .cannotShow, at: html.span)
      return .part("omitted", html.span, [("text", .string("…"))])
    }
  }

  private mutating func marked(_ kind: String, _ emphasis: Emphasis) -> JSON {
    .part(kind, emphasis.span, [("content", .array(run(emphasis.content)))])
  }

  private mutating func styled(_ styled: StyledText) -> JSON {
    var members = [("content", JSON.array(run(styled.content)))]
    let kind: String
    switch styled.kind {
    case .key: kind = "key"
    case .lowered: kind = "lowered"
    case .raised: kind = "raised"
    case .abbreviation(let meaning):
      kind = "abbreviation"
      members.append(("meaning", meaning.map { .string(typography.applied(to: $0)) } ?? .null))
    case .highlight: kind = "highlight"
    case .small: kind = "small"
    case .inserted: kind = "inserted"
    case .said: kind = "said"
    }
    return .part(kind, styled.span, members)
  }

  /// A link, and its address in print where a reader cannot guess it and has not seen it.
  private mutating func link(_ link: Link) -> JSON {
    let content = run(link.content)
    let target = addresses.target(of: link, in: lesson.id)
    var printed: String?
    switch link.target {
    case .external(let url):
      let text = Addresses.printed(url)
      let isShown = [text, url].contains(link.content.plainText)
      if !isShown, printedAddresses.insert(url).inserted { printed = text }
    case .lesson:
      if target == nil {
        report("link to a lesson", .shortened(to: "its words"), because: .noAddress, at: link.span)
      }
    case .asset:
      if target == nil {
        report("link to a file", .shortened(to: "its words"), because: .noAddress, at: link.span)
      } else {
        report(
          "link to a file", .substituted(by: "a link to the lesson's page"), because: .cannotShow,
          at: link.span)
      }
    case .term(let id): return term(id, content, of: link)
    case .unresolved:
      report(
        "link that leads nowhere", .shortened(to: "its words"), because: .missing, at: link.span)
    }
    return .part(
      "link", link.span,
      [
        ("url", target.map(JSON.string) ?? .null), ("printed", printed.map(JSON.string) ?? .null),
        ("content", .array(content)),
      ])
  }

  /// A word of the glossary: its first use in this copy is marked, and links to its definition.
  private mutating func term(_ id: TermID, _ content: [JSON], of link: Link) -> JSON {
    let words: [(String, JSON)] = [("content", .array(content))]
    guard let term = course.glossary.term(id) else {
      report(
        "link that leads nowhere", .shortened(to: "its words"), because: .missing, at: link.span)
      return .part("words", link.span, words)
    }
    guard !terms.contains(where: { $0.term.id == id }) else {
      return .part("words", link.span, words)
    }
    terms.append((term, link.span))
    usedNames.formUnion(names.used(in: "\(term.term.value) \(term.definition.value)"))
    return .part("term", link.span, [("id", .string(id.text))] + words)
  }

  /// A reference to a footnote; the first one in this copy contains the footnote itself.
  private mutating func footnote(_ reference: FootnoteReference) -> JSON {
    let id = ("id", JSON.string("footnote-\(footnoteScope)\(reference.number)"))
    guard let footnote = lesson.footnotes.first(where: { $0.number == reference.number }) else {
      return .part("text", reference.span, [("text", .string("[\(reference.number)]"))])
    }
    guard seenFootnotes.insert(reference.number).inserted else {
      return .part("footnote", reference.span, [id, ("first", .bool(false))])
    }
    let blocks = blocks(footnote.blocks.selected(for: HandoutEdition.view))
    return .part(
      "footnote", reference.span, [id, ("first", .bool(true)), ("blocks", .array(blocks))])
  }
}

extension [Inline] {
  /// Whether some of it is text on paper, and not only pictures, gaps and line breaks.
  var arePrintedAsWords: Bool {
    contains { inline in
      switch inline {
      case .text(let text): !text.text.isEmpty
      case .code(let code): !code.text.isEmpty
      case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
        emphasis.content.arePrintedAsWords
      case .styled(let styled): styled.content.arePrintedAsWords
      case .link(let link): link.content.arePrintedAsWords
      case .formula: true
      case .softBreak, .lineBreak, .image, .footnoteReference, .blank, .rawHTML: false
      }
    }
  }
}
