import LessonModel

/// What the texts of a question lose outside the course.
enum QuestionLosses {
  static func standIns(for quiz: Quiz, as form: TextForm) -> [StandIn] {
    var standIns: [StandIn] = []
    [Block.activity(.quiz(quiz))].forEachBlock { block in
      switch block {
      case .media(let media):
        standIns.append(
          StandIn(
            media.kind.rawValue, .shortened(to: "its name"), because: .cannotPlay, at: media.span))
      case .rawHTML(let html):
        standIns.append(StandIn("HTML", .leftOut, because: .cannotShow, at: html.span))
      case .say(let say):
        standIns.append(
          StandIn("words to say", .moved(to: "the recording"), because: .heardOnly, at: say.span))
      case .facilitatorNote(let note):
        standIns.append(
          StandIn(
            "facilitator note", .moved(to: "the facilitator's copy"), because: .forFacilitators,
            at: note.span))
      case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .callout, .activity,
        .figure, .keyPoints, .details, .formula, .silent, .scoped:
        break
      }
      block.forEachContent { content in
        content.forEachInline {
          if let standIn = standIn(for: $0, as: form) { standIns.append(standIn) }
        }
      }
    }
    return standIns
  }

  private static func standIn(for inline: Inline, as form: TextForm) -> StandIn? {
    switch inline {
    case .image(let image):
      switch image.source {
      case .remote:
        StandIn(
          "image on another site", .substituted(by: "a link to it"), because: .otherSite,
          at: image.span)
      case .unresolved:
        StandIn(
          "image that is not there", .substituted(by: "its description"), because: .missing,
          at: image.span)
      case .asset:
        form.hasFiles
          ? nil
          : StandIn(
            "image", .substituted(by: "its description"), because: .cannotShow, at: image.span)
      }
    case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .styled, .link,
      .footnoteReference, .formula, .blank, .rawHTML:
      nil
    }
  }
}
