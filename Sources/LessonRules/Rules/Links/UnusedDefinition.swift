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
    let definitions = lesson.definitions
    guard !definitions.isEmpty else { return [] }
    let uses = Self.uses(in: source)
    return definitions.compactMap { definition in
      // An address has one of these signs, and so have the comments that other programs know.
      guard !definition.isFootnote, definition.key.first != "^", !definition.content.isEmpty,
        !definition.content.contains(where: { "./#:<@".contains($0) })
      else { return nil }
      let name = source.text(in: definition.name)
      guard uses[name.lowercased(), default: 0] < 2 else { return nil }
      let start = definition.mark.moved(to: definition.mark.start..<definition.mark.start)
      return .warning(
        Self.id, "this line is not shown: it has the form of a link's address, and no link uses it",
        at: definition.mark,
        fixes: [
          FixIt(
            "if it is text, write a backslash before its bracket",
            edits: [.init(replacing: start, with: "\\")])
        ])
    }
  }

  /// How often each name is in brackets, its definition included.
  private static func uses(in source: SourceText) -> [String: Int] {
    var uses: [String: Int] = [:]
    var at = 0
    while let open = source.bytes.next(UInt8(ascii: "["), from: at) {
      at = open + 1
      let name = source.bytes[at...].prefix(200).prefix { !"[]\n".utf8.contains($0) }
      uses[String(decoding: name, as: UTF8.self).lowercased(), default: 0] += 1
    }
    return uses
  }
}
