import HTMLKit

/// The addresses in some HTML that a page shows, plays, loads or links to.
struct HTMLAddresses {
  struct Address: Hashable {
    /// As a browser reads it, without the place in the file: `media/icons.svg` for
    /// `media/icons.svg#plus`.
    var destination: String

    /// As it is written.
    var written: String

    /// Where that is, in bytes of the HTML.
    var range: Range<Int>

    /// Whether people follow it, and nothing is loaded.
    var isLink: Bool

    /// The description of the picture that it is the address of; nil for everything else.
    var description: String?

    /// Whether it is a string of a script, which may be anything.
    var isOfScript = false
  }

  /// Each place once, in the order of the text.
  let addresses: [Address]

  init(in fragment: HTMLFragment) {
    var found: [Range<Int>: Address] = [:]
    for element in fragment.elements {
      for attribute in element.attributes where !attribute.place.isEmpty {
        for address in Self.addresses(in: attribute, of: element) where !address.range.isEmpty {
          if found[address.range]?.description == nil { found[address.range] = address }
        }
      }
      guard let place = element.textPlace else { continue }
      switch element.name {
      case "style":
        for reference in StyleReferences(element.text).references {
          let address = Address(reference, from: place.lowerBound)
          found[address.range] = address
        }
      case "script":
        for string in ScriptStrings(element.text).strings {
          let address = Address(string, from: place.lowerBound)
          found[address.range] = address
        }
      default: break
      }
    }
    addresses = found.values.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The attributes with addresses, by element.
  private static let names: [String: Set<String>] = [
    "img": ["src", "srcset"], "source": ["src", "srcset"], "video": ["src", "poster"],
    "audio": ["src"], "track": ["src"], "embed": ["src"], "iframe": ["src"], "object": ["data"],
    "input": ["src"], "script": ["src", "href"], "a": ["href"], "area": ["href"], "link": ["href"],
    "image": ["href"], "use": ["href"], "feimage": ["href"], "body": ["background"],
    "table": ["background"], "td": ["background"], "th": ["background"],
  ]

  private static func addresses(in attribute: HTMLElement.Attribute, of element: HTMLElement)
    -> [Address]
  {
    if attribute.name == "style" {
      // Where characters are written with names, places in the text are not those in the value.
      guard attribute.written == attribute.value else { return [] }
      return StyleReferences(attribute.value).references.map {
        Address($0, from: attribute.place.lowerBound)
      }
    }
    if attribute.name.hasPrefix("on") {
      guard attribute.written == attribute.value else { return [] }
      return ScriptStrings(attribute.value).strings.map {
        Address($0, from: attribute.place.lowerBound)
      }
    }
    guard names[element.name]?.contains(attribute.name) == true else { return [] }
    if attribute.name == "srcset" { return candidates(in: attribute) }
    let isLink = element.name == "a" || element.name == "area"
    let isPicture = element.name == "img" && attribute.name == "src"
    var address = Address(
      destination: attribute.value, written: attribute.written, range: attribute.place,
      isLink: isLink, description: isPicture ? element.attribute("alt") ?? "" : nil)
    if !isLink { address.leaveOutPlace() }
    return [address]
  }

  /// The addresses in `srcset`: one for each size.
  private static func candidates(in attribute: HTMLElement.Attribute) -> [Address] {
    guard attribute.written == attribute.value else { return [] }
    var addresses: [Address] = []
    var start = attribute.place.lowerBound
    for candidate in attribute.written.split(separator: ",", omittingEmptySubsequences: false) {
      let space = candidate.prefix(while: \.isWhitespace)
      let address = candidate[space.endIndex...].prefix { !$0.isWhitespace }
      let first = start + space.utf8.count
      addresses.append(
        Address(
          destination: String(address), written: String(address),
          range: first..<first + address.utf8.count, isLink: false))
      start += candidate.utf8.count + 1
    }
    return addresses
  }
}

extension HTMLAddresses.Address {
  /// An address of a style sheet that begins at a place of the HTML.
  init(_ reference: StyleReferences.Reference, from start: Int) {
    self.init(
      destination: reference.address, written: reference.address,
      range: reference.place.lowerBound + start..<reference.place.upperBound + start, isLink: false)
    leaveOutPlace()
  }

  /// A string of a script that begins at a place of the HTML.
  init(_ string: ScriptStrings.Part, from start: Int) {
    self.init(
      destination: string.text, written: string.text,
      range: string.place.lowerBound + start..<string.place.upperBound + start, isLink: false,
      isOfScript: true)
  }

  /// Leaves out `#plus`, which says what in the file is shown.
  fileprivate mutating func leaveOutPlace() {
    guard destination == written, let mark = written.utf8.firstIndex(of: UInt8(ascii: "#")) else {
      return
    }
    written = String(written[..<mark])
    destination = written
    range = range.lowerBound..<range.lowerBound + written.utf8.count
  }
}

/// The plain strings in a script: `'media/data.json'`, without escapes and on one line.
///
/// What only looks like one, between an apostrophe in a comment and the next, does no harm: nothing is
/// done with a string that is not exactly the name of a file.
struct ScriptStrings {
  struct Part {
    var text: String

    /// In bytes of the script, without quotation marks.
    var place: Range<Int>
  }

  let strings: [Part]

  init(_ script: String) {
    let bytes = Array(script.utf8)
    var strings: [Part] = []
    var index = 0
    while index < bytes.count {
      let mark = bytes[index]
      index += 1
      guard mark == UInt8(ascii: "'") || mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "`")
      else { continue }
      let end = bytes[index...].firstIndex {
        $0 == mark || $0 == 0x0A || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "$")
      }
      guard let end, bytes[end] == mark else { continue }
      if end > index {
        strings.append(
          Part(text: String(decoding: bytes[index..<end], as: UTF8.self), place: index..<end))
      }
      index = end + 1
    }
    self.strings = strings
  }
}
