import Diagnostics
import MarkdownKit

/// The tree of a text.
func parse(_ text: String, from offset: Int = 0) -> Diagnosed<MarkdownDocument> {
  MarkdownParser.parse(SourceText(path: "lesson.md", text: text), from: offset)
}

extension Diagnosed<MarkdownDocument> {
  /// The kinds of blocks, what is inside in brackets; directives by name.
  var outline: String { value.blocks.map(\.outline).joined(separator: " ") }

  /// The directives that are not inside anything.
  var directives: [MarkdownBlock.Directive] {
    value.blocks.compactMap {
      if case .directive(let directive) = $0 { directive } else { nil }
    }
  }

  /// The inlines of the first paragraph.
  var inlines: [MarkdownInline] {
    for case .paragraph(let paragraph) in value.blocks { return paragraph.inlines }
    return []
  }
}

extension MarkdownBlock {
  var kind: String {
    switch self {
    case .heading: "heading"
    case .paragraph: "paragraph"
    case .list: "list"
    case .blockQuote: "blockQuote"
    case .codeBlock: "codeBlock"
    case .table: "table"
    case .thematicBreak: "thematicBreak"
    case .html: "html"
    case .directive(let directive): directive.name
    }
  }

  fileprivate var outline: String {
    func inside(_ blocks: [MarkdownBlock]) -> String {
      "(" + blocks.map(\.outline).joined(separator: " ") + ")"
    }
    switch self {
    case .list(let list):
      return kind + "("
        + list.items.map { "item" + inside($0.blocks) }.joined(separator: " ") + ")"
    case .blockQuote(let quote): return kind + inside(quote.blocks)
    case .directive(let directive): return kind + inside(directive.blocks)
    case .heading, .paragraph, .codeBlock, .table, .thematicBreak, .html: return kind
    }
  }
}

extension MarkdownInline {
  var kind: String {
    switch self {
    case .text: "text"
    case .softBreak: "softBreak"
    case .lineBreak: "lineBreak"
    case .code: "code"
    case .emphasis: "emphasis"
    case .strong: "strong"
    case .strikethrough: "strikethrough"
    case .link: "link"
    case .image: "image"
    case .footnoteReference: "footnoteReference"
    case .html: "html"
    }
  }
}
