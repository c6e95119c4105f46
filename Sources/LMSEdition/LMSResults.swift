package import LessonModel

/// The words that a package says of a learner, which depend on the settings and on what there is to answer.
package struct LMSResults: Hashable, Sendable {
  package let settings: LMSSettings

  /// Whether a part has questions with points: only such a part can be passed or failed.
  package let hasPoints: Bool

  /// Whether a part has none: it is completed.
  package let hasPartsWithoutPoints: Bool

  /// What a part is when it is done, each word once.
  package var successes: [String] {
    var words = hasPoints ? [settings.report.success] : []
    if hasPartsWithoutPoints, !words.contains("completed") { words.append("completed") }
    return words
  }

  /// What a part is that is not done, or done without enough points.
  package var otherwise: [String] {
    hasPoints && settings.report.hasFailure ? ["incomplete", "failed"] : ["incomplete"]
  }

  package var canPass: Bool { hasPoints && settings.report.isPassing }
  package var canFail: Bool { hasPoints && settings.report.hasFailure }
}
