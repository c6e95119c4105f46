import CLibXML2

/// Writes an XML document into memory with libxml2: UTF-8, indented by two spaces per level.
///
/// The result is well formed by construction: every element that is begun is ended, text is
/// escaped, and characters that XML forbids are left out. An element holds either elements or text,
/// so indentation cannot change the meaning. Equal calls give equal bytes.
///
/// ```swift
/// let bytes = XMLWriter.document("rss", ["version": "2.0"]) { xml in
///   xml.element("channel") { xml.element("title", text: "Q&A") }
/// }
/// ```
package final class XMLWriter {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr

  /// The bytes of a document, with an XML declaration and the namespaces on the root element.
  package static func document<Failure: Error>(
    _ root: XMLName, namespaces: [XMLNamespace] = [], _ attributes: XMLAttributes = [:],
    content: (XMLWriter) throws(Failure) -> Void
  ) throws(Failure) -> [UInt8] {
    let xml = XMLWriter()
    require(xmlTextWriterStartDocument(xml.writer, nil, "UTF-8", nil))
    xml.open(root, attributes, namespaces: namespaces)
    try content(xml)
    require(xmlTextWriterEndDocument(xml.writer))
    require(xmlTextWriterFlush(xml.writer))
    return withExtendedLifetime(xml) {
      Array(UnsafeBufferPointer(start: xml.buffer.pointee.content, count: xml.byteCount))
    }
  }

  /// An element around what `content` writes.
  package func element<Failure: Error>(
    _ name: XMLName, _ attributes: XMLAttributes = [:], content: () throws(Failure) -> Void
  ) throws(Failure) {
    open(name, attributes)
    defer { close() }
    try content()
  }

  /// An element around text, escaped.
  package func element(_ name: XMLName, _ attributes: XMLAttributes = [:], text: String) {
    open(name, attributes)
    defer { close() }
    let text = text.withoutCharactersForbiddenInXML
    if !text.isEmpty { Self.require(xmlTextWriterWriteString(writer, text)) }
  }

  /// An element around text as a CDATA section, for markup that a reader takes as text.
  ///
  /// A `]]>` in the text is split between two sections, so that neither ends early.
  package func element(_ name: XMLName, _ attributes: XMLAttributes = [:], cdata text: String) {
    open(name, attributes)
    defer { close() }
    var rest = Substring(text.withoutCharactersForbiddenInXML)
    while !rest.isEmpty {
      let end = Self.endOfFirstSection(rest)
      Self.require(xmlTextWriterWriteCDATA(writer, String(rest[..<end])))
      rest = rest[end...]
    }
  }

  /// An element without content.
  package func element(_ name: XMLName, _ attributes: XMLAttributes = [:]) {
    open(name, attributes)
    close()
  }

  private init() {
    XMLLibrary.prepare()
    guard let buffer = xmlBufferCreate(), let writer = xmlNewTextWriterMemory(buffer, 0) else {
      preconditionFailure("libxml2 has no memory for a document")
    }
    self.buffer = buffer
    self.writer = writer
    Self.require(xmlTextWriterSetIndent(writer, 1))
    Self.require(xmlTextWriterSetIndentString(writer, "  "))
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  private var byteCount: Int { Int(xmlBufferLength(buffer)) }

  private func open(_ name: XMLName, _ attributes: XMLAttributes, namespaces: [XMLNamespace] = []) {
    Self.require(xmlTextWriterStartElement(writer, name.text))
    for namespace in namespaces {
      attribute(namespace.prefix.map { "xmlns:\($0)" } ?? "xmlns", namespace.uri)
    }
    for (name, value) in attributes.list { attribute(name.text, value) }
  }

  private func close() { Self.require(xmlTextWriterEndElement(writer)) }

  /// Writes an attribute.
  ///
  /// libxml2's own function turns every letter beyond ASCII into a numeric reference, which nobody
  /// can read. This one has libxml2 escape only what XML requires, and keeps white space, which a
  /// reader would otherwise turn into spaces.
  private func attribute(_ name: String, _ value: String) {
    guard let escaped = xmlEncodeSpecialChars(nil, value.withoutCharactersForbiddenInXML) else {
      preconditionFailure("libxml2 has no memory for an attribute")
    }
    defer { lectern_xmlFreeText(escaped) }
    var text = ""
    for scalar in String(cString: escaped).unicodeScalars {
      switch scalar {
      case "\n": text += "&#10;"
      case "\t": text += "&#9;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    Self.require(xmlTextWriterStartAttribute(writer, name))
    Self.require(xmlTextWriterWriteRaw(writer, text))
    Self.require(xmlTextWriterEndAttribute(writer))
  }

  /// Where the text must be split: between the brackets and the `>` of its first `]]>`.
  private static func endOfFirstSection(_ text: Substring) -> Substring.Index {
    let bytes = text.utf8
    var brackets = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: ">"), brackets >= 2 { return index }
      brackets = bytes[index] == UInt8(ascii: "]") ? brackets + 1 : 0
    }
    return text.endIndex
  }

  /// The calls above are in the right order by construction, so libxml2 refuses one only if memory
  /// runs out; then the program ends, as Swift itself would.
  private static func require(_ result: Int32) {
    precondition(result >= 0, "libxml2 has no memory for a document")
  }
}
