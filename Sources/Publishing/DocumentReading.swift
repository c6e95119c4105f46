import FileKit
import PandocKit
import ProcessKit

/// Writes documents of Word and the like as Markdown, which can be imported.
package enum DocumentReading {
  /// Whether a file is a document, by its name.
  package static func isDocument(_ path: String) -> Bool { format(of: path) != nil }

  private static func format(of path: String) -> DocumentFormat? {
    path.split(separator: ".").last.flatMap { DocumentFormat(rawValue: $0.lowercased()) }
  }

  /// Writes a document as Markdown, `Handbook.docx.md` beside `Handbook.docx`, with its pictures in a folder
  /// beside it.
  ///
  /// - Parameters:
  ///   - name: The document in its folder.
  ///   - folder: The folder, which may be written to.
  ///   - title: What messages call the document.
  ///   - styles: Names of styles in lower case, and what paragraphs with them are.
  ///   - installation: Where pandoc is installed.
  /// - Throws: `PublishFailure`, if the document cannot be read, or the program is missing or fails.
  package static func write(
    _ name: String, in folder: String, called title: String, styles: [String: String],
    installation: Installation
  ) async throws(PublishFailure) {
    guard let format = format(of: name) else {
      throw PublishFailure(.usage, "\(title) is not a document that Lectern can read.")
    }
    let text: String
    do {
      text = try await Pandoc(program: Engines.pandoc(of: installation)).markdown(
        of: name, as: format, styles: styles, in: folder, picturesIn: "\(name).files")
    } catch {
      if case .exited = error.code {
        throw PublishFailure(
          .usage,
          "\(title) cannot be read: it is damaged, has a password, or is another kind of file. Open it in the program that it was written with, and save it again."
        )
      }
      throw PublishFailure(.engine, "\(error)")
    }
    do {
      try FileSystem.write(Array(text.utf8), to: "\(folder)/\(name).md")
    } catch {
      throw PublishFailure(error)
    }
  }
}
