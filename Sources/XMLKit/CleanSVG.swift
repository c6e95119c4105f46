import CLibXML2

/// An SVG picture that does nothing but show itself, also when it is opened by itself.
///
/// A browser runs the scripts of such a file as those of the site that it is on, and fetches what it
/// names elsewhere. So scripts, handlers, pages inside of the picture, references to other files and a
/// document type are taken out.
package struct CleanSVG: Hashable, Sendable {
  /// The picture; nil where nothing had to be taken out of the file.
  package let bytes: [UInt8]?

  /// What was taken out, in the words of a report, each once: "a script".
  package let removals: [String]

  /// The largest file that is looked at, in bytes.
  package static let sizeLimit = 16 << 20

  /// Throws where the file is not XML, is not SVG, or has entities that would be loaded from elsewhere.
  package init(of file: [UInt8]) throws(XMLProblem) {
    guard file.count <= Self.sizeLimit else {
      throw XMLProblem(
        code: .notValid, line: 0, message: "it is larger than \(Self.sizeLimit >> 20) MiB")
    }
    var tree = try ParsedTree(file)
    let declares = try Self.declaresEntities(tree)
    // Only now is it known that no entity is loaded from anywhere.
    if declares { tree = try ParsedTree(file, expandingEntities: true) }
    guard let root = xmlDocGetRootElement(tree.document), name(of: root) == "svg" else {
      throw XMLProblem(code: .notValid, line: 1, message: "its first element is not svg")
    }
    var cleaning = SVGCleaning()
    cleaning.clean(tree.document)
    removals = cleaning.removals
    bytes = cleaning.hasChanged || declares ? tree.bytes() : nil
  }

  /// Whether a document type declares entities; throws for those that name files or other entities'
  /// declarations.
  private static func declaresEntities(_ tree: ParsedTree) throws(XMLProblem) -> Bool {
    guard let subset = tree.document.pointee.intSubset else { return false }
    var isDeclaring = false
    var node = subset.pointee.children
    while let current = node {
      if current.pointee.type == XML_ENTITY_DECL {
        isDeclaring = true
        let isInternal = current.withMemoryRebound(to: xmlEntity.self, capacity: 1) {
          $0.pointee.etype == XML_INTERNAL_GENERAL_ENTITY
        }
        guard isInternal else {
          throw XMLProblem(
            code: .notValid, line: xmlGetLineNo(current),
            message: "it declares an entity that is kept in another file")
        }
      }
      node = current.pointee.next
    }
    return isDeclaring
  }
}

/// Takes out of a tree what a picture does not need.
private struct SVGCleaning {
  private(set) var removals: [String] = []
  private(set) var hasChanged = false

  private static let forbidden: [String: String] = [
    "script": "a script", "handler": "a script", "listener": "a script",
    "foreignobject": "a page in the picture (foreignObject)", "iframe": "a page in the picture",
    "object": "a page in the picture", "embed": "a page in the picture",
    "audio": "a sound", "video": "a video",
  ]
  private static let animations: Set<String> = [
    "set", "animate", "animatecolor", "animatemotion", "animatetransform", "discard",
  ]

  mutating func clean(_ document: xmlDocPtr) {
    if let subset = document.pointee.intSubset {
      let subset = UnsafeMutableRawPointer(subset).assumingMemoryBound(to: xmlNode.self)
      remove(subset, "")
    }
    var node = UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self).pointee
      .children
    while let current = node { node = next(after: current, isKept: clean(current)) }
  }

  /// The node after one in reading order; a removed one is gone, so its next was noted before.
  private func next(after node: xmlNodePtr, isKept: Kept) -> xmlNodePtr? {
    switch isKept {
    case .removed(let next, let parent): return next ?? parent.flatMap { following($0) }
    case .kept:
      if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children { return child }
      return following(node)
    }
  }

  private func following(_ node: xmlNodePtr) -> xmlNodePtr? {
    var node = node
    while true {
      if let next = node.pointee.next { return next }
      guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
        return nil
      }
      node = parent
    }
  }

  private enum Kept {
    case kept
    case removed(next: xmlNodePtr?, parent: xmlNodePtr?)
  }

  private mutating func clean(_ node: xmlNodePtr) -> Kept {
    switch node.pointee.type {
    case XML_PI_NODE: return take(node, "a style sheet or an instruction of its own")
    case XML_ELEMENT_NODE: break
    default: return .kept
    }
    let name = name(of: node).lowercased()
    let namespace = node.pointee.ns?.pointee.href.map { String(cString: $0) } ?? ""
    if let words = Self.forbidden[name] { return take(node, words) }
    if namespace == "http://www.w3.org/1999/xhtml" { return take(node, "a page in the picture") }
    if Self.animations.contains(name), changesLink(node) {
      return take(node, "an animation of a link or a handler")
    }
    cleanAttributes(of: node, named: name)
    if name == "style" { cleanStyle(node) }
    return .kept
  }

  private mutating func take(_ node: xmlNodePtr, _ words: String) -> Kept {
    let (next, parent) = (node.pointee.next, node.pointee.parent)
    remove(node, words)
    let isElement = parent?.pointee.type == XML_ELEMENT_NODE
    return .removed(next: next, parent: isElement ? parent : nil)
  }

  private mutating func remove(_ node: xmlNodePtr, _ words: String) {
    xmlUnlinkNode(node)
    if node.pointee.type == XML_DTD_NODE {
      xmlFreeDtd(UnsafeMutableRawPointer(node).assumingMemoryBound(to: xmlDtd.self))
    } else {
      xmlFreeNode(node)
    }
    note(words)
  }

  private mutating func note(_ words: String) {
    hasChanged = true
    if !words.isEmpty, !removals.contains(words) { removals.append(words) }
  }

  // MARK: Attributes

  private func changesLink(_ node: xmlNodePtr) -> Bool {
    var isFound = false
    forEachAttribute(of: node) { _, name, value in
      guard name == "attributename" else { return }
      let target = value.lowercased().filter { !$0.isWhitespace }
      let local = target.split(separator: ":").last ?? ""
      if local == "href" || local.hasPrefix("on") { isFound = true }
    }
    return isFound
  }

  private mutating func cleanAttributes(of node: xmlNodePtr, named element: String) {
    var doomed: [(xmlAttrPtr, String)] = []
    var styles: [(xmlAttrPtr, String)] = []
    forEachAttribute(of: node) { attribute, name, value in
      if name.hasPrefix("on") {
        doomed.append((attribute, "a script (\(name))"))
      } else if name == "href" || name == "src" {
        if !isHarmless(value, in: element) {
          doomed.append((attribute, element == "a" ? "a link that runs a script" : Self.outside))
        }
      } else if name == "base" {
        doomed.append((attribute, Self.outside))
      } else if let cleaned = StyleText(value).withoutOutside {
        styles.append((attribute, cleaned))
      }
    }
    for (attribute, words) in doomed {
      xmlRemoveProp(attribute)
      note(words)
    }
    for (attribute, cleaned) in styles {
      xmlNodeSetContent(
        UnsafeMutableRawPointer(attribute).assumingMemoryBound(to: xmlNode.self),
        escaped(cleaned))
      note(Self.outside)
    }
  }

  private static let outside = "a reference to another file"

  /// A place in the picture, a picture that is part of it, and in a link every place that a link of a
  /// lesson may lead to.
  private func isHarmless(_ address: String, in element: String) -> Bool {
    let address = PlainAddress(address)
    if address.text.hasPrefix("#") || address.text.isEmpty { return true }
    if element == "a" {
      guard let scheme = address.scheme else { return true }
      return ["http", "https", "mailto", "tel"].contains(scheme)
    }
    guard element == "image" || element == "feimage" else { return false }
    return ["png", "jpeg", "jpg", "gif", "webp"].contains {
      address.text.lowercased().hasPrefix("data:image/\($0)")
    }
  }

  private func forEachAttribute(
    of node: xmlNodePtr, _ body: (xmlAttrPtr, _ name: String, _ value: String) -> Void
  ) {
    var attribute = node.pointee.properties
    while let current = attribute {
      attribute = current.pointee.next
      let text = xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1)
      let value = text.map { String(cString: $0) } ?? ""
      lectern_xmlFreeText(text)
      body(current, String(cString: current.pointee.name).lowercased(), value)
    }
  }

  private mutating func cleanStyle(_ node: xmlNodePtr) {
    let text = xmlNodeGetContent(node)
    let style = text.map { String(cString: $0) } ?? ""
    lectern_xmlFreeText(text)
    guard let cleaned = StyleText(style).withoutOutside else { return }
    xmlNodeSetContent(node, escaped(cleaned))
    note(Self.outside)
  }

  /// `xmlNodeSetContent` reads its text as XML.
  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
  }
}

/// An address as browsers read it (https://url.spec.whatwg.org/#concept-basic-url-parser): without
/// blanks and controls around it, and without tabs and line feeds in it.
private struct PlainAddress {
  let text: String

  init(_ written: String) {
    let kept = written.unicodeScalars.filter { !["\t", "\n", "\r"].contains($0) }
    var text = Substring(String(String.UnicodeScalarView(kept)))
    while let first = text.unicodeScalars.first, first.value <= 0x20 { text = text.dropFirst() }
    while let last = text.unicodeScalars.last, last.value <= 0x20 { text = text.dropLast() }
    self.text = String(text)
  }

  /// In lower case; nil for a relative address.
  var scheme: String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let scheme = text[..<colon]
    guard let first = scheme.first, first.isLetter,
      scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
    else { return nil }
    return scheme.lowercased()
  }
}

/// A style sheet, or a value of one.
private struct StyleText {
  private let text: String

  init(_ text: String) { self.text = text }

  /// The style without what it would load; nil where it loads nothing from outside.
  var withoutOutside: String? {
    let plain = Self.plain(text)
    guard Self.loads(plain) else { return nil }
    // What was written with escapes is left out as a whole: nobody draws that way.
    return plain == text ? Self.withoutLoads(text) : ""
  }

  /// Without comments, and with escapes read (https://www.w3.org/TR/css-syntax-3/#consume-escaped-code-point).
  private static func plain(_ text: String) -> String {
    var rest = text[...]
    if rest.contains("/*") {
      var kept = ""
      while let open = rest.firstRange(of: "/*") {
        kept += rest[..<open.lowerBound]
        rest = rest[open.upperBound...].firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
      }
      rest = (kept + rest)[...]
    }
    guard rest.contains("\\") else { return String(rest) }
    var plain = ""
    while let character = rest.popFirst() {
      guard character == "\\" else {
        plain.append(character)
        continue
      }
      let digits = rest.prefix(6).prefix { $0.isASCII && $0.isHexDigit }
      if digits.isEmpty {
        if let next = rest.popFirst(), !next.isNewline { plain.append(next) }
      } else {
        rest = rest.dropFirst(digits.count)
        if rest.first?.isWhitespace == true { rest = rest.dropFirst() }
        if let scalar = UInt32(digits, radix: 16).flatMap({ Unicode.Scalar($0) }) {
          plain.unicodeScalars.append(scalar)
        }
      }
    }
    return plain
  }

  private static func loads(_ text: String) -> Bool {
    let lowered = text.lowercased()
    if lowered.contains("@import") || lowered.contains("image-set(") || lowered.contains("src(") {
      return true
    }
    return addresses(in: text).contains { !isHarmless(text[$0]) }
  }

  private static func withoutLoads(_ text: String) -> String {
    var cleaned = text
    for place in addresses(in: text).reversed() where !isHarmless(text[place]) {
      cleaned.replaceSubrange(place, with: "")
    }
    while let rule = cleaned.lowercased().firstRange(of: "@import") {
      let start = cleaned.index(
        cleaned.startIndex,
        offsetBy: cleaned.lowercased().distance(
          from: cleaned.lowercased().startIndex, to: rule.lowerBound))
      let end = cleaned[start...].firstIndex(of: ";").map { cleaned.index(after: $0) }
      cleaned.removeSubrange(start..<(end ?? cleaned.endIndex))
    }
    let lowered = cleaned.lowercased()
    return lowered.contains("image-set(") || lowered.contains("src(") ? "" : cleaned
  }

  /// What is between the parentheses of each `url(…)`.
  private static func addresses(in text: String) -> [Range<String.Index>] {
    var places: [Range<String.Index>] = []
    var rest = text[...]
    while let open = rest.firstRange(of: "(") {
      let before = text[..<open.lowerBound].suffix(3).lowercased()
      rest = rest[open.upperBound...]
      guard before == "url" else { continue }
      let end = rest.firstIndex(of: ")") ?? rest.endIndex
      places.append(rest.startIndex..<end)
      rest = rest[end...]
    }
    return places
  }

  private static func isHarmless(_ address: Substring) -> Bool {
    let bare = address.filter { !$0.isWhitespace && $0 != "\"" && $0 != "'" }.lowercased()
    return bare.isEmpty || bare.hasPrefix("#") || bare.hasPrefix("data:image/png")
      || bare.hasPrefix("data:image/jpeg") || bare.hasPrefix("data:font/")
      || bare.hasPrefix("data:application/font") || bare.hasPrefix("data:application/x-font")
  }
}

/// A node's name without its prefix.
private func name(of node: xmlNodePtr) -> String {
  node.pointee.name.map { String(cString: $0) } ?? ""
}
