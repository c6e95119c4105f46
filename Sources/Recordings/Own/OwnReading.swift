import AudioKit
import LessonModel
import Narration

/// An author's own recording as listeners get it: which words are heard when, and its chapters.
struct OwnReading {
  private let own: OwnRecording
  private let facts: EpisodeFacts
  private let found: OwnFacts

  /// What is said compared with the lesson; nil if what is said is not known.
  let comparison: WordComparison?

  /// The places in the script of the sentences that are compared.
  private let compared: [Int]

  init(_ own: OwnRecording, _ facts: EpisodeFacts, _ found: OwnFacts) {
    self.own = own
    self.facts = facts
    self.found = found
    let compared = own.lessonSentences
    let sentences = own.script.sentences
    self.compared = compared
    comparison = own.words.map { words in
      WordComparison(written: compared.map { sentences[$0].written }, said: words.texts)
    }
  }

  // MARK: Words

  /// What is said, in order, without overlaps.
  var cues: [Recording.Cue] {
    let sentences = own.script.sentences
    switch own.words?.form {
    case .timed(let passages):
      return zip(passages, passages.indices).compactMap { passage, index in
        cue(passage.text, shifted(passage.times), origin(of: index), speaker: passage.speaker)
      }
    case .plain(let lines):
      return zip(lines, lines.indices).compactMap { line, index in
        times(ofLine: index).flatMap { cue(line.written, $0, origin(of: index)) }
      }
    case nil:
      guard found.isRead else { return [] }
      return zip(compared, compared.indices).compactMap { place, index in
        times(ofLine: index).flatMap { cue(sentences[place].written, $0, place) }
      }
    }
  }

  private func cue(_ text: String, _ times: Range<Int>, _ origin: Int?, speaker: String? = nil)
    -> Recording.Cue?
  {
    let times = times.clamped(to: 0..<facts.duration)
    guard !times.isEmpty else { return nil }
    return Recording.Cue(
      text: text, start: times.lowerBound, end: times.upperBound,
      span: origin.flatMap { own.script.sentences[$0].span }, speaker: speaker)
  }

  /// The sentence of the script that a sentence of the words' file is.
  private func origin(of index: Int) -> Int? {
    comparison?.origins[index].map { compared[$0] }
  }

  private func times(ofLine index: Int) -> Range<Int>? {
    guard index < facts.sentences.count, let timing = facts.sentences[index].timing else {
      return nil
    }
    return timing.start..<max(timing.start, timing.end)
  }

  /// Times of the author's file as times of the finished recording.
  private func shifted(_ times: Range<Int>) -> Range<Int> {
    let start = max(0, times.lowerBound - found.sound.cutStart)
    return start..<max(start, times.upperBound - found.sound.cutStart)
  }

  // MARK: Chapters

  /// Those of the file; if it has none, one for each heading that is found.
  ///
  /// There is at least one.
  func chapters(title: String) -> [Recording.Chapter] {
    if found.chapters.count > 1 { return ofFile }
    let starts = starts
    guard !starts.isEmpty else {
      return [Recording.Chapter(title: title, start: 0, end: facts.duration)]
    }
    return own.script.chapters(starts, duration: facts.duration)
  }

  /// The file's own chapters, with the anchors of the headings that have the same words.
  private var ofFile: [Recording.Chapter] {
    var anchors: [String: Anchor] = [:]
    for section in own.script.sections where anchors[section.title.lowercased()] == nil {
      anchors[section.title.lowercased()] = section.anchor
    }
    let chapters = found.chapters.filter { $0.start < facts.duration }
    return chapters.indices.map { index in
      let chapter = chapters[index]
      let end = index + 1 < chapters.count ? chapters[index + 1].start : facts.duration
      return Recording.Chapter(
        title: chapter.title, start: index == 0 ? 0 : chapter.start, end: end,
        anchor: anchors[chapter.title.lowercased()])
    }
  }

  /// When each sentence of the script begins to be said, as far as that is known; empty if nothing is.
  private var starts: [Int?] {
    var starts = [Int?](repeating: nil, count: own.script.sentences.count)
    for (index, place) in compared.enumerated() { starts[place] = start(ofCompared: index) }
    guard starts.contains(where: { $0 != nil }) else { return [] }
    // The opening is what comes before the first heading, whatever is said there.
    starts[0] = 0
    var latest = 0
    for index in starts.indices {
      guard let start = starts[index] else { continue }
      starts[index] = max(start, latest)
      latest = max(start, latest)
    }
    return starts
  }

  private func start(ofCompared index: Int) -> Int? {
    guard let words = own.words else {
      return found.isRead ? times(ofLine: index)?.lowerBound : nil
    }
    guard let place = comparison?.places[index] else { return nil }
    let times: Range<Int>? =
      switch words.form {
      case .timed(let passages): shifted(passages[place.sentence].times)
      case .plain: times(ofLine: place.sentence)
      }
    return times.map { $0.lowerBound + Int(Double($0.count) * place.share) }
  }
}
