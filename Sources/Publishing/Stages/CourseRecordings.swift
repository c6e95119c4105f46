import EditionKit
import LessonModel
import Recordings

/// The finished recordings of a course.
struct CourseRecordings: Sendable {
  var byLesson: [LessonID: Recording] = [:]

  /// Those of recaps.
  var recaps: [LessonID: Recording] = [:]

  /// Those of rehearsals.
  var rehearsals: [LessonID: Recording] = [:]

  /// Those of reviews, by ``Review/id``.
  var reviews: [LessonID: Recording] = [:]
  var finished: [RecordingID: FinishedRecording] = [:]

  /// All of them, those of lessons first.
  var all: [Recording] {
    Array(byLesson.values) + recaps.values + rehearsals.values + reviews.values
  }

  /// Keeps only some of them.
  mutating func filter(_ isKept: (Recording) -> Bool) {
    byLesson = byLesson.filter { isKept($0.value) }
    recaps = recaps.filter { isKept($0.value) }
    rehearsals = rehearsals.filter { isKept($0.value) }
    reviews = reviews.filter { isKept($0.value) }
  }

  /// The lessons of which a recording has yet to be made.
  var unmade: Set<LessonID> = []

  /// What is said instead of what cannot be heard as it is.
  var substitutions: [Substitution] = []

  /// The words that the voice had to guess, each once, in the order of lessons.
  var guessed: [String] = []

  /// What the author supplied, by lesson.
  var supplied: [LessonID: [SuppliedSound]] = [:]

  mutating func add(_ recording: FinishedRecording) {
    guessed += recording.guessed.filter { !guessed.contains($0) }
    switch recording.recording.form {
    case .lesson: byLesson[recording.recording.lesson] = recording.recording
    case .recap: recaps[recording.recording.lesson] = recording.recording
    case .rehearsal: rehearsals[recording.recording.lesson] = recording.recording
    case .review: reviews[recording.recording.lesson] = recording.recording
    }
    finished[recording.recording.id] = recording
    // In a recap and a review only the voice is heard, and the id of a review may be that of a lesson.
    guard recording.recording.form != .review else { return }
    if !recording.supplied.isEmpty { supplied[recording.recording.lesson] = recording.supplied }
  }
}
