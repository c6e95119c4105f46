import CLibXML2

/// An SVG picture that does nothing but show itself, also when it is opened by itself.
///
/// A browser runs the scripts of such a file as those of the site that it is on, and fetches what it
/// names elsewhere. So scripts, handlers, pages inside the picture, references to other files and a
/// document type are taken out.
package struct CleanSVG: Hashable, Sendable {
  /// The picture; nil where nothing had to be taken out of the file.
  package let bytes: [UInt8]?

  /// What was taken out, in the words of a report, each once: "a script".
  package let removals: [String]

  /// The size of the largest file that is examined, in bytes.
  package static let sizeLimit = 16 << 20

  /// Throws where the file is not XML, is not SVG, has entities that would be loaded from elsewhere, has
  /// no size, or is larger than any program can draw.
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
    try Self.refuseWithoutSize(root)
    if SVGWeight(root).isTooMuch {
      throw XMLProblem(
        code: .notValid, line: xmlGetLineNo(root),
        message: "its parts use each other so often that no program can draw it")
    }
    var cleaning = SVGCleaning()
    cleaning.clean(tree.document)
    removals = cleaning.removals
    bytes = cleaning.hasChanged || declares ? tree.bytes() : nil
  }

  /// Throws where the picture says that it has no width or no height, so it is not shown.
  private static func refuseWithoutSize(_ root: xmlNodePtr) throws(XMLProblem) {
    let box = attribute("viewBox", of: root)?.split { $0.isWhitespace || $0 == "," } ?? []
    let sizes = [
      ("width", attribute("width", of: root)), ("height", attribute("height", of: root)),
      ("width in viewBox", box.count == 4 ? String(box[2]) : nil),
      ("height in viewBox", box.count == 4 ? String(box[3]) : nil),
    ]
    for (name, written) in sizes {
      // "12px", "50%"
      let number = written?.drop(while: \.isWhitespace).prefix { $0.isNumber || "+-.".contains($0) }
      guard let number, let size = Double(number), size <= 0 else { continue }
      throw XMLProblem(
        code: .notValid, line: xmlGetLineNo(root),
        message: "its \(name) is \(number), so it is not shown")
    }
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
