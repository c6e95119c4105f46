/// A document that was read: well formed, with its namespaces resolved.
package struct XMLDocument: Hashable, Sendable {
  package let root: XMLElement

  /// Reads a document.
  ///
  /// Opens nothing outside it, and expands no entities except XML's own five. Throws the first
  /// problem, with its line.
  package static func parse(_ bytes: [UInt8]) throws(XMLProblem) -> XMLDocument {
    let tree = try ParsedTree(bytes)
    return XMLDocument(root: try tree.root())
  }

  /// Why a document is not valid by a RELAX NG schema in XML syntax; empty if it is valid.
  ///
  /// Throws if the document is not well formed or the schema cannot be used. The schema may not
  /// include others.
  package static func problems(in bytes: [UInt8], relaxNG schema: [UInt8]) throws(XMLProblem)
    -> [XMLProblem]
  {
    let tree = try ParsedTree(bytes)
    return try RelaxNGSchema(schema).problems(in: tree)
  }
}
