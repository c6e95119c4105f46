/// A failure of the machine while reading or writing a file.
package struct FileFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    case notFound

    /// Something already has the name.
    case exists
    case notPermitted
    case diskFull
    case isBusy
    case other
  }

  package var code: Code

  /// What was being done, worded to follow "could not": "write dist/index.html".
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
