package import Diagnostics
package import EditionKit
package import LessonModel

/// The fonts of a course's look: families that devices have, or files in `templates/fonts/`.
///
/// The files of a family are those whose names begin with it: `Lora-Regular.ttf`, `Lora-BoldItalic.woff2`,
/// `Source Sans 3` in `SourceSans3-VF.ttf`. They are published with the pages, with the letters that these
/// show, so that no page asks another site for one.
package struct LookFonts {
  static let folder = "fonts/"

  /// What authors read about the rule for these files.
  package static let rules = [
    RuleDescription(
      "look-font-must-exist", .structure, .error, "A font file that `look:` names must exist.",
      """
      Pages would have another font, without a message. Files of fonts are in `templates/fonts/`; the name of a family, \
      without an ending, needs none if devices have it.
      """,
      .words(
        before: "look: {font: Lora.ttf} without templates/fonts/Lora.ttf",
        after: "the file in its place, or `font: Georgia`")),
    RuleDescription(
      "look-font-is-damaged", .structure, .error, "A font file that `look:` names must be whole.",
      """
      Browsers refuse a damaged font without a message, and pages have another one. A font is a file that ends in \
      `.ttf`, `.otf`, `.woff` or `.woff2`, as its maker gives it away.
      """,
      .words(before: "a download that was cut off", after: "the whole file")),
    RuleDescription(
      "look-font-license", .structure, .warning, "A font must allow to be published.",
      """
      A website gives the font to everybody who reads it. Some fonts say in themselves that their license forbids that \
      (`fsType` 2); with another license for websites, switch this rule off.
      """,
      .words(before: "a font that is for one machine only", after: "a font with an open license")),
  ]

  /// The families for a style sheet, quoted.
  private(set) var text: String?
  private(set) var headings: String?

  /// A rule for each file.
  private(set) var faces: [String] = []
  package private(set) var files: [File] = []

  /// A font file that is published.
  package struct File {
    var name: String
    package var path: OutputPath
    var bytes: [UInt8]

    /// Whether its license allows only the whole font.
    var isWhole: Bool

    /// What is published, with some letters at least.
    package func content(keeping letters: [ClosedRange<UInt32>]) -> OutputTree.Content {
      isWhole ? .bytes(bytes) : .font(FontJob(name: name, bytes: bytes, letters: letters))
    }
  }

  /// The families that have no file, and are in none: each with its place.
  package private(set) var diagnostics: [Diagnostic] = []

  /// What a browser can read, by the ending of a file.
  private static let formats = [
    "woff2": "woff2", "woff": "woff", "ttf": "truetype", "otf": "opentype",
  ]

  package init(of look: LookSettings, in templates: Templates) {
    let known = templates.paths(under: Self.folder).map { String($0.dropFirst(Self.folder.count)) }
    var added: Set<String> = []
    func family(_ wish: Spanned<String>?) -> String? {
      guard let wish else { return nil }
      let name = wish.value
      let isFile = Self.ending(of: name) != nil
      let files = known.filter { file in
        isFile ? file == name : Self.ending(of: file) != nil && Self.isOf(name, file)
      }
      if isFile, files.isEmpty { diagnostics.append(Self.missing(wish, known)) }
      let family = Self.quoted(isFile ? Self.stem(of: name) : name)
      for file in files where added.insert(file).inserted {
        let bytes = templates.bytes(Self.folder + file) ?? []
        let font = FontFile(bytes)
        guard font.isWhole else {
          diagnostics.append(Self.damaged(wish, file))
          continue
        }
        if font.forbidsEmbedding { diagnostics.append(Self.forbidden(wish, file)) }
        let ending = font.forbidsSubsetting ? Self.ending(of: file) ?? "" : "woff2"
        let path = OutputPath(safe: Self.folder + Self.stem(of: file) + "." + ending)
        // The same font in two formats is one.
        if self.files.contains(where: { $0.path == path }) { continue }
        self.files.append(
          File(name: file, path: path, bytes: bytes, isWhole: font.forbidsSubsetting))
        faces.append(Self.face(family, file, path))
      }
      return family
    }
    text = family(look.textFont)
    headings = family(look.headingFont)
  }

  private static func face(_ family: String, _ file: String, _ path: OutputPath) -> String {
    let name = stem(of: file).lowercased()
    let style = name.contains("italic") || name.contains("oblique") ? "italic" : "normal"
    let format = ending(of: path.text).flatMap { formats[$0] } ?? "truetype"
    return """
      @font-face { font-family: \(family); font-style: \(style); font-weight: \(weight(of: name)); \
      font-display: swap; src: url("\(path.text)") format("\(format)"); }
      """
  }

  /// The weight that the name of a file says, with the words that foundries use.
  private static func weight(of name: String) -> String {
    // A variable font has all weights.
    if name.contains("wght") || name.contains("variable") || name.hasSuffix("vf") {
      return "100 900"
    }
    let weights = [
      ("extralight", 200), ("ultralight", 200), ("thin", 100), ("light", 300), ("medium", 500),
      ("semibold", 600), ("demibold", 600), ("extrabold", 800), ("ultrabold", 800), ("bold", 700),
      ("black", 900), ("heavy", 900),
    ]
    return String(weights.first { name.contains($0.0) }?.1 ?? 400)
  }

  /// Whether a file is of a family: `SourceSans3-Bold.ttf` of `Source Sans 3`.
  private static func isOf(_ family: String, _ file: String) -> Bool {
    func letters(_ text: Substring) -> String {
      text.lowercased().filter { $0.isLetter || $0.isNumber }
    }
    let first = stem(of: file).split { "-_[".contains($0) }.first ?? ""
    return !first.isEmpty && letters(first) == letters(family[...])
  }

  private static func ending(of file: String) -> String? {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    return formats[ending] == nil ? nil : ending
  }

  private static func stem(of file: String) -> String {
    file.lastIndex(of: ".").map { String(file[..<$0]) } ?? file
  }

  /// A family for CSS: what could end the text is left out.
  private static func quoted(_ family: String) -> String {
    "\"" + family.filter { $0.isLetter || $0.isNumber || " -_.+".contains($0) } + "\""
  }

  private static func damaged(_ wish: Spanned<String>, _ file: String) -> Diagnostic {
    .error(
      "look-font-is-damaged",
      "the file templates/\(folder)\(file) is not a font, or only a part of one",
      at: wish.span, fixes: [FixIt("copy the file again from where you have it")])
  }

  private static func forbidden(_ wish: Spanned<String>, _ file: String) -> Diagnostic {
    .warning(
      "look-font-license",
      "the font templates/\(folder)\(file) says that it must not be published with a document",
      at: wish.span,
      fixes: [FixIt("ask its maker for a license for websites, or choose another font")])
  }

  private static func missing(_ wish: Spanned<String>, _ known: [String]) -> Diagnostic {
    var fix = FixIt(
      "put the file into templates/\(folder), or write the name of a family without an ending")
    if let nearest = Suggestion.nearest(to: wish.value, among: known) {
      fix = FixIt("did you mean `\(nearest)`?", edits: [.init(replacing: wish.span, with: nearest)])
    }
    return .error(
      "look-font-must-exist", "the file templates/\(folder)\(wish.value) does not exist",
      at: wish.span, fixes: [fix])
  }
}
