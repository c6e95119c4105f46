package import EditionKit
package import LessonModel

/// The style sheet's last part: what `look:` in `course.yaml` changes.
///
/// It only gives other values to what `style.css` names, so an author's own style sheet may use it too.
package struct LookStyle {
  private let look: LookSettings
  private let fonts: LookFonts

  package init(_ course: Course, _ templates: Templates) {
    look = course.look
    fonts = LookFonts(of: course.look, in: templates)
  }

  /// The rules; empty if the course has no look of its own.
  package var css: String {
    var rules: [String] = fonts.faces
    if let accent = look.accent {
      let palette = AccentPalette(accent)
      rules.append(":root { \(Self.values(palette.light)) }")
      let dark = Self.values(palette.dark)
      rules.append(
        """
        @media screen and (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { \(dark) } }
        @media screen { :root[data-theme="dark"] { \(dark) } }
        @media print { :root { --accent-soft: #fff; } }
        """)
    }
    if let family = fonts.text { rules.append(":root { --reading: \(family), serif; }") }
    if let family = fonts.headings {
      rules.append(
        "h1, h2, h3, h4, .subtitle, .outline .entry a, .pager .title { font-family: \(family), var(--reading); }"
      )
    }
    guard !rules.isEmpty else { return "" }
    return "\n/* The look of this course, from course.yaml. */\n"
      + rules.joined(separator: "\n") + "\n"
  }

  private static func values(_ shade: AccentPalette.Shade) -> String {
    """
    --accent: \(shade.accent); --accent-soft: \(shade.soft); --on-accent: \(shade.onAccent); \
    --band: \(shade.band); --on-band: #ffffff; --on-band-soft: \
    \(shade.band.mixed(with: RGBColor(red: 255, green: 255, blue: 255), 0.72)); \
    --code-name: \(shade.accent);
    """
  }
}
