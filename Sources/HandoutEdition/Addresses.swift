import EditionKit
import LessonModel

/// The addresses that a handout can name: paper needs whole ones.
struct Addresses {
  let course: Course
  let context: EditionContext

  /// The address of a lesson's page; nil while nobody knows where the site will stand.
  ///
  /// It is what an edition offers as the page, else the place that pages have in every publication.
  func page(of lesson: LessonID) -> String? {
    guard let site = context.site, course.lesson(lesson) != nil else { return nil }
    let offer = context.offers(for: lesson).first { $0.role == .page && $0.mediaType == .html }
    let path = offer?.path ?? OutputPath(safe: "lessons/\(lesson)/index.html")
    let index = "index.html"
    return site.url(
      of: path.name == index ? String(path.text.dropLast(index.utf8.count)) : path.text)
  }

  /// Where a link leads; nil where paper cannot say.
  func target(of link: Link, in lesson: LessonID) -> String? {
    switch link.target {
    case .lesson(let id, let anchor):
      page(of: id).map { $0 + (anchor.map { "#" + Self.encoded($0.text) } ?? "") }
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

  /// A fragment with everything encoded that URLs do not hold (RFC 3986 §3.5).
  private static func encoded(_ fragment: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return fragment.utf8.map { byte in
      let isPlain =
        byte > 0x20 && byte < 0x7F && !"\"#%<>[\\]^`{|}".utf8.contains(byte)
      return isPlain
        ? String(Unicode.Scalar(byte)) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
