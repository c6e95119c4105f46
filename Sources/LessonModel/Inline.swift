package import Diagnostics

/// A piece of running text.
///
/// Editions switch over every case and write no `default`.
package indirect enum Inline: Hashable, Sendable {
  case text(Text)
  case softBreak(SourceSpan)
  case lineBreak(SourceSpan)
  case code(CodeSpan)
  case emphasis(Emphasis)
  case strong(Emphasis)
  case strikethrough(Emphasis)

  /// Text that is set differently because of what it means.
  case styled(StyledText)
  case link(Link)
  case image(Image)
  case footnoteReference(FootnoteReference)
  case formula(Formula)

  /// A gap to fill; only in the question of a quiz.
  case blank(Blank)
  case rawHTML(RawHTML)

  package var span: SourceSpan {
    switch self {
    case .text(let inline): inline.span
    case .softBreak(let span), .lineBreak(let span): span
    case .code(let inline): inline.span
    case .emphasis(let inline), .strong(let inline), .strikethrough(let inline): inline.span
    case .styled(let inline): inline.span
    case .link(let inline): inline.span
    case .image(let inline): inline.span
    case .footnoteReference(let inline): inline.span
    case .formula(let inline): inline.span
    case .blank(let inline): inline.span
    case .rawHTML(let inline): inline.span
    }
  }
}

package struct Text: Hashable, Sendable {
  /// As the learner reads it, with escapes and entities resolved.
  package var text: String
  package var span: SourceSpan

  package init(_ text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

package struct CodeSpan: Hashable, Sendable {
  package var text: String

  /// Includes its backticks.
  package var span: SourceSpan

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// Text that is emphasized, strongly emphasized or struck through, as its case says.
package struct Emphasis: Hashable, Sendable {
  package var content: [Inline]
  package var span: SourceSpan

  package init(content: [Inline], span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

package struct Link: Hashable, Sendable {
  /// Where a link leads.
  package enum Target: Hashable, Sendable {
    /// A lesson of the course, or a place in it. The rules check later that the anchor exists.
    case lesson(LessonID, anchor: Anchor?)

    /// A file of a `media/` folder.
    case asset(AssetID)

    /// A term of the glossary. The rules check later that it is defined.
    case term(TermID)

    /// Another site, an e-mail address, a telephone number: a URL with a scheme.
    case external(String)

    /// What was written, if it leads nowhere in the project: a rule reports it, and editions show
    /// only the link's text.
    case unresolved(AssetReference.Problem)
  }

  package var content: [Inline]
  package var target: Target

  /// As written, for messages.
  package var destination: String
  package var title: String?
  package var span: SourceSpan

  package init(
    content: [Inline], target: Target, destination: String, title: String? = nil, span: SourceSpan
  ) {
    self.content = content
    self.target = target
    self.destination = destination
    self.title = title
    self.span = span
  }
}

package struct Image: Hashable, Sendable {
  package var source: AssetReference

  /// As written, for messages.
  package var destination: String

  /// What the image shows, as plain text; empty if the author did not say.
  package var description: String
  package var title: String?
  package var span: SourceSpan

  package init(
    source: AssetReference, destination: String, description: String, title: String? = nil,
    span: SourceSpan
  ) {
    self.source = source
    self.destination = destination
    self.description = description
    self.title = title
    self.span = span
  }
}

package struct FootnoteReference: Hashable, Sendable {
  /// The number of the footnote in its lesson.
  package var number: Int

  /// Counted from 1 among the references to the same footnote.
  package var occurrence: Int
  package var span: SourceSpan

  package init(number: Int, occurrence: Int, span: SourceSpan) {
    self.number = number
    self.occurrence = occurrence
    self.span = span
  }
}

/// A gap in the question of a quiz.
package struct Blank: Hashable, Sendable {
  /// The accepted answers; upper and lower case and spaces do not count.
  ///
  /// Never empty.
  package var accepted: [String]

  /// Includes its brackets.
  package var span: SourceSpan

  package init(accepted: [String], span: SourceSpan) {
    self.accepted = accepted
    self.span = span
  }

  /// What represents the gap in plain text.
  package static let mark = "_____"
}

extension [Inline] {
  /// Only the words, without any markup: for titles, outlines, descriptions.
  package var plainText: String {
    // Most running text consists of one piece.
    if count == 1, case .text(let text) = self[0] { return text.text }
    var words = ""
    // A line break after a letter of a script without spaces waits for what comes next.
    var isLineOpen = false
    for inline in self {
      var piece = ""
      switch inline {
      case .text(let text): piece = text.text
      case .softBreak:
        isLineOpen = words.unicodeScalars.last?.isSpaceless == true
        piece = isLineOpen ? "" : " "
      case .lineBreak: piece = " "
      case .code(let code): piece = code.text
      case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
        piece = emphasis.content.plainText
      case .styled(let styled): piece = styled.plainText
      case .link(let link): piece = link.content.plainText
      case .image(let image): piece = image.description
      case .formula(let formula): piece = formula.tex
      case .blank: piece = Blank.mark
      case .footnoteReference, .rawHTML: break
      }
      guard let first = piece.unicodeScalars.first else { continue }
      if isLineOpen, !first.isSpaceless { words += " " }
      isLineOpen = false
      words += piece
    }
    return words
  }
}
