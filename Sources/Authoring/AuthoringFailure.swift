package import FileKit

/// Why a tool for authors did not do what it was asked to do; nothing was written then.
package struct AuthoringFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// A file could not be read or written.
    case file

    /// What was asked for does not fit what is there.
    case usage
  }

  package var code: Code

  /// One to three sentences: what could not be done, why, and the way out.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package init(_ failure: FileFailure) { self.init(.file, failure.description) }

  package var description: String { message }
}

/// Runs something that touches files, and turns its failure into one of authoring.
func files<Value>(_ body: () throws(FileFailure) -> Value) throws(AuthoringFailure) -> Value {
  do {
    return try body()
  } catch {
    throw AuthoringFailure(error)
  }
}
