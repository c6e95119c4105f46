package import LessonModel

/// The colors that are made from the accent of a course, so that all of them can be read.
///
/// An accent is darker on light pages, and lighter on dark ones, if it must be: text needs a contrast of
/// 4.5 with what is below it (WCAG 2.2, 1.4.3).
package struct AccentPalette: Hashable, Sendable {
  /// The colors of one kind of page.
  package struct Shade: Hashable, Sendable {
    /// Links, buttons and marks.
    package var accent: RGBColor

    /// A tint to put text on.
    package var soft: RGBColor

    /// Text on the accent.
    package var onAccent: RGBColor

    /// The area that a course begins with.
    package var band: RGBColor
  }

  package let light: Shade
  package let dark: Shade

  private static let white = RGBColor(red: 255, green: 255, blue: 255)
  private static let black = RGBColor(red: 0, green: 0, blue: 0)

  /// The paper of pages and the surface of boxes, as in `style.css`.
  private static let papers = (
    light: RGBColor(red: 0xfb, green: 0xfa, blue: 0xf6),
    dark: RGBColor(red: 0x1b, green: 0x22, blue: 0x24)
  )

  package init(_ accent: RGBColor) {
    let tint = Self.papers.light.mixed(with: accent, 0.09)
    let onLight = Self.first(of: accent, towards: Self.black) { color in
      [tint, Self.papers.light, Self.white].allSatisfy { color.contrast(with: $0) >= 4.6 }
    }
    light = Shade(
      accent: onLight, soft: tint, onAccent: Self.white,
      band: Self.first(of: onLight, towards: Self.black) { $0.contrast(with: Self.white) >= 11 })
    let darkTint = Self.papers.dark.mixed(with: accent, 0.16)
    let onDark = Self.first(of: accent, towards: Self.white) { color in
      [darkTint, Self.papers.dark].allSatisfy { color.contrast(with: $0) >= 5.5 }
    }
    dark = Shade(
      accent: onDark, soft: darkTint, onAccent: RGBColor(red: 0x0f, green: 0x14, blue: 0x16),
      band: light.band.mixed(with: Self.black, 0.3))
  }

  /// The color, with as little of another one as what is asked of it allows.
  private static func first(
    of color: RGBColor, towards end: RGBColor, where holds: (RGBColor) -> Bool
  ) -> RGBColor {
    for step in 0..<100 {
      let mixed = color.mixed(with: end, Double(step) / 100)
      if holds(mixed) { return mixed }
    }
    return end
  }
}
