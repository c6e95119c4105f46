package import EditionKit
package import LessonModel
package import QuestionContent
package import Words

/// The questions of a course before they are written.
package struct QuestionPackage: Sendable {
  package let course: Course
  package let edition: EditionName
  package let title: String

  /// Without those that the form cannot ask; no lesson is without questions.
  package let lessons: [LessonQuestions]
  package let files: [(asset: AssetID, path: OutputPath)]
  package let words: CourseWords
  package let generator: String

  /// What became of every question, in the order of the course.
  let outcomes: [QuestionSheet.Row]
  let substitutions: [Substitution]
  let steps: [String]

  init(_ course: Course, _ format: any QuestionFormat.Type, _ context: EditionContext) {
    self.course = course
    edition = format.edition
    title = format.title
    words = context.words
    generator = context.generator
    steps = format.steps
    let view = EditionView(format.edition, readsAs: .web)
    let all = CourseQuestions(of: course, for: view, as: format.texts, in: context)
    outcomes = all.lessons.flatMap { lesson in
      lesson.questions.map {
        QuestionSheet.Row(lesson: lesson, question: $0, outcome: format.outcome(of: $0))
      }
    }
    lessons = all.lessons.compactMap { lesson in
      let asked = lesson.questions.filter { format.outcome(of: $0).isThere }
      return asked.isEmpty
        ? nil : LessonQuestions(lesson: lesson.lesson, title: lesson.title, questions: asked)
    }
    files = all.files
    substitutions =
      all.unasked + all.losses
      + outcomes.compactMap { row in
        row.outcome.standIn(for: row.question).map {
          Substitution(edition: format.edition, lesson: row.lesson.lesson, $0)
        }
      }
  }

  /// The page beside the file.
  var sheet: QuestionSheet {
    QuestionSheet(
      course: course.title, form: title, generator: generator, steps: steps, rows: outcomes,
      substitutions: substitutions)
  }

  /// The text beside the files, for those who import them.
  func note(for files: [OutputPath]) -> UploadNote {
    UploadNote(
      course: course.title, files: files.map(\.name), form: title, generator: generator,
      steps: steps,
      sheet: path(Self.sheetEnding).name)
  }

  static let sheetEnding = "-QUESTIONS.md"

  /// The same in every version of the course, so that an update replaces what was imported.
  package var identifier: String { "lectern-\(course.id)-\(edition)" }

  /// A file in the folder of packages; its name has only plain letters.
  package func path(_ ending: String) -> OutputPath {
    .inPackages("\(course.id)-\(edition)\(ending)")
  }
}
