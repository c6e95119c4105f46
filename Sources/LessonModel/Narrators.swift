extension Recording {
  /// The names of the people who read it, each once; empty for a synthetic voice, and where it could be
  /// one of several.
  ///
  /// They are the ones whom the lesson names, or else the course, or else those whom the transcript of an
  /// own recording names, or else the only author of the course.
  package func narrators(of lesson: Lesson, in course: Course) -> [String] {
    guard isReadByPerson else { return [] }
    let written = course.narrators(of: lesson)
    guard written.isEmpty else { return written }
    var names: [String] = []
    // With a synthetic voice, the transcript names the people of conversations.
    if !isSynthetic {
      for case let name? in cues.map(\.speaker) where !names.contains(name) { names.append(name) }
    }
    guard names.isEmpty else { return names }
    return course.onlyAuthor.map { [$0] } ?? []
  }
}

extension Course {
  /// Whom the lesson, or else the course, names as the people who read; each once.
  package func narrators(of lesson: Lesson) -> [String] {
    let names = lesson.narrators.isEmpty ? narration.narrators : lesson.narrators.map(\.value)
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The name of the author, if there is only one.
  package var onlyAuthor: String? { authors.count == 1 ? authors[0].name : nil }
}
