package import Diagnostics
import LessonModel
package import Narration

extension Script {
  /// This script with what the author says in a section, where a file beside the recording has the words.
  ///
  /// They replace the words of the lesson in the transcript; what is only in one of the two is reported.
  /// Headings inside the section keep their chapters where they are said.
  package func saying(_ words: RecordingWords, in reading: PlayedSound) -> Diagnosed<Script> {
    let places = sections.indices.flatMap { section in
      sections[section].sentences.indices.compactMap { index in
        sections[section].sentences[index].sound == reading ? (section: section, index: index) : nil
      }
    }
    guard let first = places.first, let last = places.last else { return Diagnosed(self) }
    let written = places.map { sections[$0.section].sentences[$0.index] }
    let comparison = WordComparison(written: written.map(\.written), said: words.texts)

    var said = words.sentences
    guard let end = said.indices.last else { return Diagnosed(self) }
    var sound = reading
    sound.hasOwnWords = true
    let reader = written.first?.speaker
    for index in said.indices {
      said[index].sound = sound
      said[index].speaker = said[index].speaker ?? reader
      said[index].span = comparison.origins[index].flatMap { written[$0].span }
    }
    let lastWritten = sections[last.section].sentences[last.index]
    said[end].pause = lastWritten.pause
    said[end].separator = lastWritten.separator

    var script = self
    for section in Set(places.map(\.section)) {
      script.sections[section].sentences.removeAll { $0.sound == reading }
    }
    var section = first.section
    var place = first.index
    for index in said.indices {
      if index > 0, let origin = comparison.origins[index], places[origin].section > section {
        section = places[origin].section
        place = 0
      }
      script.sections[section].sentences.insert(said[index], at: place)
      place += 1
    }
    script.sections.removeAll { $0.sentences.isEmpty }
    let difference = Diagnostic.difference(comparison, at: reading.span)
    return Diagnosed(script, difference.map { [$0] } ?? [])
  }
}

extension RecordingWords {
  /// What is said as sentences of a script; those of captions have times, and no voice reads them.
  fileprivate var sentences: [Script.Sentence] {
    switch form {
    case .plain(let sentences): return sentences
    case .timed(let passages):
      return passages.map { passage in
        var sentence = Script.Sentence(written: passage.text, spoken: "", pause: 0)
        sentence.times = passage.times
        sentence.speaker = passage.speaker.map { Script.Speaker(name: $0, pitch: 1) }
        return sentence
      }
    }
  }
}
