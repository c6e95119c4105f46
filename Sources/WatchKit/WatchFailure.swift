/// Why a folder cannot be watched.
package struct WatchFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    /// The system watches as many folders as it may.
    case tooManyFolders

    /// The system watches for as many programs as it may.
    case tooManyPrograms
    case other
  }

  package var code: Code

  /// What the system said.
  package var reason: String

  package var description: String {
    switch code {
    case .tooManyFolders:
      "The system watches as many folders as it may. Allow it more: `sudo sysctl fs.inotify.max_user_watches=524288`."
    case .tooManyPrograms:
      "The system watches folders for as many programs as it may. End one, or allow more: "
        + "`sudo sysctl fs.inotify.max_user_instances=512`."
    case .other: "Could not watch the folder: \(reason)."
    }
  }
}
