import Diagnostics
import LessonReader

/// A course of LiaScript: Markdown files that begin with a comment about the course.
///
/// Each file has several lessons.
struct LiaScript: ForeignCourse {
  private struct File {
    var path: String
    var header: LiaHeader
    var lines: [PageLine]
    var parts: LiaParts
  }

  private let courseFiles: [File]
  private let pages: [String: (file: Int, part: Int)]

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
    var found: [File] = []
    var pages: [String: (file: Int, part: Int)] = [:]
    for (path, lines, header) in Self.headers(in: files) {
      let text = Array(lines.dropFirst(header.lineCount))
      let parts = LiaParts(text)
      for part in parts.parts.indices {
        pages[Self.path(of: part, in: path)] = (found.count, part)
      }
      found.append(File(path: path, header: header, lines: text, parts: parts))
    }
    guard !pages.isEmpty else {
      throw ImportFailure(
        "No Markdown file begins with the comment of a LiaScript course, such as <!-- author: … -->. Name the folder that contains it."
      )
    }
    courseFiles = found
    self.pages = pages
  }

  /// The first part has the path of its file, so that links to the file lead there.
  private static func path(of part: Int, in file: String) -> String {
    part == 0 ? file : "\(file)#\(part + 1)"
  }

  // MARK: Pages in order

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    var outline = CourseOutline()
    let hasSeveral = courseFiles.count { !$0.parts.parts.isEmpty } > 1
    for (number, file) in courseFiles.enumerated() {
      let settings = file.header.settings(&report, at: file.path)
      if number == 0 { outline.settings = settings }
      if outline.settings.title == nil, number == 0 {
        outline.settings.title = file.parts.title ?? file.parts.parts.first?.title
      }
      for (name, macro) in file.header.macros.sorted(by: { $0.value.line < $1.value.line })
      where file.header.expansion(of: name, []) == nil {
        report.note(
          .leftOut, "Macro", "`@\(name)` does something in a browser.",
          at: file.path, line: macro.line)
      }
      var unit: Int?
      var unitTitle: String?
      if hasSeveral {
        unit = outline.units.count
        outline.units.append(
          file.parts.title ?? file.parts.parts.first?.title ?? SourcePath.stem(of: file.path))
      }
      for (index, part) in file.parts.parts.enumerated() {
        if !hasSeveral, part.unit != unitTitle {
          unitTitle = part.unit
          unit = part.unit == nil ? nil : outline.units.count
          if let title = part.unit { outline.units.append(title) }
        }
        let title = part.title.isEmpty ? SourcePath.stem(of: file.path) : part.title
        var page = SourcePage(path: Self.path(of: index, in: file.path), title: title, unit: unit)
        page.name = title
        page.file = file.path
        outline.pages.append(page)
      }
    }
    return outline
  }

  // MARK: Text

  func text(of page: SourcePage, in files: SourceFiles) -> String? {
    guard let (file, part) = pages[page.path] else { return nil }
    let lines = courseFiles[file].lines[courseFiles[file].parts.parts[part].lines]
    return lines.map(\.text).joined(separator: "\n") + "\n"
  }

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    guard let (number, part) = pages[page.path] else { return ForeignPage(lines: []) }
    let file = courseFiles[number]
    let range = file.parts.parts[part].lines
    // The numbers of the lines are those of the file.
    var result = ForeignPage(lines: Array(file.lines[range]))
    for index in result.lines.indices {
      guard let slide = file.parts.slides[range.lowerBound + index] else { continue }
      result.lines[index].places.append(PageLine.Place(name: String(slide)))
    }
    LiaSteps.write(&result)
    let macros = LiaMacros(file.header)
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
      return CodeLabel(
        language: "text", dropped: "Lectern draws no diagrams: save it as a picture in media/.")
    }
    return CodeLabel(
      language: name,
      dropped: name == info
        ? nil : "Lectern shows code and does not run it: only the language stays.")
  }
}
