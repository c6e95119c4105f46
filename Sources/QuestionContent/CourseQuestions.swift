package import EditionKit
package import LessonModel

/// All questions of a course, and what its other parts are for a system that only asks questions.
package struct CourseQuestions: Sendable {
  /// In the order of the course; lessons without questions are not here.
  package private(set) var lessons: [LessonQuestions] = []

  /// The files that the questions show.
  package private(set) var files: [(asset: AssetID, path: OutputPath)] = []

  /// What the texts of the questions lose.
  package private(set) var losses: [Substitution] = []

  /// What is not a question.
  package private(set) var unasked: [Substitution] = []

  package var all: [AskedQuestion] { lessons.flatMap(\.questions) }

  package init(
    of course: Course, for view: EditionView, as form: TextForm, in context: EditionContext
  ) {
    let texts = SimpleTexts(of: course, for: view, as: form, in: context)
    let writer = QuestionWriter(texts: texts)
    for lesson in course.lessons {
      let blocks = lesson.blocks.selected(for: view)
      var quizzes: [Quiz] = []
      blocks.forEachBlock { block in
        if case .activity(.quiz(let quiz)) = block { quizzes.append(quiz) }
      }
      func substitutions(_ standIns: [StandIn]) -> [Substitution] {
        standIns.map { Substitution(edition: view.name, lesson: lesson.id, $0) }
      }
      losses += substitutions(quizzes.flatMap { QuestionLosses.standIns(for: $0, as: form) })
      unasked += substitutions(UnaskedBlocks.standIns(for: blocks))
      guard !quizzes.isEmpty else { continue }
      lessons.append(
        LessonQuestions(
          lesson: lesson.id, title: lesson.title.value, questions: quizzes.map(writer.question)))
    }
    files = texts.files
  }
}
