import Glibc

/// The tags of a page, with the attributes that name places: a scanner that reads at the speed of memory.
///
/// A parser that builds a tree reads 8 MB in a second, and a large course has 200 MB of pages. This one knows
/// where tags, comments and scripts begin and end (https://html.spec.whatwg.org/#tokenization), and
/// tests compare what it finds with the parser's.
struct MarkupTags {
  /// The attributes that are of interest; the others are skipped.
  enum Name {
    case id
    case name
    case href
    case source
    case sourceSet
    case poster
    case data
    case action
    case content
    case style
    case type

    /// `data-elsewhere`: a guess of where a file is if the page is not at its address.
    case elsewhere
  }

  /// A start tag.
  struct Tag {
    var name: Range<Int>
    var attributes: [(name: Name, value: Range<Int>)]

    /// The text up to the end tag, for an element that contains nothing but text, such as a script.
    var text: Range<Int>?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next start tag; nil at the end.
  mutating func next() -> Tag? {
    while let open = place(of: UInt8(ascii: "<"), from: at) {
      at = open + 1
      guard at < bytes.count else { return nil }
      switch bytes[at] {
      case UInt8(ascii: "!"): skipDeclaration()
      case UInt8(ascii: "/"), UInt8(ascii: "?"):
        at = (place(of: UInt8(ascii: ">"), from: at) ?? bytes.count - 1) + 1
      case let byte where Self.isLetter(byte): return tag()
      default: break
      }
    }
    return nil
  }

  /// A comment, or anything else that begins with an exclamation mark and ends with its tag.
  private mutating func skipDeclaration() {
    guard isNext("!--", at: at) else {
      at = (place(of: UInt8(ascii: ">"), from: at) ?? bytes.count - 1) + 1
      return
    }
    at += 3
    // `<!-->` and `<!--->` are comments.
    if isNext(">", at: at) || isNext("->", at: at) {
      at = (place(of: UInt8(ascii: ">"), from: at) ?? at) + 1
      return
    }
    while let end = place(of: UInt8(ascii: ">"), from: at) {
      at = end + 1
      if isNext("--", at: end - 2) || isNext("--!", at: end - 3) { return }
    }
    at = bytes.count
  }

  private mutating func tag() -> Tag {
    let start = at
    while at < bytes.count, !Self.endsName(bytes[at]) { at += 1 }
    var tag = Tag(name: start..<at, attributes: [])
    while let attribute = attribute() {
      if let name = attribute.name { tag.attributes.append((name, attribute.value)) }
    }
    if containsOnlyText(tag.name) { tag.text = text(upTo: tag.name) }
    return tag
  }

  /// The next attribute of a tag; its name is nil for one that is of no interest.
  private mutating func attribute() -> (name: Name?, value: Range<Int>)? {
    while at < bytes.count, Self.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "/") { at += 1 }
    guard at < bytes.count else { return nil }
    guard bytes[at] != UInt8(ascii: ">") else {
      at += 1
      return nil
    }
    let start = at
    at += 1
    while at < bytes.count, bytes[at] != UInt8(ascii: "="), !Self.endsName(bytes[at]) { at += 1 }
    let name = start..<at
    let end = at
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else {
      at = end
      return (self.name(at: name), end..<end)
    }
    at += 1
    while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    guard at < bytes.count else { return nil }
    let mark = bytes[at]
    guard mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'") else {
      let value = at
      while at < bytes.count, !Self.isSpace(bytes[at]), bytes[at] != UInt8(ascii: ">") { at += 1 }
      return (self.name(at: name), value..<at)
    }
    let value = at + 1
    let close = place(of: mark, from: value) ?? bytes.count
    at = min(bytes.count, close + 1)
    return (self.name(at: name), value..<close)
  }

  /// Which attribute of interest has this name.
  private func name(at range: Range<Int>) -> Name? {
    switch range.count {
    case 2: equals(range, "id") ? .id : nil
    case 3: equals(range, "src") ? .source : nil
    case 4:
      equals(range, "href")
        ? .href
        : equals(range, "name")
          ? .name : equals(range, "data") ? .data : equals(range, "type") ? .type : nil
    case 5: equals(range, "style") ? .style : nil
    case 6:
      equals(range, "srcset")
        ? .sourceSet
        : equals(range, "poster")
          ? .poster
          : equals(range, "action") ? .action : nil
    case 7: equals(range, "content") ? .content : nil
    case 10:
      equals(range, "xlink:href") ? .href : equals(range, "formaction") ? .action : nil
    case 11: equals(range, "imagesrcset") ? .sourceSet : nil
    case 14: equals(range, "data-elsewhere") ? .elsewhere : nil
    default: nil
    }
  }

  /// Elements in which no tag but their own end counts.
  private func containsOnlyText(_ name: Range<Int>) -> Bool {
    switch name.count {
    case 3: equals(name, "xmp")
    case 5: equals(name, "style") || equals(name, "title")
    case 6: equals(name, "script") || equals(name, "iframe")
    case 7: equals(name, "noembed")
    case 8: equals(name, "textarea") || equals(name, "noframes")
    default: false
    }
  }

  /// The text up to an end tag of this name; to the end of the page if there is none.
  private mutating func text(upTo name: Range<Int>) -> Range<Int> {
    let start = at
    while let open = place(of: UInt8(ascii: "<"), from: at) {
      at = open + 1
      let end = open + 2 + name.count
      guard isNext("/", at: open + 1), end <= bytes.count,
        zip(open + 2..<end, name).allSatisfy({ bytes[$0] | 0x20 == bytes[$1] | 0x20 }),
        end == bytes.count || Self.endsName(bytes[end])
      else { continue }
      at = (place(of: UInt8(ascii: ">"), from: end) ?? bytes.count - 1) + 1
      return start..<open
    }
    at = bytes.count
    return start..<bytes.count
  }

  // MARK: Bytes

  /// Whether a name is this one, which is in lower case.
  func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count {
      let byte = bytes[range.lowerBound + offset]
      let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      if lowered != word.utf8Start[offset] { return false }
    }
    return true
  }

  func text(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  private func isNext(_ word: StaticString, at place: Int) -> Bool {
    guard place >= 0, place + word.utf8CodeUnitCount <= bytes.count else { return false }
    return (0..<word.utf8CodeUnitCount).allSatisfy { bytes[place + $0] == word.utf8Start[$0] }
  }

  private func place(of byte: UInt8, from start: Int) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
