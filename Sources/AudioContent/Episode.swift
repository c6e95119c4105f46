package import LessonModel
package import Words

/// A lesson with a recording, or its recap, and its place in the course.
package struct Episode: Sendable {
  /// The lesson; for a recap, what of it is in the recap, with a title that says so.
  package let lesson: Lesson
  package let recording: Recording

  /// The position of the lesson in the course, and of its unit, both counted from 1.
  package let number: Int
  package let unitNumber: Int
  package let unit: Unit.Details?

  package var id: EpisodeID { EpisodeID(lesson.id, recording.form) }
  package var title: String { AudioText.line(lesson.title.value) }
  package var duration: ClockTime { ClockTime(milliseconds: recording.duration) }

  package var isSynthetic: Bool { recording.isSynthetic }

  /// The names of the people who read it; empty for a synthetic voice.
  package func narrators(in course: Course) -> [String] {
    recording.narrators(of: lesson, in: course)
  }

  /// Whose words are those without a name in a transcript: the only reader, or `narrator`.
  package func speaker(in course: Course, or narrator: String) -> String {
    // In a synthetic voice's recording, the cues of a section that a person reads have the name.
    let names = isSynthetic ? [] : narrators(in: course)
    return names.count == 1 ? names[0] : narrator
  }

  /// The episodes of a course, in its order.
  ///
  /// Lessons keep their numbers if one before them has no recording.
  package static func episodes(of course: Course, recordings: [LessonID: Recording]) -> [Episode] {
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

  /// The recaps of a course, in its order.
  package static func recaps(
    of course: Course, recordings: [LessonID: Recording], words: CourseWords
  ) -> [Episode] {
    episodes(of: course, recordings: recordings).compactMap { episode in
      guard var recap = episode.lesson.recap(in: .podcast) else { return nil }
      recap.title.value = words.recapTitle(of: recap.title.value)
      return Episode(
        lesson: recap, recording: episode.recording, number: episode.number,
        unitNumber: episode.unitNumber, unit: episode.unit)
    }
  }
}
