package import Diagnostics
package import EditionKit
package import LessonModel
package import Words

/// A course that was checked, with what its pages are called online.
package struct CohortCourse: Sendable {
  package var course: Course
  package var words: CourseWords

  /// Nil if the address of the site is not known.
  package var addresses: PublicAddresses?

  /// What times say that things were made at, in seconds since 1970 UTC; nil without a date.
  package var timestamp: Int?
  package var diagnostics: [Diagnostic]

  /// Every file that was read as text.
  package var sources: [SourceText]
}

/// Reads a course for what is made for one group, beside a publication.
package enum CohortReader {
  package static func read(_ request: CheckRequest) async throws(PublishFailure) -> CohortCourse {
    let checked = try await Checker.check(request)
    var context = checked.context
    for edition in checked.editions {
      context.offers += edition.offers(for: checked.course, in: context)
    }
    return CohortCourse(
      course: checked.course, words: context.words,
      addresses: PublicAddresses(of: checked.course, in: context), timestamp: context.timestamp,
      diagnostics: checked.diagnostics, sources: checked.sources)
  }
}
