import CLibXML2

/// The tree that libxml2 makes from a document, freed together with this value.
final class ParsedTree {
  let document: xmlDocPtr

  /// - Parameters:
  ///   - bytes: The document.
  ///   - expandingEntities: Whether to put the document's own entities instead of their names; only
  ///     for documents that declare none that is kept in another file.
  /// - Throws: `XMLProblem`, where the document is not well formed.
  init(_ bytes: [UInt8], expandingEntities: Bool = false) throws(XMLProblem) {
    XMLLibrary.prepare()
    guard let context = xmlNewParserCtxt() else {
      preconditionFailure("libxml2 has no memory for a parser")
    }
    defer { xmlFreeParserCtxt(context) }
    var options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    if expandingEntities { options |= XML_PARSE_NOENT.rawValue }
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count), nil,
        nil, Int32(options))
    }
    guard let document, context.pointee.wellFormed == 1, context.pointee.nsWellFormed == 1 else {
      if let document { xmlFreeDoc(document) }
      throw XMLProblem(
        code: .notWellFormed, reportedBy: xmlCtxtGetLastError(context),
        otherwise: "the document is empty")
    }
    self.document = document
  }

  deinit { xmlFreeDoc(document) }

  /// The document in UTF-8.
  func bytes() -> [UInt8] {
    var text: UnsafeMutablePointer<xmlChar>?
    var count: Int32 = 0
    xmlDocDumpMemoryEnc(document, &text, &count, "UTF-8")
    defer { lectern_xmlFreeText(text) }
    return Array(UnsafeBufferPointer(start: text, count: Int(count)))
  }

  /// The root element as a value.
  func root() throws(XMLProblem) -> XMLElement {
    guard let root = xmlDocGetRootElement(document) else {
      throw XMLProblem(code: .notWellFormed, line: 1, message: "the document has no element")
    }
    return try element(root)
  }

  private func element(_ node: xmlNodePtr) throws(XMLProblem) -> XMLElement {
    var attributes: [XMLElement.Attribute] = []
    var attribute = node.pointee.properties
    while let current = attribute {
      let value = xmlNodeListGetString(document, current.pointee.children, 1)
      defer { lectern_xmlFreeText(value) }
      attributes.append(
        XMLElement.Attribute(
          name: String(cString: current.pointee.name), namespace: namespace(current.pointee.ns),
          value: value.map { String(cString: $0) } ?? ""))
      attribute = current.pointee.next
    }

    var nodes: [XMLElement.Node] = []
    var child = node.pointee.children
    while let current = child {
      switch current.pointee.type {
      case XML_ELEMENT_NODE: nodes.append(.element(try element(current)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let text = current.pointee.content { nodes.append(.text(String(cString: text))) }
      case XML_ENTITY_REF_NODE:
        throw XMLProblem(
          code: .notWellFormed, line: xmlGetLineNo(current),
          message: "an entity of the document's own is used, and those are not expanded")
      default: break
      }
      child = current.pointee.next
    }
    return XMLElement(
      name: String(cString: node.pointee.name), namespace: namespace(node.pointee.ns),
      attributes: attributes, nodes: nodes, line: xmlGetLineNo(node))
  }

  private func namespace(_ namespace: xmlNsPtr?) -> String? {
    namespace?.pointee.href.map { String(cString: $0) }
  }
}

extension XMLProblem {
  /// The last thing that libxml2 reported, without the line break at the end of the message.
  init(code: Code, reportedBy error: UnsafePointer<xmlError>?, otherwise message: String) {
    let reported = error?.pointee.message.map { String(cString: $0) }
    let line = error.map { Int($0.pointee.line) } ?? 0
    var text = reported ?? message
    while text.last?.isWhitespace == true { text.removeLast() }
    self.init(code: code, line: max(0, line), message: text)
  }

  init(code: Code, reportedBy error: UnsafeMutablePointer<xmlError>?, otherwise message: String) {
    self.init(code: code, reportedBy: error.map { UnsafePointer($0) }, otherwise: message)
  }
}
