package import FileKit

/// Why a tool for authors could not do what it was asked to do.
///
/// In that case, it wrote nothing.
package struct AuthoringFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// A file could not be read or written.
    case file

    /// The request does not fit what is there.
    case usage
  }

  package var code: Code

  /// One to three sentences: what could not be done, why, and what to do.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  package init(_ failure: FileFailure) { self.init(.file, failure.description) }

  package var description: String { message }
}

/// Runs work with files, and turns a failure into an ``AuthoringFailure``.
func files<Value>(_ body: () throws(FileFailure) -> Value) throws(AuthoringFailure) -> Value {
  do {
    return try body()
  } catch {
    throw AuthoringFailure(error)
  }
}
