/// The terms of words as they are written, found by their bytes.
///
/// A course has a hundred times more words than different ones. To make a string of each and look it up
/// in a dictionary takes three times as long.
struct FormTable: ~Copyable {
  typealias Terms = (first: Int32, second: Int32)

  private struct Form {
    var start: Int
    var length: Int
    var hash: UInt64
    var terms: Terms
  }

  private var forms: [Form] = []
  private var bytes: [UInt8] = []

  /// The numbers of forms, counted from 1, by the last bits of their hashes; 0 where there is none.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// The terms of a word; nil if it was never added.
  func find(_ word: UnsafeBufferPointer<UInt8>) -> Terms? {
    let hash = Self.hash(of: word)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let form = forms[Int(slots[slot]) - 1]
      if form.hash == hash, form.length == word.count,
        bytes[form.start..<form.start + form.length].elementsEqual(word)
      {
        return form.terms
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a word that is not there yet.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ terms: Terms) {
    let hash = Self.hash(of: word)
    forms.append(Form(start: bytes.count, length: word.count, hash: hash, terms: terms))
    bytes += word
    place(UInt32(forms.count), hash)
    if forms.count * 2 > slots.count { grow() }
  }

  private mutating func place(_ number: UInt32, _ hash: UInt64) {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  /// FNV-1a.
  private static func hash(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 29
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for index in forms.indices { place(UInt32(index + 1), forms[index].hash) }
  }
}
