import Foundation
import JSONKit
import Testing

@Suite("JSON")
struct JSONTests {
  @Test("keeps the order of members and escapes what JSON reserves")
  func bytes() {
    let value = JSON.object([
      ("b", .string("a\"\\\n\u{1}é")),
      ("a", .array([.integer(1), .number(1.5), .null, .bool(true)])),
      ("n", .number(3)), ("e", .array([])),
    ])
    #expect(
      String(decoding: value.bytes, as: UTF8.self)
        == #"{"b":"a\"\\\n\u0001é","a":[1,1.5,null,true],"n":3,"e":[]}"#)
  }

  @Test("indents for people")
  func indented() {
    let value = JSON.object([("a", .array([.integer(1), .object([])]))])
    #expect(
      String(decoding: value.indentedBytes, as: UTF8.self) == """
        {
          "a": [
            1,
            {}
          ]
        }

        """)
  }

  @Test("writes a long list an element at a time as it writes it whole", arguments: [0, 1, 3])
  func longList(count: Int) {
    let numbers = Array(0..<count)
    func element(_ number: Int) -> JSON { .object([("n", .integer(number))]) }
    #expect(
      JSON.indentedBytes([("a", .integer(1)), ("b", .null)], "list", of: numbers, element)
        == JSON.object([
          ("a", .integer(1)), ("b", .null), ("list", .array(numbers.map(element))),
        ]).indentedBytes)
  }

  @Test(
    "escapes every control character, so that a parser reads the same text",
    arguments: UInt8(0)..<0x20)
  func control(byte: UInt8) throws {
    let text = "a\(Unicode.Scalar(byte))b"
    let bytes = JSON.array([.string(text)]).bytes
    #expect(bytes.allSatisfy { $0 >= 0x20 })
    #expect(try JSONDecoder().decode([String].self, from: Data(bytes)) == [text])
  }

  @Test(
    "writes as \\u00XX what has no short form",
    arguments: [("\u{0}", #""\u0000""#), ("\u{10}", #""\u0010""#), ("\u{1F}", #""\u001f""#)])
  func escaped(text: String, expected: String) {
    #expect(String(decoding: JSON.string(text).bytes, as: UTF8.self) == expected)
  }

  @Test("escapes the names of members, too")
  func names() {
    let value = JSON.object([("a\"\n", .null)])
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"a\"\n":null}"#)
  }

  @Test("keeps what JSON does not reserve: letters, emoji, DEL and line separators")
  func kept() {
    let text = "é😀\u{7F}\u{2028}/"
    #expect(String(decoding: JSON.string(text).bytes, as: UTF8.self) == "\"\(text)\"")
  }

  @Test("writes null for what is missing, and for numbers that JSON does not have")
  func missing() {
    let value = JSON.array([.text(nil), .whole(nil), .number(.infinity), .texts(["a"])])
    #expect(String(decoding: value.bytes, as: UTF8.self) == #"[null,null,null,["a"]]"#)
  }
}
