import Publishing
import Testing

@Suite("What an EPUB says about itself")
struct BookFactsTests {
  private func facts(_ package: String, container: String? = nil) -> BookFacts? {
    let container =
      container
        ?? """
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
        <rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/>
        </rootfiles></container>
        """
    let files = ["META-INF/container.xml": container, "OPS/book.opf": package]
    return BookFacts { files[$0].map { Array($0.utf8) } }
  }

  private func package(_ items: String, _ spine: String) -> String {
    """
    <opf:package xmlns:opf="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <opf:metadata><dc:title>Lift &amp; carry</dc:title><dc:title>Unit 1</dc:title></opf:metadata>
    <opf:manifest>\(items)</opf:manifest><opf:spine>\(spine)</opf:spine></opf:package>
    """
  }

  @Test("is its first title, the pages in reading order, and whether it reads itself aloud")
  func facts() {
    let spine = #"<opf:itemref idref="a"/><opf:itemref idref="b" linear="no"/>"#
    let silent = facts(package(#"<opf:item id="a" href="a.xhtml"/>"#, spine))
    #expect(silent?.title == "Lift & carry")
    #expect(silent?.pageCount == 1)
    #expect(silent?.isReadAloud == false)
    let spoken = facts(package(#"<opf:item id="a" href="a.xhtml" media-overlay="s"/>"#, spine))
    #expect(spoken?.isReadAloud == true)
  }

  @Test("is nothing if the archive is not a book")
  func others() {
    let book = package("", "")
    #expect(facts(book, container: "<container>") == nil)
    #expect(facts(book, container: "<container/>") == nil)
    #expect(facts(book, container: "<c><rootfile full-path='other.opf'/></c>") == nil)
    #expect(facts("<html/>") == nil)
    #expect(facts("<package") == nil)
    #expect(BookFacts { _ in nil } == nil)
  }
}
