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
}

/// Why nothing could be imported.
package struct ImportFailure: Error, Hashable, CustomStringConvertible {
  /// One to three sentences: what is missing, and what to do.
  package var description: String

  init(_ description: String) { self.description = description }
}
