import LessonModel
import Words

extension ScriptWriter {
  /// The title of a sound, and the sound; the title of a video and what it shows and says, or where it
  /// is.
  mutating func write(_ media: Media) {
    // Inside a sound there is only what is heard in it.
    guard sound == nil else {
      if reading != nil {
        report(StandIn(media.kind.rawValue, .onPage, because: .ownRecording, at: media.span))
      }
      return
    }
    let (kind, place): (ScriptWord, String?) =
      switch media.kind {
      case .video: (.video, wording[.videoOnPage])
      case .audio: (.recording, wording[.recordingOnPage])
      }
    announce(kind, media.title)
    if let asset = playable(media) {
      play(asset, media)
    } else if media.transcript.isEmpty {
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

  /// The file of a sound that can be heard in a recording.
  private func playable(_ media: Media) -> AssetID? {
    guard media.kind == .audio, case .asset(let id) = media.source.value else { return nil }
    return soundFiles.contains(id) ? id : nil
  }

  /// Plays a sound; its transcript says what is heard in it.
  private mutating func play(_ asset: AssetID, _ media: Media) {
    // What explains a term would be heard over the sound: it comes after it.
    holdingTerms { writer in
      writer.sound = Script.PlayedSound(asset, span: media.span)
      let before = writer.sentenceCount
      writer.writeConversation(media.transcript)
      if writer.sentenceCount == before { writer.addSoundWithoutWords() }
      writer.sound = nil
      writer.setLastPause(Pause.paragraph)
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
