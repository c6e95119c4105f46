package import JSONKit
package import LessonModel

/// The colors of what represents a course: its cover, its icons, its picture for links.
///
/// Bars rise on a dark ground, and the last one is bright.
package struct CoverColors: Hashable, Sendable {
  package var paper = RGBColor(red: 0xf6, green: 0xf3, blue: 0xec)
  package var ground = RGBColor(red: 0x10, green: 0x3c, blue: 0x49)
  package var lighter = RGBColor(red: 0x1c, green: 0x58, blue: 0x67)
  package var accent = RGBColor(red: 0xf0, green: 0xa3, blue: 0x3c)

  /// Lectern's own colors, or those that are made from the accent of the course.
  package init(of look: LookSettings) {
    guard let chosen = look.accent else { return }
    let palette = AccentPalette(chosen)
    ground = palette.light.band
    lighter = ground.mixed(with: RGBColor(red: 255, green: 255, blue: 255), 0.16)
    accent = palette.dark.accent
  }

  fileprivate var data: [(String, JSON)] {
    [
      ("paper", .string("\(paper)")), ("ground", .string("\(ground)")),
      ("lighter", .string("\(lighter)")), ("accent", .string("\(accent)")),
    ]
  }
}

extension LookSettings {
  /// As `templates/cover/look.typ` reads it: the colors, and the family of titles if the course has one of its
  /// own.
  package var coverData: JSON {
    let family =
      (headingFont ?? textFont).map { [("font", JSON.string(Self.family(named: $0.value)))] } ?? []
    return .object(CoverColors(of: self).data + family)
  }
}
