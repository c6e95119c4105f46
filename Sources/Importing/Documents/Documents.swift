import Diagnostics
import LessonReader

/// Documents of Word and OpenDocument, which pandoc has written as Markdown, and slides of PowerPoint:
/// `Handbook.docx.md` beside `Handbook.docx`.
///
/// Lines of colons say what Markdown has no words for: `::: title Words` at the beginning, and
/// `::: box note` … `::: end` around paragraphs with a style that has a meaning.
struct Documents: ForeignCourse, SourceKind {
  private let split: SplitFiles
  private let settings: CourseSettings

  /// Names of styles in lower case, and the block that paragraphs with them become.
  static let styles: [String: String] = {
    let names: [String: [String]] = [
      "note": ["note", "hinweis", "remarque", "nota", "opmerking", "info", "information"],
      "tip": ["tip", "tipp", "conseil", "consejo", "suggerimento", "dica"],
      "important": ["important", "wichtig", "importante", "belangrijk"],
      "warning": ["warning", "warnung", "avertissement", "advertencia", "avviso", "waarschuwing"],
      "caution": ["caution", "achtung", "vorsicht", "attention", "danger"],
      "example": ["example", "beispiel", "exemple", "ejemplo", "esempio", "voorbeeld", "exemplo"],
      "story": ["story", "geschichte", "histoire", "historia", "storia", "verhaal", "história"],
      "exercise": [
        "exercise", "übung", "aufgabe", "exercice", "ejercicio", "esercizio", "oefening",
        "exercício",
      ],
      "facilitator": ["trainer note", "facilitator", "facilitator note", "instructor note"],
    ]
    return Dictionary(
      names.flatMap { block, styles in styles.map { ($0, block) } },
      uniquingKeysWith: { first, _ in first })
  }()

  static func isCourse(_ files: SourceFiles) -> Bool {
    files.paths.contains { path in
      SourceFiles.isShown(path) && isDocument(path)
    }
  }

  private static func isDocument(_ path: String) -> Bool {
    ImportKind.documentEndings.contains { path.lowercased().hasSuffix($0) }
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    var all: [(path: String, lines: [PageLine], title: String?)] = []
    var settings = CourseSettings()
    for path in files.paths where Self.isDocument(path) {
      guard let text = files.text(of: path + ".md") else { continue }
      var lines = PageLine.lines(of: text)
      let head = Self.takeHead(from: &lines)

      if all.isEmpty {
        settings.title = head["title"]?.first
        settings.description = head["description"]?.first ?? head["subtitle"]?.first
        settings.authors = (head["author"] ?? []).map { CourseSettings.Author($0) }
        settings.language = (head["lang"] ?? head["language"])?.first { $0.utf8.count > 1 }
      }
      all.append((path, Self.numbered(lines), head["title"]?.first))
    }
    split = SplitFiles(all)
    guard !split.isEmpty else {
      throw ImportFailure(
        "No document with text was found: Lectern reads .docx, .odt and .pptx. Name a document, or a folder with documents."
      )
    }
    if settings.title == nil {
      settings.title = split.files.first.map { $0.parts.title ?? SourcePath.stem(of: $0.path) }
    }
    self.settings = settings
  }

  /// What a document says about itself, by the names of its lines.
  private static func takeHead(from lines: inout [PageLine]) -> [String: [String]] {
    var head: [String: [String]] = [:]
    while let first = lines.first {
      if first.isBlank, !lines.isEmpty {
        lines.removeFirst()
      } else if let match = first.text.wholeMatch(
        of: /::: (title|subtitle|author|lang|language|description) (.+)/)
      {
        head[String(match.1), default: []].append(String(match.2))
        lines.removeFirst()
      } else {
        break
      }
    }
    return head
  }

  /// A document has no lines that people see: their number is that of the heading above, from 1.
  private static func numbered(_ lines: [PageLine]) -> [PageLine] {
    var number = 1
    var count = 0
    var fences = FenceTracker()
    return lines.map { line in
      if !fences.takesAsCode(line.text), HeadingLine(line.text) != nil {
        count += 1
        number = count
      }
      return PageLine(line.text, number: number)
    }
  }

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    var outline = CourseOutline(settings: settings)
    split.addPages(to: &outline)
    return outline
  }

  // MARK: Text

  func text(of page: SourcePage, in files: SourceFiles) -> String? { split.text(of: page) }

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    guard let (_, lines, _) = split.lines(of: page) else { return ForeignPage(lines: []) }
    var result = ForeignPage(lines: lines)
    var boxes = StyledBoxes(names, language: settings.language)
    var fences = FenceTracker()
    for line in result.lines {
      let isCode = fences.takesAsCode(line.text)
      boxes.add(isCode ? line : Self.withoutDrawings(line, &result), to: &result)
    }
    boxes.finish(number: result.lines.last?.number ?? 1)
    result.lines = boxes.writer.lines
    names = boxes.writer.activityNames
    QuoteBoxes.write(&result)
    return result
  }

  /// Drawings of Windows are shown by no browser.
  private static func withoutDrawings(_ line: PageLine, _ page: inout ForeignPage) -> PageLine {
    guard line.text.contains(/\.(?:emf|wmf)\b/) else { return line }
    var line = line
    line.text = line.text.replacing(/!\[([^\]]*)\]\([^()]*\.(?:emf|wmf)[^()]*\)/) { match in
      page.note(
        .leftOut, "Drawing", "Browsers do not show EMF and WMF: save it as a PNG in media/.",
        line: line.number)
      return String(match.1)
    }
    return line
  }
}
