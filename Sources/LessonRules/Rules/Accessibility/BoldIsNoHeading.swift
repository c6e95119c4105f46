package import Diagnostics
import LessonModel

/// A heading must be written as a heading.
package struct BoldIsNoHeading: Rule {
  package static let description = RuleDescription(
    "bold-is-no-heading", .accessibility, .warning, "A heading must be written as a heading.",
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
        !Self.isCaption(passage, in: lesson.lesson.blocks), !Self.isSeparator(passage.text),
        !Self.isFormula(passage.text), !Self.isLink(strong.content)
      else { return nil }
      return .warning(
        Self.id, "a line in bold type is not a heading", at: strong.span,
        fixes: [FixIt("write ## before it and remove the asterisks, or make it part of a sentence")]
      )
    }
  }

  /// Whether a line names the picture or the table beside it.
  private static func isCaption(_ passage: Passage, in blocks: [Block]) -> Bool {
    if isNumbered(passage.text) { return true }
    guard let place = blocks.firstIndex(where: { $0.span == passage.blockSpan }) else {
      return false
    }
    return [place - 1, place + 1].contains { blocks.indices.contains($0) && blocks[$0].isShown }
  }

  /// Whether a text is the number of a picture: “Figure 3”, “Tabelle 2”.
  ///
  /// “Example 2” may well be a heading, “Example 2.1” is counted in its chapter.
  private static func isNumbered(_ text: String) -> Bool {
    guard let digit = text.firstIndex(where: { $0.isASCII && $0.isNumber }) else { return false }
    let words = text[..<digit].lowercased().drop { !$0.isLetter }
      .split { $0.isWhitespace || $0 == "." }
    // In an appendix it is “Figure A.3”.
    guard let word = words.first, words.count == 1 || words.count == 2 && words[1].count == 1 else {
      return false
    }
    if pictures.contains(word) { return true }
    return examples.contains(word) && text[digit...].prefixMatch(of: /\d+[.-]\d/) != nil
  }

  private static let pictures: Set<Substring> = [
    "fig", "figure", "table", "listing", "photo", "image", "box", "chart", "diagram", "equation",
    "abb", "abbildung", "tabelle", "tab", "bild", "foto", "grafik", "diagramm", "gleichung",
    "tableau", "encadré", "équation", "figura", "tabla", "imagen", "gráfico", "ecuación",
    "tabella", "immagine", "grafico", "equazione", "figuur", "afbeelding", "afb", "tabel",
    "vergelijking", "tabela", "imagem", "equação",
    "rysunek", "rys", "figur", "tabell", "ekvation", "شكل", "جدول", "الشكل", "الجدول",
  ]

  private static let examples: Set<Substring> = [
    "example", "beispiel", "exemple", "ejemplo", "esempio", "voorbeeld", "exemplo",
    "przykład", "exempel",
  ]

  /// Whether a line is a formula in words: “Value = won deals × price”.
  private static func isFormula(_ text: String) -> Bool { text.contains(" = ") }

  /// Whether a line is nothing but a link, which is something to press.
  private static func isLink(_ content: [Inline]) -> Bool {
    content.allSatisfy { inline in
      if case .link = inline { true } else { false }
    }
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
