import EditionKit
import LessonModel

/// The addresses that a handout can print: paper needs complete ones.
struct Addresses {
  private let addresses: PublicAddresses?

  init(of course: Course, in context: EditionContext) {
    addresses = PublicAddresses(of: course, in: context)
  }

  /// The address of a lesson's page; nil if no edition makes one, or if its place is not known.
  func page(of lesson: LessonID, at anchor: Anchor? = nil) -> String? {
    addresses?.page(of: lesson, at: anchor)
  }

  /// The address of the course's page; nil if no edition makes one, or if its place is not known.
  var course: String? { addresses?.course }

  /// Where a link leads; nil if paper cannot show it.
  func target(of link: Link, in lesson: LessonID) -> String? {
    switch link.target {
    case .lesson(let id, let anchor): page(of: id, at: anchor)
    // Each edition publishes files in its own place, so link to the lesson's own page instead.
    case .asset: page(of: lesson)
    case .external(let url): url
    // The handout itself explains terms.
    case .term, .unresolved: nil
    }
  }

  /// An address as it is printed: without parts that a reader need not type.
  static func printed(_ address: String) -> String {
    let prefix = ["https://", "http://", "mailto:", "tel:"].first { address.hasPrefix($0) }
    let rest = address.dropFirst(prefix?.count ?? 0)
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}
