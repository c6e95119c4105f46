/// What the machine did when a file was to be read or written.
package struct FileFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    case notFound

    /// Something has the name already.
    case exists
    case notPermitted
    case diskFull
    case isBusy
    case other
  }

  package var code: Code

  /// What was being done, as a sentence goes on after "could not": "write dist/index.html".
  package var action: String

  /// What the system said.
  package var reason: String

  package init(_ code: Code, doing action: String, reason: String) {
    self.code = code
    self.action = action
    self.reason = reason
  }

  package var description: String { "Could not \(action): \(reason)." }
}
