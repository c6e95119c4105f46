import EditionKit
import LessonModel

/// A lesson with a recording, and everything that its files are made from.
struct Episode: Sendable {
  let lesson: Lesson
  let recording: Recording

  /// The position of the lesson in the course, and of its unit, both counted from 1.
  let number: Int
  let unitNumber: Int
  let unit: Unit.Details?

  var title: String { FeedText.value(lesson.title.value) }
  var audio: OutputPath { PodcastPaths.audio(lesson.id) }
  var duration: ClockTime { ClockTime(milliseconds: recording.duration) }

  /// Nil if the times of the sentences are not known.
  var transcript: OutputPath? {
    recording.cues.isEmpty ? nil : PodcastPaths.transcript(lesson.id)
  }

  var chapters: OutputPath { PodcastPaths.chapters(lesson.id) }

  var isSynthetic: Bool {
    switch recording.origin {
    case .synthesized: true
    case .supplied: false
    }
  }

  /// The episodes of a course, in its order.
  ///
  /// Lessons keep their numbers if one before them has no recording.
  static func episodes(of course: Course, recordings: [LessonID: Recording]) -> [Episode] {
    var episodes: [Episode] = []
    var number = 0
    for (position, unit) in course.units.enumerated() {
      for lesson in unit.lessons {
        number += 1
        guard let recording = recordings[lesson.id] else { continue }
        episodes.append(
          Episode(
            lesson: lesson, recording: recording, number: number, unitNumber: position + 1,
            unit: unit.details))
      }
    }
    return episodes
  }
}
