import Testing
import TypesetKit

@Suite("The place of a text in bytes")
struct BytePlaceTests {
  private let bytes = Array("%PDF-1.7 /Type /Typ /Type /Page endobj".utf8)

  @Test("is the first one that is whole, also after beginnings of it")
  func first() {
    #expect(bytes[...].place(of: "/Type /Page") == 20..<31)
    #expect(bytes[...].place(of: "%PDF") == 0..<4)
    #expect(bytes[...].place(of: "endobj") == 32..<38)
    #expect(Array("aaab".utf8)[...].place(of: "aab") == 1..<4)
  }

  @Test("counts from the beginning of all bytes, and does not leave the part that is searched")
  func parts() {
    #expect(bytes[5...].place(of: "/Type") == 9..<14)
    #expect(bytes[10...].place(of: "/Type") == 20..<25)
    #expect(!bytes[..<30].holds("/Type /Page"))
    #expect(!bytes[1...].holds("%PDF"))
  }

  @Test("is nowhere for a text that is absent, longer than the bytes, or empty")
  func nowhere() {
    #expect(!bytes.holds("/Pages"))
    #expect(!Array("end".utf8).holds("endobj"))
    #expect(![UInt8]().holds("e"))
    #expect(!bytes.holds(""))
  }
}
