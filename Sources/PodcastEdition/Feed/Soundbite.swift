import AudioContent
import Diagnostics
import LessonModel

/// The part of an episode that apps play to show what it is about (podcast namespace, `soundbite`): what to
/// remember of the lesson.
struct Soundbite: Sendable {
  let start: ClockTime
  let duration: ClockTime

  /// The first point.
  let title: String

  /// How long it may be, in milliseconds, as the namespace recommends.
  private static let lengths = 15_000...120_000

  /// Nil for an episode without key points, or with so few that they would be most of it.
  init?(of episode: Episode) {
    var points: KeyPoints?
    episode.lesson.blocks.forEachBlock { block in
      if case .keyPoints(let found) = block, points == nil { points = found }
    }
    guard episode.id.form == .lesson, let place = points?.span else { return nil }
    let cues = episode.recording.cues.filter { cue in
      guard let span = cue.span else { return false }
      return span.path == place.path && span.start >= place.start && span.end <= place.end
    }
    guard let first = cues.first,
      let last = cues.last(where: { $0.end - first.start <= Self.lengths.upperBound }),
      last.end - first.start >= Self.lengths.lowerBound
    else { return nil }
    start = ClockTime(milliseconds: first.start)
    duration = ClockTime(milliseconds: last.end - first.start)
    title = String(AudioText.line(first.text).prefix(128))
  }
}
