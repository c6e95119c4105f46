package import LessonModel

/// Writes a transcript as WebVTT (W3C), the format that podcast apps read best.
package enum WebVTT {
  /// The file for a recording; nil if the times of the sentences are not known.
  package static func text(of recording: Recording, speaker: String) -> String? {
    let cues = TranscriptCue.cues(of: recording)
    guard !cues.isEmpty else { return nil }
    var text = "WEBVTT\n"
    for cue in cues {
      text += "\n\(cue.start.exact) --> \(cue.end.exact)\n"
      text += "<v \(escaped(speaker))>" + cue.lines.map(escaped).joined(separator: "\n") + "\n"
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
