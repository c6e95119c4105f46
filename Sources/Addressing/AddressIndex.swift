package import Digests

/// What files name, by the digests of their bytes, so that a file that has not changed is not read
/// again.
package struct AddressIndex: Sendable {
  private var known: [Digest: FileAddresses]

  /// The public address of the publication: with another one, files name other things.
  private let site: String

  /// Changes with what is found in files.
  private static let format = "lectern addresses 1"

  /// How many files it knows.
  package var count: Int { known.count }

  /// An index that knows nothing.
  package init(site: String?) {
    self.site = site ?? ""
    known = [:]
  }

  /// The index that these bytes encode; one that knows nothing if they are damaged or about
  /// another address.
  package init(encoded bytes: [UInt8], site: String?) {
    self.init(site: site)
    guard bytes.count > 64,
      Digest(String(decoding: bytes.suffix(64), as: UTF8.self)) == Digest(of: bytes.dropLast(64))
    else { return }
    let head = Array("\(Self.format)\n\(self.site)\n".utf8)
    guard bytes.starts(with: head) else { return }
    var at = head.count
    let end = bytes.count - 64
    while at < end, let line = bytes[at..<end].firstIndex(of: FileAddresses.lineFeed) {
      let words = bytes[at..<line].split(separator: UInt8(ascii: " ")).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard words.count == 3, let digest = Digest(words[0]), let links = Int(words[1]),
        let anchors = Int(words[2]), links >= 0, anchors >= 0, links <= end, anchors <= end,
        line + 1 + links + anchors <= end
      else {
        known = [:]
        return
      }
      let middle = line + 1 + links
      // Slices of the bytes that were read: nothing is copied.
      known[digest] = FileAddresses(
        links: bytes[line + 1..<middle], anchors: bytes[middle..<middle + anchors])
      at = middle + anchors
    }
  }

  package subscript(digest: Digest) -> FileAddresses? {
    get { known[digest] }
    set { known[digest] = newValue }
  }

  /// As bytes, with these files only; equal indexes have equal bytes.
  package func encoded(keeping digests: Set<Digest>) -> [UInt8] {
    var bytes = Array("\(Self.format)\n\(site)\n".utf8)
    for digest in digests.sorted() {
      guard let addresses = known[digest] else { continue }
      bytes += "\(digest) \(addresses.links.count) \(addresses.anchors.count)\n".utf8
      bytes += addresses.links
      bytes += addresses.anchors
    }
    bytes += Digest(of: bytes).text.utf8
    return bytes
  }
}
