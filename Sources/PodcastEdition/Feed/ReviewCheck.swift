import Diagnostics
import EditionKit
import LessonModel

/// Whether every unit has enough questions for its review, in a course that has reviews.
enum ReviewCheck {
  /// The units that get no review; the first lesson of each is where questions are missing.
  static func missing(in course: Course) -> [Diagnostic] {
    guard course.podcast.hasReviews else { return [] }
    return course.unitsWithoutReview(in: PodcastEdition.view).map { review in
      .warning(
        "review-needs-questions",
        "“\(review.unit?.title ?? course.title)” has fewer than \(Review.fewest) questions; the feed of reviews is published without it",
        at: review.lessons.first?.title.span ?? course.span,
        fixes: [FixIt("ask more in its lessons: quizzes, cards, terms or :::keypoints")])
    }
  }
}
