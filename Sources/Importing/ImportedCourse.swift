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
  package internal(set) var report: ImportReport

  /// Reads a course of another tool, and writes it as one of Lectern's.
  ///
  /// The same source gives the same files. Fails only if there is nothing to import.
  package static func read(_ source: any CourseFolder, as kind: ImportKind) throws(ImportFailure)
    -> ImportedCourse
  {
    switch kind {
    case .mdBook: try MdBook(source).course()
    }
  }
}

/// The tools whose courses can be imported.
package enum ImportKind: String, CaseIterable, Sendable {
  case mdBook = "mdbook"

  /// Its name for people.
  package var title: String {
    switch self {
    case .mdBook: "mdBook"
    }
  }

  /// The tool that a folder is a course of; nil if no file says so.
  package static func detect(in source: any CourseFolder) -> ImportKind? {
    allCases.first { kind in
      switch kind {
      case .mdBook: MdBook.isBook(source)
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
