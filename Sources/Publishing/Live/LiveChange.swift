package import Diagnostics
package import EditionKit
package import LessonModel

/// What is different in a live publication after something was made again.
package struct LiveChange: Sendable {
  /// The files with another content, and those that are new or gone.
  package var paths: Set<OutputPath> = []

  package init(_ paths: Set<OutputPath> = []) { self.paths = paths }
}

/// What an author should know about the course as it is now.
package struct LiveFindings: Sendable {
  /// In reading order.
  package var diagnostics: [Diagnostic] = []

  /// The sources that diagnostics point into.
  package var sources: [SourceText] = []

  /// Why the course could not be read or made at all, if that is so.
  package var failure: String?

  /// Whether the pages are those of the course as it is now: an error keeps the last ones.
  package var isCurrent = false

  package init() {}
}

/// What has not been made yet.
package struct LiveWork: Hashable, Sendable {
  /// The lessons whose recordings have to be made, in the order of the course.
  package var recordings: [LessonID] = []

  /// How many documents nobody has made yet.
  package var documents = 0

  /// What keeps recordings or documents from being made, if something does.
  package var obstacle: String?

  package init() {}

  package var isEmpty: Bool { recordings.isEmpty && documents == 0 }
}
