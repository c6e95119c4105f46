import AudioKit
import Diagnostics
import LessonModel
import Narration

extension EpisodeFacts {
  /// What the author should know about an own recording.
  func diagnostics(of own: OwnRecording) -> [Diagnostic] {
    guard let found = self.own else { return [] }
    var diagnostics = found.diagnostics(at: own.span)
    guard found.isRead else { return diagnostics + [.recordingIsNotRead(at: own.span)] }
    if let comparison = OwnReading(own, self, found).comparison {
      if let difference = Diagnostic.difference(comparison, at: own.span) {
        diagnostics.append(difference)
      }
    } else {
      let places = own.lessonSentences
      let missing = zip(places, sentences).filter { $0.1.timing == nil }.map(\.0)
      if let first = missing.first {
        diagnostics.append(
          .sentencesNotHeard(missing.count, first: own.script.sentences[first], at: own.span))
      }
    }
    return diagnostics
  }

  /// What the author should know about the sections that somebody reads in a script.
  func diagnostics(ofReadingsIn script: Script) -> [Diagnostic] {
    zip(script.readings, parts).flatMap { reading, found -> [Diagnostic] in
      let span = reading.span
      let diagnostics = found.diagnostics(at: span)
      guard found.isRead else { return diagnostics + [.sectionIsNotRead(at: span)] }
      let missing = zip(script.sentences, sentences).filter { sentence, facts in
        sentence.sound == reading && facts.timing?.isSaid == false
      }.map(\.0)
      return diagnostics
        + missing.prefix(1).map { .sentencesNotHeard(missing.count, first: $0, at: span) }
    }
  }
}

extension OwnFacts {
  /// What the author should know about the sound.
  fileprivate func diagnostics(at span: SourceSpan) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let fault { diagnostics.append(.channels(fault, at: span)) }
    if sound.noise > Self.highestNoise {
      diagnostics.append(.noise(sound.noise, above: Self.highestNoise, at: span))
    }
    return diagnostics
  }

  /// From here on the room is heard in pauses, in dBFS: 34 dB below the voice.
  private static let highestNoise = -50.0
}

extension Diagnostic {
  fileprivate static func channels(_ fault: SoundInspection.ChannelFault, at span: SourceSpan)
    -> Diagnostic
  {
    let (problem, way): (String, String) =
      switch fault {
      case .inverted:
        (
          "the two channels of this recording cancel each other, as on a telephone; only the left one is heard",
          "record with one microphone in mono, or turn the polarity of one channel"
        )
      case .onlyLeft:
        (
          "the right channel of this recording is silent; the left one is heard on both sides",
          "record in mono"
        )
      case .onlyRight:
        (
          "the left channel of this recording is silent; the right one is heard on both sides",
          "record in mono"
        )
      }
    return .warning(.recordingSound, problem, at: span, fixes: [FixIt(way)])
  }

  fileprivate static func noise(_ level: Double, above limit: Double, at span: SourceSpan)
    -> Diagnostic
  {
    .warning(
      .recordingSound,
      "the room is heard in the pauses of this recording: its noise is at \(Int(level.rounded())) dBFS, and should be below \(Int(limit))",
      at: span,
      fixes: [
        FixIt("speak closer to the microphone, or record in a room with carpets and without a fan")
      ])
  }

  fileprivate static func recordingIsNotRead(at span: SourceSpan) -> Diagnostic {
    .warning(
      .recordingWords,
      "this recording does not follow the words of the lesson; it gets no transcript, and one chapter",
      at: span,
      fixes: [
        FixIt("save what you say beside it, with the same name: captions in .vtt or .srt, or .txt")
      ])
  }

  fileprivate static func sectionIsNotRead(at span: SourceSpan) -> Diagnostic {
    .warning(
      .recordingWords,
      "this recording does not follow the words of its section, which has no transcript", at: span,
      fixes: [FixIt("write in the lesson what you say, or record the section again")])
  }

  fileprivate static func sentencesNotHeard(
    _ count: Int, first: Script.Sentence, at span: SourceSpan
  ) -> Diagnostic {
    let what =
      count == 1
      ? "a sentence of the lesson is not heard in this recording"
      : "\(count) sentences of the lesson are not heard in this recording"
    return .warning(
      .recordingWords, "\(what), the first of them: “\(shortened(first.written))”",
      at: span,
      fixes: [
        FixIt("say it, or save what you say beside the recording, with the same name, as .txt")
      ])
  }

  /// Nil if what is said is what is written.
  static func difference(_ comparison: WordComparison, at span: SourceSpan) -> Diagnostic? {
    func part(_ runs: [String], _ verb: String) -> String? {
      guard let first = runs.first else { return nil }
      let count = runs.reduce(0) { $0 + $1.split(separator: " ").count }
      return "\(verb) \(count) words (“\(shortened(first))”)"
    }
    let parts = [
      part(comparison.unwritten, "has"), part(comparison.unsaid, "leaves out"),
    ]
    let words =
      switch (parts[0], parts[1]) {
      case (nil, nil): ""
      case (let said?, nil): "\(said) that the lesson does not have"
      case (nil, let unsaid?): "\(unsaid) of the lesson"
      case (let said?, let unsaid?): "\(said) that the lesson does not have, and \(unsaid) of it"
      }
    guard !words.isEmpty else { return nil }
    return .warning(
      .recordingWords, "this recording \(words)", at: span,
      fixes: [FixIt("write in the lesson what you say, or record it again")])
  }

  /// At most eight words.
  private static func shortened(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }
}
