import EditionKit
import LessonModel
import Testing

@Suite("Where the files of a course are published")
struct AssetPathTests {
  func paths(_ files: String...) throws -> [String: String] {
    let assets = try files.map { path in
      Asset(id: try #require(AssetID(path)), mediaType: .pdf, byteCount: 1)
    }
    return Dictionary(
      uniqueKeysWithValues: assets.sitePaths.map { ($0.key.path, $0.value.text) })
  }

  @Test("a file whose name can stay keeps it, whatever comes before it in the alphabet")
  func stays() throws {
    #expect(
      try paths("media/a b.pdf", "media/a-b.pdf") == [
        "media/a-b.pdf": "media/a-b.pdf", "media/a b.pdf": "media/a-b-2.pdf",
      ])
  }

  @Test("names that differ only in case, or only in their folder, stay distinct")
  func meeting() throws {
    #expect(
      try paths("media/A.pdf", "media/a.pdf") == [
        "media/A.pdf": "media/A.pdf", "media/a.pdf": "media/a-2.pdf",
      ])
    #expect(
      try paths("media/Übung.pdf", "media/Uebung.pdf", "media/Uebung-2.pdf") == [
        "media/Uebung.pdf": "media/Uebung.pdf", "media/Uebung-2.pdf": "media/Uebung-2.pdf",
        "media/Übung.pdf": "media/Uebung-3.pdf",
      ])
  }
}
