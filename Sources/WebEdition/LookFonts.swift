import Diagnostics
import EditionKit
import LessonModel

/// The fonts of a course's look: families that devices have, or files in `templates/fonts/`.
///
/// The files of a family are those whose names begin with it: `Lora-Regular.ttf`, `Lora-BoldItalic.woff2`,
/// `Source Sans 3` in `SourceSans3-VF.ttf`. They are published with the pages, so that no page asks
/// another site for one.
struct LookFonts {
  static let folder = "fonts/"

  /// What authors read about the rule for these files.
  static let rules = [
    RuleDescription(
      "look-font-must-exist", .structure, .error, "A font file that `look:` names must exist.",
      """
      Pages would have another font, without a message. Files of fonts are in `templates/fonts/`; the name of a family, \
      without an ending, needs none if devices have it.
      """,
      .words(
        before: "look: {font: Lora.ttf} without templates/fonts/Lora.ttf",
        after: "the file in its place, or `font: Georgia`"))
  ]

  /// The families for a style sheet, quoted.
  private(set) var text: String?
  private(set) var headings: String?

  /// A rule for each file.
  private(set) var faces: [String] = []
  private(set) var files: [(path: OutputPath, bytes: [UInt8])] = []

  /// The families that have no file, and are in none: each with its place.
  private(set) var diagnostics: [Diagnostic] = []

  /// What a browser can read, by the ending of a file.
  private static let formats = [
    "woff2": "woff2", "woff": "woff", "ttf": "truetype", "otf": "opentype",
  ]

  init(of look: LookSettings, in templates: Templates) {
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
        let path = OutputPath(safe: Self.folder + file)
        self.files.append((path, templates.bytes(Self.folder + file) ?? []))
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
    let format = ending(of: file).flatMap { formats[$0] } ?? "truetype"
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
