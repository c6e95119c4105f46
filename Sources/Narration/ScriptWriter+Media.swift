import LessonModel
import Words

extension ScriptWriter {
  /// The title of a video or a sound and what it shows and says, or where it is.
  mutating func write(_ media: Media) {
    let (kind, place): (ScriptWord, String?) =
      switch media.kind {
      case .video: (.video, wording[.videoOnPage])
      case .audio: (.recording, wording[.recordingOnPage])
      }
    announce(kind, media.title)
    if media.transcript.isEmpty {
      say(place, pause: Pause.paragraph)
      report(
        StandIn(media.kind.rawValue, .onPage, because: .cannotPlay, at: media.span))
    } else {
      writeConversation(media.transcript)
      report(
        StandIn(
          media.kind.rawValue, .substituted(by: "its words"), because: .cannotPlay, at: media.span))
    }
  }

  /// The caption, then the content of the figure.
  mutating func write(_ figure: Figure) {
    announce(.figure, figure.caption)
    // A description that repeats the caption is heard once.
    let caption = figure.caption.plainText.lowercased()
    let blocks = figure.blocks.filter { block in
      guard case .paragraph(let paragraph) = block, let images = paragraph.content.imagesAlone
      else { return true }
      return !images.allSatisfy { $0.description.lowercased() == caption }
    }
    writeInner(blocks)
  }

  mutating func write(_ points: KeyPoints) {
    say(wording[.keyPoints], pause: Pause.sentence)
    writeInner(points.blocks)
  }

  /// A formula on a line of its own.
  mutating func write(_ formula: Formula) {
    guard let said = formulas.said(formula.tex) else {
      say(wording[.formulaOnPage], pause: Pause.paragraph)
      return report(
        StandIn(
          "formula", .onPage, because: .cannotHear, at: formula.span))
    }
    var passage = Passage()
    passage.append(replaced: said.written, spoken: said.spoken, span: formula.span)
    say(passage, pause: Pause.paragraph)
    report(.said(formula))
  }
}
