package import LessonReader

/// A course as it is written after an import: everything in its folder.
package struct ImportedCourse: Sendable {
  /// Where the content of a file comes from.
  package enum Content: Hashable, Sendable {
    case text(String)

    /// A file of the source, unchanged.
    case copy(of: String)
  }

  /// The files by their paths in the project.
  package internal(set) var files: [String: Content] = [:]
  package var report: ImportReport

  /// Reads a course of another tool, and writes it as one of Lectern's.
  ///
  /// The same source gives the same files. Fails only if there is nothing to import.
  package static func read(_ source: any CourseFolder, as kind: ImportKind) throws(ImportFailure)
    -> ImportedCourse
  {
    let files = SourceFiles(source)
    switch kind {
    case .mdBook: return try CourseImport.course(MdBook.self, in: files, named: kind.title)
    case .hugo: return try CourseImport.course(Hugo.self, in: files, named: kind.title)
    case .liaScript:
      return try CourseImport.course(LiaScript.self, in: files, named: kind.title)
    case .quarto: return try CourseImport.course(Quarto.self, in: files, named: kind.title)
    case .jupyterBook:
      return try CourseImport.course(JupyterBook.self, in: files, named: kind.title)
    case .jekyll: return try CourseImport.course(Jekyll.self, in: files, named: kind.title)
    case .document: return try CourseImport.course(Documents.self, in: files, named: kind.title)
    case .mkDocs: return try CourseImport.course(MkDocs.self, in: files, named: kind.title)
    case .carpentries:
      return try CourseImport.course(Carpentries.self, in: files, named: kind.title)
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

  /// Files that pandoc writes as Markdown first; see ``documentStyles``.
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
    case .document: "Word, OpenDocument or EPUB"
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
    case .document: "a file .docx, .odt or .epub"
    }
  }

  /// Names of styles of documents in lower case, and what paragraphs with them become.
  package static var documentStyles: [String: String] { Documents.styles }

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
