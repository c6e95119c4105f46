package import LessonModel

/// Writes a transcript as WebVTT (W3C), the format that podcast apps read best.
package enum WebVTT {
  /// The file for a recording; nil if the times of the sentences are not known.
  ///
  /// The `note` is a comment at the head, for people who open the file.
  package static func text(of recording: Recording, speaker: String, note: String? = nil) -> String?
  {
    let cues = TranscriptCue.cues(of: recording)
    guard !cues.isEmpty else { return nil }
    var text = "WEBVTT\n"
    if let note {
      // A comment ends at the first empty line, and must not contain an arrow.
      let line = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      text += "\nNOTE \(line.split(separator: "-->").joined(separator: "→"))\n"
    }
    for cue in cues {
      text += "\n\(cue.start.exact) --> \(cue.end.exact)\n"
      text +=
        "<v \(escaped(cue.speaker ?? speaker))>" + cue.lines.map(escaped).joined(separator: "\n")
        + "\n"
    }
    return text
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
