import FileKit
import ProcessKit
import Publishing

/// Why a course could not be put online.
package struct DeployFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// The request does not match the target or the publication; nothing at the target was changed.
    case usage

    /// A program that moves files is missing or failed.
    case transfer

    /// Another run deploys to the same target.
    case isBusy

    /// The person said no.
    case declined
  }

  package var code: Code

  /// One or two sentences: what could not be done, why, and what to do.
  package var message: String

  package init(_ code: Code, _ message: String) {
    self.code = code
    self.message = message
  }

  init(_ failure: FileFailure) { self.init(.transfer, failure.description) }

  init(_ failure: PublishFailure) {
    self.init(failure.code == .isBusy ? .isBusy : .usage, failure.message)
  }

  package var description: String { message }
}

/// Works with files, and turns a failure into a ``DeployFailure``.
func files<Value>(_ body: () throws(FileFailure) -> Value) throws(DeployFailure) -> Value {
  do {
    return try body()
  } catch {
    throw DeployFailure(error)
  }
}
