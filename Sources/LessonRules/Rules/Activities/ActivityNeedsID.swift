package import Diagnostics
import LessonModel

/// An activity needs its own id.
package struct ActivityNeedsID: Rule {
  package static let description = RuleDescription(
    "activity-needs-id", .identity, .warning, "An activity needs its own id.",
    """
    The id identifies the activity in links, in data and on flash cards. Without one, Lectern makes it from the words. Then it \
    changes when you fix a typing mistake, and other programs see a new activity.
    """,
    .lesson(
      before: """
        :::quiz
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] Nothing
        :::
        """,
      after: """
        :::quiz{#lesson-what-does-it-cost-to-wait}
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] Nothing
        :::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    return lesson.activities.compactMap { activity in
      let start = activity.span.start
      let line = source.range(ofLine: source.lineNumber(at: start))
      let opening = source.bytes[start..<max(start, line.upperBound)]
      guard let edit = Self.edit(opening, activity) else { return nil }
      return .warning(
        Self.id, "without an id, this becomes a different activity when its words change",
        at: source.span(start, start + opening.count),
        fixes: [FixIt("write {#\(activity.id)}, or a shorter one", edits: [edit])])
    }
  }

  /// The edit that writes down the id; nil if the opening line has one, opens no directive, or is not
  /// written as one, as `:::quiz #q`: that is reported elsewhere, and may name an id.
  private static func edit(_ opening: ArraySlice<UInt8>, _ activity: Activity) -> FixIt.Edit? {
    let colon = UInt8(ascii: ":")
    guard opening.count >= 3, opening[opening.startIndex] == colon,
      opening[opening.startIndex + 1] == colon, opening[opening.startIndex + 2] == colon
    else { return nil }
    let afterName = opening.drop { $0 == colon }.drop {
      $0.isLetter || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "_")
    }
    let next = afterName.first { $0 > 0x20 }
    guard next == nil || next == UInt8(ascii: "[") || next == UInt8(ascii: "{") else { return nil }
    func insert(_ text: String, at place: Int) -> FixIt.Edit {
      .init(
        replacing: activity.span.moved(to: place..<place), with: text)
    }
    var end = opening.endIndex
    while opening[end - 1] <= 0x20 { end -= 1 }
    guard opening[end - 1] == UInt8(ascii: "}") else {
      return insert("{#\(activity.id)}", at: end)
    }
    guard let brace = opening.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    let braces = opening[(brace + 1)..<(end - 1)]
    var isEmpty = true
    var wasBlank = true
    for byte in braces {
      if wasBlank, byte == UInt8(ascii: "#") { return nil }
      wasBlank = byte <= 0x20
      if !wasBlank { isEmpty = false }
    }
    // `id=first` is a slip that is reported, and names an id.
    if String(decoding: braces, as: UTF8.self).contains(/(?:^|[\s,;])id\s*[=:]/) { return nil }
    return insert("#\(activity.id)" + (isEmpty ? "" : " "), at: brace + 1)
  }
}
