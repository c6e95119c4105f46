import Diagnostics
import LessonReader

/// A book of mdBook: `book.toml`, and `src/SUMMARY.md` with its chapters in order.
struct MdBook: ForeignCourse, SourceKind {
  private let files: SourceFiles
  private let settings: MdBookSettings

  static func isCourse(_ files: SourceFiles) -> Bool {
    files.has("book.toml") || files.has("src/SUMMARY.md")
  }

  init(_ files: SourceFiles) throws(ImportFailure) {
    self.files = files
    settings = try MdBookSettings(in: files)
  }

  func outline(_ report: inout ImportReport) throws(ImportFailure) -> CourseOutline {
    let summaryPath = "\(settings.folder)/SUMMARY.md"
    guard let summaryText = files.text(of: summaryPath) else {
      throw ImportFailure(
        "\(summaryPath) is missing: an mdBook names its chapters there. Name the folder that contains book.toml."
      )
    }
    let summary = MdBookSummary(
      SourceText(path: summaryPath, text: summaryText), folder: settings.folder)
    for (title, line) in summary.drafts {
      report.note(
        .leftOut, "Chapter without a file", "A draft, which mdBook does not show either: \(title).",
        at: summaryPath, line: line)
    }
    var outline = CourseOutline(
      units: summary.units, root: settings.folder, settings: settings.course)
    var known: Set<String> = []
    for (page, line) in summary.pages where known.insert(page.path).inserted {
      guard files.has(page.path) else {
        report.note(
          .leftOut, "Chapter without a file", "The file \(page.path) does not exist.",
          at: summaryPath, line: line)
        continue
      }
      outline.pages.append(page)
    }
    guard !outline.pages.isEmpty else {
      throw ImportFailure("\(summaryPath) names no chapter that exists, so nothing was imported.")
    }
    return outline
  }

  func page(_ page: SourcePage, _ text: String, _ names: inout ActivityNames) -> ForeignPage {
    var includes = MdBookIncludes(in: files, page: page.path)
    let lines = includes.expanded(text)
    var result = ForeignPage(lines: lines, notes: includes.notes)
    QuoteBoxes.write(&result)
    result.edit(path: page.path) { writing in
      writing.writeBoxes()
      writing.hideLines()
      writing.writeDoubleBackslashFormulas()
    }
    return result
  }

  private static let options: Set<String> = [
    "editable", "ignore", "no_run", "should_panic", "compile_fail", "noplayground", "noplaypen",
    "mdbook-runnable", "runnable", "does_not_compile", "panics", "not_desired_behavior",
    "test_harness",
  ]

  /// Whether a word after a fence says how an example of Rust is run.
  static func isOption(_ word: some StringProtocol) -> Bool {
    options.contains(String(word)) || word.hasPrefix("edition20") || word.hasPrefix("error_code")
  }

  func label(ofCode info: String) -> CodeLabel {
    var label = CodeLabel(firstWordOf: info)
    guard Self.isOption(label.language) else { return label }
    label.language = "rust"
    label.dropped = CodeLabel.notRun
    return label
  }

  func block(for tag: HTMLTag) -> HTMLBlock? {
    switch tag.name {
    case "listing":
      let number = tag["number"].map { "Listing \($0)" } ?? ""
      let caption = [number, tag["caption"] ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
      let file = tag["file-name"].map { caption.isEmpty ? $0 : " (\($0))" } ?? ""
      let words = (caption + file).replacing("[", with: "\\[").replacing("]", with: "\\]")
      let id = tag["number"].map { "{#listing-\($0)}" } ?? ""
      return HTMLBlock(name: "figure", rest: "[\(words)]\(id)")
    case "div" where tag["class"]?.split(separator: " ").contains("warning") == true:
      return HTMLBlock(name: "warning")
    default: return nil
    }
  }
}
