/// What packages for learning platforms report and keep, from `lms:` in `course.yaml`.
package struct LMSSettings: Hashable, Sendable {
  /// The two results that are reported to a platform, by the names that most authoring tools use.
  package enum Report: String, Hashable, Sendable, CaseIterable {
    case passedIncomplete = "passed-incomplete"
    case passedFailed = "passed-failed"
    case completedIncomplete = "completed-incomplete"
    case completedFailed = "completed-failed"

    /// Whether success means that the course is passed, not only completed.
    package var isPassing: Bool { self == .passedIncomplete || self == .passedFailed }

    /// Whether a learner can fail.
    package var hasFailure: Bool { self == .passedFailed || self == .completedFailed }

    /// What a learner is who has done everything and has enough points.
    package var success: String { isPassing ? "passed" : "completed" }
  }

  /// What has to be done before a course is passed or completed.
  package enum Requirement: String, Hashable, Sendable, CaseIterable {
    /// The end of every lesson was in view.
    case lessons

    /// Every question has been answered once.
    case quizzes

    /// Something was written into every worksheet.
    case practice
  }

  /// What a platform lists, starts and rates as one thing (SCORM: sharable content object; cmi5: assignable
  /// unit).
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case course
    case unit = "per-unit"
    case lesson = "per-lesson"
  }

  /// The edition of SCORM 2004.
  package enum SCORM2004: String, Hashable, Sendable, CaseIterable {
    case third = "3rd"
    case fourth = "4th"
  }

  /// Where sound and video are.
  package enum Media: String, Hashable, Sendable, CaseIterable {
    /// In the package.
    case include

    /// On the website of the course: the package is small, and plays them only with a connection.
    case link
  }

  package var report = Report.passedIncomplete

  /// The points that have to be reached, in percent; 0 if answering is enough.
  package var pass = 80
  package var requirements: [Requirement] = [.lessons, .quizzes]

  /// How often the questions may be answered; nil for any number of times.
  package var attempts: Int?

  /// Whether each single answer is reported to the platform.
  package var reportsAnswers = false

  /// Whether the platform keeps what learners write into worksheets.
  package var keepsNotes = true
  package var parts = Part.course
  package var scorm2004 = SCORM2004.fourth
  package var media = Media.include

  /// Whether lessons have their recordings, which are where ``media`` says.
  package var hasRecordings = false

  /// What the identities of a cmi5 course begin with, such as `https://example.org/courses`; nil for the
  /// address of its site.
  package var iriBase: String?

  package init() {}
}
