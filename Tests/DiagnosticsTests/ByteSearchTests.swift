import Diagnostics
import Testing

@Suite("Looking for a byte")
struct ByteSearchTests {
  @Test("finds the first one in a range, wherever it is and however long the range is")
  func first() {
    for length in [0, 1, 7, 8, 63, 64, 65, 150] {
      for place in 0..<length {
        var bytes = [UInt8](repeating: 0x61, count: length)
        bytes[place] = 0x5E
        for start in [0, 1, place, place + 1] where start <= length {
          #expect(bytes.next(0x5E, from: start) == (start <= place ? place : nil))
        }
        #expect(bytes.next(0x5E, in: 0..<place) == nil)
        #expect(bytes.next(0x5E, in: 0..<(place + 1)) == place)
      }
    }
  }

  @Test("takes no neighbour for it, and of two the first")
  func likeness() {
    let others: [UInt8] = [0x5D, 0x5F, 0xDE, 0x00, 0xFF]
    for other in others {
      var bytes = [UInt8](repeating: other, count: 200)
      #expect(bytes.next(0x5E, from: 0) == nil)
      bytes[130] = 0x5E
      bytes[131] = 0x5E
      #expect(bytes.next(0x5E, from: 0) == 130)
      #expect(bytes.next(0x5E, from: 131) == 131)
    }
  }
}
