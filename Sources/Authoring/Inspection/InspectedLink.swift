import Diagnostics
import LessonModel

/// Something that a lesson points to: a link, a picture, a video, a recording.
struct InspectedLink: Sendable {
  /// What it leads to.
  enum Target: Sendable {
    case lesson(LessonID, anchor: Anchor?)
    case file(AssetID)
    case term(TermID)
    case web(String)
    case nothing(why: String)
  }

  /// How it is used: `link`, `image`, `video`, `audio`, `captions`, `poster`, `recording`.
  var use: String
  var target: Target

  /// Its words, or the description of the picture.
  var text: String
  var span: SourceSpan

  /// Everything that a lesson points to, in reading order.
  static func all(of lesson: Lesson) -> [InspectedLink] {
    var links: [InspectedLink] = []
    if let recording = lesson.suppliedRecording {
      links.append(named(recording, "recording", text: ""))
    }
    for own in lesson.sectionRecordings { links.append(named(own.file, "recording", text: "")) }
    lesson.forEachBlock { block in
      if case .media(let media) = block {
        let title = media.title?.plainText ?? ""
        links.append(named(media.source, media.kind.rawValue, text: title))
        if let captions = media.captions { links.append(named(captions, "captions", text: "")) }
        if let poster = media.poster { links.append(named(poster, "poster", text: "")) }
      }
    }
    lesson.forEachInline { inline in
      switch inline {
      case .link(let link):
        links.append(
          InspectedLink(
            use: "link", target: target(of: link), text: link.content.plainText, span: link.span))
      case .image(let image):
        links.append(
          InspectedLink(
            use: "image", target: target(of: image.source), text: image.description,
            span: image.span))
      case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .styled,
        .footnoteReference, .formula, .blank, .rawHTML:
        break
      }
    }
    return links.sorted { $0.span.start < $1.span.start }
  }

  private static func named(_ file: Spanned<AssetReference>, _ use: String, text: String)
    -> InspectedLink
  {
    InspectedLink(use: use, target: target(of: file.value), text: text, span: file.span)
  }

  private static func target(of link: Link) -> Target {
    switch link.target {
    case .lesson(let id, let anchor): .lesson(id, anchor: anchor)
    case .asset(let id): .file(id)
    case .term(let id): .term(id)
    case .external(let address): .web(address)
    case .unresolved(let problem): .nothing(why: problem.inWords)
    }
  }

  private static func target(of reference: AssetReference) -> Target {
    switch reference {
    case .asset(let id): .file(id)
    case .remote(let address): .web(address)
    case .unresolved(let problem): .nothing(why: problem.inWords)
    }
  }
}
