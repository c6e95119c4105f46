import Addressing
import Diagnostics
import EditionKit
import LessonModel

/// Reports addresses that lead nowhere where the author can change them: in the lesson, or in the
/// template that writes them.
struct AddressFaults {
  private let course: Course
  private let sources: SourceShelf
  private let templates: Templates
  private let lessons: [LessonID: Lesson]

  init(in course: Course, sources: SourceShelf, templates: Templates) {
    self.course = course
    self.sources = sources
    self.templates = templates
    lessons = Dictionary(course.lessons.map { ($0.id, $0) }) { first, _ in first }
  }

  /// One diagnostic for each place: what a template writes is on every page.
  func diagnostics(of broken: [(AddressMap.Broken, LessonID?)]) -> [Diagnostic] {
    var places: [SourceSpan] = []
    var faults: [SourceSpan: [AddressMap.Broken]] = [:]
    var known: [String: SourceSpan] = [:]
    for (fault, lesson) in broken {
      let span: SourceSpan
      if let inLesson = lesson.flatMap({ place(of: fault.address, in: $0) }) {
        span = inLesson
      } else {
        // Searched once, although it is on a thousand pages.
        let written = Self.spellings(of: fault.address)[0]
        span = known[written] ?? template(with: fault.address) ?? beginning(of: lesson)
        if span.path.hasPrefix("templates/") { known[written] = span }
      }
      if faults[span] == nil { places.append(span) }
      faults[span, default: []].append(fault)
    }
    return places.compactMap { span in
      faults[span].flatMap { faults in diagnostic(of: faults, at: span) }
    }
  }

  private func diagnostic(of faults: [AddressMap.Broken], at span: SourceSpan) -> Diagnostic? {
    guard let fault = faults.first else { return nil }
    let pages = Set(faults.map(\.page)).count - 1
    let more =
      switch pages {
      case 0: ""
      case 1: ", and so does another file"
      default: ", and so do \(pages) other files"
      }
    let reason =
      switch fault.reason {
      case .noFile(let path): "there is no `\(path)` in the publication"
      case .noPlace(let id, let path): "nothing in `\(path)` has the id `\(id)`"
      case .outside: "it leads out of the publication"
      }
    let isFound = span.end > span.start
    return .error(
      .brokenAddress, "`\(fault.page)` names `\(fault.address)`\(more), but \(reason)", at: span,
      fixes: [
        FixIt(
          isFound
            ? "correct the address, or remove it"
            : "if a template or HTML of yours writes it, correct it there; otherwise this is a bug in Lectern: please "
              + "report it, and set `broken-address` to `warning` under `checks` in course.yaml for now"
        )
      ])
  }

  // MARK: Places

  /// How an address may be written where it comes from: without the way up to the folder of the site, and
  /// without what is before the place on a page.
  private static func spellings(of address: String) -> [String] {
    var rest = address[...]
    while rest.hasPrefix("../") { rest = rest.dropFirst(3) }
    var spellings = [String(rest), address]
    if let mark = rest.firstIndex(of: "#"), mark != rest.startIndex {
      spellings.append(String(rest[mark...]))
    }
    return spellings.filter { $0.utf8.count > 1 }
  }

  private func place(of address: String, in lesson: LessonID) -> SourceSpan? {
    guard let path = lessons[lesson]?.path, let source = sources.text(path) else { return nil }
    return place(of: address, in: source)
  }

  private func place(of address: String, in source: SourceText) -> SourceSpan? {
    for spelling in Self.spellings(of: address) {
      if let range = source.places(of: spelling, in: source.span).first {
        return source.span(range.lowerBound, range.upperBound)
      }
    }
    return nil
  }

  private func template(with address: String) -> SourceSpan? {
    for path in templates.paths(under: "web/")
    where path.hasSuffix(".mustache") || path.hasSuffix(".css") {
      let source = SourceText(path: "templates/\(path)", bytes: templates.bytes(path) ?? [])
      if let place = place(of: address, in: source) { return place }
    }
    return nil
  }

  private func beginning(of lesson: LessonID?) -> SourceSpan {
    .beginning(of: lesson.flatMap { lessons[$0]?.path } ?? "lessons/course.yaml")
  }
}
