import Foundation
import ProcessKit
import TestKit
import Testing

/// Photos from a phone to the page.
@Suite("Published pictures", .engines)
struct PictureTests {
  /// Photos in the course's media folder: with a place, damaged, small.
  private func draw(_ code: String, in course: SmallCourse) async throws {
    let media = "\(course.folder)/lessons/media"
    try FileManager.default.createDirectory(atPath: media, withIntermediateDirectories: true)
    let python = Program(
      "\(repositoryFolder)/.lectern/venv/bin/python3", installedBy: "make setup")
    let begin = """
      from PIL import Image
      def photo(name, width, height, turn=6, place=True):
          data = Image.Exif()
          data[0x0112] = turn
          if place:
              gps = data.get_ifd(0x8825)
              gps[1] = 'N'; gps[2] = (52.0, 31.0, 12.0); gps[3] = 'E'; gps[4] = (13.0, 24.0, 0.0)
          Image.effect_noise((width, height), 40).convert('RGB').save(name, exif=data, quality=80)

      """
    _ = try await python.run(["-c", begin + code], in: media, timeLimit: .seconds(300))
  }

  private func withCourse(
    _ text: String, _ body: (SmallCourse) async throws -> Void
  ) async throws {
    try await withTemporaryFolder { folder in
      try await body(SmallCourse(at: "\(folder)/project", text: text))
    }
  }

  private static let web = ["--editions", "web"]

  @Test("a phone's photo is upright, in sizes for phones, and nobody learns where it was taken")
  func photo() async throws {
    try await withCourse("![A team at a table.](media/team.jpg)") { course in
      try await draw("photo('team.jpg', 2400, 1800)", in: course)
      let result = try course.publish(Self.web)
      #expect(result.status == 0, "\(result.errors)")
      #expect(
        result.output.contains(
          "1 picture says where it was taken (lessons/media/team.jpg); what is published does not"))
      let page = try String(
        contentsOfFile: "\(course.dist)/lessons/one/index.html", encoding: .utf8)
      #expect(page.contains(#"width="1600" height="2133" loading="lazy" decoding="async""#))
      #expect(
        page.contains(
          #"srcset="../../media/team-480.webp 480w, ../../media/team-960.webp 960w, ../../media/team-1600.webp 1600w""#
        ))
      let files = try Files.read(course.dist)
      let pictures = files.keys.filter { $0.hasPrefix("media/") }
      #expect(pictures.count == 4)
      for name in pictures {
        let bytes = files[name] ?? []
        #expect(bytes.firstRange(of: Array("Exif".utf8)) == nil, "\(name)")
        #expect(bytes.firstRange(of: Array("ns.adobe.com".utf8)) == nil, "\(name)")
      }
      // The original keeps what it says.
      let original = try Files.read("\(course.folder)/lessons/media")["team.jpg"] ?? []
      #expect(original.firstRange(of: Array("Exif".utf8)) != nil)
    }
  }

  @Test("a small picture without notes is published byte for byte, alone")
  func small() async throws {
    try await withCourse("![A team at a table.](media/team.png)") { course in
      try await draw("Image.new('RGB', (300, 200), (1, 2, 3)).save('team.png')", in: course)
      #expect(try course.publish(Self.web).status == 0)
      let media = try Files.read(course.dist).filter { $0.key.hasPrefix("media/") }
      #expect(Array(media.keys) == ["media/team.png"])
      #expect(
        media["media/team.png"] == (try Files.read("\(course.folder)/lessons/media")["team.png"]))
      let page = try String(
        contentsOfFile: "\(course.dist)/lessons/one/index.html", encoding: .utf8)
      #expect(!page.contains("<picture>"))
    }
  }

  @Test("a scan is published as JPEG, on every edition that shows it")
  func scan() async throws {
    try await withCourse("![A form.](media/form.tiff)") { course in
      try await draw("Image.new('RGB', (300, 200), (1, 2, 3)).save('form.tiff')", in: course)
      let result = try course.publish(["--editions", "web,handouts"])
      #expect(result.status == 0, "\(result.errors)")
      let files = try Files.read(course.dist)
      #expect(files["media/form.tiff.jpg"]?.starts(with: [0xFF, 0xD8]) == true)
      #expect(files.keys.contains { $0.hasPrefix("handouts/") })
      #expect(!files.keys.contains { $0.hasSuffix(".tiff") })
    }
  }

  @Test("checking and publishing say the same about a picture that cannot be unpacked")
  func damaged() async throws {
    try await withCourse("![A team at a table.](media/team.jpg)") { course in
      // The end mark is there, but not all of the picture.
      try await draw(
        """
        photo('team.jpg', 900, 700)
        whole = open('team.jpg', 'rb').read()
        open('team.jpg', 'wb').write(whole[:len(whole) // 2] + b'\\xff\\xd9')
        """, in: course)
      let checked = try BuiltCommand.run(["check", course.folder])
      let published = try course.publish(Self.web)
      #expect(checked.status == 1)
      #expect(published.status == 1)
      for said in [checked.errors + checked.output, published.errors] {
        #expect(
          said.contains("the picture `team.jpg` cannot be read: it is damaged or incomplete"))
      }
      #expect(!FileManager.default.fileExists(atPath: course.dist))
    }
  }

  @Test("only pictures that have changed are converted again")
  func again() async throws {
    try await withCourse("![A team.](media/a.jpg)\n\n![A table.](media/b.jpg)") { course in
      try await draw("photo('a.jpg', 700, 500)\nphoto('b.jpg', 700, 500)", in: course)
      func made() throws -> Set<String> {
        Set(try Files.read("\(course.cache)/1/keys/pictures").keys)
      }
      #expect(try course.publish(Self.web).status == 0)
      let first = try made()
      // One upright form, and two widths of each.
      #expect(first.count == 6)
      try course.write("Other words. ![A team.](media/a.jpg)\n\n![A table.](media/b.jpg)")
      #expect(try course.publish(Self.web).status == 0)
      #expect(try made() == first)
      try await draw("photo('b.jpg', 720, 500)", in: course)
      #expect(try course.publish(Self.web).status == 0)
      #expect(try made().subtracting(first).count == 3)
    }
  }
}
