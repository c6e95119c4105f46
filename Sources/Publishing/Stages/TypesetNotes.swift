import Diagnostics
import EditionKit
import LessonModel
import TypesetKit

/// The edition and lesson that a document was requested for.
struct DocumentOrigin: Hashable, Sendable {
  /// Nil for a document that does not belong to one edition.
  var edition: EditionName?

  /// The lesson that it belongs to; nil for the whole course.
  var lesson: LessonID?

  /// The same for a part that comes from a lesson of its own, by its id.
  func inside(_ source: String?) -> DocumentOrigin {
    guard let lesson = source.flatMap({ LessonID($0) }) else { return self }
    return DocumentOrigin(edition: edition, lesson: lesson)
  }

  /// How an author keeps a passage out of the document's edition.
  fileprivate var exception: String? { edition.map { ":::except{editions=\($0)}" } }
}

/// The diagnostics about documents that were not made, or not made as they were written.
struct TypesetNotes: Sendable {
  private let course: Course
  private let sources: SourceShelf

  init(course: Course, sources: SourceShelf) {
    self.course = course
    self.sources = sources
  }

  /// A fault in the content of a lesson.
  func diagnostic(_ fault: TypesetFault, of origin: DocumentOrigin) -> Diagnostic {
    let file = path(of: origin)
    let span =
      fault.place.map { SourceSpan(path: file, start: $0.lowerBound, end: $0.upperBound) }
      ?? SourceSpan.beginning(of: file)
    return .error(
      .cannotBeTypeset, "this cannot be printed: \(fault.message)", at: span,
      fixes: fault.hints.map { FixIt($0) } + [
        FixIt("change it" + (origin.exception.map { ", or keep it off paper with \($0)" } ?? ""))
      ])
  }

  /// A fault of a template.
  static func diagnostic(
    _ fault: TypesetFault, at place: TypesetFault.TemplatePlace, in source: SourceText
  ) -> Diagnostic {
    let line = source.line(place.line).unicodeScalars
    let before = String(String.UnicodeScalarView(line.prefix(place.column - 1)))
    let start = source.offset(ofLine: place.line) + before.utf8.count
    return .error(
      .brokenTemplate, "this template cannot be used: \(fault.message)",
      at: source.span(start, start),
      fixes: fault.hints.map { FixIt($0) } + [FixIt("fix or remove \(source.path)")])
  }

  /// A fault in one of several templates, when Typst does not say which.
  static func diagnostic(_ fault: TypesetFault?, ofOneOf own: [String]) -> Diagnostic {
    let paths = own.map { "templates/\($0)" }
    return .error(
      .brokenTemplate,
      "this cannot be printed with the project's own templates: \(fault?.message ?? "")",
      at: .beginning(of: paths.first ?? "templates"),
      fixes: [
        FixIt(
          paths.count == 1
            ? "fix or remove \(paths[0])"
            : "fix or remove one of \(paths.joined(separator: ", "))")
      ])
  }

  /// The families of `look:` that documents do not find; each is reported once, whatever asks for it.
  func diagnostics(of unknown: [UnknownFont]) -> [Diagnostic] {
    var wishes: [Spanned<String>] = []
    for wish in [course.look.textFont, course.look.headingFont].compactMap({ $0 })
    where !wishes.contains(where: { $0.value == wish.value }) { wishes.append(wish) }
    return wishes.compactMap { wish in
      let family = LookSettings.family(named: wish.value)
      guard let found = unknown.first(where: { $0.family == family.lowercased() }) else {
        return nil
      }
      var fixes: [FixIt] = []
      if let nearest = found.nearest {
        fixes.append(
          FixIt(
            "did you mean `\(nearest)`?", edits: [.init(replacing: wish.span, with: nearest)]))
      }
      fixes.append(FixIt("put the files of the family into templates/fonts/"))
      return .warning(
        .fontNotOnPaper, "no font for paper is called `\(family)`: documents have Lato instead",
        at: wish.span, fixes: fixes)
    }
  }

  /// Letters that no font has; each place is reported once.
  func substitutions(for replaced: [(DocumentOrigin, ReplacedLetters)]) -> [Substitution] {
    var seen: Set<Substitution> = []
    return replaced.compactMap { origin, letters in
      guard let edition = origin.edition else { return nil }
      return Substitution(
        edition: edition, lesson: origin.lesson,
        StandIn(
          "“\(letters.text)”", .substituted(by: ReplacedLetters.standIn), because: .noFont,
          at: span(of: letters, in: origin)))
    }.filter { seen.insert($0).inserted }
  }

  /// One warning per file, at the first of its letters that no font has.
  func warnings(for replaced: [(DocumentOrigin, ReplacedLetters)]) -> [Diagnostic] {
    var order: [String] = []
    var found: [String: [(text: String, span: SourceSpan)]] = [:]
    var exceptions: [String: String] = [:]
    for (origin, letters) in replaced {
      let span = span(of: letters, in: origin)
      if found[span.path] == nil {
        order.append(span.path)
        exceptions[span.path] = origin.exception
      }
      guard found[span.path]?.contains(where: { $0 == (letters.text, span) }) != true else {
        continue
      }
      found[span.path, default: []].append((letters.text, span))
    }
    return order.compactMap { path in
      found[path].flatMap {
        warning(for: $0.sorted { $0.span < $1.span }, exception: exceptions[path])
      }
    }
  }

  private func warning(for found: [(text: String, span: SourceSpan)], exception: String?)
    -> Diagnostic?
  {
    guard let first = found.first else { return nil }
    var texts: [String] = []
    for (text, _) in found where !texts.contains(text) { texts.append(text) }
    let shown = texts.prefix(5).map { "“\($0)”" } + (texts.count > 5 ? ["…"] : [])
    var lines: [Int] = []
    for line in found.map({ line(of: $0.span) })
    where line != self.line(of: first.span) && !lines.contains(line) {
      lines.append(line)
    }
    var message = "no font has \(shown.joined(separator: ", "))"
    if let last = lines.last {
      message +=
        lines.count > 5
        ? ", here and in \(lines.count) more lines up to line \(last)"
        : ", here and in line\(lines.count == 1 ? "" : "s") "
          + lines.map { "\($0)" }.joined(separator: ", ")
    }
    let isEastAsian = texts.contains { $0.unicodeScalars.contains(where: Self.isEastAsian) }
    // A course that cannot be printed in its own language must not look as if it were.
    if isEastAsian, ["zh", "yue", "ja", "ko"].contains(course.language.primary) {
      return .error(
        .languageWithoutFont,
        message + ", the letters of the course's own language (\(course.language))", at: first.span,
        fixes: [FixIt("install them: sudo apt-get install fonts-noto-cjk, and publish again")])
    }
    message += ": \(ReplacedLetters.standIn) is printed instead"
    var fixes: [FixIt] = []
    if isEastAsian {
      fixes.append(FixIt("install the letters of East Asia: sudo apt-get install fonts-noto-cjk"))
    }
    fixes.append(
      FixIt(
        "write it in other letters"
          + (exception.map { ", or keep its passage off paper with \($0)" } ?? "")))
    return .warning(.letterWithoutFont, message, at: first.span, fixes: fixes)
  }

  /// Chinese, Japanese and Korean (Unicode 16, blocks).
  private static func isEastAsian(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0xFF00...0xFFEF, 0x1AFF0...0x1B16F, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  private func path(of origin: DocumentOrigin) -> String {
    origin.lesson.flatMap(course.lesson)?.path ?? course.span.path
  }

  private func line(of span: SourceSpan) -> Int {
    sources.text(span.path)?.position(at: span.start).line ?? 1
  }

  /// Where letters are written: inside their part, or else where a title or something similar
  /// contains them first.
  private func span(of letters: ReplacedLetters, in origin: DocumentOrigin) -> SourceSpan {
    let own = path(of: origin)
    if let place = letters.place {
      return find(letters.text, in: own, place)
        ?? SourceSpan(path: own, start: place.lowerBound, end: place.upperBound)
    }
    let units = sources.paths.filter { $0.hasSuffix("/unit.yaml") }.sorted()
    for path in [own, course.span.path] + units {
      if let span = find(letters.text, in: path, 0..<Int.max) { return span }
    }
    return .beginning(of: own)
  }

  private func find(_ text: String, in path: String, _ range: Range<Int>) -> SourceSpan? {
    guard let source = sources.text(path) else { return nil }
    let words = Array(text.utf8)
    let bytes = source.bytes
    let last = min(range.upperBound, bytes.count) - words.count
    guard let first = words.first, range.lowerBound <= last else { return nil }
    for start in range.lowerBound...last where bytes[start] == first {
      if bytes[start..<start + words.count].elementsEqual(words) {
        return SourceSpan(path: path, start: start, end: start + words.count)
      }
    }
    return nil
  }
}
