package import Diagnostics
import LessonModel

/// No blank stands between the words and the address of a link.
package struct SpaceInLink: Rule {
  package static let description = RuleDescription(
    "space-in-link", .links, .warning,
    "No blank stands between the words of a link and its address.",
    """
    With one, Markdown sees no link, and shows the brackets.
    """,
    .lesson(before: "See [the pain] (02-qualify.md).", after: "See [the pain](02-qualify.md)."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.passages(with: .bracket).flatMap { passage in
      passage.gaps.compactMap { range -> Diagnostic? in
        guard let span = passage.exactSpan(of: range) else { return nil }
        return .warning(
          Self.id, "this is shown as text, for a blank keeps it from being a link", at: span,
          fixes: [FixIt("remove the blank", edits: [.init(replacing: span, with: "")])])
      }
    }
  }
}

extension Passage {
  /// Blanks between `]` and `(` where what stands in the parentheses looks like an address.
  fileprivate var gaps: [Range<Int>] {
    var gaps: [Range<Int>] = []
    var at = 0
    while let close = bytes[at...].firstIndex(of: UInt8(ascii: "]")) {
      at = close + 1
      let open = bytes[at...].firstIndex { $0 != 0x20 } ?? bytes.endIndex
      guard open > at, open < bytes.endIndex, bytes[open] == UInt8(ascii: "("),
        bytes[..<close].contains(UInt8(ascii: "[")),
        let end = bytes[open...].firstIndex(where: { $0 == UInt8(ascii: ")") || $0 == 0x20 }),
        bytes[end] == UInt8(ascii: ")")
      else { continue }
      let address = String(decoding: bytes[(open + 1)..<end], as: UTF8.self)
      let endings = [".md", ".svg", ".png", ".jpg", ".pdf"]
      if address.contains("://") || address.hasPrefix("media/") || address.contains(".md#")
        || endings.contains(where: address.hasSuffix)
      {
        gaps.append(at..<open)
      }
    }
    return gaps
  }
}
