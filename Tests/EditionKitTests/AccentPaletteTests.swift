import EditionKit
import LessonModel
import Testing

@Suite("The colors made from an accent")
struct AccentPaletteTests {
  static let colors: [RGBColor] = {
    let steps: [UInt8] = [0, 51, 102, 153, 204, 255]
    return steps.flatMap { red in
      steps.flatMap { green in
        steps.map { RGBColor(red: red, green: green, blue: $0) }
      }
    }
  }()

  @Test("can be read on light and on dark pages, whatever the accent is")
  func contrast() {
    let lightPaper = RGBColor(red: 0xfb, green: 0xfa, blue: 0xf6)
    let darkPaper = RGBColor(red: 0x14, green: 0x19, blue: 0x1b)
    for color in Self.colors {
      let palette = AccentPalette(color)
      let (light, dark) = (palette.light, palette.dark)
      for ground in [lightPaper, light.soft] {
        #expect(light.accent.contrast(with: ground) >= 4.5, "\(color): \(light)")
      }
      for ground in [darkPaper, dark.soft] {
        #expect(dark.accent.contrast(with: ground) >= 4.5, "\(color): \(dark)")
      }
      for shade in [light, dark] {
        #expect(shade.onAccent.contrast(with: shade.accent) >= 4.5, "\(color): \(shade)")
        let white = RGBColor(red: 255, green: 255, blue: 255)
        #expect(shade.band.mixed(with: white, 0.72).contrast(with: shade.band) >= 4.5, "\(color)")
      }
    }
  }

  @Test("keep an accent that can be read, and change only as much as needed of one that cannot")
  func change() throws {
    let green = try #require(RGBColor("#14605f"))
    #expect(AccentPalette(green).light.accent == green)
    let yellow = AccentPalette(try #require(RGBColor("#fc0"))).light.accent
    #expect(yellow.red > yellow.blue && yellow.green > yellow.blue)
    #expect(yellow.luminance > 0.12)
  }

  @Test(
    "are read from three or six digits",
    arguments: [
      ("#14605f", "#14605f"), ("#fC0", "#ffcc00"), ("14605f", nil), ("#12", nil), ("#12345g", nil),
      ("", nil), ("red", nil),
    ] as [(String, String?)])
  func reads(text: String, color: String?) {
    #expect(RGBColor(text)?.description == color)
  }

  @Test("agree with the published examples of contrast")
  func published() throws {
    let white = try #require(RGBColor("#ffffff"))
    #expect(white.contrast(with: try #require(RGBColor("#000000"))) == 21)
    let gray = white.contrast(with: try #require(RGBColor("#767676")))
    #expect(abs(gray - 4.54) < 0.01)
    #expect(abs(white.contrast(with: try #require(RGBColor("#ff0000"))) - 3.998) < 0.01)
  }
}
