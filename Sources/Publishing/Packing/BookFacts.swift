import XMLKit

/// What an EPUB says about itself.
package struct BookFacts: Hashable, Sendable {
  package var title: String

  /// The documents that are read one after another.
  package var pageCount: Int

  /// Whether it has recordings that are in step with the text.
  package var isReadAloud: Bool

  /// The file that says where the package document is (OCF 3.3 §4.2.6.3.1).
  private static let container = "META-INF/container.xml"

  /// Whether a file of an archive may have to be read to know it.
  static func reads(_ path: String) -> Bool { path == container || path.hasSuffix(".opf") }

  /// Reads the package document; nil if the archive is not an EPUB.
  ///
  /// - Parameter bytes: The bytes of a file in the archive.
  package init?(reading bytes: (_ path: String) -> [UInt8]?) {
    guard let container = bytes(Self.container).flatMap(Self.root),
      let path = container.descendants("rootfile").lazy.compactMap({ $0.attribute("full-path") })
        .first,
      let package = bytes(path).flatMap(Self.root), package.name == "package"
    else { return nil }
    // The first title is the main one (EPUB 3.3 §5.5.3.1.2).
    title = package.descendants("title").first?.text ?? ""
    pageCount = package.descendants("itemref").count { $0.attribute("linear") != "no" }
    isReadAloud = package.descendants("item").contains { $0.attribute("media-overlay") != nil }
  }

  private static func root(_ bytes: [UInt8]) -> XMLElement? {
    (try? XMLDocument.parse(bytes))?.root
  }
}

extension XMLElement {
  /// The elements with a name inside this one, at every depth, whatever their namespace.
  fileprivate func descendants(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.descendants(name) }
  }
}
