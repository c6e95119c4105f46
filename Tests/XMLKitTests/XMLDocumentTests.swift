import Testing
import XMLKit

@Suite("Reading XML")
struct XMLDocumentTests {
  @Test("resolves namespaces and keeps the order")
  func namespaces() throws {
    let root = try XMLDocument.parse(
      Array(
        """
        <a xmlns="urn:one" xmlns:t="urn:two" plain="1" t:other="2">
          <t:b>x &amp; <![CDATA[<y>]]></t:b><!-- left out --><b/>
        </a>
        """.utf8)
    ).root
    #expect(root.name == "a" && root.namespace == "urn:one" && root.line == 1)
    #expect(root.attribute("plain") == "1" && root.attribute("other") == nil)
    #expect(root.attribute("other", namespace: "urn:two") == "2")
    #expect(root.elements.map(\.namespace) == ["urn:two", "urn:one"])
    #expect(root.element("b", namespace: "urn:two")?.text == "x & <y>")
    #expect(root.element("b", namespace: "urn:two")?.line == 2)
  }

  @Test(
    "names the line of the first mistake",
    arguments: [
      ("<a>\n<b>\n</a>", 3), ("<a>&undefined;</a>", 1), ("", 1), ("<a/>\n<b/>", 2),
      ("<a>\n<p:b/></a>", 2), ("<a>\n\u{1}</a>", 2), ("<a x='1' x='2'/>", 1),
    ])
  func mistakes(text: String, line: Int) {
    #expect {
      try XMLDocument.parse(Array(text.utf8))
    } throws: { error in
      guard let problem = error as? XMLProblem else { return false }
      return problem.code == .notWellFormed && problem.line == line && !problem.message.isEmpty
    }
  }

  @Test("does not accept bytes that are not UTF-8")
  func encoding() {
    #expect(throws: XMLProblem.self) {
      try XMLDocument.parse(Array("<a>".utf8) + [0xFF, 0xFE] + Array("</a>".utf8))
    }
  }

  @Test("does not expand entities, which could grow without end, nor opens files for them")
  func entities() {
    let laughs = """
      <!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
      <a>&y;&f;</a>
      """
    #expect(throws: XMLProblem.self) { try XMLDocument.parse(Array(laughs.utf8)) }
  }
}

@Suite("Validating XML by RELAX NG")
struct RelaxNGTests {
  private let schema = Array(
    """
    <element name="lesson" xmlns="http://relaxng.org/ns/structure/1.0"
      datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <attribute name="minutes"><data type="positiveInteger"/></attribute>
      <oneOrMore><element name="step"><text/></element></oneOrMore>
    </element>
    """.utf8)

  @Test("finds nothing in a valid document")
  func valid() throws {
    let document = Array(#"<lesson minutes="5"><step>Ask</step></lesson>"#.utf8)
    #expect(try XMLDocument.problems(in: document, relaxNG: schema).isEmpty)
  }

  @Test("names line and reason in an invalid one")
  func invalid() throws {
    let document = Array("<lesson minutes=\"5\">\n<stop>Ask</stop></lesson>".utf8)
    let problems = try XMLDocument.problems(in: document, relaxNG: schema)
    #expect(problems.first?.line == 2)
    #expect(problems.allSatisfy { $0.code == .notValid })
    #expect(problems.contains { $0.message.contains("stop") })
  }

  @Test("throws for an invalid schema")
  func schemaMistake() {
    #expect {
      try XMLDocument.problems(in: Array("<a/>".utf8), relaxNG: Array("<a/>".utf8))
    } throws: { ($0 as? XMLProblem)?.code == .unusableSchema }
  }
}
