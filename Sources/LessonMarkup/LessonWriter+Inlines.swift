package import LessonModel
import MarkupKit
import Typography
import Words

extension LessonWriter {
  /// Running text, from its beginning.
  package func write(_ inlines: [Inline]) {
    if sentences != nil, writeSentences(of: inlines) { return }
    writeRun(style.typography?.applied(to: inlines) ?? inlines)
  }

  func writeRun(_ inlines: [Inline]) {
    let inlines = inlines.span
    for index in inlines.indices { write(inlines[index]) }
  }

  private func write(_ inline: Inline) {
    switch inline {
    case .text(let text): html.text(text.text)
    case .softBreak: html.text("\n")
    case .lineBreak:
      html.element(.br)
      html.text("\n")
    case .code(let code): html.element(.code, text: code.text)
    case .emphasis(let emphasis): html.element(.em) { writeRun(emphasis.content) }
    case .strong(let emphasis): html.element(.strong) { writeRun(emphasis.content) }
    case .strikethrough(let emphasis): html.element(.del) { writeRun(emphasis.content) }
    case .styled(let styled): write(styled)
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .footnoteReference(let reference): write(reference)
    case .formula(let formula): write(formula)
    case .blank(let blank): write(blank)
    case .rawHTML(let raw): write(raw)
    }
  }

  private func write(_ styled: StyledText) {
    let element: Element =
      switch styled.kind {
      case .key: .kbd
      case .lowered: .sub
      case .raised: .sup
      case .abbreviation: .abbr
      case .highlight: .mark
      case .small: .small
      case .inserted: .ins
      // Only the voice needs to know how it is said.
      case .said: .span
      }
    var attributes: Attributes = [:]
    if case .abbreviation(let meaning?) = styled.kind {
      attributes["title"] = .text(style.typography?.applied(to: meaning) ?? meaning)
    }
    html.element(element, attributes) { writeRun(styled.content) }
  }

  private func write(_ link: Link) {
    guard let address = links.address(of: link) else {
      report(
        "link to \(link.destination)", .shortened(to: "the link's text"), because: .missing,
        link.span)
      return writeRun(link.content)
    }
    if UnsafeAddress.contains(address) {
      report(
        "link that a browser would run", .shortened(to: "the link's text"), because: .unsafe,
        link.span)
      return writeRun(link.content)
    }
    if case .term = link.target, style.isBook {
      return html.element(
        .a, ["href": .url(address), "epub:type": "glossref", "role": "doc-glossref"]
      ) { writeRun(link.content) }
    }
    if case .term(let term) = link.target, style.isPage, let definition = links.definition(of: term)
    {
      return write(link, to: address, explaining: definition)
    }
    html.element(.a, ["href": .url(address), "title": link.title.map(AttributeValue.text)]) {
      writeRun(link.content)
    }
  }

  /// A term, which links to the glossary and carries its definition: the stylesheet shows it next
  /// to the term on hover or focus, and a screen reader reads it as the link's description.
  private func write(_ link: Link, to address: String, explaining definition: String) {
    if isExcerpt {
      let title = AttributeValue.text(definition)
      return html.element(.a, ["href": .url(address), "class": "term-link", "title": title]) {
        writeRun(link.content)
      }
    }
    explainedTerms += 1
    let id = AttributeValue.text("term.\(explainedTerms)")
    html.element(.span, ["class": "term"]) {
      html.element(
        .a, ["href": .url(address), "class": "term-link", "aria-describedby": id]
      ) { writeRun(link.content) }
      html.element(
        .span,
        directed(
          ["class": "definition", "role": "tooltip", "id": id],
          as: TextDirection(firstLetterOf: definition)), text: definition)
    }
  }

  /// An image with the typography of the course in its description and its title.
  func typeset(_ image: Image) -> Image {
    guard case .image(let typeset)? = style.typography?.applied(to: [.image(image)]).first else {
      return image
    }
    return typeset
  }

  /// An image on its own, with its title as its caption.
  func writeFigure(_ image: Image) {
    guard case .file = links.picture(of: image) else { return line(.p) { write(image) } }
    line(.figure) {
      write(image, hasCaption: true)
      if let title = image.title, !title.isEmpty {
        line(.figcaption, directed(as: TextDirection(firstLetterOf: title))) { html.text(title) }
      }
    }
  }

  func write(_ image: Image, hasCaption: Bool = false) {
    switch links.picture(of: image) {
    case .file(let address, let mediaType, let size, let smaller):
      write(image, at: address, mediaType, size, smaller, title: hasCaption ? nil : image.title)
    case .remote(let address):
      report("remote image", .substituted(by: "a link to it"), because: .otherSite, image.span)
      let words = substitute(of: image)
      if UnsafeAddress.contains(address) {
        html.text(words)
      } else {
        html.element(.a, ["href": .url(address), "class": "remote"], text: words)
      }
    case .missing:
      report(
        "image \(image.destination)", .substituted(by: "its description"), because: .missing,
        image.span)
      html.element(.span, ["class": "missing"], text: substitute(of: image))
    }
  }

  /// What replaces an image that is not shown.
  private func substitute(of image: Image) -> String {
    image.description.isEmpty
      ? wording[.image].text : wording(.imageOf, [.description: image.description]).text
  }

  private func write(
    _ image: Image, at address: String, _ mediaType: MediaType, _ size: PixelSize?,
    _ smaller: SmallerPictures?, title: String?
  ) {
    let title = title.map(AttributeValue.text)
    let label = image.description.isEmpty ? nil : AttributeValue.text(image.description)
    if mediaType.isImage || !style.isPage {
      let attributes: Attributes = [
        "src": .url(address), "alt": .text(image.description), "title": title,
        "width": size.map { .number($0.width) }, "height": size.map { .number($0.height) },
        "loading": style.scrolls ? "lazy" : nil, "decoding": style.scrolls ? "async" : nil,
      ]
      guard let smaller, style.isPage else { return html.element(.img, attributes) }
      html.element(.picture) {
        let candidates = smaller.candidates.map { "\($0.address) \($0.width)w" }
        html.element(
          .source,
          [
            "type": .text(smaller.mediaType.text),
            "srcset": .text(candidates.joined(separator: ", ")), "sizes": .text(smaller.sizes),
          ])
        html.element(.img, attributes)
      }
    } else if mediaType.isAudio {
      html.element(
        .audio, ["src": .url(address), "controls": .on, "preload": "none", "aria-label": label]
      ) {}
    } else if mediaType.isVideo {
      html.element(
        .video,
        ["src": .url(address), "controls": .on, "preload": "metadata", "aria-label": label]
      ) {}
    } else {
      report(
        "file of type \(mediaType) as an image", .substituted(by: "a link to it"),
        because: .cannotShow, image.span)
      html.element(.a, ["href": .url(address)], text: substitute(of: image))
    }
  }
}
