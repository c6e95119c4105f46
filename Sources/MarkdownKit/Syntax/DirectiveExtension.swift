import CMarkGFM

/// The block extension that teaches cmark directives.
///
/// A directive contains, in this order, the text of its label as a node of its own (so that cmark
/// parses it with the document's link definitions), its blocks, and the fence that closes it. A
/// fence that closes nothing stays where it was found, to be reported.
enum DirectiveExtension {
  /// cmark numbers the node kinds of extensions in the order in which they are registered.
  struct Kinds: Sendable {
    let directive = cmark_syntax_extension_add_node(0).rawValue
    let label = cmark_syntax_extension_add_node(0).rawValue
    let fence = cmark_syntax_extension_add_node(0).rawValue
  }

  static let kinds = Kinds()

  /// The maximum number of nested containers; a line that would open one more is text.
  static let depthLimit = 120

  static let name = "directive"

  /// The bits that distinguish the number of an inline's kind from that of a block's.
  private static let inlineBit: UInt32 = 0x4000

  /// Makes the extension and hands it to cmark, which keeps it for the life of the process.
  static func register() {
    _ = kinds
    cmark_register_plugin { plugin in
      let made = cmark_syntax_extension_new(DirectiveExtension.name)
      cmark_syntax_extension_set_open_block_func(made) {
        own, indented, parser, parent, line, count in
        guard indented == 0, let own, let parser, let parent, let line else { return nil }
        return DirectiveExtension.open(own, parser, parent, line, Int(count))
      }
      cmark_syntax_extension_set_match_block_func(made) { _, _, _, _, node in
        DirectiveExtension.takesMore(node) ? 1 : 0
      }
      cmark_syntax_extension_set_can_contain_func(made) { _, node, child in
        DirectiveExtension.canContain(node, child.rawValue) ? 1 : 0
      }
      cmark_syntax_extension_set_contains_inlines_func(made) { _, node in
        DirectiveExtension.isKind(node, DirectiveExtension.kinds.label) ? 1 : 0
      }
      return cmark_plugin_register_syntax_extension(plugin, made)
    }
  }

  static func isKind(_ node: UnsafeMutablePointer<cmark_node>?, _ kind: UInt32) -> Bool {
    node.map { UInt32($0.pointee.type) == kind } ?? false
  }

  /// Whether the node is a fence that closes its directive.
  static func isClosingFence(_ node: UnsafeMutablePointer<cmark_node>?) -> Bool {
    isKind(node, kinds.fence) && NodeNote(of: node).isMarked
  }

  private static func open(
    _ own: OpaquePointer, _ parser: UnsafeMutablePointer<cmark_parser>,
    _ parent: UnsafeMutablePointer<cmark_node>, _ line: UnsafeMutablePointer<UInt8>, _ count: Int
  ) -> UnsafeMutablePointer<cmark_node>? {
    let start = Int(parser.pointee.first_nonspace)
    guard start + 2 < count, (start..<start + 3).allSatisfy({ line[$0] == UInt8(ascii: ":") })
    else { return nil }
    var bytes = Array(UnsafeBufferPointer(start: line + start, count: count - start))
    while let last = bytes.last, last == 10 || last == 13 { bytes.removeLast() }
    guard let parts = DirectiveLine(bytes[...]), depth(of: parent) < depthLimit else { return nil }

    let column = Int32(start) + 1
    let made: UnsafeMutablePointer<cmark_node>?
    switch parts.kind {
    case .fence:
      let closes = preparePlace(forFenceOf: parts.colons, in: parent)
      made = cmark_parser_add_child(parser, parent, cmark_node_type(kinds.fence), column)
      NodeNote(colons: parts.colons, isMarked: closes).write(on: made)
    case .opening(let opening):
      made = cmark_parser_add_child(parser, parent, cmark_node_type(kinds.directive), column)
      NodeNote(colons: parts.colons, isMarked: false).write(on: made)
      if let made, let label = opening.label {
        addLabel(Array(bytes[label.dropFirst().dropLast()]), to: made, own, parser)
      }
    }
    cmark_node_set_syntax_extension(made, own)
    let rest = count - Int(parser.pointee.offset)
    cmark_parser_advance_offset(
      parser, UnsafeRawPointer(line).assumingMemoryBound(to: CChar.self), Int32(rest - 1), 0)
    return made
  }

  private static func addLabel(
    _ text: [UInt8], to directive: UnsafeMutablePointer<cmark_node>, _ own: OpaquePointer,
    _ parser: UnsafeMutablePointer<cmark_parser>
  ) {
    guard
      let label = cmark_node_new_with_mem_and_ext(
        cmark_node_type(kinds.label), parser.pointee.mem, own)
    else { return }
    (text.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
      _ = cmark_node_set_string_content(label, $0.baseAddress)
    }
    cmark_node_set_syntax_extension(directive, own)
    if cmark_node_append_child(directive, label) == 0 { cmark_node_free(label) }
  }

  /// Finds the directive that a fence closes, and closes the blocks in between.
  ///
  /// Containers that the line does not continue are already closed; lists and quotations that it
  /// does continue keep the fence to themselves.
  private static func preparePlace(
    forFenceOf colons: Int, in parent: UnsafeMutablePointer<cmark_node>
  ) -> Bool {
    var nearest: UnsafeMutablePointer<cmark_node>?
    var place: UnsafeMutablePointer<cmark_node>? = parent
    while let node = place {
      if isKind(node, kinds.directive) {
        if NodeNote(of: node).colons == colons {
          NodeNote(colons: colons, isMarked: true).write(on: node)
          return true
        }
        NodeNote(colons: NodeNote(of: node).colons, isMarked: false).write(on: node)
        if nearest == nil { nearest = node }
      } else if isWall(node) {
        break
      }
      place = node.pointee.parent
    }
    if let nearest {
      NodeNote(colons: NodeNote(of: nearest).colons, isMarked: true).write(on: nearest)
    }
    return false
  }

  private static func isWall(_ node: UnsafeMutablePointer<cmark_node>) -> Bool {
    let type = UInt32(node.pointee.type)
    return type == CMARK_NODE_ITEM.rawValue || type == CMARK_NODE_BLOCK_QUOTE.rawValue
      || type == CMARK_NODE_FOOTNOTE_DEFINITION.rawValue || type == CMARK_NODE_DOCUMENT.rawValue
  }

  private static func takesMore(_ node: UnsafeMutablePointer<cmark_node>?) -> Bool {
    isKind(node, kinds.directive) && !isClosingFence(node?.pointee.last_child)
  }

  private static func canContain(_ node: UnsafeMutablePointer<cmark_node>?, _ child: UInt32) -> Bool
  {
    if isKind(node, kinds.label) { return child & inlineBit != 0 }
    guard isKind(node, kinds.directive) else { return false }
    if child == kinds.fence { return NodeNote(of: node).isMarked }
    return child & inlineBit == 0 && child != CMARK_NODE_ITEM.rawValue
  }

  private static func depth(of node: UnsafeMutablePointer<cmark_node>) -> Int {
    var depth = 0
    var place = node.pointee.parent
    while let node = place, depth < depthLimit {
      depth += 1
      place = node.pointee.parent
    }
    return depth
  }
}

/// What our nodes store: a number where cmark keeps a pointer for its owner, so that nothing has to
/// be freed.
private struct NodeNote {
  /// The colons that the line began with.
  var colons: Int

  /// Whether a fence closes its directive, or a directive takes a fence.
  var isMarked: Bool

  init(colons: Int, isMarked: Bool) {
    self.colons = colons
    self.isMarked = isMarked
  }

  init(of node: UnsafeMutablePointer<cmark_node>?) {
    let bits = UInt(bitPattern: node?.pointee.user_data)
    self.init(colons: Int(bits >> 1), isMarked: bits & 1 == 1)
  }

  func write(on node: UnsafeMutablePointer<cmark_node>?) {
    let bits = UInt(colons) << 1 | (isMarked ? 1 : 0)
    node?.pointee.user_data = UnsafeMutableRawPointer(bitPattern: bits)
  }
}
