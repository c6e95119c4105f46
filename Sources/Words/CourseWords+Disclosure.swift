package import LessonModel

extension CourseWords {
  /// Says of a lesson that its voice is synthetic: the author's own sentence, or Lectern's.
  package func disclosure(_ settings: NarrationSettings) -> Word {
    settings.disclosure.words.map { Word($0) } ?? script[.disclosure]
  }

  /// Says the same of a course, of which lessons with these titles have a synthetic voice.
  ///
  /// Nil if none has. If other lessons are heard as well, `isMixed`, it says which ones are meant.
  package func disclosure(ofLessons titles: [String], isMixed: Bool) -> Word? {
    guard !titles.isEmpty else { return nil }
    return isMixed
      ? podcast(.someSynthetic, [.titles: list(titles)]) : podcast[.allSynthetic]
  }
}
