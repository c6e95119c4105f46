package import Diagnostics
import LessonModel

/// A directive must begin with three colons.
package struct RawDirective: Rule {
  package static let description = RuleDescription(
    "raw-directive", .structure, .warning, "A directive must begin with at least three colons.",
    """
    With two colons, it is shown as text. The line that closes a directive has as many colons as the line that opens it.
    """,
    .lesson(before: "::tip\nAsk twice.", after: ":::tip\nAsk twice.\n:::"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let passages = lesson.passages { $0.kind == .paragraph && $0.marks.contains(.colons) }
    return Self.wide(in: lesson)
      + passages.flatMap { passage in
        let places = passage.places
        return passage.lines.compactMap { line -> Diagnostic? in
          let text = passage.bytes[line]
          if let other = Self.otherSpace(text, places) { return other }
          guard text.starts(with: "::".utf8), let next = text.dropFirst(2).first,
            (0x61...0x7A).contains(next | 0x20),
            let span = places.exactSpan(of: line.lowerBound..<(line.lowerBound + 2))
          else { return nil }
          let name = text.dropFirst(2).prefix { (0x61...0x7A).contains($0 | 0x20) }
          return .warning(
            Self.id, "two colons do not open a directive, so this is shown as text", at: span,
            fixes: [
              FixIt("write :::\(String(decoding: name, as: UTF8.self)), and ::: on a line below it")
            ])
        }
      }
  }

  /// `:::` with a space after it that Markdown does not take for one.
  private static func otherSpace(_ line: ArraySlice<UInt8>, _ places: PassagePlaces) -> Diagnostic?
  {
    let colons = line.prefix { $0 == UInt8(ascii: ":") }.count
    let rest = line.dropFirst(colons)
    let space = rest.prefix { $0 >= 0x80 || $0 <= 0x20 }
    let text = String(decoding: space, as: UTF8.self)
    let name = rest.dropFirst(space.count)
    let tail = name.drop { $0.isLetter }
    guard colons > 2, !text.isEmpty,
      text.allSatisfy({ " \t\u{A0}\u{2007}\u{2009}\u{202F}\u{3000}".contains($0) }),
      name.first?.isLetter == true,
      tail.isEmpty || tail.first.map({ "[{".utf8.contains($0) }) == true,
      let span = places.exactSpan(of: space.startIndex..<space.endIndex)
    else { return nil }
    return .warning(
      id, "another kind of space after the colons keeps this from opening a directive", at: span,
      fixes: [FixIt("remove it", edits: [.init(replacing: span, with: "")])])
  }

  /// Lines of wide colons, as Chinese and Japanese keyboards write them.
  private static func wide(in lesson: LessonParts) -> [Diagnostic] {
    let colon: [UInt8] = [0xEF, 0xBC, 0x9A]
    let mark = colon + colon + colon
    guard lesson.source?.contains(0x9A) == true else { return [] }
    return lesson.passages { $0.kind == .paragraph && $0.marks.contains(.symbol) }.flatMap {
      passage in
      let places = passage.places
      return passage.lines.compactMap { line -> Diagnostic? in
        var end = line.lowerBound
        while passage.bytes[end..<line.upperBound].starts(with: colon) { end += 3 }
        guard passage.bytes[line].starts(with: mark),
          let span = places.exactSpan(of: line.lowerBound..<end)
        else { return nil }
        let new = String(repeating: ":", count: (end - line.lowerBound) / 3)
        return .warning(
          id, "wide colons do not open or close a directive, so learners see them", at: span,
          fixes: [FixIt("write \(new)", edits: [.init(replacing: span, with: new)])])
      }
    }
  }
}
