import EditionKit
import LessonMarkup
import LessonModel

/// Where the links of one page of a book lead.
final class BookLinks: LessonLinks {
  private let book: BookWriter
  private let page: OutputPath

  /// The terms of the glossary that the page links to.
  private(set) var terms: Set<TermID> = []

  init(from page: OutputPath, in book: BookWriter) {
    self.book = book
    self.page = page
  }

  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let lesson, let anchor):
      guard book.unitNumbers[lesson] != nil else {
        return book.addresses?.page(of: lesson, at: anchor)
      }
      let path = OutputPath.chapter(lesson)
      let fragment = anchor.map { "#\($0.fragment)" } ?? ""
      return path == page && anchor != nil ? fragment : path.relative(from: page) + fragment
    // A file that is not a page cannot be opened from a book.
    case .asset: return nil
    case .external(let url): return url
    case .term(let term):
      guard book.course.glossary.term(term) != nil else { return nil }
      terms.insert(term)
      return OutputPath.glossary.relative(from: page) + "#" + GlossaryPage.anchor(of: term)
    case .unresolved: return nil
    }
  }

  func picture(of image: Image) -> Picture { file(of: image.source) }

  func file(of reference: AssetReference) -> Picture {
    switch reference {
    case .asset(let id):
      guard let (path, type, size) = book.path(of: id) else { return .missing }
      return .file(address: path.relative(from: page), mediaType: type, size: size)
    case .remote(let address): return .remote(address: address)
    case .unresolved: return .missing
    }
  }

  func definition(of term: TermID) -> String? { book.course.glossary.term(term)?.definition.value }

  func answers(to activity: ActivityID) -> String? {
    let lesson = book.scope.lessons.first { OutputPath.chapter($0.id) == page }
    guard let number = lesson.flatMap({ book.unitNumbers[$0.id] }) else { return nil }
    return OutputPath.answers(number).relative(from: page) + "#"
      + AnswersPage.anchor(of: activity)
  }
}
