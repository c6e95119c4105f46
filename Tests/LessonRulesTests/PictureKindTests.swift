import Diagnostics
import Testing

@Suite("Pictures that browsers do not show")
struct PictureKindTests {
  @Test(
    "are errors with a way out",
    arguments: [
      ("photo.bmp", "save it as .jpg or .png and write its path"),
      ("layers.PSD", "save it as .jpg or .png and write its path"),
      (
        "plan.pdf",
        "for a file to download, remove the !; for a picture, save it as .jpg or .png"
      ),
    ])
  func kinds(name: String, way: String) async throws {
    let check = try await Check(
      [
        "media/\(name)": "x", "01-lesson.md": "# L\n\n![Four people](media/\(name))\n",
      ], only: ["wrong-media-kind"])
    #expect(check.rules == ["wrong-media-kind"])
    #expect(check.diagnostics.flatMap(\.fixes).map(\.message) == [way])
  }

  @Test(
    "those that they show are fine",
    arguments: [
      "a.jpg", "a.JPEG", "a.png", "a.svg", "a.webp", "a.gif", "a.avif",
      "photo.heic", "scan.TIFF", "call.mp4", "call.mp3",
    ])
  func fine(name: String) async throws {
    let check = try await Check(
      ["media/\(name)": "x", "01-lesson.md": "# L\n\n![Four people](media/\(name))\n"],
      only: ["wrong-media-kind"])
    #expect(check.printed == "")
  }
}
