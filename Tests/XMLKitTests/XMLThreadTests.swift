import Testing
import XMLKit

@Suite("XML from many threads")
struct XMLThreadTests {
  @Test("writes, reads and validates the same at width 1 and at width 8", arguments: [1, 8])
  func hammer(width: Int) async throws {
    let expected = try Self.digest(of: 3)
    let results = await withTaskGroup(of: [Bool].self) { group in
      for _ in 0..<width {
        group.addTask { (0..<400).map { _ in (try? Self.digest(of: 3)) == expected } }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(results.count == width * 400)
    #expect(results.allSatisfy { $0 })
  }

  @Test("reports each thread its own mistakes")
  func mistakes() async {
    let lines = await withTaskGroup(of: [Int].self) { group in
      for thread in 1...8 {
        group.addTask {
          let text = String(repeating: "\n", count: thread - 1)
          let document = Array("<a>\(text)</b>".utf8)
          return (0..<200).map { _ in
            do throws(XMLProblem) {
              _ = try XMLDocument.parse(document)
              return 0
            } catch { return error.line == thread ? 1 : 0 }
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(lines.count == 1600 && lines.allSatisfy { $0 == 1 })
  }

  /// What writing, reading and validating one document gives.
  private static func digest(of size: Int) throws(XMLProblem) -> String {
    let bytes = XMLWriter.document("list", ["title": "Für alle"]) { xml in
      for number in 0..<size { xml.element("item", ["n": String(number)], cdata: "a]]>b") }
    }
    let schema = Array(
      """
      <element name="list" xmlns="http://relaxng.org/ns/structure/1.0"
        datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><attribute name="title"/>
        <zeroOrMore><element name="item"><attribute name="n"><data type="integer"/></attribute>
        <text/></element></zeroOrMore></element>
      """.utf8)
    let root = try XMLDocument.parse(bytes).root
    let problems = try XMLDocument.problems(in: bytes, relaxNG: schema)
    return root.text + String(root.elements.count) + problems.map(\.message).joined()
  }
}
