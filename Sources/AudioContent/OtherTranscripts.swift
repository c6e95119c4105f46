package import JSONKit
package import LessonModel

/// Writes a transcript as SubRip, for apps that read no WebVTT.
package enum SubRip {
  /// The file for a recording; nil if the times of the sentences are not known.
  package static func text(of recording: Recording) -> String? {
    // A card has at most two lines of 32 characters.
    let cues = TranscriptCue.cues(of: recording, lineLimit: 32)
    guard !cues.isEmpty else { return nil }
    return cues.enumerated().map { number, cue in
      "\(number + 1)\n\(cue.start.subRip) --> \(cue.end.subRip)\n"
        + cue.lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
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
              ("speaker", .string(speaker)), ("startTime", .number(cue.start.seconds)),
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
