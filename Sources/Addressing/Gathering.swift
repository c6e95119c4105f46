import HTMLKit

/// Gathers the addresses of one file.
struct Gathering {
  private var links: [UInt8] = []
  private var anchors: [UInt8] = [FileAddresses.lineFeed]

  /// Where each address is in `links`, by a number that few share.
  private var seen: [UInt64: Range<Int>] = [:]

  /// Where the relative addresses of a page begin (`<base href>`).
  private var base = ""

  var addresses: FileAddresses { FileAddresses(links: links[...], anchors: anchors[...]) }

  // MARK: Adding

  mutating func add(link written: String) {
    let link = written.trimmingSpace
    // A line feed separates entries, and no address may contain one.
    guard !link.isEmpty, !link.utf8.contains(FileAddresses.lineFeed) else { return }
    let whole = base.isEmpty || link.hasScheme || link.hasPrefix("/") ? link : base + link
    var text = whole
    text.withUTF8 { append($0) }
  }

  /// An address as it is in a page; nearly all need no text to be made of them.
  private mutating func add(link bytes: UnsafeBufferPointer<UInt8>) {
    guard base.isEmpty, let first = bytes.first, let last = bytes.last,
      (0x21..<0x80).contains(first), (0x21..<0x80).contains(last),
      !bytes.contains(where: { $0 == UInt8(ascii: "&") || $0 == FileAddresses.lineFeed })
    else { return add(link: CharacterReferences.decoded(bytes)) }
    append(bytes)
  }

  /// Adds an address that is new.
  private mutating func append(_ link: UnsafeBufferPointer<UInt8>) {
    // FNV-1a: short texts, in one pass. Two addresses with one number are both kept.
    var number: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in link { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if let known = seen[number], links[known].elementsEqual(link) { return }
    let start = links.count
    links += link
    seen[number] = start..<links.count
    links.append(FileAddresses.lineFeed)
  }

  private mutating func add(anchor bytes: UnsafeBufferPointer<UInt8>) {
    guard !bytes.isEmpty, !bytes.contains(FileAddresses.lineFeed) else { return }
    if bytes.contains(UInt8(ascii: "&")) {
      anchors += CharacterReferences.decoded(bytes).utf8
    } else {
      anchors += bytes
    }
    anchors.append(FileAddresses.lineFeed)
  }

  // MARK: Pages

  mutating func read(page bytes: UnsafeBufferPointer<UInt8>, site: String?) {
    var tags = MarkupTags(bytes)
    while let tag = tags.next() {
      if tag.attributes.contains(where: { $0.name == .elsewhere }) { continue }
      for (name, range) in tag.attributes {
        let value = tags.text(range)
        switch name {
        case .id: add(anchor: value)
        case .name:
          if tags.equals(tag.name, "a") || tags.equals(tag.name, "map") { add(anchor: value) }
        case .href:
          if tags.equals(tag.name, "base") {
            let address = CharacterReferences.decoded(value)
            base = String(address.prefix(through: address.lastIndex(of: "/") ?? address.startIndex))
          } else {
            add(link: value)
          }
        case .source, .poster, .action: add(link: value)
        case .data: if tags.equals(tag.name, "object") { add(link: value) }
        case .sourceSet: add(sourceSet: CharacterReferences.decoded(value))
        case .content:
          if tags.equals(tag.name, "meta") {
            add(content: CharacterReferences.decoded(value), site)
          }
        case .style: add(style: CharacterReferences.decoded(value))
        case .type, .elsewhere: break
        }
      }
      guard let text = tag.text else { continue }
      if tags.equals(tag.name, "style") {
        read(style: tags.text(text))
      } else if tags.equals(tag.name, "script"),
        let type = tag.attributes.first(where: { $0.name == .type }),
        CharacterReferences.decoded(tags.text(type.value)).contains("json")
      {
        read(text: tags.text(text), site: site)
      }
    }
  }

  /// `small.webp 480w, large.webp 960w` (https://html.spec.whatwg.org/#srcset-attributes).
  private mutating func add(sourceSet: String) {
    for candidate in sourceSet.split(separator: ",") {
      if let address = candidate.split(whereSeparator: \.isWhitespace).first {
        add(link: String(address))
      }
    }
  }

  /// What a page says about itself: only addresses of the site itself, and where it forwards to.
  private mutating func add(content: String, _ site: String?) {
    if let site, content.hasPrefix(site) {
      add(link: content)
    } else if content.first?.isNumber == true, let mark = content.firstRange(of: "url=") {
      add(link: String(content[mark.upperBound...]))
    }
  }

  // MARK: Other files

  private mutating func add(style: String) {
    for reference in StyleReferences(style).references { add(link: reference.address) }
  }

  mutating func read(style bytes: UnsafeBufferPointer<UInt8>) {
    add(style: String(decoding: bytes, as: UTF8.self))
  }

  /// The members of objects that are addresses, relative to the file or whole.
  private static let members: Set<String> = ["href", "src", "url", "img", "start_url"]

  mutating func read(json bytes: UnsafeBufferPointer<UInt8>) {
    let quote = UInt8(ascii: "\"")
    var name = ""
    var at = 0
    while let open = bytes[at...].firstIndex(of: quote) {
      var end = open + 1
      while end < bytes.count, bytes[end] != quote {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard end < bytes.count else { return }
      let text = String(decoding: bytes[open + 1..<end], as: UTF8.self)
      at = end + 1
      var next = at
      while next < bytes.count, bytes[next] <= 0x20 { next += 1 }
      if next < bytes.count, bytes[next] == UInt8(ascii: ":") {
        name = text
        at = next + 1
        continue
      }
      if Self.members.contains(name), !text.contains("\\") { add(link: text) }
      name = ""
    }
  }

  /// Every address of the site that is an attribute, an element, a text in JSON, or after a colon.
  mutating func read(text bytes: UnsafeBufferPointer<UInt8>, site: String?) {
    guard let site else { return }
    let wanted = Array(site.utf8)
    // A colon is rarer than any letter.
    let colon = UInt8(ascii: ":")
    let scheme = wanted.firstIndex(of: colon) ?? 0
    var at = 0
    while at < bytes.count, let found = bytes[at...].firstIndex(of: colon) {
      at = found + 1
      let start = found - scheme
      guard start >= 0, start + wanted.count <= bytes.count,
        wanted.indices.allSatisfy({ bytes[start + $0] == wanted[$0] })
      else { continue }
      var end = start + wanted.count
      while end < bytes.count, !Self.endsAddress(bytes[end]) { end += 1 }
      guard start == 0 || Self.beginsAddress(bytes, before: start) else { continue }
      add(link: CharacterReferences.decoded(UnsafeBufferPointer(rebasing: bytes[start..<end])))
    }
  }

  private static func beginsAddress(_ bytes: UnsafeBufferPointer<UInt8>, before start: Int) -> Bool
  {
    switch bytes[start - 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ">"), UInt8(ascii: "("),
      UInt8(ascii: "<"), UInt8(ascii: "\n"):
      true
    case UInt8(ascii: " "): start > 1 && bytes[start - 2] == UInt8(ascii: ":")
    default: false
    }
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\\"):
      true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    // Almost every address: nothing of its letters needs to be looked up.
    if let first = utf8.first, let last = utf8.last, (0x21..<0x80).contains(first),
      (0x21..<0x80).contains(last)
    {
      return self
    }
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    let front = drop(while: \.isWhitespace)
    return String(front[...(front.lastIndex { !$0.isWhitespace } ?? front.startIndex)])
  }
}

extension StringProtocol {
  /// Whether an address begins with a scheme, such as `mailto:`.
  var hasScheme: Bool { utf8.hasScheme }
}

extension Collection<UInt8> {
  /// Whether an address begins with a scheme, such as `mailto:`.
  var hasScheme: Bool {
    guard let first, (0x61...0x7A).contains(first | 0x20) else { return false }
    for byte in self {
      switch byte {
      case UInt8(ascii: ":"): return true
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        continue
      default: return false
      }
    }
    return false
  }
}
