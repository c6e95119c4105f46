/// What the bytes of a font say of it (OpenType 1.9.1, WOFF 1.0, WOFF2).
package struct FontFile: Sendable {
  /// Whether all of it is there, as far as its own directory tells.
  package private(set) var isWhole = false

  /// Whether its license allows only the whole font to be used (`OS/2` `fsType`, bit 8); false if that is not
  /// known, as in a WOFF2.
  package private(set) var forbidsSubsetting = false

  /// Whether its license allows nothing but to look at it on the machine where it is installed (bit 1).
  package private(set) var forbidsEmbedding = false

  private let bytes: [UInt8]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    switch number(at: 0, 4) {
    case 0x0001_0000, 0x4F54_544F, 0x7472_7565:
      readTables()
    case 0x774F_4646, 0x774F_4632: isWhole = number(at: 8, 4) == bytes.count && bytes.count > 44
    default: break
    }
  }

  private func number(at place: Int, _ size: Int) -> Int? {
    guard place + size <= bytes.count else { return nil }
    return bytes[place..<place + size].reduce(0) { $0 << 8 | Int($1) }
  }

  /// Reads the table directory: 16 bytes for each table, after a head of 12.
  private mutating func readTables() {
    guard let count = number(at: 4, 2) else { return }
    var names: Set<Int> = []
    for table in 0..<count {
      let place = 12 + 16 * table
      guard let name = number(at: place, 4), let offset = number(at: place + 8, 4),
        let length = number(at: place + 12, 4), offset + length <= bytes.count
      else { return }
      names.insert(name)
      // "OS/2": the type is the fifth number of 16 bits.
      guard name == 0x4F53_2F32, let type = number(at: offset + 8, 2) else { continue }
      forbidsSubsetting = type & 0x100 != 0
      forbidsEmbedding = type & 0x2 != 0
    }
    // "cmap", "head", "hmtx": without them no letter is shown.
    isWhole = names.isSuperset(of: [0x636D_6170, 0x6865_6164, 0x686D_7478])
  }
}
