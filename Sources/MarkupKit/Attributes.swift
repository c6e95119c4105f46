/// The attributes of one element, in the order in which they are written.
///
/// ```swift
/// ["class": "lesson", "href": .url(link), "title": title.map(AttributeValue.text), "hidden": .on]
/// ```
/// An attribute whose value is nil is not written. A name may not occur twice.
package struct Attributes: Sendable, ExpressibleByDictionaryLiteral {
  /// The literal's list, unchanged, because every element of a page has one.
  private(set) var list: [(AttributeName, AttributeValue?)]

  package init(dictionaryLiteral elements: (AttributeName, AttributeValue?)...) {
    list = elements
    assert(
      list.indices.allSatisfy { place in !list[..<place].contains { $0.0 == list[place].0 } },
      "an attribute is written twice")
  }

  /// Whether nothing is written.
  package var isEmpty: Bool { list.allSatisfy { $0.1 == nil } }

  /// The value of an attribute; a new name is added at the end.
  package subscript(_ name: AttributeName) -> AttributeValue? {
    get { list.first { $0.0 == name }?.1 }
    set {
      // What is written again after it was removed comes last.
      if let index = list.firstIndex(where: { $0.0 == name }) {
        if newValue != nil, list[index].1 != nil {
          list[index].1 = newValue
          return
        }
        list.remove(at: index)
      }
      if newValue != nil { list.append((name, newValue)) }
    }
  }
}

/// The name of an attribute, written as a literal, so that an author's text cannot become one.
package struct AttributeName: Sendable, Equatable, ExpressibleByStringLiteral {
  private let name: StaticString

  package init(stringLiteral name: StaticString) { self.name = name }

  /// Calls `body` with the bytes of the name.
  ///
  /// Names are written so often that making a `String` of each would be slow.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    name.withUTF8Buffer(body)
  }

  package static func == (left: AttributeName, right: AttributeName) -> Bool {
    left.withBytes { left in right.withBytes { right in left.elementsEqual(right) } }
  }
}

/// The value of an attribute; its meaning decides how it is escaped.
package enum AttributeValue: Sendable, ExpressibleByStringInterpolation {
  /// Any text.
  case text(String)

  /// An address: what an address may not contain is percent-encoded, then the rest is escaped.
  case url(String)

  /// A switch that is on if it is present: `open`, `checked`.
  case on

  package init(stringLiteral text: String) { self = .text(text) }

  /// Any number.
  package static func number(_ number: Int) -> AttributeValue { .text(String(number)) }
}
