import Diagnostics
package import EditionKit
import LessonModel

/// What became of each question, for those who import them: a page beside the file.
///
/// It is in English, like the names that it uses.
package struct QuestionSheet: Sendable {
  /// What became of a question of a lesson.
  package struct Row: Sendable {
    package var lesson: LessonQuestions
    package var question: AskedQuestion
    package var outcome: QuestionOutcome

    package init(lesson: LessonQuestions, question: AskedQuestion, outcome: QuestionOutcome) {
      self.lesson = lesson
      self.question = question
      self.outcome = outcome
    }
  }

  /// The title of the course.
  package var course: String

  /// What people call the form: "QTI 2.1".
  package var form: String
  package var generator: String

  /// How people import the file, a step in each line.
  package var steps: [String]

  /// In the order of the course.
  package var rows: [Row]

  /// What is not there as it is written; only what is in questions is listed.
  package var substitutions: [Substitution]

  package init(
    course: String, form: String, generator: String, steps: [String], rows: [Row],
    substitutions: [Substitution]
  ) {
    self.course = course
    self.form = form
    self.generator = generator
    self.steps = steps
    self.rows = rows
    self.substitutions = substitutions
  }

  package var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    let there = rows.count { $0.outcome.isThere }
    var lines = [
      "# Questions: \(course)", "",
      "\(there) of \(rows.count) questions are in the file for \(form), made by \(generator).", "",
    ]
    lines += steps.enumerated().map { "\($0 + 1). \($1)" }
    lines += [
      "",
      "Each question has the id that it has in the course, also in the next version of the file.",
      "",
      "| Lesson | Question | In the course | In the file |", "| --- | --- | --- | --- |",
    ]
    lines += rows.map { row in
      "| \(Self.cell(row.lesson.title)) | `\(row.question.id)` | \(row.question.kind.rawValue) | \(Self.words(row.outcome)) |"
    }
    let lost = substitutions.filter { substitution in
      rows.contains {
        $0.question.span.touches(substitution.span) && $0.question.span != substitution.span
      }
    }
    if !lost.isEmpty {
      lines += ["", "In the texts of questions, these are not as in the course:", ""]
      lines += lost.map { "- \($0.lesson.map { "`\($0)`: " } ?? "")\($0.words)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func words(_ outcome: QuestionOutcome) -> String {
    switch outcome {
    case .asked(let form): form
    case .changed(let form, let reason): "\(form): \(reason)"
    case .leftOut(let reason): "left out: \(reason)"
    }
  }

  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
