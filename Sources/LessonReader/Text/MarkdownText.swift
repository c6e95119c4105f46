import LessonModel
import MarkdownKit

extension [MarkdownInline] {
  /// Only the words.
  package var plainText: String {
    if count == 1, case .text(let text) = self[0] { return text.text }
    return map { inline in
      switch inline {
      case .text(let text): text.text
      case .softBreak: "\n"
      case .lineBreak: " "
      case .code(let code): code.text
      case .emphasis(let group), .strong(let group), .strikethrough(let group):
        group.inlines.plainText
      case .link(let link): link.inlines.plainText
      case .image(let image): image.alternative.plainText
      case .footnoteReference, .html: ""
      }
    }.joined().joiningLines
  }
}

extension MarkdownBlock {
  /// The groups of blocks inside this one.
  var children: [[MarkdownBlock]] {
    switch self {
    case .heading, .paragraph, .codeBlock, .table, .thematicBreak, .html: []
    case .list(let list): list.items.map(\.blocks)
    case .blockQuote(let quote): [quote.blocks]
    case .directive(let directive): [directive.blocks]
    }
  }
}
