import Authoring
import Diagnostics
import LessonModel
import LessonReader

/// A book of mdBook: `book.toml`, and `src/SUMMARY.md` with its chapters in order.
struct MdBook {
  private let source: any CourseFolder
  private let settings: MdBookSettings

  static func isBook(_ source: any CourseFolder) -> Bool {
    source.byteCount(of: "book.toml") != nil || source.byteCount(of: "src/SUMMARY.md") != nil
  }

  init(_ source: any CourseFolder) throws(ImportFailure) {
    self.source = source
    settings = try MdBookSettings(in: source)
  }

  func course() throws(ImportFailure) -> ImportedCourse {
    let summaryPath = "\(settings.folder)/SUMMARY.md"
    guard let summaryText = source.text(of: summaryPath) else {
      throw ImportFailure(
        "\(summaryPath) is missing: an mdBook names its chapters there. Name the folder that contains book.toml."
      )
    }
    var course = ImportedCourse(report: ImportReport(tool: ImportKind.mdBook.title))
    let summary = MdBookSummary(
      SourceText(path: summaryPath, text: summaryText), folder: settings.folder)
    for (title, line) in summary.drafts {
      course.report.note(
        .leftOut, "Chapter without a file", "A draft, which mdBook does not show either: \(title).",
        at: summaryPath, line: line)
    }
    var pages: [SourcePage] = []
    var texts: [String: String] = [:]
    for (page, line) in summary.pages where texts[page.path] == nil {
      guard let text = source.text(of: page.path) else {
        course.report.note(
          .leftOut, "Chapter without a file", "The file \(page.path) does not exist.",
          at: summaryPath, line: line)
        continue
      }
      texts[page.path] = text
      pages.append(page)
    }
    guard !pages.isEmpty else {
      throw ImportFailure("\(summaryPath) names no chapter that exists, so nothing was imported.")
    }
    let shape = CourseShape(pages, units: summary.units, root: settings.folder)
    var drafts: [MdBookPage] = []
    for page in pages {
      var includes = MdBookIncludes(in: source, page: page.path)
      let text = includes.expanded(texts[page.path] ?? "")
      drafts.append(
        MdBookPage(
          page, SourceText(path: page.path, text: text), lines: includes.lines,
          notes: includes.notes))
    }
    let map = PageMap(
      source, lessons: shape.lessons,
      anchors: Dictionary(uniqueKeysWithValues: drafts.map { ($0.page.path, $0.anchors) }))
    var media = MediaShelf()
    for draft in drafts {
      guard let path = shape.lessons[draft.page.path] else { continue }
      var links = PageLinks(map, from: draft.page.path, to: path, media: media)
      let text = draft.lesson(&links, &course.report)
      media = links.media
      course.files[path] = .text(text)
    }
    for unit in shape.units {
      course.files["\(unit.folder)/unit.yaml"] = .text("title: \(YAMLText.value(unit.title))\n")
    }
    for (path, target) in media.files { course.files[target] = .copy(of: path) }
    course.files["lessons/course.yaml"] = .text(settings.courseFile)
    course.report.lessonCount = drafts.count
    course.report.fileCount = media.files.count
    return course
  }
}

extension CourseFolder {
  /// A file of at most 16 MB as text; nil if it cannot be read.
  func text(of path: String) -> String? {
    guard let bytes = try? bytes(of: path, limit: 16_000_000) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    let isMarked = text.unicodeScalars.first == "\u{FEFF}"
    return (isMarked ? String(text.unicodeScalars.dropFirst()) : text).replacing("\r\n", with: "\n")
  }
}
