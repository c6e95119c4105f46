import LessonModel

/// Sections that the author reads: their sound is played, and the words of the lesson are what is heard in it.
extension ScriptWriter {
  /// Begins a section that the author reads, if this heading has one.
  mutating func beginReading(at heading: Heading) {
    guard reading == nil, sound == nil, let section = readSections[heading.anchor],
      case .asset(let file) = section.recording.file.value
    else { return }
    reading = section
    sound = Script.PlayedSound(
      file, span: section.recording.file.span, section: heading.anchor)
  }

  /// Ends the section that the author reads before a heading that is as large.
  mutating func endReading(at heading: Heading) {
    if let reading, heading.level <= reading.heading.level { endReading() }
  }

  /// Ends it at the end of the lesson, too.
  mutating func endReading() {
    guard reading != nil else { return }
    reading = nil
    sound = nil
  }

  /// The titles of the sections that the author reads, in order.
  func readTitles(of lesson: Lesson) -> [String] {
    lesson.readSections.filter { readSections[$0.heading.anchor] != nil }.map(\.title)
  }
}
