package import Diagnostics
package import EditionKit
import LessonMarkup
package import LessonModel
import Typography
import Words

/// The course as a book: EPUB 3.3, which reads itself aloud where lessons have recordings.
///
/// A book has everything in it, and runs no script: answers are at the end of each unit.
package struct BookEdition: Edition {
  package static let name = EditionName.book
  package static let readsAs = EditionName.web
  package static let needsRecordings = true
  package static let namesPages = true

  /// What has a book of its own in addition to what the course asks for.
  private let parts: [BookSettings.Part]

  package init(parts: [BookSettings.Part] = []) { self.parts = parts }

  package var choice: String { parts.map(\.rawValue).joined(separator: " ") }

  package func offers(for course: Course, in context: EditionContext) -> [Offer] {
    BookScope.all(of: course, parts).prefix(1).map { scope in
      Offer(
        edition: Self.name, role: .package, title: context.words.book[.bookFile],
        path: scope.path, mediaType: .epub)
    }
  }

  package func render(
    _ course: Course, in context: EditionContext, into output: any OutputReceiver
  ) async -> Diagnosed<[Substitution]> {
    var substitutions: [Substitution] = []
    let course = course.typeset()
    for scope in BookScope.all(of: course, parts) where output.wants(scope.path) {
      let writer = BookWriter(course, scope, context)
      writer.write()
      await output.receive(
        OutputTree.File(path: scope.path, content: .archive(writer.job), lesson: scope.lesson))
      // A part shows everything as the whole does.
      if scope.part.isEmpty { substitutions = writer.substitutions }
    }
    return Diagnosed(substitutions)
  }
}
