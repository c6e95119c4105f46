package import LessonModel
package import Words

extension EditionContext {
  /// Says that a lesson is read by a synthetic voice; nil if it has another recording, or none.
  package func disclosure(of lesson: LessonID, in course: Course) -> Word? {
    recordings[lesson]?.isSynthetic == true ? words.disclosure(course.narration) : nil
  }

  /// Says which of some lessons a synthetic voice reads; nil if it reads none of them.
  package func disclosure(of lessons: [Lesson]) -> Word? {
    let heard = lessons.filter { recordings[$0.id] != nil }
    let synthetic = heard.filter { recordings[$0.id]?.isSynthetic == true }
    return words.disclosure(
      ofLessons: synthetic.map(\.title.value), isMixed: synthetic.count < heard.count)
  }
}
