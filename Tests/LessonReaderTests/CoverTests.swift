import Diagnostics
import FileKinds
import LessonModel
import Testing

@testable import LessonReader

@Suite("Pictures of a podcast")
struct CoverTests {
  /// A PNG picture whose pixels nobody unpacks: color type 2 is RGB.
  private func png(
    _ width: Int, _ height: Int, color: UInt8 = 2, chunks: [String] = [], pixels: Int = 1
  ) -> [UInt8] {
    func number(_ number: Int) -> [UInt8] {
      [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
    func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
      let content = Array(name.utf8) + data
      return number(data.count) + content + number(Int(CyclicSum.of(content[...])))
    }
    var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    bytes += chunk("IHDR", number(width) + number(height) + [8, color, 0, 0, 0])
    for name in chunks { bytes += chunk(name, [0]) }
    return bytes + chunk("IDAT", [UInt8](repeating: 0, count: pixels)) + chunk("IEND", [])
  }

  /// The headers of a JPEG picture with as many numbers a pixel.
  private func jpeg(_ count: UInt8) -> [UInt8] {
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 17, 8, 5, 120, 5, 120, count, 0, 0]
  }

  @Test("in RGB are distinguished from transparent, gray and printed ones")
  func colors() {
    #expect(ImageColors(png(1400, 1400)) == .rgb)
    #expect(ImageColors(png(1400, 1400, color: 3)) == .rgb)
    #expect(ImageColors(png(1400, 1400, color: 0)) == .gray)
    #expect(ImageColors(png(1400, 1400, color: 6)) == .transparent)
    #expect(ImageColors(png(1400, 1400, color: 3, chunks: ["PLTE", "tRNS"])) == .transparent)
    #expect(ImageColors(jpeg(1)) == .gray)
    #expect(ImageColors(jpeg(3)) == .rgb)
    #expect(ImageColors(jpeg(4)) == .cmyk)
    #expect(ImageColors(Array("GIF89a".utf8)) == nil)
    #expect(ImageColors([]) == nil)
  }

  private func problems(_ bytes: [UInt8]) async throws -> Reading {
    var folder = MemoryFolder(texts: [
      "lessons/course.yaml": "title: Sales\npodcast:\n  cover: media/cover.png\n",
      "lessons/01-a.md": "---\npodcast: {image: media/cover.png}\n---\n# A\n\nText\n",
    ])
    folder["lessons/media/cover.png"] = bytes
    return try await Reading(folder)
  }

  @Test(
    "that directories refuse are reported at the lines that name them",
    arguments: [
      (600, 400, UInt8(2), ["600 × 400 pixels are not square"]),
      (600, 600, 2, ["it has 600 × 600 pixels"]), (3001, 3001, 2, ["it has 3001 × 3001 pixels"]),
      (1400, 1400, 6, ["it is transparent"]),
      (600, 400, 0, ["600 × 400 pixels are not square, it is gray, not RGB"]), (1400, 1400, 2, []),
      (3000, 3000, 2, []),
    ])
  func refused(width: Int, height: Int, color: UInt8, found: [String]) async throws {
    let reading = try await problems(png(width, height, color: color))
    let covers = reading.diagnostics.filter { $0.rule == "podcast-cover" }
    #expect(covers.count == 2 * found.count, "\(reading.diagnostics)")
    for problem in found {
      #expect(covers.allSatisfy { $0.message.hasSuffix(": \(problem)") }, "\(covers)")
    }
    #expect(covers.allSatisfy { reading.text(in: $0.span) == "media/cover.png" })
  }

  @Test("that are heavy are reported, with their size")
  func heavy() async throws {
    let reading = try await problems(png(1400, 1400, pixels: 600_000))
    #expect(
      reading.diagnostics.filter { $0.rule == "podcast-cover" }.map {
        $0.message.hasSuffix("it has 585 kB")
      } == [true, true], "\(reading.diagnostics)")
  }
}
