import Testing
import XMLKit

@Suite("Writing a tree of XML")
struct XMLTreeTests {
  private func text(_ root: XMLElement, loose: Set<String> = []) -> String {
    String(decoding: XMLWriter.document(root, loose: loose), as: UTF8.self)
  }

  @Test("keeps running text as it is, and puts only loose elements on lines of their own")
  func lines() {
    let line = XMLElement(
      "p", [], [.text("a "), .element(XMLElement("b", [], [.text("b")])), .text(" c")])
    #expect(
      text(XMLElement("body", [], [.element(line), .element(XMLElement("br"))]), loose: ["body"])
        == """
        <?xml version="1.0" encoding="UTF-8"?>
        <body>
          <p>a <b>b</b> c</p>
          <br/>
        </body>

        """)
  }

  @Test("declares a namespace where it begins")
  func namespaces() {
    let math = XMLElement(
      "math", namespace: "urn:math", [], [.element(XMLElement("mi", namespace: "urn:math"))])
    let root = XMLElement(
      "item", namespace: "urn:item", [], [.element(math), .element(XMLElement("p"))])
    #expect(
      text(root).hasSuffix(
        "<item xmlns=\"urn:item\"><math xmlns=\"urn:math\"><mi/></math><p xmlns=\"\"/></item>\n"))
  }

  @Test(
    "gives texts and attributes back to a reader exactly as they were",
    arguments: ["Q&A <b>\"x\"</b> 'y'", "two\nlines\tand tabs", "]]>", "line\rreturn", "größer 👍"])
  func round(sample: String) throws {
    var root = XMLElement("a", [("title", sample)], [.text(sample)])
    root.attributes.append(
      XMLElement.Attribute(name: "lang", namespace: XMLElement.xmlNamespace, value: "en"))
    let read = try XMLDocument.parse(XMLWriter.document(root, loose: [])).root
    #expect(read.text == sample)
    #expect(read.attribute("title") == sample)
    #expect(read.attribute("lang", namespace: XMLElement.xmlNamespace) == "en")
  }
}
