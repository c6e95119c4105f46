import CLibXML2

/// How many elements a picture has when it is drawn: each `use` draws another element once more.
///
/// Ten groups that use each other ten times are a file of one kilobyte and ten thousand million
/// elements.
struct SVGWeight {
  /// Browsers and Typst give up at a few times as many.
  static let limit = 250_000

  /// A picture that uses others more deeply is not drawn by any program.
  private static let depthLimit = 200

  private var targets: [String: xmlNodePtr] = [:]
  private var known: [xmlNodePtr: Int] = [:]
  private var open: Set<xmlNodePtr> = []
  private(set) var isTooMuch = false

  /// Nothing is counted in a picture that uses no element twice.
  init(_ root: xmlNodePtr) {
    var node: xmlNodePtr? = root
    var hasUses = false
    while let current = node {
      if current.pointee.type == XML_ELEMENT_NODE {
        if name(of: current) == "use" { hasUses = true }
        if let id = attribute("id", of: current) { targets[id] = current }
      }
      node = Self.next(after: current, in: root)
    }
    if hasUses { isTooMuch = weight(of: root, depth: 0) > Self.limit }
  }

  private mutating func weight(of node: xmlNodePtr, depth: Int) -> Int {
    if let weight = known[node] { return weight }
    // What uses itself is not drawn.
    guard open.insert(node).inserted else { return 0 }
    guard depth < Self.depthLimit else { return Self.limit + 1 }
    var sum = 1
    if name(of: node) == "use", let address = attribute("href", of: node), address.hasPrefix("#"),
      let target = targets[String(address.dropFirst())]
    {
      sum += weight(of: target, depth: depth + 1)
    }
    var child = node.pointee.children
    while let current = child, sum <= Self.limit {
      if current.pointee.type == XML_ELEMENT_NODE { sum += weight(of: current, depth: depth + 1) }
      child = current.pointee.next
    }
    open.remove(node)
    sum = min(sum, Self.limit + 1)
    known[node] = sum
    return sum
  }

  /// The node after one in reading order, with its children.
  private static func next(after node: xmlNodePtr, in root: xmlNodePtr) -> xmlNodePtr? {
    if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
    var node = node
    while node != root {
      if let next = node.pointee.next { return next }
      guard let parent = node.pointee.parent else { return nil }
      node = parent
    }
    return nil
  }
}

/// An attribute of an element by its name without a prefix; nil where there is none.
func attribute(_ name: String, of node: xmlNodePtr) -> String? {
  var attribute = node.pointee.properties
  while let current = attribute {
    if String(cString: current.pointee.name) == name {
      let text = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      defer { lectern_xmlFreeText(text) }
      return text.map { String(cString: $0) } ?? ""
    }
    attribute = current.pointee.next
  }
  return nil
}
