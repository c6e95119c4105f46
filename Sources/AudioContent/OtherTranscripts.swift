package import JSONKit
package import LessonModel

/// Writes a transcript as SubRip, for apps that read no WebVTT.
package enum SubRip {
  /// The file for a recording; nil if the times of the sentences are not known.
  ///
  /// Where people speak, a card says whose words begin; those of the narrator have the name `speaker`.
  package static func text(of recording: Recording, speaker: String) -> String? {
    // A card has at most two lines of 32 characters.
    let cues = TranscriptCue.cues(of: named(recording, speaker), lineLimit: 32)
    guard !cues.isEmpty else { return nil }
    return cues.enumerated().map { number, cue in
      "\(number + 1)\n\(cue.start.subRip) --> \(cue.end.subRip)\n"
        + cue.lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }

  /// The recording with a name before each sentence of another speaker than the one before.
  private static func named(_ recording: Recording, _ narrator: String) -> Recording {
    // One person alone needs no name.
    guard Set(recording.cues.map(\.speaker)).count > 1 else { return recording }
    var recording = recording
    var last: String?
    for index in recording.cues.indices {
      let name = recording.cues[index].speaker ?? narrator
      if name != last { recording.cues[index].text = "\(name): \(recording.cues[index].text)" }
      last = name
    }
    return recording
  }
}

/// Writes a transcript as the podcast namespace's JSON, one segment a sentence.
package enum SegmentTranscript {
  /// The file for a recording; nil if the times of the sentences are not known.
  package static func json(of recording: Recording, speaker: String) -> JSON? {
    let cues = TranscriptCue.cues(of: recording, lineLimit: .max)
    guard !cues.isEmpty else { return nil }
    return .object([
      ("version", .string("1.0.0")),
      (
        "segments",
        .array(
          cues.map { cue in
            .object([
              ("speaker", .string(cue.speaker ?? speaker)),
              ("startTime", .number(cue.start.seconds)),
              ("endTime", .number(cue.end.seconds)),
              ("body", .string(cue.lines.joined(separator: " "))),
            ])
          })
      ),
    ])
  }
}

extension ClockTime {
  /// `00:01:02,345`.
  fileprivate var subRip: String {
    let milliseconds = String(milliseconds % 1000)
    return whole + "," + String(repeating: "0", count: 3 - milliseconds.count) + milliseconds
  }
}
