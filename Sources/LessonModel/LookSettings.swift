/// How a course looks, from `look:` in `course.yaml`: what is not given is as Lectern makes it.
package struct LookSettings: Hashable, Sendable {
  /// A picture before the name of the course.
  package var logo: AssetID?

  /// The color of links, buttons and marks, as its author wants it.
  ///
  /// What is shown is made from it so that it can be read: see `AccentPalette`.
  package var accent: RGBColor?

  /// The family of the text, or of font files in `templates/fonts/`.
  package var textFont: Spanned<String>?

  /// The family of headings.
  package var headingFont: Spanned<String>?

  /// What is below every page.
  package var footer: String?

  package init() {}

  /// The family that `font` or `headings` mean, where documents look for families: that of a file is the first
  /// part of its name, `Lora` for `Lora-Regular.ttf`.
  package static func family(named wish: String) -> String {
    let endings = [".ttf", ".otf", ".woff", ".woff2"]
    guard let ending = endings.first(where: { wish.lowercased().hasSuffix($0) }) else {
      return wish
    }
    let stem = wish.dropLast(ending.count)
    return stem.split(separator: "-").first.map(String.init) ?? String(stem)
  }
}

/// A color of a screen (sRGB), with 8 bits a channel.
package struct RGBColor: Hashable, Sendable, CustomStringConvertible {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// Reads `#14605f` or `#165`.
  package init?(_ text: String) {
    let digits = text.dropFirst()
    guard text.first == "#", digits.count == 3 || digits.count == 6,
      digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    let whole = digits.count == 6 ? String(digits) : digits.map { "\($0)\($0)" }.joined()
    guard let value = UInt32(whole, radix: 16) else { return nil }
    self.init(
      red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xff), blue: UInt8(value & 0xff))
  }

  /// `#14605f`.
  package var description: String {
    "#"
      + [red, green, blue].map { value in
        let digits = String(value, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// This color with a part of another one, from 0 to 1.
  package func mixed(with other: RGBColor, _ part: Double) -> RGBColor {
    func mix(_ own: UInt8, _ other: UInt8) -> UInt8 {
      UInt8((Double(own) * (1 - part) + Double(other) * part).rounded())
    }
    return RGBColor(
      red: mix(red, other.red), green: mix(green, other.green), blue: mix(blue, other.blue))
  }

  /// How light it is, from 0 to 1 (WCAG 2.2, relative luminance).
  package var luminance: Double {
    func linear(_ channel: UInt8) -> Double {
      let value = Double(channel) / 255
      guard value > 0.04045 else { return value / 12.92 }
      return Self.power24((value + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast of two colors, from 1 to 21 (WCAG 2.2, contrast ratio).
  package func contrast(with other: RGBColor) -> Double {
    let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// A number from 0 to 1, to the power of 2.4: its square, by the fifth root of its square, which
  /// Newton's method finds.
  private static func power24(_ base: Double) -> Double {
    let square = base * base
    var root = 1.0
    for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
