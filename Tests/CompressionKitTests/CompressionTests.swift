import CompressionKit
import Testing

@Suite("Compressed files")
struct CompressionTests {
  private let text = Array(String(repeating: "A pipeline is a promise. ", count: 400).utf8)

  @Test("are smaller, give the same text again, and are the same each time")
  func brotli() throws {
    let small = try #require(Brotli.compressed(text))
    #expect(small.count < text.count / 20)
    #expect(Brotli.expanded(small, limit: text.count) == text)
    #expect(Brotli.compressed(text) == small)
    #expect(Brotli.expanded(small, limit: text.count - 1) == nil)
    #expect(Brotli.expanded(Array(small.dropLast()), limit: text.count) == nil)
    #expect(Brotli.compressed([]).map { Brotli.expanded($0, limit: 1) } == [])
  }

  @Test("with gzip have no time and no name in them")
  func gzip() throws {
    let small = try #require(Gzip.compressed(text, effort: .most))
    #expect(small.count < text.count / 20)
    #expect(Array(small.prefix(10)) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 3])
    #expect(Gzip.compressed(text, effort: .most) == small)
  }

  @Test("depend on libraries whose versions are known")
  func versions() {
    #expect(Brotli.version.split(separator: ".").count == 3)
    #expect(Gzip.version.hasPrefix("1."))
  }
}
