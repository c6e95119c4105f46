import Diagnostics
import EditionKit
import LessonModel
import Mustache

/// The templates of the site, parsed: the author's own come before the built-in ones.
struct SiteTemplates: Sendable {
  /// The pages that have their own template.
  enum Page: String, CaseIterable {
    case course
    case lesson
    case podcast
    case glossary
    case cards
    case take
    case search
    case practice
    case mine
    case coaching
    case find
    case situation
    case brief
    case accessibility
    case print
    case notFound = "404"
  }

  /// What authors read about the rules for their templates.
  static let rules = [
    RuleDescription(
      "template-must-parse", .structure, .error, "A template must be readable.",
      "A page whose template cannot be read would be published empty.",
      .words(
        before: "templates/web/course.mustache with {{#lessons}} but without {{/lessons}}",
        after: "the same template with both")),
    RuleDescription(
      "template-must-exist", .structure, .error, "The templates of Lectern must be installed.",
      "Without a template, its page cannot be made. Install Lectern again.",
      .words(before: "no templates/web/page.mustache", after: "the file in its place")),
    RuleDescription(
      "template-includes-itself", .structure, .error, "A template must not include itself.",
      """
      `{{> header}}` in `header.mustache`, or in a template that `header.mustache` includes, would never end.
      """,
      .words(
        before: "templates/web/header.mustache with {{> header}}",
        after: "the same template without that tag")),
    RuleDescription(
      "unknown-template", .structure, .error, "A template that another one includes must exist.",
      """
      `{{> header}}` includes `header.mustache`, and `{{< page}}` uses the frame in `page.mustache`, both in \
      `templates/web/`. If the file does not exist, its part of the page would be missing without a message.
      """,
      .words(before: "{{> heder}}", after: "{{> header}}, with templates/web/header.mustache")),
  ]

  private let library: MustacheLibrary

  /// Whether pages may be made by filling the gaps of a ``PreparedTemplate``: no template calls a
  /// function on a value, which is written with a parenthesis, or changes the braces of its tags.
  let canBePrepared: Bool

  /// The other files in the folder, such as the stylesheet: published as they are.
  let files: [(path: OutputPath, bytes: [UInt8])]

  /// The parts of the site's script, by name: see ``SiteScript``.
  let scripts: [(name: String, bytes: [UInt8])]

  /// The parts that only the page for practice has.
  let practiceScripts: [(name: String, bytes: [UInt8])]

  /// The parts that only the page about the learner has.
  let learnerScripts: [(name: String, bytes: [UInt8])]

  /// The parts that only briefs have, and the script for other sites.
  let briefScripts: [(name: String, bytes: [UInt8])]

  /// What pages offer to readers who want to keep the course.
  let offlinePage: [UInt8]?

  /// The files that templates name as they are called in the folder, such as `style.css`.
  private let named: Set<OutputPath>

  /// Whether a template asks for a file by its own name.
  func names(_ path: OutputPath) -> Bool { named.contains(path) }

  /// The parts of the search's script, by name; the stemmers are in a folder.
  let searchScripts: [(name: String, bytes: [UInt8])]

  private static let folder = "web/"
  private static let scriptFolder = "scripts/"
  private static let searchFolder = "scripts/search/"
  private static let practiceFolder = "scripts/practice/"
  private static let learnerFolder = "scripts/me/"
  private static let briefFolder = "scripts/brief/"
  private static let suffix = ".mustache"

  private init(
    library: MustacheLibrary, canBePrepared: Bool, files: [(OutputPath, [UInt8])],
    scripts: [(name: String, bytes: [UInt8])], searchScripts: [(name: String, bytes: [UInt8])],
    practiceScripts: [(name: String, bytes: [UInt8])],
    learnerScripts: [(name: String, bytes: [UInt8])],
    briefScripts: [(name: String, bytes: [UInt8])], offlinePage: [UInt8]?,
    named: Set<OutputPath>
  ) {
    self.library = library
    self.canBePrepared = canBePrepared
    self.files = files
    self.scripts = scripts
    self.offlinePage = offlinePage
    self.named = named
    self.searchScripts = searchScripts
    self.practiceScripts = practiceScripts
    self.learnerScripts = learnerScripts
    self.briefScripts = briefScripts
  }

  /// The templates under `web/`.
  ///
  /// A template that cannot be read is an error, which keeps its page from being published empty.
  static func load(_ templates: Templates) -> Diagnosed<SiteTemplates> {
    var diagnostics: [Diagnostic] = []
    var library = MustacheLibrary()
    var files: [(OutputPath, [UInt8])] = []
    var scripts: [(name: String, bytes: [UInt8])] = []
    var searchScripts: [(name: String, bytes: [UInt8])] = []
    var practiceScripts: [(name: String, bytes: [UInt8])] = []
    var learnerScripts: [(name: String, bytes: [UInt8])] = []
    var briefScripts: [(name: String, bytes: [UInt8])] = []
    var names: Set<String> = []
    var present: Set<String> = []
    var named: [(template: String, path: String, start: Int)] = []
    var canBePrepared = true
    var texts: [(template: String, path: String, text: String)] = []
    for path in templates.paths(under: folder) {
      let name = String(path.dropFirst(folder.count))
      guard name.hasSuffix(suffix) else {
        if name.hasPrefix(searchFolder) {
          searchScripts.append(
            (String(name.dropFirst(searchFolder.count)), templates.bytes(path) ?? []))
          continue
        }
        if name.hasPrefix(practiceFolder) {
          practiceScripts.append(
            (String(name.dropFirst(practiceFolder.count)), templates.bytes(path) ?? []))
          continue
        }
        if name.hasPrefix(learnerFolder) {
          learnerScripts.append(
            (String(name.dropFirst(learnerFolder.count)), templates.bytes(path) ?? []))
          continue
        }
        if name.hasPrefix(briefFolder) {
          briefScripts.append(
            (String(name.dropFirst(briefFolder.count)), templates.bytes(path) ?? []))
          continue
        }
        if name.hasPrefix(scriptFolder) {
          scripts.append((String(name.dropFirst(scriptFolder.count)), templates.bytes(path) ?? []))
          continue
        }
        if name.hasPrefix(OfflineCourse.folder) { continue }
        files.append((OutputPath(safe: name), templates.bytes(path) ?? []))
        continue
      }
      let text = templates.text(path) ?? ""
      let tags = TemplateTags(of: text)
      if tags.computes { canBePrepared = false }
      let template = String(name.dropLast(suffix.count))
      present.insert(template)
      for tag in tags.templates { named.append((tag.name, path, tag.start)) }
      texts.append((template, path, text))
    }
    let circles = TemplateCircles(
      texts.map(\.template), includes: named.map { (name(of: $0.path), $0.template) })
    for tag in named where circles.holds(name(of: tag.path), including: tag.template) {
      diagnostics.append(includesItself(tag.template, tag.path, at: tag.start))
    }
    for (template, path, text) in texts {
      names.insert(template)
      // To render one that has no end would end the process.
      guard !circles.members.contains(template) else { continue }
      do {
        try library.register(text, named: template)
      } catch let error as MustacheTemplate.ParserError {
        names.remove(template)
        diagnostics.append(unreadable(path, text, error))
      } catch {
        names.remove(template)
        diagnostics.append(unreadable(path, at: 0))
      }
    }
    let needed = Page.allCases.map(\.rawValue) + ["page"]
    for page in needed where !names.contains(page) {
      let path = folder + page + suffix
      if templates.bytes(path) == nil { diagnostics.append(missing(path)) }
    }
    for tag in named where !present.contains(tag.template) && !needed.contains(tag.template) {
      diagnostics.append(unknown(tag.template, tag.path, at: tag.start, among: present.sorted()))
    }
    return Diagnosed(
      SiteTemplates(
        library: library, canBePrepared: canBePrepared, files: files, scripts: scripts,
        searchScripts: searchScripts, practiceScripts: practiceScripts,
        learnerScripts: learnerScripts, briefScripts: briefScripts,
        offlinePage: templates.bytes(folder + OfflineCourse.folder + "page.js"),
        named: Set(
          [SitePaths.style, SitePaths.script].filter { path in
            texts.contains { $0.text.contains("}}" + path.text) }
          })),
      diagnostics)
  }

  /// The stemmers that the page with the search needs and does not find: they are made when Lectern is
  /// built, and without them the page would find only whole words.
  func missingStemmers(for course: Course) -> [Diagnostic] {
    guard course.hasSearch else { return [] }
    return SiteScript.stemmers(for: course.language)
      .filter { name in !searchScripts.contains { $0.name == name } }
      .map { Self.missing(Self.folder + Self.searchFolder + $0) }
  }

  func render(_ page: Page, _ values: PageValues) -> String {
    library.render(values, withTemplate: page.rawValue) ?? ""
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
      "template-must-parse", "this template has a tag that is not finished or not closed",
      at: SourceSpan(path: "templates/" + path, start: offset, end: offset),
      fixes: [FixIt("end each tag with its braces, and each {{#section}} with its {{/section}}")])
  }

  private static func unknown(
    _ name: String, _ path: String, at start: Int, among names: [String]
  ) -> Diagnostic {
    let guess = Suggestion.nearest(to: name, among: names)
    return .error(
      "unknown-template", "the template `\(name)` does not exist",
      at: SourceSpan(path: "templates/" + path, start: start, end: start + name.utf8.count),
      fixes: [
        FixIt(
          guess.map { "did you mean `\($0)`?" } ?? "write it as templates/\(folder)\(name)\(suffix)"
        )
      ])
  }

  /// What tags call the template of a file.
  private static func name(of path: String) -> String {
    String(path.dropFirst(folder.count).dropLast(suffix.count))
  }

  private static func includesItself(_ name: String, _ path: String, at start: Int) -> Diagnostic {
    .error(
      "template-includes-itself", "this includes `\(name)`, which includes this template again",
      at: SourceSpan(path: "templates/" + path, start: start, end: start + name.utf8.count),
      fixes: [FixIt("remove one of the tags, so that no template is a part of itself")])
  }

  private static func missing(_ path: String) -> Diagnostic {
    .error(
      "template-must-exist", "this template is missing, so its page cannot be made",
      at: .beginning(of: "templates/" + path),
      fixes: [FixIt("install Lectern again, or write this template")])
  }
}
