import FileKit
import PandocKit
import ProcessKit
import SlideKit

/// Writes documents of Word and the like, slides and HTML as Markdown, which can be imported.
package enum DocumentReading {
  private static func format(of path: String) -> DocumentFormat? {
    path.split(separator: ".").last.flatMap { DocumentFormat(rawValue: $0.lowercased()) }
  }

  /// Texts in HTML as Markdown, in the same order; what it has no words for are lines of colons.
  ///
  /// - Parameters:
  ///   - texts: Whole pages or parts of one.
  ///   - styles: Classes of elements in lower case, and the block that an element with them is.
  ///   - installation: Where pandoc is installed.
  /// - Returns: As many texts, in the same order.
  /// - Throws: `PublishFailure`, if the program is missing or fails.
  package static func markdown(
    ofHTML texts: [String], styles: [String: String], installation: Installation
  ) async throws(PublishFailure) -> [String] {
    do {
      return try await Pandoc(program: Engines.pandoc(of: installation)).markdown(
        ofHTML: texts, styles: styles)
    } catch {
      throw PublishFailure(.engine, "\(error)")
    }
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
    let text: String
    do {
      text = try await markdown(of: name, in: folder, styles: styles, installation)
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

  private static func markdown(
    of name: String, in folder: String, styles: [String: String], _ installation: Installation
  ) async throws(ProcessFailure) -> String {
    guard let format = format(of: name) else {
      let python = Engines.python(of: installation, for: "the reader of slides, python-pptx")
      return try await SlideReader(python: python, workers: installation.workers).markdown(
        of: name, in: folder, picturesIn: "\(name).files")
    }
    return try await Pandoc(program: Engines.pandoc(of: installation)).markdown(
      of: name, as: format, styles: styles, in: folder, picturesIn: "\(name).files")
  }
}
