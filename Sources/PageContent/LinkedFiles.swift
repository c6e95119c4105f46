import Diagnostics
import LessonModel

/// The files of a course in a package, each where it is named first.
struct LinkedFiles: Sequence {
  struct File {
    let asset: AssetID

    /// A link to it, or the lesson that has it without a link.
    let span: SourceSpan
  }

  private let files: [File]

  init(of package: LMSPackage) {
    var known: Set<AssetID> = []
    files = package.course.lessons.flatMap { lesson -> [File] in
      var links: [AssetID: SourceSpan] = [:]
      lesson.forEachInline { inline in
        if case .link(let link) = inline, case .asset(let asset) = link.target,
          links[asset] == nil
        {
          links[asset] = link.span
        }
      }
      return lesson.media(in: package.view).filter { known.insert($0).inserted }.map {
        File(asset: $0, span: links[$0] ?? lesson.title.span)
      }
    }
  }

  func makeIterator() -> IndexingIterator<[File]> { files.makeIterator() }
}
