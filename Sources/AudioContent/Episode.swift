package import LessonModel
package import Words

/// A lesson with a recording, its recap, or the review of a unit, and its place in the course.
package struct Episode: Sendable {
  /// The lesson; for a recap, what of it is in the recap, with a title that says so; for a review, its
  /// questions under the id of the review.
  package let lesson: Lesson
  package let recording: Recording

  /// The position of the lesson in the course, and of its unit, both counted from 1.
  package let number: Int
  package let unitNumber: Int
  package let unit: Unit.Details?

  /// What it asks, if it is a review; its number is then its place among the reviews.
  package private(set) var review: Review?

  package var id: EpisodeID { EpisodeID(lesson.id, recording.form) }

  /// The lesson with which it appears.
  package var day: LessonID { review?.lastLesson ?? lesson.id }

  /// The lesson that its files belong to; nil for a review, which belongs to several.
  package var owner: LessonID? { review == nil ? lesson.id : nil }

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

  /// The rehearsals of a course, in its order.
  package static func rehearsals(
    of course: Course, recordings: [LessonID: Recording], words: CourseWords
  ) -> [Episode] {
    episodes(of: course, recordings: recordings).compactMap { episode in
      guard var rehearsal = episode.lesson.rehearsal(in: .podcast) else { return nil }
      rehearsal.title.value = words.rehearsalTitle(of: rehearsal.title.value)
      return Episode(
        lesson: rehearsal, recording: episode.recording, number: episode.number,
        unitNumber: episode.unitNumber, unit: episode.unit)
    }
  }

  /// The reviews of a course, in its order.
  package static func reviews(
    of course: Course, recordings: [LessonID: Recording], words: CourseWords
  ) -> [Episode] {
    course.reviews(in: .podcast).enumerated().compactMap { place, review in
      guard let recording = recordings[review.id], let last = review.lessons.last else {
        return nil
      }
      let items = review.items(inRound: 0, most: course.practice.items)
      let lesson = Lesson(
        id: review.id, path: last.path,
        title: Spanned(words.title(of: review, in: course), at: last.title.span),
        summary: words.repeating[.reviewsSummary].text, blocks: items.compactMap(\.shownBlock),
        span: last.span)
      var episode = Episode(
        lesson: lesson, recording: recording, number: place + 1,
        unitNumber: 1 + (course.units.firstIndex { $0.details?.id == review.unit?.id } ?? 0),
        unit: review.unit)
      episode.review = review
      return episode
    }
  }
}

extension PracticeItem {
  /// What show notes can show of it.
  fileprivate var shownBlock: Block? {
    switch source {
    case .quiz(let quiz): .activity(.quiz(quiz))
    case .card(let card): .activity(.card(card))
    case .term, .points, .apply: nil
    }
  }
}
