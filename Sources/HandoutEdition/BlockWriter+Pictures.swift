import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Typography

extension BlockWriter {
  /// The picture that is the only content of a paragraph, with its title as a caption; nil for
  /// other paragraphs.
  mutating func picture(in paragraph: Paragraph) -> JSON? {
    guard case .image(let image)? = paragraph.content.first, paragraph.content.count == 1 else {
      return nil
    }
    guard let file = file(of: image) else {
      reportUndrawn(image)
      return omitted(
        at: image.span, text: image.description, address: remoteAddress(of: image))
    }
    let caption = image.title.map {
      [JSON.part("text", image.span, [("text", .string(typography.applied(to: $0)))])]
    }
    return .part(
      "picture", image.span,
      [
        ("file", .string(file)), ("alt", description(of: image)),
        ("caption", .array(caption ?? [])),
      ])
  }

  /// A picture in a line of text.
  mutating func inline(_ image: Image) -> JSON {
    guard let file = file(of: image) else {
      reportUndrawn(image)
      return .part("omitted", image.span, [("text", .string(image.description))])
    }
    return .part(
      "image", image.span, [("file", .string(file)), ("alt", description(of: image))])
  }

  /// What a screen reader says; null for a picture without a description, which it ignores.
  ///
  /// A rule has told the author.
  private func description(of image: Image) -> JSON {
    image.description.isEmpty ? .null : .string(typography.applied(to: image.description))
  }

  /// The file of an image under the typesetter's root; nil if Typst cannot draw it.
  private mutating func file(of image: Image) -> String? {
    switch image.source {
    case .asset(let id):
      let drawn = ["image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp"]
      guard drawn.contains(MediaType(fileName: id.name).published.text) else { return nil }
      if !assets.contains(id) { assets.append(id) }
      return "/assets/\(id.path)"
    case .remote, .unresolved: return nil
    }
  }

  private mutating func reportUndrawn(_ image: Image) {
    let (original, reason): (String, ChangeReason) =
      switch image.source {
      case .asset(let id):
        MediaType(fileName: id.name).isImage
          ? ("image", .cannotShow) : ("sound or video", .cannotPlay)
      case .remote: ("remote image", .otherSite)
      case .unresolved: ("missing image", .missing)
      }
    report(original, .substituted(by: "its description"), because: reason, at: image.span)
  }

  private func remoteAddress(of image: Image) -> String? {
    switch image.source {
    case .remote(let address): address
    case .asset: addresses.page(of: lesson.id)
    case .unresolved: nil
    }
  }

  /// A line that says what paper cannot show, and where to find it.
  mutating func omitted(
    at span: SourceSpan, text: String = "", address: String? = nil
  ) -> JSON {
    let address = address ?? addresses.page(of: lesson.id)
    return .part(
      "omitted", span,
      [("text", .string(text)), ("url", address.map(JSON.string) ?? .null)])
  }

  mutating func report(
    _ original: String, _ change: Change, because reason: ChangeReason, at span: SourceSpan
  ) {
    report(StandIn(original, change, because: reason, at: span))
  }

  mutating func report(_ standIn: StandIn) { standIns.append(standIn) }
}

extension Change {
  /// To where a learner must not look.
  static let toFacilitator = Change.moved(to: "the facilitator's copy")
}
