package import Diagnostics
import LessonModel

/// A link must lead to a lesson, a place in a lesson, or a file in a `media/` folder.
package struct BrokenLink: Rule {
  package static let description = RuleDescription(
    "broken-link", .links, .error, canBeLowered: true,
    "A link must lead to a lesson, a place in a lesson, or a file in a `media/` folder.",
    """
    A learner who follows a link that leads nowhere loses trust in all the others. Write links as file paths \
    relative to the lesson's own file, so that they also work on GitHub and similar sites.
    """,
    .lesson(
      before: "See [the pain](02-qualfy.md#the-pain).",
      after: "See [the pain](02-qualify.md#the-pain)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var guesses = PathGuesses(in: lesson.path)
    for link in lesson.links + lesson.linksInHTML {
      if case .unresolved(.missing(let path)) = link.target {
        diagnostics.append(noFile(path, link, &guesses, course))
      }
    }
    return diagnostics + mistyped(in: lesson)
  }

  /// Addresses in the text that are not links, because their beginning is mistyped.
  private func mistyped(in lesson: LessonParts) -> [Diagnostic] {
    let slash = UInt8(ascii: "/")
    guard let source = lesson.source, source.contains(slash) else { return [] }
    let bytes = lesson.bytes
    let passages = lesson.passages { outline in
      var at = outline.range.lowerBound
      while let place = bytes.next(slash, in: at..<outline.range.upperBound) {
        if bytes[place + 1] == slash || ":;.".utf8.contains(bytes[place - 1]) { return true }
        at = place + 1
      }
      return false
    }
    return passages.flatMap { passage -> [Diagnostic] in
      guard let text = WrittenText(passage, of: lesson) else { return [] }
      return text.texts.flatMap { range -> [Diagnostic] in
        text.text(range).matches(of: /[hH]t{0,3}[A-Za-z]{1,4}[:;.]?\/{1,3}[^\s<>"'()\[\]]+/)
          .compactMap { match in
            let words = text.text(range)
            let before = words[..<match.range.lowerBound].last
            var written = match.0
            while let last = written.last, ".,;:!?".contains(last) { written.removeLast() }
            guard before?.isLetter != true, before?.isNumber != true,
              let address = AddressSlip.page(mistyped: String(written))
            else { return nil }
            let start =
              range.lowerBound + words[..<match.range.lowerBound].utf8.count
            let span = text.span(start..<start + written.utf8.count)
            return .warning(
              Self.id, "this address is mistyped, so it is not a link", at: span,
              fixes: [
                FixIt("write \(address)", edits: [.init(replacing: span, with: address)])
              ])
          }
      }
    }
  }

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var places: LinkPlaces?
    for lesson in lessons {
      var limit = Suggestion.Limit()
      for link in lesson.placeLinks {
        guard case .lesson(let id, let anchor?) = link.target else { continue }
        if places == nil { places = LinkPlaces(lessons) }
        if places?.has(anchor.text, in: id) == false {
          diagnostics.append(noPlace(anchor, in: id, link, &limit, course))
        }
      }
    }
    return diagnostics
  }

  /// The edit of the address, in Markdown or in an attribute of HTML.
  private func edits(of link: Link, with new: String, _ course: CourseIndex) -> [FixIt.Edit] {
    if course.source(at: link.span.path)?.text(in: link.span) == link.destination {
      return [.init(replacing: link.span, with: new)]
    }
    return course.edits(replacing: link.destination, in: link.span, with: new)
  }

  private func noPlace(
    _ anchor: Anchor, in id: LessonID, _ link: Link, _ limit: inout Suggestion.Limit,
    _ course: CourseIndex
  ) -> Diagnostic {
    var fix = FixIt("add a heading with these words, or {#\(anchor)} after a heading")
    if limit.allowsOneMore(),
      let nearest = Suggestion.nearest(
        to: anchor.text, among: course.headingAnchors(of: id))
    {
      let file = link.destination.prefix { $0 != "#" }
      let destination = "\(file)#\(nearest)"
      fix = FixIt(
        "did you mean `#\(nearest)`?",
        edits: edits(of: link, with: destination, course))
    }
    return .error(
      Self.id, "the lesson `\(id)` has no heading `#\(anchor)`", at: link.span, fixes: [fix])
  }

  private func noFile(
    _ path: String, _ link: Link, _ guesses: inout PathGuesses, _ course: CourseIndex
  ) -> Diagnostic {
    guard !link.destination.isEmpty else {
      return .error(
        Self.id, "this link has no address", at: link.span,
        fixes: [FixIt("write the address between the parentheses")])
    }
    var fix = FixIt("link to a lesson's file, or to a file in a media/ folder")
    let pathSlip = PathSlip(path)
    if let slip = AddressSlip(link.destination) {
      fix = FixIt(
        "write \(slip.address) if it is \(slip.kind.rawValue)",
        edits: edits(of: link, with: slip.address, course))
    } else if let guess = guesses.nearest(
      to: pathSlip?.meant ?? path, among: course.fileNames)
    {
      let new = guess.path + link.destination.drop { $0 != "#" }
      fix = FixIt(
        "did you mean `\(guess.path)`?",
        edits: guess.isOnlyOne
          ? edits(of: link, with: new, course) : [])
    }
    let message =
      link.destination.lowercased() == "term:"
      ? "this link names no term"
      : path.isEmpty
        ? "this leads to a folder, not to a lesson or a media file"
        : pathSlip?.message ?? "the lesson or media file \(path) does not exist"
    return .error(Self.id, message, at: link.span, fixes: [fix])
  }
}

/// The places in each lesson that a link can lead to.
private struct LinkPlaces {
  private var lessons: [LessonID: [String]] = [:]

  /// The places in long lessons that links lead to; short lessons are searched just as quickly.
  private var sets: [LessonID: Set<String>] = [:]

  init(_ lessons: [LessonExtract]) {
    self.lessons.reserveCapacity(lessons.count)
    // Two lessons with one id are reported; a link may lead to either.
    for lesson in lessons {
      if let others = self.lessons.updateValue(lesson.places, forKey: lesson.id) {
        self.lessons[lesson.id] = others + lesson.places
      }
    }
  }

  mutating func has(_ place: String, in lesson: LessonID) -> Bool {
    let places = lessons[lesson] ?? []
    guard places.count > 20 else { return places.contains(place) }
    if let set = sets[lesson] { return set.contains(place) }
    let set = Set(places)
    sets[lesson] = set
    return set.contains(place)
  }
}
