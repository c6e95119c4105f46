package import ProcessKit

/// What kept a machine from typesetting, whatever the document contains.
package struct TypesetFailure: Error, Hashable, Sendable {
  package enum Code: Hashable, Sendable {
    /// The worker could not be started, hung, died or gave an answer that makes no sense.
    case worker(ProcessFailure)

    /// The worker could not finish: no Typst, no space, no folder.
    case notMade(reason: String)

    /// A folder of fonts is missing.
    case noFonts(FontFolder)
  }

  package let code: Code

  /// The file to be written.
  package let output: String

  package init(_ code: Code, making output: String) {
    self.code = code
    self.output = output
  }
}

extension TypesetFailure: CustomStringConvertible {
  /// One sentence: what was being made, what failed, what to do.
  ///
  /// What is missing is missing for every document, so then none is named.
  package var description: String { message(about: output) }

  /// The same about what an author knows the document by, instead of the path of a file that only
  /// Lectern knows.
  package func message(about subject: String) -> String {
    switch code {
    case .worker(let failure) where failure.code == .notFound: failure.description
    case .worker(let failure): "Could not typeset \(subject): \(failure)"
    case .notMade(let reason):
      reason.contains("No space left on device")
        ? "Could not typeset \(subject): the disk is full. Free some space on it, then publish again."
        : "Could not typeset \(subject): "
          + reason.replacing(": '\(output)'", with: "").withoutOwnFiles
    case .noFonts(let folder):
      "The fonts in \(folder.path) are missing; install them with: "
        + "sudo apt-get install \(folder.debianPackage)"
    }
  }
}
