/// The contents of a package, with their HTML as Markdown.
struct ForeignPackage: ForeignCourse {
  private let course: PackagedCourse
  private let texts: MarkdownTexts

  /// The pages by their paths.
  private let pages: [String: PackagedCourse.Page]

  init(_ course: PackagedCourse, _ texts: MarkdownTexts) {
    self.course = course
    self.texts = texts
    pages = Dictionary(course.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

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
    guard let packaged = pages[page.path] else { return result }
    result.head.title = packaged.title
    result.notes = packaged.notes
    var boxes = StyledBoxes(names, language: course.settings.language)
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
