package import LessonReader

/// A course of another tool whose files were read once: its HTML goes to pandoc before the course is written.
package struct ImportReading {
  private let files: SourceFiles
  private let kind: ImportKind
  private let source: any SourceKind

  /// - Parameters:
  ///   - source: The folder of the course.
  ///   - kind: The tool that it was written for.
  /// - Throws: `ImportFailure`, only if there is nothing to import.
  package init(_ source: any CourseFolder, as kind: ImportKind) throws(ImportFailure) {
    files = SourceFiles(source)
    self.kind = kind
    self.source = try kind.source.init(files)
  }

  /// The texts of a package in HTML, which pandoc can write as Markdown; none for other kinds.
  package var htmlTexts: [String] { source.htmlTexts }

  /// The course as one of Lectern's: the same source gives the same files.
  ///
  /// - Parameters:
  ///   - html: The Markdown of ``htmlTexts`` by the texts; one that is not there becomes its words.
  ///   - progress: Gets, after each page, how many of all pages are done.
  /// - Returns: The course with its report.
  /// - Throws: `ImportFailure`, only if there is nothing to import.
  package func course(
    html: [String: String] = [:],
    progress: @escaping (_ done: Int, _ pages: Int) -> Void = { _, _ in }
  ) throws(ImportFailure) -> ImportedCourse {
    try CourseImport.course(
      source.foreign(MarkdownTexts(html)), in: files.adding(source.madeFiles), named: kind.title,
      progress)
  }
}
