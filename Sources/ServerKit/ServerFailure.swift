/// Why a server could not run.
package struct ServerFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// Another program uses the port.
    case portInUse
    case notPermitted
    case other
  }

  package var code: Code
  package var port: Int

  /// What the system said.
  package var reason: String

  package var description: String {
    switch code {
    case .portInUse:
      "Another program uses port \(port): end it, or choose another port with --port \(port + 1)."
    case .notPermitted:
      "You may not use port \(port): choose one above 1023 with --port."
    case .other: "Could not listen on port \(port): \(reason)."
    }
  }
}
