import Diagnostics
import Testing

@Suite("Which bytes a text has")
struct ByteSetTests {
  @Test("each byte is known to occur, and no other", arguments: [0, 1, 63, 64, 127, 128, 191, 255])
  func single(byte: UInt8) {
    let source = SourceText(path: "a.md", bytes: [byte, byte])
    #expect((0...255).filter { source.contains($0) } == [byte])
  }

  @Test("an empty text has none, and one with all has all")
  func extremes() {
    #expect(!(0...255).contains { SourceText(path: "a.md", bytes: []).contains($0) })
    let all = SourceText(path: "a.md", bytes: Array(0...255))
    #expect((0...255).allSatisfy { all.contains($0) })
  }
}
