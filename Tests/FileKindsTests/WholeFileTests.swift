import FileKinds
import TestKit
import Testing

@Suite("Whole files")
struct WholeFileTests {
  static let samples: [FileKind: [UInt8]] = [
    .mpeg4: SampleMedia.video, .matroska: SampleMedia.webVideo, .mp3: SampleMedia.sound,
    .jpeg: SampleMedia.jpeg, .png: SampleMedia.png,
  ]

  func fault(_ kind: FileKind, _ bytes: [UInt8]) -> FileKind.Fault? {
    kind.fault(byteCount: bytes.count) { Array(bytes.dropFirst($0).prefix($1)) }
  }

  @Test("have no fault", arguments: samples.keys.sorted { $0.rawValue < $1.rawValue })
  func whole(kind: FileKind) throws {
    let bytes = try #require(Self.samples[kind])
    #expect(FileKind(of: bytes) == kind)
    #expect(fault(kind, bytes) == nil)
  }

  @Test(
    "are told from those cut off anywhere", arguments: [FileKind.mpeg4, .matroska, .jpeg, .png])
  func cut(kind: FileKind) throws {
    let bytes = try #require(Self.samples[kind])
    for count in 12..<bytes.count {
      #expect(fault(kind, Array(bytes.prefix(count))) == .incomplete, "\(count)")
    }
  }

  @Test("a picture of a camera has a small picture with an end of its own in it")
  func thumbnail() throws {
    let small = SampleMedia.jpeg
    let length = small.count + 2
    let segment = [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 0xFF)] + small
    let picture = [0xFF, 0xD8] + segment + small.dropFirst(2)
    #expect(fault(.jpeg, picture) == nil)
    #expect(fault(.jpeg, Array(picture.dropLast(9))) == .incomplete)
    // Phones put a film behind the picture.
    #expect(fault(.jpeg, picture + SampleMedia.video) == nil)
  }

  @Test("a sound needs a frame, and the bytes that it states")
  func sound() {
    let sound = SampleMedia.sound
    #expect(fault(.mp3, Array(sound.prefix(50))) == .incomplete)
    #expect(fault(.mp3, Array(sound.dropFirst(72))) == nil)
    let tag = Array("ID3\u{3}\0\0\0\0\0\u{A}0123456789".utf8)
    #expect(fault(.mp3, tag + sound) == nil)
    #expect(fault(.mp3, tag) == .incomplete)
    #expect(fault(.mp3, tag + [UInt8](repeating: 0, count: 500) + sound) == nil)
    // A first frame that states nearly a hundred times the bytes.
    var long = sound
    long[26] = 0x01
    #expect(long != sound)
    #expect(fault(.mp3, long) == .incomplete)
  }

  @Test("a sum that is wrong is damage, but not where a decoder looks away")
  func damage() {
    var png = SampleMedia.png
    png[20] ^= 1
    #expect(fault(.png, png) == .damaged)
    let note: [UInt8] = [0, 0, 0, 1, 0x74, 0x45, 0x58, 0x74, 0x20, 1, 2, 3, 4]
    #expect(fault(.png, Array(SampleMedia.png[..<33]) + note + SampleMedia.png[33...]) == nil)
  }

  @Test("a sound of unknown length states none")
  func streamed() {
    let head = Array("RIFF".utf8) + [0xFF, 0xFF, 0xFF, 0xFF] + Array("WAVEfmt 0123456789".utf8)
    #expect(fault(.wave, head) == nil)
    let stated = Array("RIFF".utf8) + [0, 1, 0, 0] + Array("WAVEfmt 0123456789".utf8)
    #expect(fault(.wave, stated) == .incomplete)
  }
}
