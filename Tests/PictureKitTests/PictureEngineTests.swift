import Foundation
import PictureKit
import ProcessKit
import TestKit
import Testing

/// Photos as cameras write them, and files that only look like photos.
@Suite("Pictures", .engines)
struct PictureEngineTests {
  private let engine = PictureEngine(timeLimit: .seconds(300))

  /// Writes pictures with Pillow.
  private func draw(_ code: String, in folder: String) async throws {
    let python = Program(
      "\(repositoryFolder)/.lectern/venv/bin/python3", installedBy: "make setup")
    _ = try await python.run(
      ["-c", "from PIL import Image\n\(code)"], in: folder, timeLimit: .seconds(300))
  }

  /// What Pillow says about a picture.
  private func ask(_ code: String, in folder: String) async throws -> String {
    let python = Program(
      "\(repositoryFolder)/.lectern/venv/bin/python3", installedBy: "make setup")
    let output = try await python.run(
      ["-c", "from PIL import Image\n\(code)"], in: folder, timeLimit: .seconds(300))
    return String(decoding: output.output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Red at the left, blue at the right, and darker at the bottom, as it is to be seen.
  private static let turnedPhotos = """
    seen = Image.new('RGB', (60, 40))
    for x in range(60):
        for y in range(40):
            seen.putpixel((x, y), (200 if x < 30 else 0, 0, 0 if x < 30 else 200) if y < 20 else (0, 0, 0))
    stored = {1: None, 2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    for turn, way in stored.items():
        photo = seen if way is None else seen.transpose(way)
        data = Image.Exif()
        data[0x0112] = turn
        place = data.get_ifd(0x8825)
        place[1] = 'N'; place[2] = (52.0, 31.0, 12.0); place[3] = 'E'; place[4] = (13.0, 24.0, 0.0)
        photo.save(f'{turn}.jpg', exif=data, quality=95)
    """

  @Test("a photo is upright and says nothing about its place, whichever way the phone was held")
  func turned() async throws {
    try await withTemporaryFolder { folder in
      try await draw(Self.turnedPhotos, in: folder)
      for turn in 1...8 {
        let facts = try await engine.facts(of: "\(folder)/\(turn).jpg")
        #expect(facts.width == 60 && facts.height == 40, "\(turn)")
        #expect(facts.hasLocation && facts.hasMetadata, "\(turn)")
        #expect(facts.isTurned == (turn != 1))
        for form in [PictureForm(.jpeg), PictureForm(.webP, width: 30)] {
          let output = "\(folder)/\(turn)-made.\(form.ending)"
          let made = try await engine.convert("\(folder)/\(turn).jpg", to: output, as: form)
          #expect(made.width == form.width ?? 60)
          let seen = try await ask(
            """
            photo = Image.open('\(output)')
            assert not photo.getexif() and 'exif' not in photo.info and 'xmp' not in photo.info
            photo = photo.convert('RGB'); w, h = photo.size
            left, right = photo.getpixel((w // 4, h // 4)), photo.getpixel((w * 3 // 4, h // 4))
            print(left[0] > 150 > left[2], right[2] > 150 > right[0], max(photo.getpixel((w // 4, h * 7 // 8))) < 40)
            """, in: folder)
          #expect(seen == "True True True", "\(turn) \(form)")
        }
      }
    }
  }

  @Test("phones' and scanners' formats are converted, and what is transparent becomes white")
  func formats() async throws {
    try await withTemporaryFolder { folder in
      try await draw(
        """
        Image.new('RGB', (64, 48), (10, 200, 30)).save('scan.tiff')
        Image.new('RGBA', (64, 48), (0, 0, 0, 0)).save('clear.tiff')
        Image.new('CMYK', (64, 48), (0, 255, 255, 0)).save('print.jpg')
        Image.new('RGB', (64, 48), (10, 200, 30)).save('photo.avif')
        """, in: folder)
      _ = try await PictureEngine.vips.run(
        ["heifsave", "\(folder)/scan.tiff", "\(folder)/phone.heic", "--compression", "hevc"],
        timeLimit: .seconds(300))
      for (name, green, red) in [
        ("scan.tiff", true, false), ("phone.heic", true, false), ("photo.avif", true, false),
        ("clear.tiff", true, true), ("print.jpg", false, true),
      ] {
        let output = "\(folder)/\(name).made.jpg"
        let made = try await engine.convert("\(folder)/\(name)", to: output, as: PictureForm(.jpeg))
        #expect(made == PictureFacts(width: 64, height: 48), "\(name)")
        let seen = try await ask(
          "c = Image.open('\(output)').convert('RGB').getpixel((9, 9)); print(c[1] > 150, c[0] > 150)",
          in: folder)
        #expect(seen == "\(green ? "True" : "False") \(red ? "True" : "False")", "\(name)")
      }
    }
  }

  @Test("colors stay what they are when a profile is left out")
  func profile() async throws {
    try await withTemporaryFolder { folder in
      // Red and blue change places in this profile: who leaves it out without converting shows blue.
      try await draw(
        """
        from PIL import ImageCms
        import io
        profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile('sRGB')).tobytes())
        red, blue = profile.index(b'rXYZ'), profile.index(b'bXYZ')
        profile[red:red + 4], profile[blue:blue + 4] = b'bXYZ', b'rXYZ'
        Image.new('RGB', (64, 48), (220, 20, 20)).save('swapped.jpg', quality=95, icc_profile=bytes(profile))
        """, in: folder)
      let facts = try await engine.facts(of: "\(folder)/swapped.jpg")
      #expect(facts.hasProfile)
      let output = "\(folder)/made.jpg"
      _ = try await engine.convert("\(folder)/swapped.jpg", to: output, as: PictureForm(.jpeg))
      let seen = try await ask(
        "p = Image.open('\(output)'); c = p.getpixel((9, 9)); print(c[2] > 150, c[0] < 100, 'icc_profile' in p.info)",
        in: folder)
      #expect(seen == "True True False")
    }
  }

  @Test("no picture is enlarged, and equal pictures give equal bytes")
  func sizes() async throws {
    try await withTemporaryFolder { folder in
      try await draw(
        "Image.effect_noise((700, 300), 50).convert('RGB').save('photo.jpg')", in: folder)
      for form in [
        PictureForm(.webP, width: 1600), PictureForm(.jpeg, width: 1600), PictureForm(.png),
        PictureForm(.losslessWebP, width: 900),
      ] {
        let (first, second) = ("\(folder)/a.\(form.ending)", "\(folder)/b.\(form.ending)")
        let made = try await engine.convert("\(folder)/photo.jpg", to: first, as: form)
        _ = try await engine.convert("\(folder)/photo.jpg", to: second, as: form)
        #expect(made.width == 700 && made.height == 300)
        #expect(
          try Data(contentsOf: URL(fileURLWithPath: first))
            == Data(contentsOf: URL(fileURLWithPath: second)), "\(form)")
      }
    }
  }

  @Test("files that cannot be shown are refused, and bombs before they are unpacked")
  func refused() async throws {
    try await withTemporaryFolder { folder in
      try await draw(
        """
        import struct, zlib
        Image.effect_noise((900, 700), 50).convert('RGB').save('photo.jpg')
        whole = open('photo.jpg', 'rb').read()
        open('cut.jpg', 'wb').write(whole[:len(whole) // 2])
        open('words.jpg', 'wb').write(b'These are words.')
        open('drawing.jpg', 'wb').write(b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
        open('empty.png', 'wb').close()
        def part(kind, data):
            return struct.pack('>I', len(data)) + kind + data + struct.pack('>I', zlib.crc32(kind + data))
        open('bomb.png', 'wb').write(b'\\x89PNG\\r\\n\\x1a\\n'
            + part(b'IHDR', struct.pack('>IIBBBBB', 60000, 60000, 1, 0, 0, 0, 0))
            + part(b'IDAT', zlib.compress(b'\\0' * 7501 * 100)) + part(b'IEND', b''))
        """, in: folder)
      for name in ["cut.jpg", "words.jpg", "drawing.jpg", "empty.png", "gone.png"] {
        let failure = await #expect(throws: PictureFailure.self, "\(name)") {
          try await engine.facts(of: "\(folder)/\(name)")
        }
        #expect(failure?.code == .unreadable, "\(name)")
      }
      let failure = await #expect(throws: PictureFailure.self) {
        try await engine.facts(of: "\(folder)/bomb.png")
      }
      #expect(failure?.code == .tooManyPixels(width: 60_000, height: 60_000))
    }
  }

  @Test("an animation says how many pictures it has")
  func animation() async throws {
    try await withTemporaryFolder { folder in
      try await draw(
        """
        frames = [Image.new('RGB', (40, 30), (80 * n, 0, 255 - 80 * n)) for n in range(3)]
        frames[0].save('moving.gif', save_all=True, append_images=frames[1:], duration=100)
        """, in: folder)
      let facts = try await engine.facts(of: "\(folder)/moving.gif")
      #expect(facts.pageCount == 3)
      #expect(facts.width == 40 && facts.height == 30)
    }
  }
}
