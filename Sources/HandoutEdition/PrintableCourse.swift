import LessonModel

extension Course {
  /// This course with titles, summaries and objectives that the fonts of paper can show, and lines of paper can end in.
  func printable() -> Course {
    var course = self
    course.title = EmojiOnPaper.printed(title)
    for unit in course.units.indices {
      if let title = course.units[unit].details?.title {
        course.units[unit].details?.title = EmojiOnPaper.printed(title)
      }
      for lesson in course.units[unit].lessons.indices {
        course.units[unit].lessons[lesson].makePrintable()
      }
    }
    return course
  }
}

extension Lesson {
  fileprivate mutating func makePrintable() {
    title.value = EmojiOnPaper.printed(title.value)
    summary = summary.map { KeptTogether.kept(EmojiOnPaper.printed($0)) }
    for index in objectives.indices {
      objectives[index].value = KeptTogether.kept(EmojiOnPaper.printed(objectives[index].value))
    }
  }
}
