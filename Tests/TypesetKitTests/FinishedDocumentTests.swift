import Foundation
import ProcessKit
import TestKit
import Testing
import TypesetKit

@Suite("A finished document", .engines)
struct FinishedDocumentTests {
  private func made(_ format: Typesetting.Format) async throws -> [UInt8] {
    try await withTemporaryFolder { folder in
      let workshop = try Workshop(in: folder)
      let typesetter = Workshop.typesetter()
      var document = try workshop.document("#set document(title: \"A\")\n= A\n#pagebreak()\nB")
      document.format = format
      let result = try await typesetter.typeset(document)
      #expect(result == TypesetResult())
      await typesetter.shutDown()
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: document.output)))
    }
  }

  @Test("is whole as Typst writes it, and at no length that is shorter or longer")
  func pdf() async throws {
    let bytes = try await made(.accessiblePDF)
    #expect(FinishedDocument.isWholePDF(bytes))
    let trailer = try #require(bytes.firstRange(of: Array("trailer".utf8))).lowerBound
    for count in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      let half = Array(bytes.prefix(count))
      #expect(!FinishedDocument.isWholePDF(half))
      // The last lines are right, and before them is a hole.
      guard count < trailer - 7 else { continue }
      let later = Array(bytes.prefix(count) + bytes.dropFirst(count + 7))
      #expect(!FinishedDocument.isWholePDF(later))
    }
    #expect(!FinishedDocument.isWholePDF(bytes + bytes.suffix(40)))
  }

  @Test("has as many pages as it counts")
  func pages() async throws {
    let bytes = try await made(.accessiblePDF)
    let text = String(decoding: bytes, as: Unicode.ASCII.self)
    #expect(text.contains("/Count 2"))
    var fewer = bytes
    let place = try #require(bytes.firstRange(of: Array("/Type/Pages/Count 2".utf8))).upperBound - 1
    fewer[place] = UInt8(ascii: "3")
    #expect(!FinishedDocument.isWholePDF(fewer))
  }

  @Test("that is a picture is whole only if no byte of it is missing or changed")
  func png() async throws {
    let bytes = try await made(.png(pixelsPerInch: 12))
    #expect(FinishedDocument.isWholePNG(bytes))
    for place in stride(from: 0, to: bytes.count, by: max(1, bytes.count / 200)) {
      #expect(!FinishedDocument.isWholePNG(Array(bytes.prefix(place))))
      var changed = bytes
      changed[place] ^= 1
      #expect(!FinishedDocument.isWholePNG(changed))
    }
  }
}
