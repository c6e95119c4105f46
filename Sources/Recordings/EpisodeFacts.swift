import AudioKit
import CacheKit
import Diagnostics
import Digests
import FoundationEssentials
import LessonModel
import Narration

/// What is known of a finished recording beside its sound.
///
/// Stored with it, so that an unchanged episode needs nothing else. Texts and places come from the
/// script, which may have moved.
struct EpisodeFacts: Hashable, Sendable, Codable {
  /// Milliseconds, as decoded.
  var duration: Int
  var loudness: Double
  var truePeak: Double

  /// One a sentence of the script, in order; empty for a supplied recording.
  var sentences: [Sentence] = []

  struct Sentence: Hashable, Sendable, Codable {
    /// Nil when the sentence has no sound.
    var timing: Soundtrack.Timing?

    /// Pieces that the voice has no sound for.
    var unspoken: [String]
  }

  /// As JSON; nil for what JSON cannot hold, such as an infinite peak.
  var encoded: [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return (try? encoder.encode(self)).map { Array($0) }
  }

  init?(encoded bytes: [UInt8]) {
    guard let facts = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
    self = facts
  }

  init(_ audio: MasteredAudio, sentences: [Sentence] = []) {
    duration = audio.duration
    loudness = audio.loudness
    truePeak = audio.truePeak
    self.sentences = sentences
  }

  /// The recording of a lesson with a script.
  func recording(of script: Script, by voice: String, _ entry: CacheEntry) -> Recording {
    let timed = zip(script.sentences, sentences)
    let cues = timed.compactMap { sentence, facts in
      facts.timing.map { timing in
        Recording.Cue(
          text: sentence.written, start: timing.start, end: min(timing.end, duration),
          words: timing.words.map { Recording.Word(text: $0.text, start: $0.start, end: $0.end) },
          span: sentence.span)
      }
    }
    let chapters = script.chapters(sentences.map { $0.timing?.start }, duration: duration)
    return recording(script.lesson, .synthesized(voice: voice), chapters, cues, entry)
  }

  /// The recording that an author supplied: nobody knows what is said when.
  func recording(of lesson: LessonID, title: String, _ entry: CacheEntry) -> Recording {
    let chapter = Recording.Chapter(title: title, start: 0, end: duration)
    return recording(lesson, .supplied, [chapter], [], entry)
  }

  private func recording(
    _ lesson: LessonID, _ origin: Recording.Origin, _ chapters: [Recording.Chapter],
    _ cues: [Recording.Cue], _ entry: CacheEntry
  ) -> Recording {
    Recording(
      id: RecordingID(digest: entry.content.text), lesson: lesson, byteCount: entry.byteCount,
      duration: duration,
      origin: origin, chapters: chapters, cues: cues,
      loudness: Recording.Loudness(integrated: loudness, truePeak: truePeak))
  }

  /// What the author should know of a script that was spoken.
  func diagnostics(of script: Script, lesson: SourceSpan) -> [Diagnostic] {
    zip(script.sentences, sentences).compactMap { sentence, facts in
      guard facts.timing == nil || !facts.unspoken.isEmpty else { return nil }
      let pieces = facts.unspoken.isEmpty ? [sentence.written] : facts.unspoken
      return .unspeakable(pieces, at: sentence.span ?? lesson)
    }
  }
}

extension Script {
  /// The chapters of a recording, by when its sentences begin (nil for those without sound); a
  /// section in which nothing is heard is none.
  func chapters(_ starts: [Int?], duration: Int) -> [Recording.Chapter] {
    var chapters: [Recording.Chapter] = []
    var rest = starts[...]
    for section in sections {
      let first = rest.prefix(section.sentences.count).compactMap { $0 }.first
      rest = rest.dropFirst(section.sentences.count)
      guard let first else { continue }
      let start = chapters.isEmpty ? 0 : first
      if !chapters.isEmpty { chapters[chapters.count - 1].end = start }
      chapters.append(
        Recording.Chapter(
          title: section.title, start: start, end: duration, anchor: section.anchor))
    }
    return chapters
  }
}
