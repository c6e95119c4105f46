import CMarkGFM

/// The direct children of a cmark node, in order.
struct ChildNodes: Sequence, IteratorProtocol {
  private var following: UnsafeMutablePointer<cmark_node>?

  init(of node: UnsafeMutablePointer<cmark_node>) {
    following = node.pointee.first_child
  }

  mutating func next() -> UnsafeMutablePointer<cmark_node>? {
    guard let node = following else { return nil }
    following = node.pointee.next
    return node
  }

  /// Exact: counting is less work than making an array larger.
  var underestimatedCount: Int {
    var count = 0
    var node = following
    while let known = node {
      count += 1
      node = known.pointee.next
    }
    return count
  }
}
