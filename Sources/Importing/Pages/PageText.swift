import Diagnostics
import MarkdownKit

/// The parts of a page's Markdown that conversions look at, in the order of the text.
struct PageText {
  private(set) var headings: [MarkdownBlock.Heading] = []
  private(set) var code: [MarkdownBlock.CodeBlock] = []
  private(set) var html: [MarkdownBlock.HTML] = []
  private(set) var inlines: [MarkdownInline] = []

  /// Running text, each paragraph, heading or cell by itself.
  private(set) var passages: [[MarkdownInline]] = []

  /// The paragraphs that are one picture and nothing else, by where the picture begins.
  private(set) var lonePictures: Set<Int> = []

  /// The blocks at the top, in order.
  let blocks: [MarkdownBlock]

  init(_ document: MarkdownDocument) {
    blocks = document.blocks
    add(document.blocks)
    for footnote in document.footnotes { add(footnote.blocks) }
  }

  /// Whether a byte is in code, in a block or in running text.
  func isCode(at offset: Int) -> Bool {
    code.contains { $0.span.range.contains(offset) }
      || inlines.contains {
        if case .code(let code) = $0 { code.span.range.contains(offset) } else { false }
      }
  }

  private mutating func add(_ blocks: [MarkdownBlock]) {
    for block in blocks {
      switch block {
      case .heading(let heading):
        headings.append(heading)
        add(passage: heading.inlines)
      case .paragraph(let paragraph):
        if paragraph.inlines.count == 1, case .image(let image) = paragraph.inlines[0] {
          lonePictures.insert(image.span.start)
        }
        add(passage: paragraph.inlines)
      case .list(let list): for item in list.items { add(item.blocks) }
      case .blockQuote(let quote): add(quote.blocks)
      case .codeBlock(let block): code.append(block)
      case .table(let table):
        for row in [table.header] + table.rows {
          for cell in row.cells { add(passage: cell.inlines) }
        }
      case .thematicBreak: break
      case .html(let block): html.append(block)
      case .directive(let directive):
        if let label = directive.label { add(passage: label.inlines) }
        add(directive.blocks)
      }
    }
  }

  private mutating func add(passage: [MarkdownInline]) {
    passages.append(passage)
    add(passage)
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
