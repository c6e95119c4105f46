package import Narration

/// What is said in an author's own recording, from a file beside it.
package struct RecordingWords: Hashable, Sendable {
  /// A sentence or what comes close to one.
  package struct Passage: Hashable, Sendable {
    package var text: String

    /// When it is said, in milliseconds of the author's file.
    package var times: Range<Int>
    package var speaker: String?

    package init(_ text: String, at times: Range<Int>, by speaker: String? = nil) {
      self.text = text
      self.times = times
      self.speaker = speaker
    }
  }

  package enum Form: Hashable, Sendable {
    /// From captions.
    case timed([Passage])

    /// From a text, whose times have to be found.
    case plain([Script.Sentence])
  }

  /// The file, as messages name it.
  package var path: String
  package var form: Form

  package init(path: String, form: Form) {
    self.path = path
    self.form = form
  }

  /// The people whom captions name, each once, in order.
  package var speakers: [String] {
    guard case .timed(let passages) = form else { return [] }
    return passages.reduce(into: []) { names, passage in
      if let name = passage.speaker, !names.contains(name) { names.append(name) }
    }
  }

  /// What is said, in order.
  var texts: [String] {
    switch form {
    case .timed(let passages): passages.map(\.text)
    case .plain(let sentences): sentences.map(\.written)
    }
  }
}

extension RecordingWords.Passage {
  /// The passages of captions, WebVTT (W3C) or SubRip.
  ///
  /// Cues of one speaker are joined up to the end of a sentence. Empty for a text that is neither.
  package static func passages(ofCaptions text: String) -> [RecordingWords.Passage] {
    var passages: [RecordingWords.Passage] = []
    var isOpen = false
    for cue in cues(of: text) {
      if isOpen, let last = passages.indices.last, passages[last].speaker == cue.speaker,
        passages[last].text.count + cue.text.count < longest
      {
        passages[last].text += " " + cue.text
        passages[last].times =
          passages[last].times
          .lowerBound..<max(
            passages[last].times.upperBound, cue.times.upperBound)
      } else {
        passages.append(cue)
      }
      isOpen = !endsSentence(cue.text)
    }
    return passages
  }

  /// How many characters are joined at most: captions may have no periods.
  private static let longest = 240

  private static func endsSentence(_ text: String) -> Bool {
    let end = text.last { !"”\"’'»)]".contains($0) }
    return end.map { ".!?…:。！？".contains($0) } ?? true
  }

  private static func cues(of text: String) -> [RecordingWords.Passage] {
    var cues: [RecordingWords.Passage] = []
    var times: Range<Int>?
    var lines: [Substring] = []
    func finish() {
      defer {
        times = nil
        lines = []
      }
      guard let times else { return }
      let (speaker, words) = plain(lines.joined(separator: " "))
      guard !words.isEmpty else { return }
      cues.append(RecordingWords.Passage(words, at: times, by: speaker))
    }
    let lineBreaks = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for line in lineBreaks {
      if line.allSatisfy(\.isWhitespace) {
        finish()
      } else if let found = range(line) {
        // A number or a name may be on the line before: it is no word of the cue before that.
        if times != nil, !lines.isEmpty { lines.removeLast() }
        finish()
        times = found
      } else if times != nil {
        lines.append(line)
      }
    }
    finish()
    return cues.sorted { $0.times.lowerBound < $1.times.lowerBound }
  }

  /// The times of a line such as `00:01.000 --> 00:04.500 align:start` or `00:00:01,000 --> 00:00:04,500`.
  private static func range(_ line: Substring) -> Range<Int>? {
    guard let arrow = line.firstRange(of: "-->"), let start = time(line[..<arrow.lowerBound]),
      let word = line[arrow.upperBound...].split(whereSeparator: \.isWhitespace).first,
      let end = time(word), end > start
    else { return nil }
    return start..<end
  }

  private static func time(_ text: Substring) -> Int? {
    let parts = text.split(whereSeparator: \.isWhitespace).first?.split(separator: ":") ?? []
    guard (2...3).contains(parts.count), let last = parts.last else { return nil }
    let seconds = last.split(whereSeparator: { $0 == "." || $0 == "," })
    guard seconds.count == 2, seconds[1].count == 3, let whole = Int(seconds[0]),
      let milliseconds = Int(seconds[1])
    else { return nil }
    var minutes = 0
    for part in parts.dropLast() {
      guard let number = Int(part), (0..<100_000).contains(number) else { return nil }
      minutes = minutes * 60 + number
    }
    guard (0..<60).contains(whole), milliseconds >= 0 else { return nil }
    return (minutes * 60 + whole) * 1000 + milliseconds
  }

  /// The text of a cue without its tags, and who speaks it.
  private static func plain(_ text: String) -> (speaker: String?, words: String) {
    var speaker: String?
    var said = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      said += rest[..<open]
      let tag = rest[rest.index(after: open)..<close]
      if speaker == nil, tag == "v" || tag.hasPrefix("v ") || tag.hasPrefix("v."),
        let space = tag.firstIndex(of: " ")
      {
        speaker = words(in: unescaped(tag[space...]))
      }
      rest = rest[rest.index(after: close)...]
    }
    said += rest
    return (speaker, words(in: unescaped(said[...])))
  }

  private static func words(in text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func unescaped(_ text: Substring) -> String {
    var text = String(text)
    for (name, character) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " "), ("&lrm;", ""), ("&rlm;", ""), ("&amp;", "&"),
    ] {
      text = text.split(separator: name, omittingEmptySubsequences: false).joined(
        separator: character)
    }
    return text
  }
}
