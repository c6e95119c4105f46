package import FileKit
import Glibc

/// Why an archive could not be written or read, when it is not the archive's own fault.
package struct ArchiveFailure: Error, Hashable, CustomStringConvertible {
  package enum Code: Hashable, Sendable {
    case file(FileFailure)

    /// A file was changed while it was packed.
    case changed

    /// Somebody ended the run.
    case ended

    /// The libraries refused what they have to be able to do.
    case library
  }

  package var code: Code

  /// A sentence: what could not be done, and why.
  package var description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  init(_ failure: FileFailure) { self.init(.file(failure), failure.description) }

  static func changed(_ path: String) -> ArchiveFailure {
    ArchiveFailure(.changed, "\(path) changed while it was packed.")
  }

  /// A call of the system that failed while doing something, worded to follow "could not".
  init(system number: Int32, doing action: String) {
    self.init(
      FileFailure(
        number == ENOSPC || number == EDQUOT ? .diskFull : .other, doing: action,
        reason: String(cString: strerror(number)).lowercased()))
  }
}

/// Runs work with files, and turns a failure into an ``ArchiveFailure``.
func files<Value>(_ body: () throws(FileFailure) -> Value) throws(ArchiveFailure) -> Value {
  do {
    return try body()
  } catch {
    throw ArchiveFailure(error)
  }
}
