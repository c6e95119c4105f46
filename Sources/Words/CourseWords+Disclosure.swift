package import LessonModel

extension CourseWords {
  /// Says of a lesson that its voice is synthetic: the author's own sentence, or Lectern's.
  ///
  /// `titles` are those of the sections that a person reads: they are named, after the author's own
  /// sentence, too, which is about all lessons.
  package func disclosure(_ settings: NarrationSettings, except titles: [String] = []) -> Word {
    let own = settings.disclosure.words.map { Word($0) }
    guard !titles.isEmpty else { return own ?? script[.disclosure] }
    let parts = script(.partlySynthetic, [.titles: list(titles)])
    guard let own else { return parts }
    // A sentence in another language would not fit to the author's.
    return parts.language != nil
      ? own : Word("\(own.text) \(parts.text)")
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
