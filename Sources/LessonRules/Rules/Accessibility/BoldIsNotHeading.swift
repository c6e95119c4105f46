package import Diagnostics
import LessonModel

/// A heading must be written as a heading.
package struct BoldIsNotHeading: Rule {
  package static let description = RuleDescription(
    "bold-is-not-heading", .accessibility, .warning, "A heading must be written as a heading.",
    """
    A line in bold type looks like a heading, but is not one: it is not in the outline, no link can lead to it, and \
    screen readers do not announce it.
    """,
    .lesson(before: "**The pain**\n\nAsk for it.", after: "## The pain\n\nAsk for it."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let bold = lesson.passages {
      $0.isBold && $0.isTopLevel && $0.kind == .paragraph && $0.range.count <= 60
    }
    return bold.compactMap { passage in
      guard case .strong(let strong) = passage.content[0],
        let last = passage.text.last, !".!?:;,)：…".contains(last),
        !Self.isCaption(passage, in: lesson.lesson.blocks), !Self.isSeparator(passage.text)
      else { return nil }
      return .warning(
        Self.id, "a line in bold type is not a heading", at: strong.span,
        fixes: [FixIt("write ## before it and remove the asterisks, or make it part of a sentence")]
      )
    }
  }

  /// Whether a line names the picture or the table beside it.
  private static func isCaption(_ passage: Passage, in blocks: [Block]) -> Bool {
    if passage.text.prefixMatch(
      of: /(?i)(fig\.|figure|table|listing|photo|image|box|chart|diagram) ?\d/) != nil
    {
      return true
    }
    guard let place = blocks.firstIndex(where: { $0.span == passage.blockSpan }) else {
      return false
    }
    return [place - 1, place + 1].contains { blocks.indices.contains($0) && blocks[$0].isShown }
  }

  /// Whether it is a word between two alternatives: “OR”.
  private static func isSeparator(_ text: String) -> Bool {
    text.utf8.count <= 4 && text == text.uppercased()
  }
}

extension Block {
  /// Whether it is a picture or a table.
  fileprivate var isShown: Bool {
    switch self {
    case .table, .figure, .media: true
    case .paragraph(let paragraph):
      paragraph.content.allSatisfy { inline in
        if case .image = inline { true } else { false }
      }
    case .heading, .list, .quote, .code, .thematicBreak, .rawHTML, .callout, .activity, .keyPoints,
      .details, .formula, .facilitatorNote, .say, .silent, .scoped:
      false
    }
  }
}
