import FileKinds
import Testing

@Suite("Kinds of files")
struct FileKindTests {
  @Test(
    "are recognized by content",
    arguments: [
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0], FileKind.png),
      ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg), ([0x4D, 0x4D, 0, 0x2A], .tiff),
      ([0x1A, 0x45, 0xDF, 0xA3], .matroska), ([0xFF, 0xFB, 0x90, 0x64], .mp3),
      ([0xFF, 0xF3, 0x40, 0xC0], .mp3), ([0xFF, 0xF1, 0x50, 0x80], .aac),
    ] as [([UInt8], FileKind)])
  func bytes(head: [UInt8], kind: FileKind) {
    #expect(FileKind(of: head) == kind)
  }

  @Test(
    "are recognized by their words",
    arguments: [
      ("GIF89a", FileKind.gif), ("RIFF\0\0\0\0WEBPVP8 ", .webP), ("RIFF\0\0\0\0WAVEfmt ", .wave),
      ("\0\0\0\u{20}ftypheic", .heic), ("\0\0\0\u{20}ftypavif", .avif),
      ("\0\0\0\u{20}ftypM4A ", .mpeg4), ("\0\0\0\u{20}ftypqt  ", .mpeg4), ("OggS\0", .ogg),
      ("ID3\u{3}\0\0\0\0\0\u{2}xxfLaC", .flac), ("ID3\u{3}\0\0\0\0\u{7F}\u{7F}", .mp3),
      ("#EXTM3U\nhttps://a.example/", .playlist), ("\n[playlist]\nFile1=x", .playlist),
      ("ffconcat version 1.0\nfile '/etc/passwd'", .playlist), ("<smil><body>", .playlist),
      ("%PDF-1.7", .pdf), ("PK\u{3}\u{4}", .zip), ("WEBVTT\n", .webVTT),
      ("\u{FEFF}<?xml version=\"1.0\"?>\n<!-- <html> -->\n<svg xmlns=\"x\">", .svg),
      ("<!-- a > b, and <html> -->\n<svg xmlns=\"x\">", .svg),
      ("<!DOCTYPE svg PUBLIC \"a\" \"b\" [\n<!ENTITY a \"<p>\">\n]>\n<svg:svg>", .svg),
      ("<!doctype HTML>", .html), ("<SCRIPT>alert(1)</SCRIPT>", .html),
      ("<html xmlns=\"http://www.w3.org/1999/xhtml\">", .html),
    ] as [(String, FileKind)])
  func words(head: String, kind: FileKind) {
    #expect(FileKind(of: Array(head.utf8)) == kind)
  }

  @Test(
    "are not made up",
    arguments: [
      "", "x", "BMW is a car, and cars are fast", "1 < 2", "<note>x</note>", "RIFF", "ID3",
    ])
  func unknown(text: String) {
    let kind = FileKind(of: Array(text.utf8))
    #expect(kind == nil || (text == "ID3" && kind == .mp3), "\(String(describing: kind))")
  }

  @Test("text in UTF-16 is not taken for sound")
  func utf16() {
    #expect(FileKind(of: [0xFF, 0xFE, 0x3C, 0x00, 0x73, 0x00]) == nil)
  }

  @Test("are promised by names, in any case")
  func names() {
    #expect(FileKind(named: "a.PNG") == .png)
    #expect(FileKind(named: "a.b.jpeg") == .jpeg)
    #expect(FileKind(named: "png") == nil)
    #expect(FileKind(named: "notes.txt") == nil)
    #expect(
      Set(FileKind.allCases.flatMap(\.endings)).count == FileKind.allCases.flatMap(\.endings).count)
  }
}
