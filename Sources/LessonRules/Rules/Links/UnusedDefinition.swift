package import Diagnostics
import LessonModel

/// A line in the form of a link's address must be one.
package struct UnusedDefinition: Rule {
  package static let description = RuleDescription(
    "unused-definition", .links, .warning, "A line in the form of a link's address must be one.",
    """
    Markdown takes a line that begins with a name in brackets and a colon for the address of a link, and does not \
    show it. A line `[Ana]: Hello` of a conversation is lost in this way. Write `\\[Ana]: Hello`, or \
    `**Ana**: Hello`.
    """,
    .lesson(before: "[Ana]: Hello", after: "**Ana**: Hello"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    return lesson.definitions.compactMap { definition in
      // An address has one of these signs, and so have the comments that other programs know.
      guard !definition.isFootnote, definition.key.first != "^", !definition.content.isEmpty,
        !definition.content.contains(where: { "./#:<@".contains($0) })
      else { return nil }
      let name = source.text(in: definition.name)
      guard !Self.isUsed(name, in: source) else { return nil }
      let start = definition.mark.moved(to: definition.mark.start..<definition.mark.start)
      return .warning(
        Self.id, "this line is not shown: it has the form of a link's address, and no link uses it",
        at: definition.mark,
        fixes: [
          FixIt(
            "if it is text, write \\[\(name)]:", edits: [.init(replacing: start, with: "\\")])
        ])
    }
  }

  /// Whether the name is in brackets twice: here, and anywhere else.
  private static func isUsed(_ name: String, in source: SourceText) -> Bool {
    let wanted = Array("[\(name.lowercased())]".utf8)
    let text = Array(source.text(in: source.span).lowercased().utf8)
    var at = 0
    var count = 0
    while let open = text.next(UInt8(ascii: "["), from: at) {
      at = open + 1
      if text[open...].starts(with: wanted) { count += 1 }
    }
    return count > 1
  }
}
