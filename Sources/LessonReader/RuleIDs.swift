package import Diagnostics

/// What the reader reports while it reads. Checks of a course that can be read are rules.
extension RuleID {
  /// A key that this file cannot have.
  package static let unknownKey: RuleID = "unknown-key"

  /// A key that this file must have.
  package static let missingKey: RuleID = "missing-key"

  /// A value of the wrong kind.
  package static let invalidValue: RuleID = "invalid-value"

  /// `lessons/course.yaml` is missing.
  package static let missingCourseFile: RuleID = "missing-course-file"

  /// A YAML file whose name is nearly right.
  package static let misnamedFile: RuleID = "misnamed-file"

  /// A folder with lessons has no `unit.yaml`.
  package static let missingUnitFile: RuleID = "missing-unit-file"

  /// A file or folder among the lessons that is not part of the course.
  package static let fileIsNotRead: RuleID = "file-is-not-read"

  /// Lessons in a folder inside a unit's folder.
  package static let nestedUnit: RuleID = "nested-unit"

  /// Front matter that is opened but never closed.
  package static let unclosedFrontMatter: RuleID = "unclosed-front-matter"

  /// Front matter that is not the first thing in its file, or not between lines of three dashes.
  package static let misplacedFrontMatter: RuleID = "misplaced-front-matter"

  /// A lesson without a title.
  package static let missingTitle: RuleID = "missing-title"

  /// A file that cannot be opened.
  package static let unreadableFile: RuleID = "unreadable-file"

  /// A file that is larger than a lesson can be.
  package static let fileTooLarge: RuleID = "file-too-large"

  /// Bytes that are not UTF-8.
  package static let invalidUTF8: RuleID = "invalid-utf8"

  /// A link in the file system that leads outside the project, or nowhere, or to a folder.
  package static let linkNotFollowed: RuleID = "link-not-followed"

  /// A file whose name no edition can use.
  package static let invalidFileName: RuleID = "invalid-file-name"

  /// The same id for two lessons, units or activities.
  package static let duplicateID: RuleID = "duplicate-id"

  /// The same `{#id}` on two headings of a lesson.
  package static let duplicateAnchor: RuleID = "duplicate-anchor"

  /// A facet, or a value of one, that the course does not define.
  package static let unknownFacet: RuleID = "unknown-facet"

  /// A missing file that a lesson or the course names.
  package static let missingMedia: RuleID = "missing-media"

  /// A cover that directories of podcasts refuse.
  package static let podcastCover: RuleID = "podcast-cover"

  /// A file among the author's own recordings whose name says nothing of a lesson.
  package static let recordingName: RuleID = "recording-name"

  /// Captions in a file that is not WebVTT.
  package static let invalidCaptions: RuleID = "invalid-captions"

  /// Markdown in a title, a definition or another text that is shown as it is written.
  package static let markupInPlainText: RuleID = "markup-in-plain-text"

  /// A directive that the lesson language does not have.
  package static let unknownDirective: RuleID = "unknown-directive"

  /// An attribute that a directive or a heading does not have.
  package static let unknownAttribute: RuleID = "unknown-attribute"

  /// An attribute that a directive must have.
  package static let missingAttribute: RuleID = "missing-attribute"

  /// A directive where it has no meaning.
  package static let misplacedDirective: RuleID = "misplaced-directive"

  /// A label in brackets on a directive that does not show it.
  package static let unusedLabel: RuleID = "unused-label"

  /// An edition that does not exist.
  package static let unknownEdition: RuleID = "unknown-edition"

  /// An item among a quiz's choices without a box or without words.
  package static let invalidChoice: RuleID = "invalid-choice"

  /// An invalid answer of a quiz.
  package static let invalidAnswer: RuleID = "invalid-answer"

  /// A gap outside the question of a quiz.
  package static let rawGap: RuleID = "raw-gap"

  /// A formula between double dollar signs that is not a paragraph of its own.
  package static let rawFormula: RuleID = "raw-formula"

  /// A worksheet's field that cannot be filled in as it is written.
  package static let invalidField: RuleID = "invalid-field"

  /// A flash card without two sides.
  package static let invalidCard: RuleID = "card-needs-two-sides"

  /// HTML in a lesson of a course that does not allow it.
  package static let rawHTML: RuleID = "raw-html"

  /// A comment or another piece of HTML that is not closed.
  package static let unclosedHTML: RuleID = "unclosed-html"

  /// A comment whose marks are written differently.
  package static let rawComment: RuleID = "raw-comment"

  /// A line of a choice that may be meant as feedback.
  package static let choiceSwallowsLine: RuleID = "choice-swallows-line"

  /// A list whose numbers are shown as others.
  package static let listNumbers: RuleID = "list-numbers"

  /// A number with a unit that learners have to type as it is.
  package static let typedAnswer: RuleID = "typed-answer"

  /// A second question in a quiz, of another kind.
  package static let secondQuestion: RuleID = "second-question"

  /// Feedback that is outside the list of choices.
  package static let feedbackNeedsIndent: RuleID = "feedback-needs-indent"

  /// Two files whose names differ only in their Unicode form.
  package static let duplicateFileName: RuleID = "duplicate-file-name"

  /// A link with a scheme that could do harm, or that not every reader can follow.
  package static let unsafeLink: RuleID = "unsafe-link"
}
