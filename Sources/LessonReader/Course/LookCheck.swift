import Diagnostics
import LessonModel

/// Reads `look:` of `course.yaml`.
enum LookCheck {
  static func settings(
    _ record: Record?, assets: [Asset], into diagnostics: inout [Diagnostic]
  ) -> LookSettings {
    var look = LookSettings()
    guard let record else { return look }
    look.textFont = record.spanned("font").map { Spanned($0.text, at: $0.span) }
    look.headingFont = record.spanned("headings").map { Spanned($0.text, at: $0.span) }
    look.footer = record.text("footer")
    if let accent = record.spanned("accent") {
      look.accent = RGBColor(accent.text)
      if look.accent == nil { diagnostics.append(unreadable(accent)) }
    }
    if let logo = record.spanned("logo") {
      let id = AssetID(logo.text)
      let asset = assets.first { $0.id == id }
      if let asset, asset.mediaType.isImage {
        look.logo = asset.id
      } else if asset != nil {
        diagnostics.append(
          .error(
            .invalidValue, "the logo must be a picture", at: logo.span,
            fixes: [FixIt("write the name of an SVG, PNG or JPEG file")]))
      } else {
        diagnostics.append(CourseAssembly.missing(logo, among: assets))
      }
    }
    var texts = PlainTextCheck()
    texts.check(record, ["footer"], of: "look")
    diagnostics += texts.diagnostics
    return look
  }

  private static func unreadable(_ accent: Record.Spanned) -> Diagnostic {
    let text = accent.text
    var fix = FixIt("write six digits after a number sign, in quotation marks: \"#14605f\"")
    // Without quotation marks, YAML reads a number sign as a comment; so people leave it out.
    if RGBColor("#" + text) != nil {
      fix = FixIt(
        "write the number sign, too", edits: [.init(replacing: accent.span, with: "\"#\(text)\"")])
    }
    return .error(
      .invalidValue, "`\(text)` is not a color: `accent` must be as in \"#14605f\"",
      at: accent.span, fixes: [fix])
  }
}
