package import LessonModel

extension CourseWords {
  /// The title of a unit's review: "Review: Move the deal".
  package func title(of review: Review, in course: Course) -> String {
    "\(repeating[.review].text)\(lesson[.colon].text) \(review.unit?.title ?? course.title)"
  }
}
