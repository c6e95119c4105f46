import JSONKit
import Words

/// What the players of the content types say, in the language of the course.
///
/// A file has every phrase of its content types: a player without one shows "undefined". The names are those
/// of the published semantics of the versions in ``H5PType/standard``.
struct H5PPhrases {
  let words: CourseWords

  private func text(_ key: H5PWord) -> JSON { .string(words.h5p[key].text) }

  /// What is in all content types.
  private var shared: [(String, JSON)] {
    [
      (
        "scoreBarLabel",
        .string(words.h5p(.points, [.number: ":num", .total: ":total"]).text)
      ),
      ("a11yCheck", text(.readCheck)), ("a11yShowSolution", text(.readSolution)),
      ("a11yRetry", text(.readRetry)),
    ]
  }

  private var check: JSON { .string(words.practice[.check].text) }
  private var tip: JSON { .string(words.lesson[.hint].text) }

  /// `UI` of Multiple Choice.
  var multiChoice: JSON {
    .object(
      [
        ("checkAnswerButton", check), ("submitAnswerButton", text(.submit)),
        ("showSolutionButton", text(.showSolution)), ("tryAgainButton", text(.retry)),
        ("tipsLabel", tip), ("tipAvailable", text(.tipThere)),
        ("feedbackAvailable", text(.feedback)), ("readFeedback", text(.feedback)),
        ("wrongAnswer", text(.incorrect)), ("correctAnswer", text(.correct)),
        ("shouldCheck", text(.shouldCheck)), ("shouldNotCheck", text(.shouldNotCheck)),
        ("noInput", text(.noInput)),
      ] + shared)
  }

  /// `l10n` of True/False.
  var trueFalse: JSON {
    .object(
      [
        ("trueText", .string(words.lesson[.isTrue].text)),
        ("falseText", .string(words.lesson[.isFalse].text)),
        ("score", .string(words.h5p(.points, [.number: "@score", .total: "@total"]).text)),
        ("checkAnswer", check), ("submitAnswer", text(.submit)),
        ("showSolutionButton", text(.showSolution)), ("tryAgain", text(.retry)),
        ("wrongAnswerMessage", text(.incorrect)), ("correctAnswerMessage", text(.correct)),
      ] + shared)
  }

  /// The phrases of Fill in the Blanks, which are beside its texts.
  var blanks: [(String, JSON)] {
    [
      ("showSolutions", text(.showSolution)), ("tryAgain", text(.retry)),
      ("checkAnswer", check), ("submitAnswer", text(.submit)),
      ("notFilledOut", text(.noInput)),
      ("answerIsCorrect", .string(words.h5p(.answerIsRight, [.answer: ":ans"]).text)),
      ("answerIsWrong", .string(words.h5p(.answerIsWrong, [.answer: ":ans"]).text)),
      ("answeredCorrectly", text(.correct)), ("answeredIncorrectly", text(.incorrect)),
      ("solutionLabel", text(.rightAnswer)),
      ("inputLabel", .string(words.h5p(.gapOf, [.number: "@num", .total: "@total"]).text)),
      ("inputHasTipLabel", text(.tipThere)), ("tipLabel", tip),
      ("a11yCheckingModeHeader", text(.checking)),
    ] + shared + dialogs
  }

  /// The phrases of Drag the Words, which are beside its texts.
  var dragText: [(String, JSON)] {
    [
      ("checkAnswer", check), ("submitAnswer", text(.submit)), ("tryAgain", text(.retry)),
      ("showSolution", text(.showSolution)),
      ("dropZoneIndex", .string(words.h5p(.place, [.number: "@index"]).text)),
      ("empty", .string(words.h5p(.placeIsEmpty, [.number: "@index"]).text)),
      (
        "contains",
        .string(words.h5p(.placeHolds, [.number: "@index", .answer: "@draggable"]).text)
      ),
      (
        "ariaDraggableIndex",
        .string(words.h5p(.pieceOf, [.number: "@index", .total: "@count"]).text)
      ),
      ("tipLabel", tip), ("correctText", text(.correct)), ("incorrectText", text(.incorrect)),
      ("resetDropTitle", text(.emptyPlace)), ("resetDropDescription", text(.emptyPlaceQuestion)),
      ("grabbed", text(.taken)), ("cancelledDragging", text(.putBack)),
      ("correctAnswer", text(.rightAnswer)), ("feedbackHeader", text(.feedback)),
    ] + shared
  }

  /// `texts` of Question Set.
  var questionSet: JSON {
    func place(_ number: String, _ total: String) -> JSON {
      .string(words.h5p(.questionOf, [.number: number, .total: total]).text)
    }
    return .object([
      ("prevButton", text(.previous)), ("nextButton", text(.next)),
      ("finishButton", text(.finish)), ("submitButton", text(.submit)),
      ("textualProgress", place("@current", "@total")),
      ("jumpToQuestion", place("%d", "%total")), ("questionLabel", text(.question)),
      ("readSpeakerProgress", place("@current", "@total")),
      ("unansweredText", text(.unanswered)), ("answeredText", text(.answered)),
      ("currentQuestionText", text(.current)), ("navigationLabel", text(.questions)),
    ])
  }

  /// `endGame` of Question Set: what follows the last question.
  var end: JSON {
    let all = JSON.object([
      ("from", .integer(0)), ("to", .integer(100)), ("feedback", .string("")),
    ])
    return .object([
      ("showResultPage", .bool(true)), ("showSolutionButton", .bool(true)),
      ("showRetryButton", .bool(true)), ("noResultMessage", text(.finished)),
      ("message", .string(words.lms[.yourResult].text)),
      (
        "scoreBarLabel",
        .string(words.h5p(.points, [.number: "@finals", .total: "@totals"]).text)
      ),
      ("overallFeedback", .array([all])), ("solutionButtonText", text(.showSolution)),
      ("retryButtonText", text(.retry)), ("finishButtonText", text(.finish)),
      ("submitButtonText", text(.submit)), ("showAnimations", .bool(false)),
      ("skippable", .bool(false)), ("skipButtonText", text(.next)),
    ])
  }

  /// `introPage` of Question Set, which is not shown: the page around the questions introduces them.
  var start: JSON {
    .object([
      ("showIntroPage", .bool(false)), ("title", .string("")), ("introduction", .string("")),
      ("startButtonText", text(.start)),
    ])
  }

  /// Questions before something is lost; a player asks them only if the author of the content wants it.
  var dialogs: [(String, JSON)] {
    func dialog(_ title: H5PWord, _ question: H5PWord, _ button: H5PWord) -> JSON {
      .object([
        ("header", text(title)), ("body", text(question)), ("cancelLabel", text(.cancel)),
        ("confirmLabel", text(button)),
      ])
    }
    return [
      ("confirmCheck", dialog(.finishQuestion, .finishSure, .finish)),
      ("confirmRetry", dialog(.retryQuestion, .retrySure, .retry)),
    ]
  }

  var fillGaps: String { words.h5p[.fillGaps].text }
}
