package import Diagnostics
import LessonModel

/// A footnote that the text refers to must exist.
package struct UndefinedFootnote: Rule {
  package static let description = RuleDescription(
    "undefined-footnote", .links, .warning, "A footnote that the text refers to must exist.",
    """
    Without a line `[^name]: …` the reference is shown as it was typed, brackets and all.
    """,
    .lesson(
      before: "Ten percent.[^points]", after: "Ten percent.[^points]\n\n[^points]: Not ten points.")
  )

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.passages { $0.marks.contains(.caret) }.flatMap { passage in
      let places = passage.places
      return passage.footnoteMarks.compactMap { range -> Diagnostic? in
        // Text with a backslash is meant as it is written.
        guard places.exactSpan(of: range.lowerBound..<(range.lowerBound + 1)) != nil else {
          return nil
        }
        let label = String(decoding: passage.bytes[range].dropFirst(2).dropLast(), as: UTF8.self)
        return .warning(
          Self.id, "the footnote `\(label)` does not exist, so its mark is shown as text",
          at: places.span(of: range), fixes: [FixIt("add a line: [^\(label)]: …")])
      }
    }
  }
}

extension Passage {
  /// The places of `[^name]` in the text.
  fileprivate var footnoteMarks: [Range<Int>] {
    var marks: [Range<Int>] = []
    var at = 0
    while let start = bytes[at...].firstIndex(of: UInt8(ascii: "^")) {
      at = start + 1
      guard start > 0, bytes[start - 1] == UInt8(ascii: "["),
        let end = bytes[at...].firstIndex(where: { $0 <= 0x20 || $0 == UInt8(ascii: "]") }),
        bytes[end] == UInt8(ascii: "]"), end > at
      else { continue }
      marks.append((start - 1)..<(end + 1))
      at = end
    }
    return marks
  }
}
