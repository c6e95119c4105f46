/// What a package of another system contains, before its texts are written as Markdown.
struct PackagedCourse {
  enum Part: Hashable {
    case text(ForeignText, line: Int)
    case question(ForeignQuestion)

    /// Something to write or to talk about.
    case task(title: String, ForeignText, line: Int)

    /// A link to a file or a place on the web.
    case link(title: String, address: String, line: Int)

    /// The heading of what follows.
    case heading(String, line: Int)
  }

  struct Page {
    /// Relative to the source, as links lead to it.
    var path: String
    var title: String
    var unit: Int?

    /// The file of the source that it comes from; nil if `path` is one.
    var file: String?
    var parts: [Part] = []
    var notes: [PageNote] = []

    /// What its id is made of; nil for the name of its file.
    var name: String?

    /// What links write after `#` for its beginning; nil if they name its path.
    var place: String?
  }

  var pages: [Page] = []
  var units: [String] = []
  var settings = CourseSettings()

  /// Files that are inside files of the source, by paths of their own.
  var madeFiles: [String: [UInt8]] = [:]

  /// Folders that addresses with a slash at their beginning may be in.
  var fileRoots: [String] = []

  /// What is in no page.
  var losses: [(path: String, note: PageNote)] = []

  mutating func lose(
    _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String, at path: String,
    line: Int = 1
  ) {
    losses.append(
      (path, PageNote(outcome: outcome, construct: construct, reason: reason, line: line)))
  }

  /// All HTML of it, each text once, in order.
  var htmlTexts: [String] {
    var seen: Set<String> = []
    return pages.flatMap { $0.parts.flatMap(\.texts) }.compactMap { text in
      guard case .html(let html) = text, seen.insert(html).inserted else { return nil }
      return html
    }
  }
}

extension PackagedCourse.Part {
  fileprivate var texts: [ForeignText] {
    switch self {
    case .text(let text, _), .task(_, let text, _): [text]
    case .question(let question): question.texts
    case .link, .heading: []
    }
  }
}

/// A kind of course that comes in a package of another system.
protocol PackagedKind: ForeignCourse {
  var course: PackagedCourse { get }

  /// What pandoc has made from the HTML of the course.
  var texts: MarkdownTexts { get set }
}

extension PackagedKind {
  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    for (path, note) in course.losses {
      report.note(note.outcome, note.construct, note.reason, at: path, line: note.line)
    }
    var outline = CourseOutline(
      units: course.units, fileRoots: course.fileRoots, settings: course.settings)
    for page in course.pages {
      var source = SourcePage(path: page.path, title: page.title, unit: page.unit)
      source.file = page.file
      source.name = page.name
      outline.pages.append(source)
    }
    return outline
  }

  func text(of page: SourcePage, in files: SourceFiles) -> String? { "" }

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var result = ForeignPage(lines: [])
    guard let packaged = course.pages.first(where: { $0.path == page.path }) else { return result }
    result.head.title = packaged.title
    result.notes = packaged.notes
    var boxes = StyledBoxes(names)
    let questions = QuestionLines(texts)
    for part in QuestionPlaces.placed(packaged.parts, texts) {
      switch part {
      case .heading(let title, let line):
        boxes.add(PageLine("## \(MarkdownTexts.escaped(title))", number: line), to: &result)
        boxes.add(PageLine("", number: line), to: &result)
      case .text(let text, let line):
        for line in texts.lines(text, number: line) { boxes.add(line, to: &result) }
        boxes.add(PageLine("", number: line), to: &result)
      case .link(let title, let address, let line):
        let item = "- [\(BoxWriter.label(title))](<\(address)>)"
        boxes.add(PageLine(item, number: line), to: &result)
      case .task(let title, let text, let line):
        boxes.finish(number: line)
        boxes.add(PageLine("", number: line), to: &result)
        boxes.writer.open(.activity("exercise"), title: title, number: line)
        for line in texts.lines(text, number: line) { boxes.add(line, to: &result) }
        boxes.finish(number: line)
        boxes.add(PageLine("", number: line), to: &result)
      case .question(let question):
        boxes.finish(number: question.line)
        questions.write(question, to: &boxes.writer, &result)
      }
    }
    boxes.finish(number: result.lines.last?.number ?? 1)
    result.lines = boxes.writer.lines
    if let place = packaged.place, !result.lines.isEmpty {
      result.lines[0].places.append(PageLine.Place(name: place))
    }
    names = boxes.writer.activityNames
    QuoteBoxes.write(&result)
    return result
  }
}
