import LessonModel
import Words

/// How a recap begins and ends: it is short, so it says less around what it is about.
extension ScriptWriter {
  /// Which lesson it is the recap of, and what that is for.
  mutating func writeRecapIntro(to recap: Lesson, in course: Course) {
    let title = recap.title
    sections.append(Script.Section(title: title.value, anchor: nil, sentences: []))
    let number = course.numberedLessons.first { $0.lesson.id == recap.id }?.number
    if settings.hasIntro, let number, course.lessons.count > 1 {
      say(titled(.recapNumber, number, title.value, at: title.span), pause: Pause.heading)
    } else {
      var passage = Passage()
      if let word = wording[.recap] { passage.append(added: word + wording.colon + " ") }
      passage.append(title.value, span: title.span)
      say(passage, pause: Pause.heading)
    }
    if settings.disclosure.place == .intro { sayDisclosure(of: recap) }
    writePurpose(of: recap)
    endSection()
  }

  mutating func writeRecapOutro(of recap: Lesson) {
    setLastPause(Pause.section)
    if settings.disclosure.place == .outro { sayDisclosure(of: recap) }
  }
}
