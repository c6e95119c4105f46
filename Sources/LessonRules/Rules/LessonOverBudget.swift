package import Diagnostics
import LessonModel

/// A lesson must be readable in the minutes that its author or its course gives it.
package struct LessonOverBudget: Rule {
  package static let description = RuleDescription(
    "lesson-over-budget", .budget, .warning,
    "A lesson must be readable in the minutes that its author or its course gives it.",
    """
    People finish short lessons. The time is for reading the page silently, at the usual pace for its language \
    (English: 238 words per minute). Text that is only heard or only for facilitators does not count. A lesson that says how long it `takes` \
    is not measured.
    """,
    .files(
      before: [
        .init(.frontMatter, "minutes: 1"),
        .init(
          .lesson,
          Array(repeating: "Ask what it costs to wait.", count: 60).joined(separator: "\n\n")),
      ],
      after: [
        .init(.frontMatter, "minutes: 2"),
        .init(
          .lesson,
          Array(repeating: "Ask what it costs to wait.", count: 60).joined(separator: "\n\n")),
      ]))

  package init() {}

  package func check(_ parts: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let lesson = parts.lesson
    // An author who says how long it takes knows better.
    guard let budget = lesson.minutes, lesson.takes == nil else { return [] }
    let language = course.course.language
    // Most lessons are so short that no edition of them is too long.
    if let speed = course.wordsPerMinute, parts.mostWords <= budget.value * speed { return [] }
    let seconds = lesson.readingSeconds(in: .web, language: language)
    let excess = seconds - budget.value * 60
    guard excess > 0 else { return [] }
    let message =
      "reading takes \(Self.inWords(seconds)), \(Self.inWords(excess)) over the budget of "
      + "\(budget.value) min"
    // If the budget is that of the course, the message shows the lesson, not the budget.
    let isOwn = budget.span.path == lesson.path
    return [
      .warning(
        Self.id, message, at: isOwn ? budget.span : lesson.title.span,
        notes: isOwn ? [] : [.init("the budget is set here", at: budget.span)],
        fixes: [FixIt(way(for: lesson, language))])
    ]
  }

  private func way(for lesson: Lesson, _ language: LanguageTag) -> String {
    guard let longest = Self.longestSection(of: lesson, language) else {
      return "cut it, or raise the budget"
    }
    return "cut it, or split it into two lessons; the longest section is `\(longest)`"
  }

  /// The title of the level-2 section that takes longest to read.
  private static func longestSection(of lesson: Lesson, _ language: LanguageTag) -> String? {
    var sections: [(title: String, blocks: [Block])] = []
    for block in lesson.blocks.selected(for: .web) {
      if case .heading(let heading) = block, heading.level <= 2 {
        sections.append((heading.content.plainText, []))
      } else if !sections.isEmpty {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    guard sections.count > 1 else { return nil }
    var longest: (title: String, seconds: Int)?
    for section in sections {
      var part = lesson
      part.objectives = []
      part.footnotes = []
      part.blocks = section.blocks
      let seconds = part.readingSeconds(in: .web, language: language)
      if seconds > longest?.seconds ?? -1 { longest = (section.title, seconds) }
    }
    return longest?.title
  }

  private static func inWords(_ seconds: Int) -> String {
    if seconds < 60 { return "\(seconds) s" }
    return seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds / 60) min \(seconds % 60) s"
  }
}
