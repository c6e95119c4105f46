import CGumbo

/// A piece of HTML, read as browsers read it (https://html.spec.whatwg.org/#parsing) by gumbo.
///
/// The meaning of an element depends on its surroundings: a cell is a cell only in a table, and a
/// style in an SVG picture contains elements. The surroundings of a piece are not known, so it is
/// read in each of a few contexts, and every possible element is found.
package struct HTMLFragment: Sendable {
  /// All elements that the piece can become, each once, in the order in which they are written.
  package let elements: [HTMLElement]

  /// Where comments are, in bytes of the piece, in order.
  package let comments: [Range<Int>]

  /// Whether an unclosed tag, attribute or script hides the text after the piece.
  ///
  /// Comments do not count: the reader of Markdown reports one that is not closed.
  package let isLeftOpen: Bool

  /// A piece with more tags is not read: gumbo needs stack for each, and its time grows with the
  /// square of their depth.
  package static let tagLimit = 4_000

  /// Nil for a piece of more than ``tagLimit`` tags.
  package init?(_ html: String) {
    guard Self.tagCount(of: html) <= Self.tagLimit else { return nil }
    var elements: [HTMLElement] = []
    var seen: Set<HTMLElement> = []
    let scripted = Self.asReadWithScripts(html)
    for place in Place.allCases {
      for reading in [html, scripted].compactMap(\.self) {
        for element in Tree(reading, in: place).elements where seen.insert(element).inserted {
          elements.append(element)
        }
      }
    }
    self.elements = elements
    comments = Tree(html, in: .page).comments
    isLeftOpen =
      !Self.endsInComment(html) && (Self.swallows(html) || scripted.map(Self.swallows) == true)
  }

  /// The contexts in which a piece is read.
  enum Place: CaseIterable {
    case page
    case table
    case row
    case picture
  }

  /// As browsers that run scripts read it; nil if they read the same.
  ///
  /// For them, the content of `noscript` is text up to its first end tag, also where that is in an
  /// attribute (https://html.spec.whatwg.org/#parsing-main-inhead). Gumbo runs no scripts, but reads
  /// `noframes` in that way.
  private static func asReadWithScripts(_ html: String) -> String? {
    let noScript = Array("noscript".utf8)
    var bytes = Array(html.utf8)
    var isChanged = false
    for start in bytes.indices where bytes[start] == UInt8(ascii: "<") {
      let name = start + (start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1)
      guard name + noScript.count <= bytes.count,
        zip(bytes[name...], noScript).allSatisfy({ $0 | 0x20 == $1 })
      else { continue }
      bytes.replaceSubrange(name..<(name + noScript.count), with: "noframes".utf8)
      isChanged = true
    }
    return isChanged ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private static func tagCount(of html: String) -> Int {
    html.utf8.count { $0 == UInt8(ascii: "<") }
  }

  private static func endsInComment(_ html: String) -> Bool {
    html.ranges(of: "<!--").last.map { !html[$0.upperBound...].contains("-->") } ?? false
  }

  /// Whether a script after the piece would not run as a script.
  private static func swallows(_ html: String) -> Bool {
    let mark = "lectern-end"
    return !Tree(html + "<script id=\(mark)></script>", in: .page).elements.contains {
      $0.name == "script" && $0.attribute("id") == mark
    }
  }
}

/// Gumbo's tree for a piece, as values.
private struct Tree {
  private(set) var elements: [HTMLElement] = []
  private(set) var comments: [Range<Int>] = []

  /// The first byte of the text, while it is read.
  private var start: UnsafePointer<CChar>?

  init(_ html: String, in place: HTMLFragment.Place) {
    var options = kGumboDefaultOptions
    // A report of an error lists all elements that are open: the square of their number.
    options.max_errors = 0
    switch place {
    case .page: break
    case .table: options.fragment_context = GUMBO_TAG_TABLE
    case .row: options.fragment_context = GUMBO_TAG_TR
    case .picture:
      options.fragment_context = GUMBO_TAG_SVG
      options.fragment_namespace = GUMBO_NAMESPACE_SVG
    }
    var html = html
    html.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        guard let start = text.baseAddress,
          let output = gumbo_parse_with_options(&options, start, text.count)
        else { return }
        defer { gumbo_destroy_output(&options, output) }
        self.start = start
        gather(output.pointee.document)
        self.start = nil
      }
    }
  }

  /// Visits all nodes in reading order with its own stack, so the depth of nesting is not limited.
  private mutating func gather(_ root: UnsafeMutablePointer<GumboNode>) {
    var waiting = [root]
    while let node = waiting.popLast() {
      let children: GumboVector
      switch node.pointee.type {
      case GUMBO_NODE_DOCUMENT: children = node.pointee.v.document.children
      case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE:
        children = node.pointee.v.element.children
        // Elements that gumbo adds have no effect.
        if node.pointee.v.element.original_tag.length > 0 {
          elements.append(element(node.pointee.v.element))
        }
      case GUMBO_NODE_COMMENT:
        // Declarations and instructions are comments to a browser, too.
        let text = node.pointee.v.text.original_text
        if Self.text(text).hasPrefix("<!--"), let place = place(of: text) { comments.append(place) }
        continue
      default: continue
      }
      waiting += Self.nodes(children).reversed()
    }
  }

  private func element(_ element: GumboElement) -> HTMLElement {
    var written = element.original_tag
    gumbo_tag_from_original_text(&written)
    var attributes: [HTMLElement.Attribute] = []
    for index in 0..<Int(element.attributes.length) {
      guard
        let attribute = element.attributes.data[index]?.assumingMemoryBound(to: GumboAttribute.self)
          .pointee
      else { continue }
      let name = String(cString: attribute.name).lowercased()
      attributes.append(
        HTMLElement.Attribute(
          name: name.split(separator: ":").last.map(String.init) ?? name,
          value: String(cString: attribute.value),
          written: Self.text(attribute.original_value).trimming(["\"", "'"]),
          place: place(of: attribute.original_value, without: ["\"", "'"]) ?? 0..<0))
    }
    var text = ""
    var place: Range<Int>?
    for node in Self.nodes(element.children) {
      switch node.pointee.type {
      case GUMBO_NODE_TEXT, GUMBO_NODE_CDATA, GUMBO_NODE_WHITESPACE:
        let words = String(cString: node.pointee.v.text.text)
        let written = node.pointee.v.text.original_text
        place = text.isEmpty && Self.text(written) == words ? self.place(of: written) : nil
        text += words
      default: break
      }
    }
    return HTMLElement(
      name: Self.text(written).lowercased(), attributes: attributes, text: text, textPlace: place)
  }

  /// Where a piece of the text is, without the marks around it; nil for one that gumbo made.
  private func place(of piece: GumboStringPiece, without marks: Set<Character> = [])
    -> Range<Int>?
  {
    guard let data = piece.data, let start, piece.length > 0, data >= start else { return nil }
    var range = (data - start)..<(data - start + Int(piece.length))
    let text = Self.text(piece)
    if let first = text.first, marks.contains(first), range.count > 1 {
      range = range.lowerBound + 1..<range.upperBound - (text.last == first ? 1 : 0)
    }
    return range
  }

  private static func nodes(_ vector: GumboVector) -> [UnsafeMutablePointer<GumboNode>] {
    (0..<Int(vector.length)).compactMap {
      vector.data[$0]?.assumingMemoryBound(to: GumboNode.self)
    }
  }

  private static func text(_ piece: GumboStringPiece) -> String {
    guard let data = piece.data else { return "" }
    return data.withMemoryRebound(to: UInt8.self, capacity: piece.length) {
      String(decoding: UnsafeBufferPointer(start: $0, count: piece.length), as: UTF8.self)
    }
  }
}

extension String {
  /// The text without such a mark at each end.
  fileprivate func trimming(_ marks: Set<Character>) -> String {
    var text = self[...]
    if let first = text.first, marks.contains(first) { text = text.dropFirst() }
    if let last = text.last, marks.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
