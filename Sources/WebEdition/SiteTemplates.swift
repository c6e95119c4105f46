import Diagnostics
import EditionKit
import Mustache

/// The templates of the site, parsed: the author's own before the built-in ones.
struct SiteTemplates: Sendable {
  /// The pages that have a template of their own.
  enum Page: String, CaseIterable {
    case course
    case lesson
    case podcast
    case glossary
    case cards
    case notFound = "404"
  }

  /// What authors read about the rules for their templates.
  static let rules = [
    RuleDescription(
      "template-must-parse", .structure, .error, "A template can be read.",
      "A page whose template cannot be read would be published empty.",
      .words(
        before: "templates/web/course.mustache with {{#lessons}} and no {{/lessons}}",
        after: "the same template with both")),
    RuleDescription(
      "template-must-exist", .structure, .error, "The templates of Lectern are installed.",
      "Without one its page cannot be made. Install Lectern again.",
      .words(before: "no templates/web/page.mustache", after: "the file in its place")),
  ]

  private let library: MustacheLibrary

  /// Whether pages may be made by filling the gaps of a ``PreparedTemplate``: no template computes
  /// with a value, which is written with a parenthesis, or changes the braces of its tags.
  let canBePrepared: Bool

  /// What stands in the folder beside the templates, such as the stylesheet: published as it is.
  let files: [(path: OutputPath, bytes: [UInt8])]

  private static let folder = "web/"
  private static let suffix = ".mustache"

  private init(library: MustacheLibrary, canBePrepared: Bool, files: [(OutputPath, [UInt8])]) {
    self.library = library
    self.canBePrepared = canBePrepared
    self.files = files
  }

  /// The templates under `web/`.
  ///
  /// One that cannot be read is an error, which keeps its page from being published empty.
  static func load(_ templates: Templates) -> Diagnosed<SiteTemplates> {
    var diagnostics: [Diagnostic] = []
    var library = MustacheLibrary()
    var files: [(OutputPath, [UInt8])] = []
    var names: Set<String> = []
    var canBePrepared = true
    for path in templates.paths(under: folder) {
      let name = String(path.dropFirst(folder.count))
      guard name.hasSuffix(suffix) else {
        files.append((OutputPath(safe: name), templates.bytes(path) ?? []))
        continue
      }
      let text = templates.text(path) ?? ""
      if computes(text) { canBePrepared = false }
      do {
        let template = String(name.dropLast(suffix.count))
        try library.register(text, named: template)
        names.insert(template)
      } catch let error as MustacheTemplate.ParserError {
        diagnostics.append(unreadable(path, text, error))
      } catch {
        diagnostics.append(unreadable(path, at: 0))
      }
    }
    for page in Page.allCases.map(\.rawValue) + ["page"] where !names.contains(page) {
      let path = folder + page + suffix
      if templates.bytes(path) == nil { diagnostics.append(missing(path)) }
    }
    return Diagnosed(
      SiteTemplates(library: library, canBePrepared: canBePrepared, files: files), diagnostics)
  }

  func render(_ page: Page, _ values: PageValues) -> String {
    library.render(values, withTemplate: page.rawValue) ?? ""
  }

  /// Whether a tag of a template has a parenthesis, or an equals sign, which changes the braces.
  private static func computes(_ text: String) -> Bool {
    var rest = Substring(text)
    while let start = rest.firstRange(of: "{{") {
      rest = rest[start.upperBound...]
      let tag = rest[..<(rest.firstRange(of: "}}")?.lowerBound ?? rest.endIndex)]
      if !tag.hasPrefix("!"), tag.contains(where: { $0 == "(" || $0 == "=" }) { return true }
      rest = rest[tag.endIndex...]
    }
    return false
  }

  private static func unreadable(
    _ path: String, _ text: String, _ error: MustacheTemplate.ParserError
  ) -> Diagnostic {
    let source = SourceText(path: path, text: text)
    let line = source.offset(ofLine: error.context.lineNumber)
    return unreadable(path, at: line + max(0, error.context.columnNumber - 1))
  }

  private static func unreadable(_ path: String, at offset: Int) -> Diagnostic {
    .error(
      "template-must-parse", "template has a tag that is not finished or not closed",
      at: SourceSpan(path: "templates/" + path, start: offset, end: offset),
      fixes: [FixIt("end each tag with its braces, and each {{#section}} with its {{/section}}")])
  }

  private static func missing(_ path: String) -> Diagnostic {
    .error(
      "template-must-exist", "template is missing, so its page cannot be made",
      at: .beginning(of: "templates/" + path),
      fixes: [FixIt("install Lectern again, or write this template")])
  }
}
