package import ProcessKit

/// What a document was written with; the raw value is the ending of its file.
package enum DocumentFormat: String, CaseIterable, Hashable, Sendable {
  case word = "docx"
  case openDocument = "odt"

  /// As pandoc calls it, with the names of styles where it can tell them.
  fileprivate var reader: String {
    switch self {
    case .word: "docx+styles"
    case .openDocument: "odt"
    }
  }
}

extension Pandoc {
  /// A document as Markdown: what it has in front and its boxes are lines of colons (`::: title Words`,
  /// `::: box note`, `::: end`).
  ///
  /// - Parameters:
  ///   - path: The document.
  ///   - format: What it was written with.
  ///   - styles: Names of styles in lower case, and what paragraphs with them are.
  ///   - directory: An existing folder, which gets the pictures, in `folder`.
  ///   - folder: How the Markdown writes the folder of the pictures.
  /// - Returns: The Markdown; pictures are named in it as `folder` and their path in it.
  /// - Throws: `ProcessFailure`; ``ProcessFailure/Code/exited(_:)`` for a document that cannot be read.
  package func markdown(
    of path: String, as format: DocumentFormat, styles: [String: String], in directory: String,
    picturesIn folder: String
  ) async throws(ProcessFailure) -> String {
    let output = try await program.run(
      [
        "--from=\(format.reader)", "--to=gfm+tex_math_dollars-tex_math_gfm", "--wrap=none",
        // A document may be cut at its headings.
        "--reference-location=section",
        "--sandbox", "--lua-filter=/dev/stdin", "--extract-media=\(folder)", path,
      ], input: Array(DocumentFilter.lua(styles: styles).utf8), in: directory,
      timeLimit: timeLimit)
    return String(decoding: output.output, as: UTF8.self)
  }
}
