package import LessonReader

/// A course as it is written after an import: everything in its folder.
package struct ImportedCourse: Sendable {
  /// Where the content of a file comes from.
  package enum Content: Hashable, Sendable {
    case text(String)

    /// A file of the source, unchanged.
    case copy(of: String)

    /// A file that was inside another one.
    case bytes([UInt8])
  }

  /// The files by their paths in the project.
  package internal(set) var files: [String: Content] = [:]
  package var report: ImportReport

  /// Reads a course of another tool, and writes it as one of Lectern's.
  ///
  /// The same source gives the same files.
  ///
  /// - Parameters:
  ///   - source: The folder of the course.
  ///   - kind: The tool that it was written for.
  ///   - html: The Markdown of ``htmlTexts(of:as:)`` by the texts; one that is not there becomes its words.
  ///   - progress: Is told after each page how many of all pages are done.
  /// - Returns: The course with its report.
  /// - Throws: `ImportFailure`, only if there is nothing to import.
  package static func read(
    _ source: any CourseFolder, as kind: ImportKind, html: [String: String] = [:],
    progress: @escaping (_ done: Int, _ pages: Int) -> Void = { _, _ in }
  ) throws(ImportFailure) -> ImportedCourse {
    let work = CourseImport(SourceFiles(source), tool: kind.title, html: html, progress)
    switch kind {
    case .mdBook: return try work.course(MdBook.self)
    case .hugo: return try work.course(Hugo.self)
    case .liaScript: return try work.course(LiaScript.self)
    case .quarto: return try work.course(Quarto.self)
    case .jupyterBook: return try work.course(JupyterBook.self)
    case .jekyll: return try work.course(Jekyll.self)
    case .document: return try work.course(Documents.self)
    case .mkDocs: return try work.course(MkDocs.self)
    case .carpentries: return try work.course(Carpentries.self)
    case .cartridge: return try work.course(package: Cartridge.self)
    case .scorm: return try work.course(package: SCORMPackage.self)
    case .epub: return try work.course(package: EPUBPackage.self)
    case .qti: return try work.course(package: QTIPackage.self)
    case .moodle: return try work.course(package: MoodleXML.self)
    case .gift: return try work.course(package: GIFT.self)
    }
  }

  /// The texts of a package in HTML, which pandoc can write as Markdown; none for other kinds.
  package static func htmlTexts(
    of source: any CourseFolder, as kind: ImportKind
  ) throws(ImportFailure) -> [String] {
    let files = SourceFiles(source)
    switch kind {
    case .cartridge: return try Cartridge(files).course.htmlTexts
    case .scorm: return try SCORMPackage(files).course.htmlTexts
    case .epub: return try EPUBPackage(files).course.htmlTexts
    case .qti: return try QTIPackage(files).course.htmlTexts
    case .moodle: return try MoodleXML(files).course.htmlTexts
    case .gift: return try GIFT(files).course.htmlTexts
    case .mdBook, .carpentries, .mkDocs, .hugo, .quarto, .jupyterBook, .jekyll, .liaScript,
      .document:
      return []
    }
  }
}

/// The tools whose courses can be imported.
package enum ImportKind: String, CaseIterable, Sendable {
  case mdBook = "mdbook"
  case carpentries
  case mkDocs = "mkdocs"
  case hugo
  case quarto
  case jupyterBook = "jupyter-book"
  case jekyll
  case liaScript = "liascript"
  case cartridge = "common-cartridge"
  case scorm
  case epub
  case qti
  case moodle = "moodle-xml"
  case gift

  /// Files that a program writes as Markdown first; see ``documentStyles``.
  case document

  /// Its name for people.
  package var title: String {
    switch self {
    case .mdBook: "mdBook"
    case .carpentries: "The Carpentries"
    case .mkDocs: "MkDocs"
    case .hugo: "Hugo"
    case .quarto: "Quarto"
    case .jekyll: "Jekyll"
    case .jupyterBook: "Jupyter Book"
    case .liaScript: "LiaScript"
    case .cartridge: "Common Cartridge"
    case .scorm: "SCORM"
    case .epub: "EPUB"
    case .qti: "QTI"
    case .moodle: "Moodle’s questions"
    case .gift: "GIFT"
    case .document: "Word, PowerPoint or OpenDocument"
    }
  }

  /// The file that says that a folder is a course of it.
  package var ownFile: String {
    switch self {
    case .mdBook: "book.toml"
    case .carpentries: "config.yaml"
    case .mkDocs: "mkdocs.yml"
    case .hugo: "hugo.toml"
    case .quarto: "_quarto.yml"
    case .jekyll: "_config.yml"
    case .jupyterBook: "_toc.yml"
    case .liaScript: "README.md"
    case .cartridge, .scorm: PackageManifest.name
    case .epub: "a file .epub"
    case .qti, .moodle: "a file .xml with questions"
    case .gift: "a file .gift"
    case .document: "a file .docx, .pptx or .odt"
    }
  }

  /// Names of styles of documents in lower case, and what paragraphs with them become.
  package static var documentStyles: [String: String] { Documents.styles }

  /// Classes of elements of HTML in lower case, and the block of Lectern's that such an element is.
  package static var htmlClasses: [String: String] { HTMLClasses.blocks }

  /// The tool that a folder is a course of; nil if no file says so.
  package static func detect(in source: any CourseFolder) -> ImportKind? {
    let files = SourceFiles(source)
    return allCases.first { kind in
      switch kind {
      case .mdBook: MdBook.isCourse(files)
      case .carpentries: Carpentries.isCourse(files)
      case .mkDocs: MkDocs.isCourse(files)
      case .hugo: Hugo.isCourse(files)
      case .quarto: Quarto.isCourse(files)
      case .jupyterBook: JupyterBook.isCourse(files)
      case .jekyll: Jekyll.isCourse(files)
      case .liaScript: LiaScript.isCourse(files)
      case .cartridge: Cartridge.isCourse(files)
      case .scorm: SCORMPackage.isCourse(files)
      case .epub: EPUBPackage.isCourse(files)
      case .qti: QTIPackage.isCourse(files)
      case .moodle: MoodleXML.isCourse(files)
      case .gift: GIFT.isCourse(files)
      case .document: Documents.isCourse(files)
      }
    }
  }
}

/// Why nothing could be imported.
package struct ImportFailure: Error, Hashable, CustomStringConvertible {
  /// One to three sentences: what is missing, and what to do.
  package var description: String

  init(_ description: String) { self.description = description }
}
