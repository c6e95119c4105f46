package import Diagnostics
package import LessonModel

/// The files of a course in a package, each where it is named first.
package struct LinkedFiles: Sequence {
  package struct File {
    package let asset: AssetID

    /// A link to it, or the lesson that has it without a link.
    package let span: SourceSpan
  }

  private let files: [File]

  package init(of course: Course, in view: EditionView) {
    var known: Set<AssetID> = []
    files = course.lessons.flatMap { lesson -> [File] in
      var links: [AssetID: SourceSpan] = [:]
      lesson.forEachInline { inline in
        if case .link(let link) = inline, case .asset(let asset) = link.target,
          links[asset] == nil
        {
          links[asset] = link.span
        }
      }
      return lesson.media(in: view).filter { known.insert($0).inserted }.map {
        File(asset: $0, span: links[$0] ?? lesson.title.span)
      }
    }
  }

  package func makeIterator() -> IndexingIterator<[File]> { files.makeIterator() }
}
