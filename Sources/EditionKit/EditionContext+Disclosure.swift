package import LessonModel
package import Words

extension EditionContext {
  /// Says that a lesson is read by a synthetic voice; nil if it has another recording, or none.
  package func disclosure(of lesson: LessonID, in course: Course) -> Word? {
    recordings[lesson].flatMap { words.disclosure(of: $0, in: course) }
  }

  /// Says which of some lessons a synthetic voice reads; nil if it reads none of them.
  package func disclosure(of lessons: [Lesson]) -> Word? {
    let heard = lessons.filter { recordings[$0.id] != nil }
    let synthetic = heard.filter { recordings[$0.id]?.isSynthetic == true }
    return words.disclosure(
      ofLessons: synthetic.map(\.title.value), isMixed: synthetic.count < heard.count)
  }
}

extension CourseWords {
  /// Says that a recording has a synthetic voice, and which sections a person reads; nil if a person reads
  /// all of it.
  package func disclosure(of recording: Recording, in course: Course) -> Word? {
    guard recording.isSynthetic else { return nil }
    let sections = recording.chapters.filter { chapter in
      chapter.anchor.map(recording.readSections.contains) ?? false
    }
    return disclosure(course.narration, except: sections.map(\.title))
  }
}
