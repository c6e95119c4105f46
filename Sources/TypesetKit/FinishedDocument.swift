/// Checks that a file is a whole document, and not only its beginning or a part of it.
///
/// An engine may say that it is done although its disk was full or its last write was lost.
package enum FinishedDocument {
  /// Whether a PDF ends with its table of objects, each object is complete and where the table says,
  /// and there are as many pages as the document counts (ISO 32000-1 §7.5).
  package static func isWholePDF(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: "%PDF-".utf8), let start = tableStart(of: bytes) else { return false }
    // A Typst of the author's own may write its table as a compressed object instead.
    guard bytes[start...].starts(with: "xref".utf8) else { return endsWithObject(bytes[start...]) }
    return pages(ofPDF: bytes) != nil
  }

  /// How many pages a whole PDF has; nil if it is not whole, or if its table is compressed.
  package static func pages(ofPDF bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: "%PDF-".utf8), let start = tableStart(of: bytes),
      bytes[start...].starts(with: "xref".utf8), let objects = objects(inTableAt: start, of: bytes)
    else { return nil }
    let isSorted = bytes[start...].holds("\ntrailer <<")
    var pages = 0
    var counted = 0
    for (place, end) in zip(objects, objects.dropFirst() + [start]) {
      let object = bytes[place..<end]
      guard endsWithObject(object) else { return nil }
      // Typst writes the kind of an object first; qpdf, which saves forms, sorts what is in it.
      let head = object.prefix(isSorted ? 4000 : 100)
      if head.holds("/Type/Pages") || head.holds("/Type /Pages") {
        counted = max(counted, number(after: "/Count ", in: head) ?? 0)
      } else if isPage(head) {
        pages += 1
      }
    }
    return pages > 0 && pages == counted ? pages : nil
  }

  /// Where the table of objects begins, by the last lines of the file.
  private static func tableStart(of bytes: [UInt8]) -> Int? {
    let lines = bytes.suffix(64).split { $0 == newline || $0 == 0x0D }.suffix(3).map { Array($0) }
    guard lines.count == 3, lines[0] == Array("startxref".utf8), lines[2] == Array("%%EOF".utf8),
      let start = Int(String(decoding: lines[1], as: UTF8.self)), bytes.indices.contains(start)
    else { return nil }
    return start
  }

  /// Where the objects are that a table lists, in the order of the file; nil if it is no whole table.
  private static func objects(inTableAt start: Int, of bytes: [UInt8]) -> [Int]? {
    var lines = bytes[start...].split(separator: newline)[...]
    guard lines.count > 2 else { return nil }
    lines.removeFirst()
    var places: [Int] = []
    var announced = 0
    var listed = 0
    while let line = lines.popFirst(), !line.starts(with: "trailer".utf8) {
      let words = line.split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      if words.count == 2, let count = Int(words[1]) {
        // The first number of a section, and how many it has.
        announced += count
        continue
      }
      guard words.count >= 3, words[0].utf8.count == 10, words[1].utf8.count == 5,
        let place = Int(words[0])
      else { return nil }
      listed += 1
      guard words[2].hasPrefix("n") else { continue }
      guard place < start, place > 0 else { return nil }
      places.append(place)
    }
    // What is left: the trailer's dictionary, if it has a line of its own, and the place of the table.
    if lines.first?.starts(with: "startxref".utf8) == false { lines.removeFirst() }
    guard lines.first?.starts(with: "startxref".utf8) == true, lines.count == 3,
      announced == listed
    else { return nil }
    return places.isEmpty ? nil : places.sorted()
  }

  /// Whether bytes begin with `7 0 obj` and contain the end of an object.
  private static func endsWithObject(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.prefix(24).holds(" obj") && (bytes.suffix(24).holds("endobj") || bytes.holds("endobj"))
  }

  /// Whether an object is a page: `/Type /Page`, and no `/PageLabel`.
  private static func isPage(_ head: ArraySlice<UInt8>) -> Bool {
    for name in ["/Type/Page", "/Type /Page"] as [StaticString] {
      guard let end = head.place(of: name)?.upperBound else { continue }
      let next = end < head.endIndex ? head[end] : UInt8(ascii: " ")
      if !(UInt8(ascii: "A")...UInt8(ascii: "z")).contains(next) { return true }
    }
    return false
  }

  private static func number(after name: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    guard let end = bytes.place(of: name)?.upperBound else { return nil }
    let digits = bytes[end...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// Whether a PNG has all its parts, each undamaged by its own checksum (PNG §5), up to the end.
  package static func isWholePNG(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return false }
    var place = 8
    var kinds: [[UInt8]] = []
    func word(_ place: Int) -> UInt32 {
      bytes[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
    }
    while place + 12 <= bytes.count {
      let end = place + 8 + Int(word(place))
      guard end + 4 <= bytes.count, checksum(of: bytes[(place + 4)..<end]) == word(end) else {
        return false
      }
      kinds.append(Array(bytes[(place + 4)..<(place + 8)]))
      place = end + 4
    }
    return place == bytes.count && kinds.first == Array("IHDR".utf8)
      && kinds.last == Array("IEND".utf8) && kinds.contains(Array("IDAT".utf8))
  }

  /// CRC-32 as PNG uses it (PNG, annex D).
  private static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { number in
    (0..<8).reduce(UInt32(number)) { sum, _ in
      sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1
    }
  }

  private static let newline = UInt8(ascii: "\n")
}
