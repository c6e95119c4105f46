import Diagnostics
import MarkdownKit

/// The parts of a page's Markdown that conversions look at, in the order of the text.
struct PageText {
  private(set) var headings: [MarkdownBlock.Heading] = []
  private(set) var code: [MarkdownBlock.CodeBlock] = []
  private(set) var html: [MarkdownBlock.HTML] = []
  private(set) var inlines: [MarkdownInline] = []

  init(_ document: MarkdownDocument) {
    add(document.blocks)
    for footnote in document.footnotes { add(footnote.blocks) }
  }

  private mutating func add(_ blocks: [MarkdownBlock]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        headings.append(heading)
        add(heading.inlines)
      case .paragraph(let paragraph): add(paragraph.inlines)
      case .list(let list): for item in list.items { add(item.blocks) }
      case .blockQuote(let quote): add(quote.blocks)
      case .codeBlock(let block): code.append(block)
      case .table(let table):
        for row in [table.header] + table.rows { for cell in row.cells { add(cell.inlines) } }
      case .thematicBreak: break
      case .html(let block): html.append(block)
      case .directive(let directive): add(directive.blocks)
      }
    }
  }

  /// All running text, also in marks and links.
  private mutating func add(_ content: [MarkdownInline]) {
    for inline in content {
      inlines.append(inline)
      switch inline {
      case .emphasis(let group), .strong(let group), .strikethrough(let group): add(group.inlines)
      case .link(let link): add(link.inlines)
      case .image(let image): add(image.alternative)
      case .text, .softBreak, .lineBreak, .code, .footnoteReference, .html: break
      }
    }
  }
}
