import LessonModel

/// A piece of a transcript that fits on a screen: one or two short lines, and when they are said.
struct TranscriptCue: Hashable, Sendable {
  let start: ClockTime
  let end: ClockTime

  /// One or two, each of at most as many characters as were asked for; never empty.
  let lines: [String]

  /// Who speaks; nil for the narrator.
  let speaker: String?

  /// How many characters podcast apps show in a line of a transcript.
  static let lineLimit = 65

  /// The cues of a recording, in order; none overlaps another or extends past the end.
  ///
  /// A sentence that is too long for one cue is divided. If the voice reported the times of exactly
  /// the words that are written, a division is at a word's time; otherwise its place follows the
  /// share of the sentence's characters.
  static func cues(of recording: Recording, lineLimit: Int = lineLimit) -> [TranscriptCue] {
    var cues: [TranscriptCue] = []
    var earliest = 0
    for sentence in recording.cues {
      let words = sentence.text.split(whereSeparator: \.isWordBreak).map(String.init)
      guard !words.isEmpty else { continue }
      // A recording's cues must be in order; correct what rounding has changed.
      let start = min(max(sentence.start, earliest), recording.duration)
      let end = min(max(sentence.end, start), recording.duration)
      let screens = Screen.screens(of: words, lineLimit: lineLimit)
      let spoken = sentence.words.count == words.count ? sentence.words.map(\.start) : nil
      let total = max(1, screens.last?.charactersAfter ?? 1)
      var begin = start
      for screen in screens {
        let byShare = start + (end - start) * screen.charactersAfter / total
        let isLast = screen.wordsAfter == words.count
        let finish = isLast ? end : spoken?[screen.wordsAfter] ?? byShare
        let bounded = min(max(finish, begin), end)
        cues.append(
          TranscriptCue(
            start: ClockTime(milliseconds: begin), end: ClockTime(milliseconds: bounded),
            lines: screen.lines, speaker: sentence.speaker))
        begin = bounded
      }
      earliest = end
    }
    return cues
  }
}

extension Character {
  /// Whether this is a space at which a line may break: none of French « and ».
  fileprivate var isWordBreak: Bool { isWhitespace && self != "\u{202F}" && self != "\u{00A0}" }
}

/// The lines that are shown together.
private struct Screen {
  var lines: [String]

  /// The words and characters of the sentence up to the end of this screen.
  var wordsAfter: Int
  var charactersAfter: Int

  /// As few screens as there is space for, and lines that are as even as possible: a last screen with one short
  /// word would be gone before it is read.
  static func screens(of words: [String], lineLimit: Int) -> [Screen] {
    let fewest = filled(with: words, lineLimit, lineLimit)
    guard fewest.count > 1 else { return fewest }
    var shortest = 1
    var even = lineLimit
    while shortest < even {
      let length = (shortest + even) / 2
      if filled(with: words, length, lineLimit).count > fewest.count {
        shortest = length + 1
      } else {
        even = length
      }
    }
    return filled(with: words, even, lineLimit)
  }

  /// Fills lines with words up to a length, and screens with two lines; only a word that is longer than the limit
  /// is divided.
  private static func filled(with words: [String], _ length: Int, _ lineLimit: Int) -> [Screen] {
    var lines: [(text: String, wordsAfter: Int)] = []
    for (position, word) in words.enumerated() {
      for piece in pieces(of: word, lineLimit: lineLimit) {
        if let last = lines.last, last.text.count < length - piece.count {
          lines[lines.count - 1].text += " " + piece
        } else {
          lines.append((piece, 0))
        }
      }
      lines[lines.count - 1].wordsAfter = position + 1
    }
    var screens: [Screen] = []
    var characters = 0
    for pair in stride(from: 0, to: lines.count, by: 2) {
      let shown = lines[pair..<min(pair + 2, lines.count)]
      characters += shown.reduce(0) { $0 + $1.text.count }
      let words = shown.map(\.wordsAfter).max() ?? 0
      screens.append(
        Screen(
          lines: shown.map(\.text), wordsAfter: max(words, screens.last?.wordsAfter ?? 0),
          charactersAfter: characters))
    }
    return screens
  }

  /// A word, divided if it is longer than a line.
  private static func pieces(of word: String, lineLimit: Int) -> [String] {
    var pieces: [String] = []
    var rest = word[...]
    while rest.count > lineLimit {
      pieces.append(String(rest.prefix(lineLimit)))
      rest = rest.dropFirst(lineLimit)
    }
    return pieces + [String(rest)]
  }
}
