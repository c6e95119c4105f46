import Diagnostics
import LessonReader

/// A course of LiaScript: Markdown files that begin with a comment about the course.
///
/// Each file has several lessons.
struct LiaScript: ForeignCourse, SourceKind {
  private let headers: [LiaHeader]
  private let split: SplitFiles

  static func isCourse(_ files: SourceFiles) -> Bool { !headers(in: files).isEmpty }

  /// The files with a header, `README.md` first: LiaScript opens it for a folder.
  private static func headers(in files: SourceFiles) -> [(path: String, [PageLine], LiaHeader)] {
    let paths = files.paths.filter { $0.hasSuffix(".md") && SourceFiles.isShown($0) }
    func rank(_ path: String) -> Int { path == "README.md" ? 0 : path.contains("/") ? 2 : 1 }
    return paths.sorted {
      rank($0) == rank($1) ? SourceFiles.precedes($0, $1) : rank($0) < rank($1)
    }.compactMap { path in
      guard let text = files.text(of: path) else { return nil }
      let lines = PageLine.lines(of: text)
      return LiaHeader(lines).map { (path, lines, $0) }
    }
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    let found = Self.headers(in: files)
    headers = found.map(\.2)
    split = SplitFiles(
      found.map { path, lines, header in
        (path, Array(lines.dropFirst(header.lineCount)), nil)
      })
    guard !split.isEmpty else {
      throw ImportFailure(
        "No Markdown file begins with the comment of a LiaScript course, such as <!-- author: … -->. Name the folder that contains it."
      )
    }
  }

  // MARK: Pages in order

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    var outline = CourseOutline()
    for (number, file) in split.files.enumerated() {
      let settings = headers[number].settings(&report, at: file.path)
      if number == 0 {
        outline.settings = settings
        outline.settings.title = file.parts.title ?? file.parts.parts.first?.title
      }
      for (name, macro) in headers[number].macros.sorted(by: { $0.value.line < $1.value.line })
      where headers[number].expansion(of: name, []) == nil {
        report.note(
          .leftOut, "Macro", "`@\(name)` does something in a browser.", at: file.path,
          line: macro.line)
      }
    }
    split.addPages(to: &outline)
    return outline
  }

  // MARK: Text

  func text(of page: SourcePage, in files: SourceFiles) -> String? { split.text(of: page) }

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    guard let (number, lines, range) = split.lines(of: page) else { return ForeignPage(lines: []) }
    // The numbers of the lines are those of the file.
    var result = ForeignPage(lines: lines)
    let slides = split.files[number].parts.slides
    for index in result.lines.indices {
      guard let slide = slides[range.lowerBound + index] else { continue }
      result.lines[index].places.append(PageLine.Place(name: String(slide)))
    }
    LiaSteps.write(&result)
    let macros = LiaMacros(headers[number])
    macros.write(&result)
    QuoteBoxes.write(&result)
    MarkdownInHTML.separate(&result)
    var quizzes = LiaQuizzes(names)
    quizzes.write(&result)
    names = quizzes.activityNames
    DefinitionLists.written(&result)
    LiaFootnotes.write(&result)
    result.edit(path: page.path) { editing in
      editing.writeLiaMedia()
      editing.writeLiaMarks()
    }
    return result
  }

  func label(ofCode info: String) -> CodeLabel {
    let name = String(info.prefix { !$0.isWhitespace && $0 != "{" })
    let drawings = ["ascii", "mermaid", "svgbob"]
    if drawings.contains(name.lowercased()) {
      return .drawing
    }
    return CodeLabel(
      language: name,
      dropped: name == info
        ? nil : CodeLabel.notRun)
  }
}
