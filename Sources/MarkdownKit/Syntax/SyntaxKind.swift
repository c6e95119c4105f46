import CMarkGFM

/// The kinds of nodes that our trees can have.
enum SyntaxKind {
  case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
  case footnoteDefinition, table, tableRow, tableCell, directive, directiveLabel, directiveFence
  case text, softBreak, lineBreak, code, html, emphasis, strong, strikethrough, link, image
  case footnoteReference

  /// The kind of a node; nil for a kind that none of our extensions makes.
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
      guard let known = Self.ofGitHub.first(where: { $0.type == type }) else { return nil }
      self = known.kind
    }
  }

  /// The kinds of GitHub's extensions by their numbers.
  ///
  /// These are C globals that may change; names may not, so the numbers are read from a text with
  /// one node of each kind.
  private static let ofGitHub: [(type: UInt32, kind: SyntaxKind)] = {
    let text = Array("| a |\n| - |\n| ~~b~~ |\n".utf8)
    guard let tree = SyntaxTree(parsing: text[...]) else { return [] }
    var known: [(type: UInt32, kind: SyntaxKind)] = []
    let iterator = cmark_iter_new(tree.root)
    defer { cmark_iter_free(iterator) }
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator),
        let kind = kind(named: String(cString: cmark_node_get_type_string(node)))
      else { continue }
      known.append((UInt32(node.pointee.type), kind))
    }
    return known
  }()

  private static func kind(named name: String) -> SyntaxKind? {
    switch name {
    case "table": .table
    case "table_header", "table_row": .tableRow
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    default: nil
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
