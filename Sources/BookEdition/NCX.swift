import EditionKit
import LessonModel
import XMLKit

/// The table of contents for readers that know EPUB 2 only (OPF 2.0.1 §2.4.1).
enum NCX {
  static let id = "ncx"

  static func item(of book: BookWriter) -> BookItem {
    var number = 0
    func write(_ entries: [ContentsEntry], _ xml: XMLWriter) {
      for entry in entries {
        number += 1
        xml.element("navPoint", ["id": "entry-\(number)", "playOrder": "\(number)"]) {
          xml.element("navLabel") { xml.element("text", text: entry.title) }
          xml.element("content", ["src": entry.address])
          write(entry.entries, xml)
        }
      }
    }
    let bytes = XMLWriter.document(
      "ncx", namespaces: [XMLNamespace(default: "http://www.daisy.org/z3986/2005/ncx/")],
      ["version": "2005-1", "xml:lang": book.course.language.text]
    ) { xml in
      xml.element("head") {
        xml.element("meta", ["name": "dtb:uid", "content": book.identity])
      }
      xml.element("docTitle") { xml.element("text", text: book.scope.title) }
      xml.element("navMap") { write(book.outline, xml) }
    }
    return BookItem(
      id: id, path: OutputPath(literal: "toc.ncx"), mediaType: "application/x-dtbncx+xml",
      content: .bytes(bytes))
  }
}

extension BookWriter {
  var identity: String { course.identity(of: "book" + scope.part) }
}
