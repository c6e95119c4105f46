package import Diagnostics
import LessonModel
package import Narration

/// The author's own recording of a lesson, with the words that may be heard in it.
package struct OwnRecording: Hashable, Sendable {
  /// If the file holds something else by the time it is mastered, it is refused.
  package var file: SoundFile

  /// Where the lesson names it.
  package var span: SourceSpan

  /// From a file beside it; nil if there is none.
  package var words: RecordingWords?

  /// What a voice would say for the lesson.
  package var script: Script

  package init(file: SoundFile, span: SourceSpan, words: RecordingWords? = nil, script: Script) {
    self.file = file
    self.span = span
    self.words = words
    self.script = script
  }

  /// The lesson's own sentences in the script, by their places in it: what Lectern adds, such as the
  /// title of the next lesson, and what is in other sounds, the author need not say.
  var lessonSentences: [Int] {
    script.sentences.indices.filter { index in
      let sentence = script.sentences[index]
      return sentence.span != nil && sentence.sound == nil && !sentence.written.isEmpty
    }
  }

  /// What a voice reads to find the times of words; nothing if they are known.
  var lines: [Script.Sentence] {
    switch words?.form {
    case .timed: return []
    case .plain(let sentences): return sentences.map(Self.asRead)
    case nil:
      let sentences = script.sentences
      return lessonSentences.map { Self.asRead(sentences[$0]) }
    }
  }

  /// One reader says everything at one pace.
  private static func asRead(_ sentence: Script.Sentence) -> Script.Sentence {
    var sentence = sentence
    sentence.speaker = nil
    sentence.pace = 1
    return sentence
  }
}

/// An author's own recording as it was supplied, and what was done to it.
package struct SuppliedSound: Hashable, Sendable, Codable {
  /// Integrated loudness as dual mono, in LUFS.
  package var loudness: Double

  /// The level of the room in dBFS, as it is in the finished recording.
  package var noise: Double

  /// The milliseconds that were cut off its beginning and its end.
  package var cutStart: Int
  package var cutEnd: Int

  package init(loudness: Double, noise: Double, cutStart: Int, cutEnd: Int) {
    self.loudness = loudness
    self.noise = noise
    self.cutStart = cutStart
    self.cutEnd = cutEnd
  }
}
