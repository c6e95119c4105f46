import LessonModel

extension String {
  /// Whether there is only white space.
  var isWordless: Bool { !hasVisibleASCII && allSatisfy(\.isWhitespace) }

  /// Whether it contains a visible ASCII character, which is never white space, whatever it is
  /// combined with: so almost every text can be decided without looking at its characters.
  fileprivate var hasVisibleASCII: Bool { utf8.contains { $0 > 0x20 && $0 < 0x7F } }
}

extension [Inline] {
  /// Whether its words are only white space.
  var isWordless: Bool { !hasVisibleASCII && plainText.allSatisfy(\.isWhitespace) }

  private var hasVisibleASCII: Bool {
    contains { inline in
      switch inline {
      case .text(let text): text.text.hasVisibleASCII
      case .code(let code): code.text.hasVisibleASCII
      case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
        emphasis.content.hasVisibleASCII
      case .styled(let styled): styled.content.hasVisibleASCII
      case .link(let link): link.content.hasVisibleASCII
      case .image(let image): image.description.hasVisibleASCII
      case .formula(let formula): formula.tex.hasVisibleASCII
      case .blank: true
      case .softBreak, .lineBreak, .footnoteReference, .rawHTML: false
      }
    }
  }
}
