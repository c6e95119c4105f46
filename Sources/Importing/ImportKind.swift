package import LessonReader

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
    return allCases.first { $0.source.isCourse(files) }
  }

  /// How a course of it is known and read.
  var source: any SourceKind.Type {
    switch self {
    case .mdBook: MdBook.self
    case .carpentries: Carpentries.self
    case .mkDocs: MkDocs.self
    case .hugo: Hugo.self
    case .quarto: Quarto.self
    case .jupyterBook: JupyterBook.self
    case .jekyll: Jekyll.self
    case .liaScript: LiaScript.self
    case .cartridge: Cartridge.self
    case .scorm: SCORMPackage.self
    case .epub: EPUBPackage.self
    case .qti: QTIPackage.self
    case .moodle: MoodleXML.self
    case .gift: GIFT.self
    case .document: Documents.self
    }
  }

  /// The endings of documents, which a program writes as Markdown first.
  package static let documentEndings = [".docx", ".odt", ".pptx"]

  /// The endings of files with questions, which are a course by themselves.
  package static let questionEndings = [".xml", ".gift", ".txt"]
}
