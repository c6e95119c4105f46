package import Diagnostics
import LessonModel

/// Terms must be explained in a list or in the glossary.
package struct RawDefinition: Rule {
  package static let description = RuleDescription(
    "raw-definition", .structure, .warning, "Terms must be explained in a list or in the glossary.",
    """
    Other tools take a line that begins with a colon for the definition of the line above it. Lectern shows the \
    colon and runs both lines together. A term that the course needs again belongs in `glossary.yaml`, which \
    explains it wherever it is.
    """,
    .lesson(before: "Champion\n: who sells for you", after: "- **Champion**: who sells for you"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let bytes = lesson.bytes
    let passages = lesson.passages {
      $0.kind == .paragraph
        && ($0.marks.contains(.lineMark) || bytes[$0.range.lowerBound] == UInt8(ascii: ":"))
    }
    return passages.compactMap { passage -> Diagnostic? in
      guard let text = WrittenText(passage, of: lesson) else { return nil }
      let lines = text.lines
      let places = lines.indices.filter { Self.isDefinition(lines[$0], in: text) }
      guard let first = places.first else { return nil }
      var edits: [FixIt.Edit] = []
      // One definition per term, each term on its own line.
      let isPlain = places.allSatisfy { place in
        place > 0 && (place == 1 || !places.contains(place - 1))
          && text.prefix(of: lines[place - 1]).allSatisfy { $0 == " " || $0 == ">" }
      }
      if isPlain, places.first == 1 {
        for place in places {
          let term = lines[place - 1].range
          edits.append(.init(replacing: text.span(term.lowerBound..<term.lowerBound), with: "- **"))
          edits.append(
            .init(
              replacing: text.span(term.upperBound..<lines[place].range.lowerBound + 2),
              with: "**: "))
        }
      }
      return .warning(
        RawDefinition.id, "a line that begins with a colon is shown as it is written",
        at: text.span(lines[first].range),
        fixes: [
          FixIt("write - **term**: explanation, or put the term into the glossary", edits: edits)
        ])
    }
  }

  private static func isDefinition(_ line: WrittenText.Line, in text: WrittenText) -> Bool {
    let bytes = text.source.bytes[line.range]
    return bytes.count > 2 && bytes.first == UInt8(ascii: ":")
      && bytes[bytes.startIndex + 1] <= 0x20
      && text.holds(line.range.lowerBound)
  }
}
