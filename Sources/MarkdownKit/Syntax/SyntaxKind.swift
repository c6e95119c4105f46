import CMarkGFM

/// The kinds of nodes that a tree of ours can have.
enum SyntaxKind {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnoteDefinition, table, tableRow, tableCell, directive, directiveLabel, directiveFence
  case text, softBreak, lineBreak, code, html, emphasis, strong, strikethrough, link, image
  case footnoteReference

  /// The kind of a node; nil for a kind that no extension of ours makes.
  init?(of node: UnsafeMutablePointer<cmark_node>) {
    let type = UInt32(node.pointee.type)
    if let kind = Self.kind(ofCore: type) {
      self = kind
      return
    }
    let kinds = DirectiveExtension.kinds
    switch type {
    case kinds.directive: self = .directive
    case kinds.label: self = .directiveLabel
    case kinds.fence: self = .directiveFence
    default:
      // The numbers of the other extensions are globals of C that may be written to; names are not.
      switch String(cString: cmark_node_get_type_string(node)) {
      case "table": self = .table
      case "table_header", "table_row": self = .tableRow
      case "table_cell": self = .tableCell
      case "strikethrough": self = .strikethrough
      default: return nil
      }
    }
  }

  private static func kind(ofCore type: UInt32) -> SyntaxKind? {
    switch type {
    case CMARK_NODE_TEXT.rawValue: .text
    case CMARK_NODE_SOFTBREAK.rawValue: .softBreak
    case CMARK_NODE_PARAGRAPH.rawValue: .paragraph
    case CMARK_NODE_ITEM.rawValue: .item
    case CMARK_NODE_LIST.rawValue: .list
    case CMARK_NODE_EMPH.rawValue: .emphasis
    case CMARK_NODE_STRONG.rawValue: .strong
    case CMARK_NODE_CODE.rawValue: .code
    case CMARK_NODE_LINK.rawValue: .link
    case CMARK_NODE_HEADING.rawValue: .heading
    case CMARK_NODE_BLOCK_QUOTE.rawValue: .blockQuote
    case CMARK_NODE_CODE_BLOCK.rawValue: .codeBlock
    case CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock
    case CMARK_NODE_THEMATIC_BREAK.rawValue: .thematicBreak
    case CMARK_NODE_LINEBREAK.rawValue: .lineBreak
    case CMARK_NODE_HTML_INLINE.rawValue: .html
    case CMARK_NODE_IMAGE.rawValue: .image
    case CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: .footnoteReference
    case CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnoteDefinition
    case CMARK_NODE_DOCUMENT.rawValue: .document
    default: nil
    }
  }
}
