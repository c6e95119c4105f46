import EditionKit
import LessonModel

/// The addresses that a handout can name: paper needs whole ones.
struct Addresses {
  private let addresses: PublicAddresses?

  init(of course: Course, in context: EditionContext) {
    addresses = PublicAddresses(of: course, in: context)
  }

  /// The address of a lesson's page; nil where no edition makes one, or nobody knows where it will
  /// stand.
  func page(of lesson: LessonID, at anchor: Anchor? = nil) -> String? {
    addresses?.page(of: lesson, at: anchor)
  }

  /// Where a link leads; nil where paper cannot say.
  func target(of link: Link, in lesson: LessonID) -> String? {
    switch link.target {
    case .lesson(let id, let anchor): page(of: id, at: anchor)
    // Files stand beside the pages, each edition knows where: the lesson's own page leads on.
    case .asset: page(of: lesson)
    case .external(let url): url
    // Terms are explained in the handout itself.
    case .term, .unresolved: nil
    }
  }

  /// An address as it is printed: without what a reader need not type.
  static func printed(_ address: String) -> String {
    let prefix = ["https://", "http://", "mailto:", "tel:"].first { address.hasPrefix($0) }
    let rest = address.dropFirst(prefix?.count ?? 0)
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}
