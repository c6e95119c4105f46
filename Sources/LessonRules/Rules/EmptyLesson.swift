package import Diagnostics
import LessonModel

/// A lesson needs text.
package struct EmptyLesson: Rule {
  package static let description = RuleDescription(
    "empty-lesson", .structure, .warning, "A lesson needs text.",
    """
    A lesson without text becomes an empty page and a silent episode. A lesson that is not written yet can \
    wait under a name that begins with `_`; Lectern ignores such files.
    """,
    .lesson(before: "", after: "Ask what it costs the buyer to do nothing."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    // An empty or unreadable file has already been reported.
    let source = lesson.source
    let lesson = lesson.lesson
    guard lesson.blocks.isEmpty, lesson.suppliedRecording == nil,
      lesson.span.end > lesson.span.start
    else { return [] }
    // HTML that is not shown was reported, too.
    if let source, Self.holdsHTML(source.bytes) { return [] }
    return [
      .warning(
        Self.id, "this lesson needs text", at: lesson.title.span,
        fixes: [FixIt("write it, or begin the file's name with _ until it is written")])
    ]
  }

  /// Whether there is a tag, or a comment that is never closed.
  private static func holdsHTML(_ bytes: [UInt8]) -> Bool {
    var at = 0
    while let open = bytes.next(UInt8(ascii: "<"), from: at) {
      at = open + 1
      if at < bytes.count, bytes[at].isLetter { return true }
      guard bytes[at...].starts(with: "!--".utf8) else { continue }
      var end = at + 3
      var isClosed = false
      while !isClosed, let close = bytes.next(UInt8(ascii: ">"), from: end) {
        isClosed = bytes[..<close].suffix(2).elementsEqual("--".utf8)
        end = close + 1
      }
      if !isClosed { return true }
      at = end
    }
    return false
  }
}
