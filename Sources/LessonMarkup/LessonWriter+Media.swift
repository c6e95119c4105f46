import LessonModel
import MarkupKit
import Words

extension LessonWriter {
  /// A video or a sound in the browser's own player, with its transcript below.
  func write(_ media: Media) {
    line(.figure, ["class": .text("media " + media.kind.rawValue)]) {
      if let title = media.title, !title.isEmpty {
        passage(.figcaption, of: title)
      }
      writePlayer(of: media)
      if !media.transcript.isEmpty {
        line(.div, ["class": "transcript"]) {
          words(.p, wording[.transcript], ["class": "callout-label"])
          write(media.transcript)
        }
      }
    }
  }

  private func writePlayer(of media: Media) {
    let word = wording[media.kind == .video ? .video : .recording].text
    let name = (media.title?.plainText).flatMap { $0.isEmpty ? nil : $0 }.map(typeset) ?? word
    switch links.file(of: media.source.value) {
    case .file(let address, _, _, _):
      var attributes: Attributes = [
        "controls": .on, "src": .url(address), "aria-label": .text(name),
      ]
      switch media.kind {
      case .audio:
        attributes["preload"] = "none"
        line(.audio, attributes) { writeCaptions(of: media) }
      case .video:
        if case .file(let poster, _, _, _)? = media.poster.map({ links.file(of: $0.value) }) {
          attributes["poster"] = .url(poster)
          attributes["preload"] = "none"
        } else {
          attributes["preload"] = "metadata"
        }
        attributes["playsinline"] = .on
        line(.video, attributes) { writeCaptions(of: media) }
      }
    case .remote(let address):
      report(
        "\(media.kind.rawValue) on another host", .substituted(by: "a link to it"),
        because: .otherSite, media.span)
      line(.p) {
        if UnsafeAddress.contains(address) {
          html.text(name)
        } else {
          html.element(.a, ["href": .url(address), "class": "remote"], text: name)
        }
      }
    case .missing:
      report(
        "\(media.kind.rawValue) that is not there", .shortened(to: "its name"), because: .missing,
        media.span)
      line(.p) { html.element(.span, ["class": "missing"], text: name) }
    }
  }

  private func writeCaptions(of media: Media) {
    guard let captions = media.captions,
      case .file(let address, _, _, _) = links.file(of: captions.value)
    else { return }
    html.element(
      .track,
      [
        "kind": "captions", "src": .url(address), "srclang": .text(style.language.text),
        "label": .text(wording[.captions].text), "default": .on,
      ])
  }

  /// Something to look at, with its caption and the anchor that links lead to.
  func write(_ figure: Figure) {
    let id = isExcerpt ? nil : figure.anchor.map { AttributeValue.text($0.text) }
    line(.figure, ["id": id]) {
      for block in figure.blocks {
        if case .paragraph(let paragraph) = block, paragraph.content.count == 1,
          case .image(let image) = paragraph.content[0]
        {
          html.startLine()
          write(typeset(image), hasCaption: true)
          html.startLine()
        } else {
          write([block])
        }
      }
      if !figure.caption.isEmpty { passage(.figcaption, of: figure.caption) }
    }
  }

  func write(_ points: KeyPoints) {
    line(.aside, ["class": "callout keypoints", "role": "note"]) {
      words(.p, wording[.keyPoints], ["class": "callout-label"])
      write(points.blocks)
    }
  }

  func write(_ details: Details) {
    if style.isBook {
      return line(.section, ["class": "details"]) {
        if !details.summary.isEmpty { passage(.p, ["class": "summary"], of: details.summary) }
        write(details.blocks)
      }
    }
    line(.details, ["open": details.isOpen ? .on : nil]) {
      if !details.summary.isEmpty { passage(.summary, of: details.summary) }
      write(details.blocks)
    }
  }

  /// A formula in running text.
  func write(_ formula: Formula) { write(formula, isDisplayed: false) }

  /// A formula on a line of its own, which can be scrolled if it is too long.
  func writeDisplayed(_ formula: Formula) {
    line(.div, ["class": "formula", "tabindex": style.isPage ? "0" : nil]) {
      write(formula, isDisplayed: true)
    }
  }

  private func write(_ formula: Formula, isDisplayed: Bool) {
    if let markup = conversions.mathML(of: formula, isDisplayed: isDisplayed) {
      html.markup(markup)
    } else {
      report("formula", .substituted(by: "its TeX"), because: .notConverted, formula.span)
      html.element(.code, ["class": "tex"], text: formula.tex)
    }
  }
}
