import EditionKit
import LessonMarkup
import LessonModel
import Typography
import Words

/// Writes the text of one lesson as Markdown, for programs that read instead of a browser.
///
/// It has what everybody may read before answering. So it has no note for facilitators, no key, no
/// solution, no hint, no back of a card, and nothing from the brief of a role: links lead
/// to where a learner opens them on the page.
final class MarkdownWriter {
  private var lines = MarkdownLines()

  var text: String { lines.text }
  let place: Site.Place
  let site: Site

  /// The level of the heading above the text; the title is 1.
  private var headingLevel = 1

  /// The footnotes that the text refers to.
  private var notes: Set<Int> = []

  var wording: WordTable<LessonWord> { site.words.lesson }

  init(for place: Site.Place, in site: Site) {
    self.place = place
    self.site = site
  }

  /// The text of the lesson, and then its footnotes.
  func writeLesson() {
    write(place.lesson.blocks)
    for footnote in place.lesson.footnotes where notes.contains(footnote.number) {
      lines.open("[^\(footnote.number)]: ", "    ")
      write(footnote.blocks)
      lines.close()
    }
  }

  func write(_ blocks: [Block]) { for block in blocks { write(block) } }

  private func write(_ block: Block) {
    switch block {
    case .heading(let heading):
      headingLevel = max(2, heading.level)
      title(inline(heading.content), level: headingLevel)
    case .paragraph(let paragraph): self.paragraph(inline(paragraph.content))
    case .list(let list): write(list)
    case .quote(let quote): self.quote { write(quote.blocks) }
    case .code(let code):
      add(MarkdownText.codeBlock(code.text, language: code.language ?? ""))
    case .table(let table): write(table)
    case .thematicBreak: add("---")
    case .rawHTML(let raw): for words in raw.words { paragraph(MarkdownText.escaped(words)) }
    case .callout(let callout):
      let title = callout.title.flatMap { $0.isEmpty ? nil : inline($0) }
      self.quote(title ?? escaped(wording[LessonWord(callout.kind)])) { write(callout.blocks) }
    case .activity(let activity): write(activity)
    case .media(let media): write(media)
    case .figure(let figure):
      write(figure.blocks)
      let caption = MarkdownText.oneLine(inline(figure.caption))
      if !caption.isEmpty { paragraph("*\(caption)*") }
    case .keyPoints(let points):
      self.quote(escaped(wording[.keyPoints])) { write(points.blocks) }
    case .details(let details):
      let summary = MarkdownText.oneLine(inline(details.summary))
      if !summary.isEmpty { paragraph("**\(summary)**") }
      write(details.blocks)
    case .formula(let formula): add("$$\n\(formula.tex)\n$$")
    case .silent(let silent): write(silent.blocks)
    case .scoped(let scoped):
      if scoped.scope.includes(WebEdition.view) { write(scoped.blocks) }
    case .facilitatorNote, .say: break
    }
  }

  // MARK: Pieces

  func add(_ text: String) {
    lines.startBlock()
    lines.add(text)
  }

  func title(_ title: String, level: Int) {
    let text = MarkdownText.oneLine(title)
    add(String(repeating: "#", count: min(6, level)) + " " + text)
  }

  func paragraph(_ text: String) {
    let text = MarkdownText.paragraph(text)
    if !text.isEmpty { add(text) }
  }

  func escaped(_ word: Word) -> String { MarkdownText.escaped(word.text) }

  /// What is inside is a quotation, with a label if there is one.
  func quote(_ label: String? = nil, content: () -> Void) {
    lines.open("> ", "> ")
    if let label { paragraph("**\(MarkdownText.oneLine(label))**") }
    content()
    lines.close()
  }

  /// What is inside is below a heading of its own.
  func section(_ title: String, content: () -> Void) {
    let outer = headingLevel
    headingLevel = min(6, outer + 1)
    self.title(title, level: headingLevel)
    content()
    headingLevel = outer
  }

  func item(_ mark: String = "- ", isTight: Bool = true, content: () -> Void) {
    lines.open(mark, String(repeating: " ", count: mark.utf8.count), isTight: isTight)
    content()
    lines.closeItem(isTight: isTight)
  }

  /// A list of short texts.
  func list(_ texts: [String]) {
    lines.startBlock()
    for text in texts { item { paragraph(text) } }
    endList()
  }

  /// What comes next does not belong to the list.
  func endList() { lines.endList() }

  private func write(_ list: List) {
    lines.startBlock()
    for (position, entry) in list.items.enumerated() {
      let mark =
        switch list.kind {
        case .bulleted: "- "
        case .numbered(let start): "\(start + position). "
        }
      item(mark, isTight: list.isTight) {
        guard let isDone = entry.isDone else { return write(entry.blocks) }
        let box = isDone ? "[x] " : "[ ] "
        if case .paragraph(let first) = entry.blocks.first {
          add(box + MarkdownText.paragraph(inline(first.content)))
          write(Array(entry.blocks.dropFirst()))
        } else {
          add(box)
          write(entry.blocks)
        }
      }
    }
    lines.endList()
  }

  private func write(_ table: Table) {
    func row(_ cells: [Table.Cell]) -> String {
      let texts = cells.map {
        MarkdownText.oneLine(inline($0.content)).replacing("|", with: "\\|")
      }
      return "| " + texts.joined(separator: " | ") + " |"
    }
    let rules = table.header.indices.map { column in
      switch column < table.alignments.count ? table.alignments[column] : .unset {
      case .unset: "---"
      case .left: ":---"
      case .center: ":---:"
      case .right: "---:"
      }
    }
    let rows = [row(table.header), "| " + rules.joined(separator: " | ") + " |"]
    add((rows + table.rows.map(row)).joined(separator: "\n"))
  }

  private func write(_ media: Media) {
    let kind = wording[media.kind == .video ? .video : .recording]
    let title = media.title.map { MarkdownText.oneLine(inline($0)) } ?? ""
    let name = title.isEmpty ? escaped(kind) : "\(escaped(kind)): \(title)"
    paragraph(address(of: media.source.value).map { MarkdownText.link(name, to: $0) } ?? name)
    guard !media.transcript.isEmpty else { return }
    quote(escaped(wording[.transcript])) { write(media.transcript) }
  }

  // MARK: Running text

  /// Running text as Markdown, with the quotation marks of its language.
  func inline(_ content: [Inline]) -> String {
    run(site.style.typography?.applied(to: content) ?? content)
  }

  private func run(_ content: [Inline]) -> String {
    var text = ""
    for inline in content {
      switch inline {
      case .text(let piece): text += MarkdownText.escaped(piece.text)
      case .softBreak: text += "\n"
      case .lineBreak: text += "\\\n"
      case .code(let code): text += MarkdownText.code(code.text)
      case .emphasis(let inner): text += marked("*", inner.content)
      case .strong(let inner): text += marked("**", inner.content)
      case .strikethrough(let inner): text += marked("~~", inner.content)
      case .styled(let styled): text += written(styled)
      case .link(let link):
        let label = run(link.content)
        text += address(of: link).map { MarkdownText.link(label, to: $0) } ?? label
      case .image(let image): text += written(image)
      case .footnoteReference(let reference):
        notes.insert(reference.number)
        text += "[^\(reference.number)]"
      case .formula(let formula): text += "$\(formula.tex)$"
      case .blank: text += MarkdownText.escaped(Blank.mark)
      case .rawHTML(let raw): text += MarkdownText.escaped(raw.words.joined(separator: " "))
      }
    }
    return text
  }

  private func marked(_ mark: String, _ content: [Inline]) -> String {
    let text = run(content)
    return text.isEmpty ? "" : mark + text + mark
  }

  private func written(_ styled: StyledText) -> String {
    switch styled.kind {
    case .abbreviation(let meaning?):
      "\(run(styled.content)) (\(MarkdownText.escaped(meaning)))"
    // Small numbers have characters of their own.
    case .lowered, .raised: MarkdownText.escaped(styled.plainText)
    case .abbreviation(nil), .key, .highlight, .small, .inserted, .said: run(styled.content)
    }
  }

  private func written(_ image: Image) -> String {
    let description = MarkdownText.oneLine(MarkdownText.escaped(image.description))
    let address = address(of: image.source)
    if case .asset = image.source, let address {
      return "!" + MarkdownText.link(description, to: address)
    }
    let words = escaped(
      image.description.isEmpty
        ? wording[.image] : wording(.imageOf, [.description: image.description]))
    return address.map { MarkdownText.link(words, to: $0) } ?? words
  }

  // MARK: Addresses

  /// Public where the site is known, because the text is also read away from it.
  func address(of path: OutputPath, _ fragment: String = "") -> String {
    (site.addresses?.url(of: path) ?? path.relative(from: place.path)) + fragment
  }

  private func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let lesson, let anchor):
      site.path(of: lesson).map { address(of: $0, anchor.map { "#\($0.fragment)" } ?? "") }
    case .asset(let asset): site.assetPaths[asset].map { address(of: $0) }
    case .term(let term):
      site.definitions[term] == nil ? nil : address(of: SitePaths.glossary, "#\(term.text)")
    case .external(let url): UnsafeAddress.contains(url) ? nil : url
    case .unresolved: nil
    }
  }

  private func address(of reference: AssetReference) -> String? {
    switch reference {
    case .asset(let asset): site.assetPaths[asset].map { address(of: $0) }
    case .remote(let url): UnsafeAddress.contains(url) ? nil : url
    case .unresolved: nil
    }
  }
}
