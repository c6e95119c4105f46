import LessonMarkup
import LessonModel
import Words

/// The cards of a deck in plain text, for programs that import tables, and for people.
struct CardTable {
  private let course: Course
  private let rows: [Row]
  private let title: String

  private struct Row {
    var id: String
    var question: PlainQuestion
    var unit: Unit?
    var lesson: Lesson?
  }

  init(of scope: DeckScope, course: Course, words: CourseWords) {
    self.course = course
    title = scope.unit.map { "\(course.title): \($0.title)" } ?? course.title
    rows = scope.cards.compactMap { entry in
      PlainQuestion(entry.card.source, words: words.lesson, language: course.language)
        .map {
          Row(id: entry.card.id, question: $0, unit: entry.unit, lesson: entry.lesson)
        }
    }
  }

  /// A row for each card (RFC 4180), in UTF-8 with the mark by which spreadsheets know it.
  var csv: [UInt8] {
    var table = CSVTable(["id", "front", "back", "unit", "lesson", "tags"])
    for row in rows {
      table.add([
        row.id, (row.question.asked + row.question.options).joined(separator: "\n"),
        row.question.answer.joined(separator: "\n"), row.unit?.details?.title ?? "",
        row.lesson?.title.value ?? "", DeckScope.tags(row.unit, row.lesson).joined(separator: " "),
      ])
    }
    return table.bytes
  }

  /// A heading for each lesson, and below it the cards, each answer as a quote.
  var markdown: [UInt8] {
    var lines = ["# \(MarkdownEscape.text(title))", ""]
    var heading: String?
    for row in rows {
      let title = row.lesson?.title.value ?? ""
      if heading != title {
        heading = title
        if !title.isEmpty { lines += ["## \(MarkdownEscape.text(title))", ""] }
      }
      lines += (row.question.asked + row.question.options).flatMap {
        [MarkdownEscape.text($0), ""]
      }
      for (place, line) in row.question.answer.enumerated() {
        lines += (place == 0 ? [] : [">"]) + ["> \(MarkdownEscape.text(line))"]
      }
      lines += ["", "---", ""]
    }
    return Array(lines.joined(separator: "\n").utf8)
  }
}
