import AudioKit
import CacheKit
import Diagnostics
import Digests
import LessonModel
import Narration

/// What is known about a finished recording in addition to its sound.
///
/// Stored with it, so that an unchanged episode needs nothing else. Texts and positions come from
/// the script, which may have moved.
struct EpisodeFacts: Hashable, Sendable {
  /// Milliseconds, as decoded.
  var duration: Int
  var loudness: Double
  var truePeak: Double

  /// One for each sentence of the script, in order; for an own recording, one for each line that the
  /// voice reads to find it.
  var sentences: [Sentence] = []

  /// What was found out about an own recording; nil for what a voice says.
  var own: OwnFacts?

  /// What was found out about each section that the author reads in what a voice says, in order.
  var parts: [OwnFacts] = []

  struct Sentence: Hashable, Sendable {
    /// Nil if the sentence has no sound.
    var timing: Soundtrack.Timing?

    /// Parts of the text that the voice has no sound for.
    var unspoken: [String]

    /// Words that the voice had to guess.
    var guessed: [String] = []
  }
}

extension EpisodeFacts {
  init(
    _ audio: MasteredAudio, sentences: [Sentence] = [], own: OwnFacts? = nil,
    parts: [OwnFacts] = []
  ) {
    self.own = own
    self.parts = parts
    duration = audio.duration
    loudness = audio.loudness
    truePeak = audio.truePeak
    self.sentences = sentences
  }

  /// The recording of a lesson with a script.
  func recording(of script: Script, by voice: String, _ entry: CacheEntry) -> Recording {
    let timed = zip(script.sentences, sentences).filter { !$0.0.written.isEmpty }
    let cues = timed.compactMap { sentence, facts -> Recording.Cue? in
      facts.timing.flatMap { timing -> Recording.Cue? in
        guard timing.isSaid else { return nil }
        return Recording.Cue(
          text: sentence.written, start: timing.start, end: min(timing.end, duration),
          words: timing.words.map { Recording.Word(text: $0.text, start: $0.start, end: $0.end) },
          span: sentence.span, speaker: sentence.speaker?.name)
      }
    }
    let chapters = script.chapters(sentences.map { $0.timing?.start }, duration: duration)
    var made = recording(script.lesson, .synthesized(voice: voice), chapters, cues, entry)
    made.readSections = script.readings.compactMap(\.section)
    return made
  }

  /// A recording that the author supplied.
  func recording(of own: OwnRecording, title: String, _ entry: CacheEntry) -> Recording {
    guard let found = self.own else {
      let chapter = Recording.Chapter(title: title, start: 0, end: duration)
      return recording(own.script.lesson, .supplied, [chapter], [], entry)
    }
    let reading = OwnReading(own, self, found)
    return recording(
      own.script.lesson, .supplied, reading.chapters(title: title), reading.cues, entry)
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

  /// What the author should know about a script that was spoken.
  func diagnostics(of script: Script, lesson: SourceSpan) -> [Diagnostic] {
    diagnostics(ofReadingsIn: script)
      + zip(script.sentences, sentences).compactMap { sentence, facts in
        guard sentence.sound == nil, facts.timing == nil || !facts.unspoken.isEmpty else {
          return nil
        }
        let pieces = facts.unspoken.isEmpty ? [sentence.written] : facts.unspoken
        return .unspeakable(pieces, at: sentence.span ?? lesson)
      }
  }
}

extension EpisodeFacts {
  /// What the author supplied.
  var supplied: [SuppliedSound] { own.map { [$0.sound] } ?? parts.map(\.sound) }

  /// The words that the voice had to guess, each once, in order.
  var guessed: [String] {
    var seen: Set<String> = []
    return sentences.flatMap(\.guessed).filter { seen.insert($0).inserted }
  }
}

// MARK: Coding

extension EpisodeFacts {
  /// As bytes, for the cache.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.add(duration)
    writer.add(loudness)
    writer.add(truePeak)
    writer.add(sentences) { writer, sentence in
      writer.add(sentence.unspoken) { $0.add($1) }
      writer.add(sentence.guessed) { $0.add($1) }
      writer.add(sentence.timing.map { [$0] } ?? []) { writer, timing in
        writer.add(timing.start)
        writer.add(timing.end)
        writer.add(timing.words) { writer, word in
          writer.add(word.start)
          writer.add(word.end)
          writer.add(word.text)
        }
        writer.add(timing.isSaid ? 1 : 0)
      }
    }
    writer.add(own.map { [$0] } ?? []) { $1.write(to: &$0) }
    writer.add(parts) { $1.write(to: &$0) }
    return writer.bytes
  }

  /// The facts that these bytes encode; nil if they are not facts.
  init?(encoded bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let duration = reader.number(), let loudness = reader.double(),
      let truePeak = reader.double(), let sentences = reader.list(Sentence.init(from:)),
      let own = reader.list(OwnFacts.init(from:)), own.count < 2,
      let parts = reader.list(OwnFacts.init(from:)), reader.remainder.isEmpty
    else { return nil }
    self.duration = duration
    self.loudness = loudness
    self.truePeak = truePeak
    self.sentences = sentences
    self.own = own.first
    self.parts = parts
  }
}

extension EpisodeFacts.Sentence {
  fileprivate init?(from reader: inout ByteReader) {
    guard let unspoken = reader.list({ $0.text() }), let guessed = reader.list({ $0.text() }),
      let timings = reader.list(Soundtrack.Timing.init(from:)), timings.count < 2
    else { return nil }
    self.init(timing: timings.first, unspoken: unspoken, guessed: guessed)
  }
}

extension Soundtrack.Timing {
  fileprivate init?(from reader: inout ByteReader) {
    guard let start = reader.number(), let end = reader.number(),
      let words = reader.list({ reader -> Word? in
        guard let start = reader.number(), let end = reader.number(), let text = reader.text()
        else { return nil }
        return Word(text: text, start: start, end: end)
      }), let isSaid = reader.number()
    else { return nil }
    self.init(start: start, end: end, words: words, isSaid: isSaid == 1)
  }
}

extension Script {
  /// What is heard, one section after the other, with an empty line between them.
  ///
  /// `isHeard` says which sentences have a sound. Nil if there are no words.
  func text(_ isHeard: (Int) -> Bool) -> String? {
    var number = 0
    let sections = sections.map { section in
      section.sentences.compactMap { sentence -> String? in
        defer { number += 1 }
        return isHeard(number) && !sentence.written.isEmpty ? sentence.written : nil
      }.joined(separator: " ")
    }.filter { !$0.isEmpty }
    return sections.isEmpty ? nil : sections.joined(separator: "\n\n")
  }

  /// The chapters of a recording, by the times at which its sentences begin (nil for sentences
  /// without sound).
  ///
  /// A section without any sound gives no chapter.
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
